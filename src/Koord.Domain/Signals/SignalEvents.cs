using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;

namespace Koord.Domain.Signals;

/// <summary>A worry, or a request for help.</summary>
/// <param name="Value">Random.</param>
public readonly record struct SignalId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}

/// <summary>One thing that was observed, said or thought.</summary>
/// <param name="Value">Random.</param>
public readonly record struct StatementId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}

/// <summary>How the line starts.</summary>
public enum Origin
{
    /// <summary>A professional is worried.</summary>
    Worry,

    /// <summary>A parent or young person asks for help.</summary>
    AskedForHelp,
}

/// <summary>An answer that may be: we do not know.</summary>
public enum Danger
{
    /// <summary>There is danger now.</summary>
    Now,

    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>No danger now.</summary>
    NotNow,
}

/// <summary>What kind of statement it is; the kinds are never mixed.</summary>
public enum StatementKind
{
    /// <summary>Seen or heard by the one who records.</summary>
    Observed,

    /// <summary>Said by someone.</summary>
    Said,

    /// <summary>What the one who records thinks.</summary>
    Thought,

    /// <summary>What goes well.</summary>
    GoesWell,
}

/// <summary>A worry or a request for help was recorded.</summary>
[StoredAs("signal-recorded.v1")]
public sealed record SignalRecorded : DossierEvent, IAbout
{
    /// <summary>Which.</summary>
    public required SignalId Signal { get; init; }

    /// <summary>How it started.</summary>
    public required Origin Origin { get; init; }

    /// <summary>Which children.</summary>
    public required IReadOnlyList<PersonId> About { get; init; }

    /// <summary>Whether there is danger now.</summary>
    public required Danger Danger { get; init; }

    /// <summary>What the danger is, or what is not known; empty when there is none.</summary>
    public Personal<string>? DangerWhat { get; init; }

    /// <summary>Whether the family knows of this.</summary>
    public required bool FamilyKnows { get; init; }

    /// <summary>Why not; empty when it knows.</summary>
    public Personal<string>? FamilyDoesNotKnowBecause { get; init; }
}

/// <summary>Something was observed, said or thought.</summary>
[StoredAs("statement-made.v1")]
public sealed record StatementMade : DossierEvent, IAbout, IReadByChoice
{
    /// <summary>Which.</summary>
    public required StatementId Statement { get; init; }

    /// <summary>Part of which signal.</summary>
    public required SignalId Signal { get; init; }

    /// <summary>Of which kind.</summary>
    public required StatementKind Kind { get; init; }

    /// <summary>In the words of who recorded it, or of who said it.</summary>
    public required Personal<string> Text { get; init; }

    /// <summary>Who saw, said or thinks it, in words: the one who records, a colleague, a neighbour.</summary>
    public required Personal<string> Source { get; init; }

    /// <summary>The family member who said it; null for anyone else.</summary>
    public PersonId? SaidBy { get; init; }

    /// <summary>When it was seen, said or thought.</summary>
    public required Happened On { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<PersonId> About { get; init; }

    /// <summary>The child who speaks; null when none does.</summary>
    public PersonId? Child { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<PersonId> ReadableBy { get; init; } = [];

    PersonId? IReadByChoice.Chooser => Child;

    /// <inheritdoc/>
    public override Happened? Occurred => On;
}

/// <summary>The one who recorded a statement put it into better words; the first words stay in the record.</summary>
[StoredAs("statement-reworded.v1")]
public sealed record StatementReworded : DossierEvent, IAbout, IReadByChoice, ICommonGround
{
    /// <summary>Which.</summary>
    public required StatementId Statement { get; init; }

    /// <summary>The fact whose words are replaced: the statement itself or an earlier rewording.</summary>
    public required FactId Replaces { get; init; }

    /// <summary>The words now.</summary>
    public required Personal<string> Text { get; init; }

    /// <summary>What was wrong.</summary>
    public required Personal<string> Why { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<PersonId> About { get; init; }

    /// <summary>The child who speaks; null when none does.</summary>
    public PersonId? Child { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<PersonId> ReadableBy { get; init; } = [];

    PersonId? IReadByChoice.Chooser => Child;

    /// <summary>Whoever has the first words.</summary>
    [ToldToNobody]
    public required IReadOnlyList<HolderId> Parties { get; init; }
}

/// <summary>A family member put their own view beside what was written; whoever has the text has the view.</summary>
[StoredAs("view-added.v1")]
public sealed record ViewAdded : DossierEvent, ICommonGround, IBesideWords
{
    /// <summary>Beside which fact.</summary>
    public required FactId Beside { get; init; }

    /// <inheritdoc/>
    public required AccountId Writer { get; init; }

    /// <inheritdoc/>
    public required HolderId WrittenFor { get; init; }

    /// <summary>Whose view.</summary>
    public required PersonId Person { get; init; }

    /// <summary>In their own words.</summary>
    public required Personal<string> Text { get; init; }

    /// <inheritdoc/>
    [ToldToNobody]
    public required IReadOnlyList<HolderId> Parties { get; init; }
}

/// <summary>The worry stays in the organisation's own file.</summary>
[StoredAs("signal-kept.v1")]
public sealed record SignalKept : DossierEvent
{
    /// <summary>Which.</summary>
    public required SignalId Signal { get; init; }

    /// <summary>Why, and what we watch.</summary>
    public required Personal<string> Because { get; init; }
}

/// <summary>Advice was asked about the worry, without a name.</summary>
[StoredAs("signal-consulted.v1")]
public sealed record SignalConsulted : DossierEvent
{
    /// <summary>Which.</summary>
    public required SignalId Signal { get; init; }

    /// <summary>Where the question and the answer stand; no family file.</summary>
    public required DossierId Advice { get; init; }
}
