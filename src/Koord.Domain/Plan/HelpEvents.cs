using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Law;
using Koord.Domain.Sharing;

namespace Koord.Domain.Plan;

/// <summary>One kind of help for one family.</summary>
/// <param name="Value">Random.</param>
public readonly record struct HelpId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}

/// <summary>How far help has come; until it has started the family waits.</summary>
public enum HelpState
{
    /// <summary>Nobody answered yet.</summary>
    Asked,

    /// <summary>It will come.</summary>
    Promised,

    /// <summary>It is there.</summary>
    Started,

    /// <summary>It was given to the end.</summary>
    Delivered,

    /// <summary>It stopped before its end.</summary>
    Stopped,

    /// <summary>It will not come.</summary>
    Refused,
}

/// <summary>Help was asked of an organisation; it has this fact and answers.</summary>
[StoredAs("help-asked.v1")]
public sealed record HelpAsked : DossierEvent, IAbout, ICommonGround, IStartsTerms
{
    /// <summary>Which.</summary>
    public required HelpId Help { get; init; }

    /// <summary>What the family needs.</summary>
    public required Personal<string> What { get; init; }

    /// <summary>The organisation that is asked; null when it does not work with Koord.</summary>
    public HolderId? Of { get; init; }

    /// <summary>What that one is called, when it does not work with Koord.</summary>
    public Personal<string>? OfName { get; init; }

    /// <summary>Within which it is answered; null when the law book has no such term.</summary>
    public Term? AnswerBy { get; init; }

    IReadOnlyList<StartedTerm> IStartsTerms.Terms(Moment recorded) => StartedTerm.All(recorded, AnswerBy);

    /// <inheritdoc/>
    public required IReadOnlyList<PersonId> About { get; init; }

    /// <inheritdoc/>
    [ToldToNobody]
    public required IReadOnlyList<HolderId> Parties { get; init; }
}

/// <summary>Help went a step further, or ended. Whoever promised it takes part in the line until it ends.</summary>
[StoredAs("help-went.v1")]
public sealed record HelpWent : DossierEvent, IAbout, ICommonGround, IChangesParties
{
    /// <summary>Which.</summary>
    public required HelpId Help { get; init; }

    /// <summary>The organisation that helps; null when it does not work with Koord.</summary>
    public HolderId? Of { get; init; }

    /// <summary>How far it is now.</summary>
    public required HelpState State { get; init; }

    /// <summary>Since when.</summary>
    public required DateOnly On { get; init; }

    /// <summary>When it is expected to start; null when not known, or when it has.</summary>
    public DateOnly? Expected { get; init; }

    /// <summary>Why, or what was agreed.</summary>
    public Personal<string>? Note { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<PersonId> About { get; init; }

    /// <inheritdoc/>
    [ToldToNobody]
    public required IReadOnlyList<HolderId> Parties { get; init; }

    Guid IChangesParties.PartBy => Help.Value;

    Part IChangesParties.Part => Part.Helps;

    HolderId? IChangesParties.Party => State is HelpState.Promised or HelpState.Started ? Of : null;

    /// <inheritdoc/>
    public override Happened? Occurred => new(On);
}
