using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Law;
using Koord.Domain.Signals;

namespace Koord.Domain.Judgements;

/// <summary>How safe a child is, in words; never a number on a person.</summary>
public enum Safety
{
    /// <summary>Not safe now.</summary>
    NotSafe,

    /// <summary>Not enough is known to say; a full answer, with who finds out what before when.</summary>
    TooLittleKnown,

    /// <summary>Safe as long as the agreements are kept.</summary>
    SafeWithAgreements,

    /// <summary>Safe enough to grow up.</summary>
    Safe,
}

/// <summary>How sure the one who judges is.</summary>
public enum Certainty
{
    /// <summary>It could as well be otherwise.</summary>
    Unsure,

    /// <summary>More likely than not.</summary>
    FairlySure,

    /// <summary>Hard to see how it could be otherwise.</summary>
    Sure,
}

/// <summary>Somebody judged how safe one child is now, and said what that rests on.</summary>
[StoredAs("safety-assessed.v1")]
public sealed record SafetyAssessed : DossierEvent, IAbout
{
    /// <summary>Which child.</summary>
    public required PersonId Child { get; init; }

    /// <summary>How safe.</summary>
    public required Safety Safety { get; init; }

    /// <summary>How sure.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>What we know; null when nothing was written.</summary>
    public Personal<string>? Known { get; init; }

    /// <summary>What we do not know.</summary>
    public Personal<string>? NotKnown { get; init; }

    /// <summary>What worries.</summary>
    public Personal<string>? Worries { get; init; }

    /// <summary>What protects.</summary>
    public Personal<string>? Protects { get; init; }

    /// <summary>What is done now, when the child is not safe.</summary>
    public Personal<string>? DoneNow { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<PersonId> About => [Child];
}

/// <summary>The clocks that a report starts at its receiver began to run.</summary>
[StoredAs("clocks-started.v1")]
public sealed record ClocksStarted : DossierEvent, IStartsTerms
{
    /// <summary>Which report.</summary>
    public required SignalId Signal { get; init; }

    /// <summary>Each apart: what the profession promises and what the law says.</summary>
    public required IReadOnlyList<Term> Terms { get; init; }

    IReadOnlyList<StartedTerm> IStartsTerms.Terms(Moment recorded) => StartedTerm.All(recorded, Terms);
}

/// <summary>What Veilig Thuis does with a report (Wmo 2015, 4.1.1).</summary>
public enum FollowUpKind
{
    /// <summary>Nothing more, with the reason.</summary>
    None,

    /// <summary>Advice to who reported or to the family.</summary>
    Advice,

    /// <summary>Its own research (onderzoek).</summary>
    Research,

    /// <summary>Conditions for safety, and another party follows them up (voorwaarden en vervolg).</summary>
    Conditions,
}

/// <summary>It was decided what is done with a report.</summary>
[StoredAs("report-decided.v1")]
public sealed record ReportDecided : DossierEvent, IStartsTerms
{
    /// <summary>Which report.</summary>
    public required SignalId Signal { get; init; }

    /// <summary>What is done.</summary>
    public required FollowUpKind Kind { get; init; }

    /// <summary>Why.</summary>
    public required Personal<string> Because { get; init; }

    /// <summary>What must be so for the children to be safe; empty unless conditions are set.</summary>
    public IReadOnlyList<Personal<string>> Conditions { get; init; } = [];

    /// <summary>The term of the research, which begins with the finding that it is needed; null without research.</summary>
    public Term? ResearchEnds { get; init; }

    IReadOnlyList<StartedTerm> IStartsTerms.Terms(Moment recorded) => StartedTerm.All(recorded, ResearchEnds);
}

/// <summary>The research ended with a judgement.</summary>
[StoredAs("research-ended.v1")]
public sealed record ResearchEnded : DossierEvent
{
    /// <summary>Of which report.</summary>
    public required SignalId Signal { get; init; }

    /// <summary>What was found.</summary>
    public required Personal<string> Judgement { get; init; }
}
