using Koord.Domain.Dossiers;
using Koord.Domain.Family;

namespace Koord.Domain.Judgements;

/// <summary>Something that somebody does before a day.</summary>
/// <param name="Value">Random.</param>
public readonly record struct StepId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}

/// <summary>What kind of step.</summary>
public enum StepKind
{
    /// <summary>It was promised.</summary>
    Promise,

    /// <summary>Something is not known and somebody finds it out.</summary>
    Question,
}

/// <summary>Somebody will do something before a day.</summary>
[StoredAs("step-planned.v1")]
public sealed record StepPlanned : DossierEvent, IAbout, INamesAccounts
{
    /// <summary>Which.</summary>
    public required StepId Step { get; init; }

    /// <summary>Promised, or to be found out.</summary>
    public required StepKind Kind { get; init; }

    /// <summary>What.</summary>
    public required Personal<string> What { get; init; }

    /// <summary>Who.</summary>
    public required AccountId By { get; init; }

    IEnumerable<AccountId> INamesAccounts.Named => [By];

    /// <summary>The last day in time.</summary>
    public required DateOnly Before { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<PersonId> About { get; init; }
}

/// <summary>It was done, or will not be, and what came of it.</summary>
[StoredAs("step-taken.v1")]
public sealed record StepTaken : DossierEvent, IAbout
{
    /// <summary>Which.</summary>
    public required StepId Step { get; init; }

    /// <summary>What came of it.</summary>
    public required Personal<string> Outcome { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<PersonId> About { get; init; }
}
