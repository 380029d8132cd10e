using Koord.Domain.Dossiers;

namespace Koord.Store;

/// <summary>Ends access for good, and promises in the same transaction what follows wherever the person had work or was on the team.</summary>
public sealed class Leaving(Database database, MasterKey master, IEnumerable<FollowUp> followUps, TimeProvider clock)
{
    private readonly IReadOnlyList<FollowUp> _followUps = [.. followUps];
    private readonly byte[] _outboxKey = master.For("outbox");

    /// <summary>Every session is over at once. The row stays, for what was recorded under its name.</summary>
    /// <param name="who">The account.</param>
    /// <param name="side">Whose account it is.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>False when this side has no such account or it left before.</returns>
    public async Task<bool> EndAsync(AccountId who, HolderId side, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var session = await database.WriteAsync(side, ct);
        if (await session.RunAsync(
            "update account set left_at=$1, stamp=$2, version=version+1 where number=$3 and side=$4 and left_at is null",
            ct, now.ToUnixTimeMilliseconds(), Accounts.NewStamp(), who.Number, side.Number) == 0)
        {
            return false;
        }

        foreach (var dossier in await session.ListAsync("select dossier from work where holder=$1 and person=$2 union select dossier from sight where holder=$1 and account=$2 and roles=0", r => new DossierId(r.GetInt64(0)), ct, side.Number, who.Number))
        {
            foreach (var (followUp, due) in _followUps.SelectMany(f => f.AfterLeaving(who, side, now).Select(d => (f, d))))
            {
                Outbox.Insert(session, _outboxKey, followUp, dossier, due);
            }
        }

        await session.CommitAsync(ct);
        return true;
    }
}
