using Koord.Domain.Dossiers;
using Koord.Domain.Family;

namespace Koord.Domain.Signals;

/// <summary>Why an item stands where it stands: the first of these that holds.</summary>
public enum WhyHere
{
    /// <summary>There is danger now.</summary>
    DangerNow,

    /// <summary>It is not known whether there is danger now.</summary>
    DangerUnknown,

    /// <summary>Its term has passed.</summary>
    PastTerm,

    /// <summary>A child that is not born yet.</summary>
    Unborn,

    /// <summary>A child below the age of four.</summary>
    YoungChild,

    /// <summary>It has a term.</summary>
    Due,

    /// <summary>It waits.</summary>
    Waits,
}

/// <summary>
/// The one order of need, for every list of work; the first difference decides:
/// 1. danger now; 2. danger not known; 3. past its term; 4. an unborn child, then the youngest child in whole years (not known: last);
/// 5. the term that ends first (no term: last); 6. who waits longest.
/// It orders what was recorded about danger, terms and age, and computes no score on anybody.
/// </summary>
/// <param name="Now">Late and age are of this moment.</param>
public sealed record WorkOrder(Moment Now)
{
    private const int Unborn = -1;
    private const int NotKnown = 1000;

    /// <summary>Below this age the reason says that the child is young (own choice: before school age).</summary>
    private const int Young = 4;

    /// <summary>Most needed first.</summary>
    public IEnumerable<T> Sort<T>(IEnumerable<T> rows, Func<T, WorkItem> item) => rows
        .OrderBy(r => item(r).Danger)
        .ThenByDescending(r => IsLate(item(r)))
        .ThenBy(r => YoungestOf(item(r)))
        .ThenBy(r => item(r).Due ?? DateTimeOffset.MaxValue)
        .ThenBy(r => item(r).Since)
        .ThenBy(r => item(r).Of.Value)
        .ThenBy(r => item(r).Kind);

    /// <summary>What decides its place.</summary>
    public WhyHere Why(WorkItem item) =>
        item.Danger is Danger.Now ? WhyHere.DangerNow
        : item.Danger is Danger.Unknown ? WhyHere.DangerUnknown
        : IsLate(item) ? WhyHere.PastTerm
        : YoungestOf(item) is Unborn ? WhyHere.Unborn
        : YoungestOf(item) < Young ? WhyHere.YoungChild
        : item.Due is not null ? WhyHere.Due
        : WhyHere.Waits;

    /// <summary>Whether acting now is too late: the term has passed, or an earlier one did and nobody took it up since.</summary>
    public bool IsLate(WorkItem item) => !item.IsAnswered && (item.Due < Now.Instant || HasClimbed(item));

    private static bool HasClimbed(WorkItem item) =>
        item is { Climbed: > 0, Kind: WorkKind.TakeUp or WorkKind.YourReport } && item.State is not ReportState.TakenUp;

    private int YoungestOf(WorkItem item) => item.Children.Select(c => AgeOf(c.Born.Value)).DefaultIfEmpty(NotKnown).Min();

    private int AgeOf(BirthDate born) => born.IsUnborn ? Unborn : born.AgeOn(Now.Today)?.Least ?? NotKnown;
}
