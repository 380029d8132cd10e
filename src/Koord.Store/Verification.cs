using System.Data.Common;
using System.Security.Cryptography;
using Koord.Domain.Dossiers;

namespace Koord.Store;

/// <summary>What is wrong with a fact.</summary>
public enum Fault
{
    /// <summary>Its bytes, its author, its times or its hash are not those that were recorded.</summary>
    Changed,

    /// <summary>It is not there, while a later one or the head says it was.</summary>
    Missing,

    /// <summary>It stands in another place than where it was recorded.</summary>
    OutOfOrder,

    /// <summary>The head of the dossier is gone or does not name this as the last fact.</summary>
    HeadDoesNotMatch,

    /// <summary>An act says that something was recorded in a dossier that is not there.</summary>
    ActPointsNowhere,

    /// <summary>Somebody holds a key of a fact that is not there.</summary>
    KeyPointsNowhere,

    /// <summary>The key that somebody holds of it no longer opens it.</summary>
    KeyDoesNotOpen,
}

/// <summary>The first fact that is not as it was recorded.</summary>
/// <param name="Dossier">Where.</param>
/// <param name="Number">Its place in the order of recording, from one; zero when no fact but the dossier as a whole is meant.</param>
/// <param name="Fault">What is wrong.</param>
public sealed record Broken(DossierId Dossier, long Number, Fault Fault);

/// <summary>What was checked, and the first thing that was wrong.</summary>
/// <param name="Dossiers">How many were begun.</param>
/// <param name="Facts">How many were recomputed, the broken one included.</param>
/// <param name="First">Null: everything is as it was recorded.</param>
public sealed record Verified(long Dossiers, long Facts, Broken? First);

/// <summary>
/// Recomputes the keyed chain of every dossier, one fact in memory at a time.
/// Who drops the last facts of a dossier with their keys and their acts and sets the head back leaves a shorter chain that is whole: only a copy kept elsewhere shows that.
/// </summary>
public sealed class Verification(Database database, MasterKey master)
{
    private const string Facts =
        """
        select f.dossier, f.seq, f.organisation, f.actor, f.happened, f.recorded, f.previous, f.hash, f.sealed, h.seq, h.recorded, h.hash
        from fact f left join head h on h.dossier=f.dossier order by f.dossier, f.seq
        """;

    private const string KeysOfHolder =
        """
        select k.dossier, k.seq from fact_key k left join fact f on f.dossier=k.dossier and f.seq=k.seq
        where k.holder=$1 and f.seq is null order by k.dossier, k.seq limit 1
        """;

    private const string HeldBy =
        """
        select k.dossier, k.seq, k.wrapped, f.organisation, f.sealed from fact_key k join fact f on f.dossier=k.dossier and f.seq=k.seq
        where k.holder=$1 order by k.dossier, k.seq
        """;

    private readonly Chain _chain = new(master);

    /// <summary>Walks all dossiers, then looks for heads, acts and keys that point nowhere, and opens every fact with every key. A key that was dropped is no fault: that is how a file is erased.</summary>
    public async Task<Verified> VerifyAsync(CancellationToken ct)
    {
        var walked = await WalkAsync(ct);
        return walked.First is not null ? walked : walked with { First = await HeadAloneAsync(ct) ?? await ActAsync(ct) ?? await KeyAsync(ct) };
    }

    private async Task<Verified> WalkAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = Facts;
        await using var reader = await command.ExecuteReaderAsync(ct);
        var (dossiers, facts) = (0L, 0L);
        Link? last = null;
        while (await reader.ReadAsync(ct))
        {
            var link = Read(reader);
            var follows = last is { } earlier && earlier.Row.Dossier == link.Row.Dossier ? earlier : null;
            dossiers += follows is null ? 1 : 0;
            if (follows is null && End(last) is { } cut)
            {
                return new(dossiers - 1, facts, cut);
            }

            facts++;
            if (WrongWith(link, follows) is { } broken)
            {
                return new(dossiers, facts, broken);
            }

            last = link;
        }

