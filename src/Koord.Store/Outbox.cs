using System.Data.Common;
using System.Text;
using Koord.Domain.Dossiers;

namespace Koord.Store;

/// <summary>What must still happen, as rows with leases: any number of nodes may work on them, and a node that dies loses nothing.</summary>
public sealed class Outbox(Database database, MasterKey master, Recorder recorder, IEnumerable<FollowUp> followUps, TimeProvider clock)
{
    private const int Batch = 50;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);
    private readonly byte[] _key = master.For("outbox");
    private readonly string _me = Guid.NewGuid().ToString("N");
    private readonly Dictionary<string, FollowUp> _followUps = followUps.ToDictionary(f => f.Name);

    /// <summary>Does everything that is due now; what fails is left until its lease has ended and holds up nothing else.</summary>
    /// <returns>How many rows were done.</returns>
    /// <exception cref="AggregateException">Some rows failed; all others were done.</exception>
    public async Task<int> WorkAsync(CancellationToken ct)
    {
        var done = 0;
        List<Exception> failed = [];
        while (await ClaimAsync(ct) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
            {
                try
                {
                    await _followUps[row.FollowUp].DoAsync(recorder, row.Work, ct);
                    await FinishAsync(row, ct);
                    done++;
                }
                catch (Exception problem) when (!ct.IsCancellationRequested)
                {
                    failed.Add(problem);
                }
            }
        }

        return failed.Count == 0 ? done : throw new AggregateException(failed);
    }

    /// <summary>How many rows are overdue by more than a lease; above zero for long means that something is wrong.</summary>
    public async Task<long> OverdueAsync(CancellationToken ct)
    {
        await using var session = await database.ReadAsync(HolderId.House, ct);
        return (await session.ListAsync("select count(*) from outbox where done is null and due<$1", r => r.GetInt64(0), ct, Micros.Of(clock.GetUtcNow() - Lease)))[0];
    }

    /// <summary>The instant at which the next row is due; null when nothing waits.</summary>
    public async Task<DateTimeOffset?> NextAsync(CancellationToken ct)
    {
        await using var session = await database.ReadAsync(HolderId.House, ct);
        var next = await session.ListAsync("select min(due) from outbox where done is null", r => r.IsDBNull(0) ? (long?)null : r.GetInt64(0), ct);
        return next[0] is { } due ? Micros.At(due) : null;
    }

    internal static void Insert(Session session, byte[] key, FollowUp followUp, DossierId dossier, Due due)
    {
        var id = Guid.NewGuid().ToString("N");
        session.Queue(
            "insert into outbox (id, due, dossier, side, attempts, sealed) values ($1, $2, $3, $4, 0, $5)",
            id, Micros.Of(due.At), dossier.Number, due.Side.Number, Sealing.Seal(key, Encoding.UTF8.GetBytes($"{followUp.Name}\n{due.Subject}"), Encoding.ASCII.GetBytes(id)));
    }

    private async Task<List<Claimed>> ClaimAsync(CancellationToken ct)
    {
        await using var session = await database.WriteAsync(HolderId.House, ct);
        var now = clock.GetUtcNow();
        var rows = await session.ListAsync(
            $"""
            update outbox set lease_owner=$1, lease_until=$2, attempts=attempts+1
            where id in (select id from outbox where done is null and due<=$3 and (lease_until is null or lease_until<$3) order by due limit {Batch}{database.SkipLocked})
            returning id, dossier, side, sealed, due
            """,
            Read, ct, _me, Micros.Of(now + Lease), Micros.Of(now));
        await session.CommitAsync(ct);
        return [.. rows.OrderBy(r => r.Due)];
    }

    private async Task FinishAsync(Claimed row, CancellationToken ct)
    {
        await using var session = await database.WriteAsync(HolderId.House, ct);
        session.Queue("update outbox set done=$1 where id=$2 and lease_owner=$3", Micros.Of(clock.GetUtcNow()), row.Work.Id.ToString(), _me);
        await session.CommitAsync(ct);
    }

    private Claimed Read(DbDataReader r)
    {
        var id = r.GetString(0);
        var text = Encoding.UTF8.GetString(Sealing.Open(_key, (byte[])r.GetValue(3), Encoding.ASCII.GetBytes(id)));
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return new(text[..end], new(new(Guid.ParseExact(id, "N")), new(r.GetInt64(1)), new(r.GetInt64(2)), text[(end + 1)..]), r.GetInt64(4));
    }

    private sealed record Claimed(string FollowUp, DueWork Work, long Due);
}
