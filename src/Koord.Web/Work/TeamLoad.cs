using Koord.Domain.Dossiers;
using Koord.Domain.Signals;

namespace Koord.Web.Work;

/// <summary>What one colleague of a team has; null is whoever leads it, for what is nobody's by name.</summary>
public sealed record TeamLoad(AccountId? Who, int Holds, int Open, int Late)
{
    /// <summary>After so many days without every child being seen, a family is without sight (own choice: six weeks).</summary>
    private const int Long = 42;

    public static IReadOnlyList<TeamLoad> Of(IEnumerable<WorkRow> team, WorkOrder order) =>
    [
        .. from row in team
           where row.Item.Owner.Duty is not WorkDuty.Watched && !row.Item.IsWaitedFor
           group row.Item by row.PersonLeft ? null : row.Item.Owner.Person into one
           let load = new TeamLoad(one.Key, one.Count(i => i.Kind is WorkKind.Holds), one.Count(i => i.Kind is not WorkKind.Holds), one.Count(order.IsLate))
           orderby load.Who is null descending, load.Late descending, load.Open descending
           select load,
    ];

    /// <summary>Held, and nobody is named, who was named left, or a child was not seen for long.</summary>
    public static IReadOnlyList<WorkRow> WithoutSight(IEnumerable<WorkRow> team, DateOnly today) =>
        [.. team.Where(r => r.Item.Kind is WorkKind.Holds && (r.PersonLeft || r.Item.Owner.Duty is not WorkDuty.Person || !(r.Item.LastSeen is { } seen && today.DayNumber - seen.DayNumber <= Long)))];
}