        return new(dossiers, facts, End(last));
    }

    private Broken? WrongWith(Link link, Link? follows)
    {
        var (expected, previous) = ((follows?.Row.Seq ?? 0) + 1, follows?.Hash ?? Chain.Start);
        var dossier = new DossierId(link.Row.Dossier);
        return link.Row.Seq != expected ? new(dossier, expected, Fault.Missing)
            : Same(_chain.Hash(previous, link.Row), link.Hash) && Same(previous, link.Previous) ? null
            : Same(previous, link.Previous) || Same(_chain.Hash(previous, link.Row), link.Hash) ? new(dossier, expected, Fault.Changed)
            : new(dossier, expected, Fault.OutOfOrder);
    }

    private static Broken? End(Link? last) => last switch
    {
        null => null,
        { Head: { } head } when head.Seq == last.Row.Seq && head.Recorded == last.Row.Recorded && Same(head.Hash, last.Hash) => null,
        { Head: { } head } when head.Seq > last.Row.Seq => new(new(last.Row.Dossier), last.Row.Seq + 1, Fault.Missing),
        _ => new(new(last.Row.Dossier), last.Row.Seq, Fault.HeadDoesNotMatch),
    };

    private async Task<Broken?> HeadAloneAsync(CancellationToken ct) => await FirstAsync(
        HolderId.House, "select h.dossier, 1 from head h where not exists (select 1 from fact f where f.dossier=h.dossier) order by h.dossier limit 1", Fault.Missing, ct);

    private async Task<Broken?> ActAsync(CancellationToken ct) => await FirstAsync(
        HolderId.House, "select a.dossier, 0 from act a where not exists (select 1 from head h where h.dossier=a.dossier) order by a.dossier limit 1", Fault.ActPointsNowhere, ct);

    // Holder by holder, because no connection may see the keys of all.
    private async Task<Broken?> KeyAsync(CancellationToken ct)
    {
        using var holders = new Holders(database, master);
        foreach (var holder in await holders.AllAsync(ct))
        {
            if ((await FirstAsync(holder, KeysOfHolder, Fault.KeyPointsNowhere, ct, holder.Number) ?? await ClosedAsync(holders, holder, ct)) is { } broken)
            {
                return broken;
            }
        }

        return null;
    }

    private async Task<Broken?> ClosedAsync(Holders holders, HolderId holder, CancellationToken ct)
    {
        using var cipher = Sealing.With(await holders.KeyOfAsync(holder, ct));
        await using var session = await database.ReadAsync(holder, ct);
        var closed = await session.ListAsync(HeldBy, r => Opens(r, cipher, holder) ? null : new Broken(new(r.GetInt64(0)), r.GetInt64(1), Fault.KeyDoesNotOpen), ct, holder.Number);
        return closed.FirstOrDefault(b => b is not null);
    }

    private static bool Opens(DbDataReader r, AesGcm cipher, HolderId holder)
    {
        var (dossier, seq) = (r.GetInt64(0), r.GetInt64(1));
        try
        {
            var key = Sealing.Open(cipher, (byte[])r.GetValue(2), Ledger.Context(holder.Number, dossier, seq));
            Sealing.Open(key, (byte[])r.GetValue(4), Ledger.Context(dossier, seq, r.GetInt64(3)));
            return true;
        }
        catch (Exception e) when (e is CryptographicException or OverflowException or ArgumentException) // another key, or no key at all
        {
            return false;
        }
    }

    private async Task<Broken?> FirstAsync(HolderId side, string sql, Fault fault, CancellationToken ct, params object?[] values)
    {
        await using var session = await database.ReadAsync(side, ct);
        return (await session.ListAsync(sql, r => new Broken(new(r.GetInt64(0)), r.GetInt64(1), fault), ct, values)).FirstOrDefault();
    }

    private static bool Same(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other) => CryptographicOperations.FixedTimeEquals(one, other);

    private static Link Read(DbDataReader r) => new(
        new()
        {
            Dossier = r.GetInt64(0),
            Seq = r.GetInt64(1),
            Organisation = r.GetInt64(2),
            Actor = r.GetInt64(3),
            Happened = r.GetString(4),
            Recorded = r.GetInt64(5),
            Sealed = (byte[])r.GetValue(8),
        },
        (byte[])r.GetValue(6),
        (byte[])r.GetValue(7),
        r.IsDBNull(9) ? null : new(r.GetInt64(9), r.GetInt64(10), (byte[])r.GetValue(11)));

    private sealed record Link(FactRow Row, byte[] Previous, byte[] Hash, Head? Head);
}
