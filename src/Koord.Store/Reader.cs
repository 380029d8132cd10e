using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;

namespace Koord.Store;

/// <summary>The one door out: one viewer, one purpose, one moment; every look is stored before anything is shown.</summary>
public sealed class Reader(Database database, Holders holders, MasterKey master, Looks looks, TimeProvider clock, AgesOfSayOn ages)
{
    private readonly Ledger _ledger = new(holders, master);

    /// <summary>Opens a dossier and those joined to it.</summary>
    /// <param name="dossier">Which.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="asOf">What was known by then, this instant included; null: now.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>Null when there is nothing for this viewer, which is the same as no such dossier; then no look is stored.</returns>
    public async Task<View?> OpenAsync(DossierId dossier, Actor viewer, Purpose purpose, DateTimeOffset? asOf, CancellationToken ct)
    {
        var now = Moment.At(clock.GetUtcNow());
        var look = new Look { Viewer = viewer, Purpose = purpose, Now = now, AsOf = asOf ?? DateTimeOffset.MaxValue, Ages = ages(now.Today) };
        var seen = await SeeAsync(dossier, look, ct);
        if (seen.Count == 0)
        {
            return null;
        }

        await looks.StoreAsync([.. seen.Select(s => s.Fact.Dossier).Distinct()], viewer, Truly(purpose, seen), now.Instant, asOf, ct);
        return new() { Id = dossier, Viewer = viewer, Facts = seen, Now = now, AsOf = asOf };
    }

    /// <summary>Where a family member has a way in, usually one; whether they see anything there, opening tells.</summary>
    public async Task<IReadOnlyList<DossierId>> DossiersOfAsync(Actor viewer, CancellationToken ct)
    {
        await using var session = await database.ReadAsync(viewer.Side, ct);
        return await session.ListAsync("select dossier from way_in where holder=$1 order by dossier", r => new DossierId(r.GetInt64(0)), ct, viewer.Side.Number);
    }

    /// <summary>What a look at work was by right: whoever handed a family over no longer works with it.</summary>
    private static Purpose Truly(Purpose asked, List<SeenFact> seen) =>
        asked is not (Purpose.Work or Purpose.Duty) ? asked
        : seen.Exists(s => s.Why is Because.OnTheTeam) ? Purpose.Work
        : seen.Exists(s => s.Why is Because.OnDuty) ? Purpose.Duty
        : seen.Exists(s => s.Why is Because.LeadsTheTeam) ? Purpose.Lead
        : Purpose.Author;

    private async Task<List<SeenFact>> SeeAsync(DossierId start, Look look, CancellationToken ct)
    {
        await using var session = await database.ReadAsync(look.Viewer.Side, ct);
        List<SeenFact> seen = [];
        List<DossierId> open = [start];
        for (var i = 0; i < open.Count; i++)
        {
            var facts = See(await _ledger.LoadAsync(session, open[i], look.Viewer.Side, ct), look);
            seen.AddRange(facts);
            open.AddRange(Joined(facts).Except(open));
        }

        return open.Count == 1 ? seen : [.. seen.OrderBy(s => s.Fact.At)];
    }

    private static List<SeenFact> See(Held held, Look look) =>
        [.. from h in held.Facts
            let why = h.Mine is { } key ? MaySee.Fact(h.Fact, key, look, held.Rules) : null
            where why is not null
            select SeenFact.Of(h.Fact, why.Value)];

    private static HashSet<DossierId> Joined(List<SeenFact> facts) => facts.Aggregate(new HashSet<DossierId>(), (joined, seen) =>
    {
        _ = seen.Fact.Event switch
        {
            FamiliesJoined e => joined.Add(e.With),
            FamiliesParted e => joined.Remove(e.From),
            _ => false,
        };
        return joined;
    });
}
