using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Koord.Domain.Dossiers;

namespace Koord.Store;

/// <summary>The facts, append-only, sealed and chained, with a key row for every holder who may open one.</summary>
internal sealed class Ledger(Holders holders, MasterKey master)
{
    private const string Select =
        """
        select f.seq, f.organisation, f.actor, f.happened, f.recorded, f.hash, f.sealed, k.holder, k.given, k.until, k.wrapped
        from fact_key k join fact f on f.dossier=k.dossier and f.seq=k.seq
        where k.dossier=$1 and k.holder in ($2, 0) order by f.seq, k.holder desc
        """;

    private readonly Chain _chain = new(master);

    /// <summary>All facts that a side holds, and those of the house beside them, in the order of recording.</summary>
    public async Task<Held> LoadAsync(Session session, DossierId dossier, HolderId side, CancellationToken ct)
    {
        var rows = await session.ListAsync(Select, HeldRow.Read, ct, dossier.Number, side.Number);
        var known = holders.Opened.Find(side, dossier);
        if (known is not null && IsSame(known.Facts, rows))
        {
            return known;
        }

        var held = rows.Count == 0 ? Held.Of(side, dossier, []) : Again(known, side, dossier, await OpenAsync(session, dossier, side, rows, known?.Facts ?? [], ct));
        holders.Opened.Keep(held);
        return held;
    }

    /// <summary>Where the dossier stands: how many facts, the last hash and when; null when there is no such dossier.</summary>
    public static async Task<Head?> HeadAsync(Session session, DossierId dossier, CancellationToken ct) =>
        (await session.ListAsync("select seq, recorded, hash from head where dossier=$1", r => new Head(r.GetInt64(0), r.GetInt64(1), (byte[])r.GetValue(2)), ct, dossier.Number)).FirstOrDefault();

    /// <summary>Seals facts onto the end of a chain; nothing is written yet.</summary>
    public List<NewFact> Seal(DossierId dossier, Head? head, Actor actor, string ground, Moment now, IReadOnlyList<DossierEvent> events)
    {
        var sealedFacts = new List<NewFact>(events.Count);
        var (seq, recorded, previous) = head ?? new(0, 0, Chain.Start);
        foreach (var happened in events)
        {
            recorded = Math.Max(Micros.Of(now.Instant), recorded + 1);
            var fact = SealOne(dossier, ++seq, recorded, previous, actor, ground, happened);
            sealedFacts.Add(fact);
            previous = fact.Hash;
        }

        return sealedFacts;
    }

    /// <summary>A key for another holder.</summary>
    public async Task<byte[]> WrapAsync(Session session, byte[] factKey, HolderId holder, DossierId dossier, long seq, CancellationToken ct) =>
        Sealing.Seal(await holders.KeyOfAsync(session, holder, ct), factKey, WrapContext(holder.Number, dossier.Number, seq));

    /// <summary>A new fact as its own organisation will find it.</summary>
    public static HeldFact Own(NewFact fact, byte[] wrapped) => new()
    {
        Row = new(fact.Row.Seq, fact.Row.Organisation, fact.Row.Actor, fact.Row.Happened, fact.Row.Recorded, fact.Hash, fact.Row.Sealed, fact.Row.Organisation, fact.Row.Recorded, null, wrapped),
        Fact = fact.Fact,
        Key = fact.Key,
        Mine = new(fact.Fact.At, null),
    };

    private static bool IsSame(IReadOnlyList<HeldFact> known, List<HeldRow> rows)
    {
        var at = -1;
        foreach (var row in rows)
        {
            if (at >= 0 && known[at].Row.Seq == row.Seq)
            {
                continue; // the house's key beside one's own
            }

            if (++at >= known.Count || !known[at].Row.IsSame(row))
            {
                return false;
            }
        }

        return at + 1 == known.Count;
    }

    // What was added stands at the end: then the rules go on from where they were.
    private static Held Again(Held? known, HolderId side, DossierId dossier, List<HeldFact> facts) =>
        known is not null && known.Facts.Count < facts.Count && known.Facts.Index().All(k => ReferenceEquals(k.Item, facts[k.Index]))
            ? known.With(facts[known.Facts.Count..])
            : Held.Of(side, dossier, facts);

