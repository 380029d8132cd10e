using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Judgements;
using Koord.Domain.Law;
using Koord.Domain.Plan;

namespace Koord.Domain.Outcomes;

/// <summary>Which check: at the start, then so many months after it.</summary>
public enum CheckMoment
{
    /// <summary>Where we begin.</summary>
    AtStart,

    /// <summary>Three months later.</summary>
    After3Months,

    /// <summary>Six months later.</summary>
    After6Months,

    /// <summary>A year later.</summary>
    After12Months,

    /// <summary>A year and a half later.</summary>
    After18Months,

    /// <summary>At any other moment.</summary>
    InBetween,
}

/// <summary>Whether a safety agreement is kept.</summary>
public enum Kept
{
    /// <summary>Not.</summary>
    No,

    /// <summary>Now and then.</summary>
    Partly,

    /// <summary>Yes.</summary>
    Yes,

    /// <summary>It has not been needed, or nobody knows.</summary>
    NotKnown,
}

/// <summary>One agreement at one check.</summary>
public sealed record AgreementChecked
{
    /// <summary>Which.</summary>
    public required AgreementId Agreement { get; init; }

    /// <summary>Whether it is kept.</summary>
    public required Kept Kept { get; init; }
}

/// <summary>How it goes, by one grown-up of the family; stands by itself and is never averaged.</summary>
public sealed record NumberGiven
{
    /// <summary>Who.</summary>
    public required PersonId Person { get; init; }

    /// <summary>From 0 to 10.</summary>
    public required int Number { get; init; }

    /// <summary>In their own words; null when they said no more.</summary>
    public Personal<string>? Words { get; init; }
}

/// <summary>Safety was checked. What a child said or gave as number is a fact of its own.</summary>
[StoredAs("safety-checked.v1")]
public sealed record SafetyChecked : DossierEvent, IAbout, ICommonGround, IStartsTerms
{
    /// <summary>Which check.</summary>
    public required CheckMoment Moment { get; init; }

    /// <summary>Each agreement of the plan.</summary>
    public required IReadOnlyList<AgreementChecked> Agreements { get; init; }

    /// <summary>Each grown-up's own number.</summary>
    public required IReadOnlyList<NumberGiven> Numbers { get; init; }

    /// <summary>How safe, by the professional.</summary>
    public required Safety Safety { get; init; }

    /// <summary>How sure.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>What that rests on.</summary>
    public required Personal<string> Because { get; init; }

    /// <summary>When the next one is; null when this was the last.</summary>
    public Term? Next { get; init; }

    IReadOnlyList<StartedTerm> IStartsTerms.Terms(Moment recorded) => StartedTerm.All(recorded, Next);

    /// <inheritdoc/>
    public required IReadOnlyList<PersonId> About { get; init; }

    /// <inheritdoc/>
    [ToldToNobody]
    public required IReadOnlyList<HolderId> Parties { get; init; }
}

/// <summary>A danger, as it was at the start and as it is now.</summary>
public sealed record DangerThenAndNow
{
    /// <summary>As it was.</summary>
    public required Personal<string> Then { get; init; }

    /// <summary>As it is.</summary>
    public required Personal<string> Now { get; init; }
}

/// <summary>The line was closed; checks go on, and a new report opens it again.</summary>
[StoredAs("line-closed.v1")]
public sealed record LineClosed : DossierEvent, IAbout, ICommonGround
{
    /// <summary>Each danger.</summary>
    public required IReadOnlyList<DangerThenAndNow> Dangers { get; init; }

    /// <summary>How safe, by the professional.</summary>
    public required Safety Safety { get; init; }

    /// <summary>How sure.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>Who does not agree, and what they say; null when everybody does.</summary>
    public Personal<string>? Disagreement { get; init; }

    /// <summary>If it went wrong after all within a year: what would have been the reason, and who would see it first.</summary>
    public required Personal<string> Premortem { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<PersonId> About { get; init; }

    /// <inheritdoc/>
    [ToldToNobody]
    public required IReadOnlyList<HolderId> Parties { get; init; }
}
