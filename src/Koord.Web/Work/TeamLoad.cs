using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Domain.Plan;
using Koord.Domain.Signals;

namespace Koord.Web.Work;

/// <summary>What one colleague of a team has; null is whoever leads it, for what is nobody's by name.</summary>
public sealed record TeamLoad(AccountId? Who, int Holds, int Open, int Late)
{
    public static IReadOnlyList<TeamLoad> Of(IEnumerable<WorkRow> team, WorkOrder order) =>
    [
        .. from row in team
           where row.Item.Owner.Duty is not WorkDuty.Watched && !row.Item.IsWaitedFor
           group row.Item by row.PersonLeft ? null : row.Item.Owner.Person into one
           let load = new TeamLoad(one.Key, one.Count(i => i is { Kind: WorkKind.Holds, Rests: false }), one.Count(i => i.Kind is not WorkKind.Holds), one.Count(order.IsLate))
           orderby load.Who is null descending, load.Late descending, load.Open descending
           select load,
    ];

    /// <summary>Held and not closed, and nobody is named, who was named left, or a child was not seen for longer than agreed.</summary>
    public static IReadOnlyList<WorkRow> WithoutSight(IEnumerable<WorkRow> team, DateOnly today, LawBook law) =>
        [.. team.Where(r => r.Item is { Kind: WorkKind.Holds, Rests: false } && (r.PersonLeft || r.Item.Owner.Duty is not WorkDuty.Person || !InSight.IsSeen(r.Item.LastSeen, today, law)))];
}