    private async Task<List<HeldFact>> OpenAsync(Session session, DossierId dossier, HolderId side, List<HeldRow> rows, IReadOnlyList<HeldFact> known, CancellationToken ct)
    {
        using var mine = Sealing.With(await holders.KeyOfAsync(session, side, ct));
        using var house = Sealing.With(await holders.KeyOfAsync(session, HolderId.House, ct));
        var (facts, at) = (new List<HeldFact>(rows.Count), 0);
        foreach (var row in rows.Where(row => facts.Count == 0 || facts[^1].Row.Seq != row.Seq))
        {
            while (at < known.Count && known[at].Row.Seq < row.Seq)
            {
                at++;
            }

            facts.Add(at < known.Count && known[at].Row.IsSame(row) ? known[at] : Open(dossier, row, row.Holder == side.Number ? mine : house, row.Holder == side.Number));
        }

        return facts;
    }

    private NewFact SealOne(DossierId dossier, long seq, long recorded, byte[] previous, Actor actor, string ground, DossierEvent happened)
    {
        var key = RandomNumberGenerator.GetBytes(Sealing.KeySize);
        var when = happened.Occurred ?? Happened.At(Micros.At(recorded));
        var row = new FactRow
        {
            Dossier = dossier.Number,
            Seq = seq,
            Organisation = actor.Side.Number,
            Actor = actor.Account.Number,
            Happened = when.ToString(),
            Recorded = recorded,
            Sealed = Sealing.Seal(key, FactJson.Write(happened, ground), FactContext(dossier.Number, seq, actor.Side.Number)),
        };
        var hash = _chain.Hash(previous, row);
        var fact = new Recorded { Id = Chain.Name(hash), Dossier = dossier, By = actor.Side, Actor = actor.Account, Happened = when, At = Micros.At(recorded), Ground = ground, Event = happened };
        return new(row, previous, hash, key, fact);
    }

    private static HeldFact Open(DossierId dossier, HeldRow row, AesGcm holder, bool mine)
    {
        var key = Sealing.Open(holder, row.Wrapped, WrapContext(row.Holder, dossier.Number, row.Seq));
        var (happened, ground) = FactJson.Read(Sealing.Open(key, row.Sealed, FactContext(dossier.Number, row.Seq, row.Organisation)));
        return new()
        {
            Row = row,
            Key = key,
            Mine = mine ? new(Micros.At(row.Given), row.Until is { } until ? Micros.At(until) : null) : null,
            Fact = new()
            {
                Id = Chain.Name(row.Hash),
                Dossier = dossier,
                By = new(row.Organisation),
                Actor = new(row.Actor),
                Happened = When(row.Happened),
                At = Micros.At(row.Recorded),
                Ground = ground,
                Event = happened,
            },
        };
    }

    private static Happened When(string stored) => stored.Length == 10
        ? new(DateOnly.ParseExact(stored, "yyyy-MM-dd", CultureInfo.InvariantCulture))
        : new(DateOnly.ParseExact(stored.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture), TimeOnly.ParseExact(stored.AsSpan(11), "HH:mm", CultureInfo.InvariantCulture));

    private static byte[] FactContext(long dossier, long seq, long organisation) => Context(dossier, seq, organisation);

    private static byte[] WrapContext(long holder, long dossier, long seq) => Context(holder, dossier, seq);

    internal static byte[] Context(long first, long second, long third)
    {
        var context = new byte[24];
        BinaryPrimitives.WriteInt64BigEndian(context, first);
        BinaryPrimitives.WriteInt64BigEndian(context.AsSpan(8), second);
        BinaryPrimitives.WriteInt64BigEndian(context.AsSpan(16), third);
        return context;
    }
}

/// <summary>The end of a dossier's chain.</summary>
internal sealed record Head(long Seq, long Recorded, byte[] Hash);

/// <summary>A fact that is ready to be written.</summary>
internal sealed record NewFact(FactRow Row, byte[] Previous, byte[] Hash, byte[] Key, Recorded Fact);
