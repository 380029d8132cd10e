using Koord.Domain.Dossiers;
using Koord.Domain.Family;

namespace Koord.Domain.Sharing;

/// <summary>What someone opens a dossier for; it stands in the list of who looked.</summary>
public enum Purpose
{
    /// <summary>Working with this family.</summary>
    Work,

    /// <summary>Seeing what came in while on duty.</summary>
    Duty,

    /// <summary>Leading the team that works with this family.</summary>
    Lead,

    /// <summary>Reading back what one recorded or reported oneself.</summary>
    Author,

    /// <summary>Finding a family by name.</summary>
    Search,

    /// <summary>Reading about oneself or one's child.</summary>
    Family,

    /// <summary>One place, after signing in again.</summary>
    Place,

    /// <summary>The safety core of one child, in an emergency.</summary>
    Emergency,

    /// <summary>A list of one's own work; no dossier was opened.</summary>
    Worklist,
}

/// <summary>The rule by which someone sees a fact; the page says it in words.</summary>
public enum Because
{
    /// <summary>You recorded it.</summary>
    YouRecordedIt,

    /// <summary>A colleague put you on the team of this family.</summary>
    OnTheTeam,

    /// <summary>It came in at your team and nobody has been named yet.</summary>
    OnDuty,

    /// <summary>You lead the team that works on it.</summary>
    LeadsTheTeam,

    /// <summary>It is the state of what you reported.</summary>
    StateOfYourReport,

    /// <summary>It is said beside what you recorded.</summary>
    BesideYourWords,

    /// <summary>It is about you.</summary>
    AboutYou,

    /// <summary>It is about a child over whom you have authority.</summary>
    AboutYourChild,

    /// <summary>It was decided that you may see it.</summary>
    OpenedToYou,

    /// <summary>You took an emergency look.</summary>
    Emergency,
}

/// <summary>The viewer's side holds a key of the fact.</summary>
/// <param name="Since">When it was given.</param>
/// <param name="Until">The first instant without it; null for good.</param>
public readonly record struct KeyHeld(DateTimeOffset Since, DateTimeOffset? Until);

/// <summary>At which ages a child has a say of their own (Jeugdwet 7.3.4, 7.3.5); from the law book.</summary>
/// <param name="ChildToo">From this age the child as well as the parents.</param>
/// <param name="ChildAlone">From this age the child instead of the parents.</param>
public sealed record AgesOfSay(int ChildToo, int ChildAlone);

/// <summary>Words of a child, a plan to escape, and that there are any at all: for the team and for whom that person chose.</summary>
public interface IReadByChoice
{
    /// <summary>Who chose; null when it is nobody's to choose.</summary>
    PersonId? Chooser { get; }

    /// <summary>Chosen by that person.</summary>
    IReadOnlyList<PersonId> ReadableBy { get; }
}

/// <summary>What became of a report: its reporter sees it, and nothing else.</summary>
public interface IStateOfReport
{
    /// <summary>Who reported.</summary>
    AccountId Reporter { get; }

    /// <summary>For which organisation.</summary>
    HolderId ReportedBy { get; }
}

/// <summary>Stands beside words that somebody recorded: who wrote those reads it.</summary>
public interface IBesideWords
{
    /// <summary>Who recorded the words.</summary>
    AccountId Writer { get; }

    /// <summary>For which organisation.</summary>
    HolderId WrittenFor { get; }
}

/// <summary>Who looks, when, for what, and up to which moment the record is read.</summary>
public sealed record Look
{
    /// <summary>Who.</summary>
    public required Actor Viewer { get; init; }

    /// <summary>What for.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>The moment of looking.</summary>
    public required Moment Now { get; init; }

    /// <summary>What was recorded and known to the viewer's side by then; this instant counts.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>From the law book of today.</summary>
    public required AgesOfSay Ages { get; init; }
}
