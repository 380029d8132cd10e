using Koord.Domain.Dossiers;
using Koord.Domain.Judgements;
using Koord.Domain.Law;
using Koord.Domain.Sharing;

namespace Koord.Domain.Responsibility;

/// <summary>One offer to take over.</summary>
/// <param name="Value">Random.</param>
public readonly record struct OfferId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}

/// <summary>Something open that travels along with the holding: a promise, a question, or what was promised about a report.</summary>
public sealed record TravelsAlong
{
    /// <summary>The same at giver and receiver.</summary>
    public required StepId Step { get; init; }

    /// <summary>Promised, or to be found out.</summary>
    public required StepKind Kind { get; init; }

    /// <summary>What.</summary>
    public required Personal<string> What { get; init; }

    /// <summary>The last day in time.</summary>
    public required DateOnly Before { get; init; }
}

/// <summary>How what passes to the receiver is shared once it accepts.</summary>
public sealed record PassingOn
{
    /// <summary>Which facts, once the receiver accepts.</summary>
    public required IReadOnlyList<FactId> Facts { get; init; }

    /// <summary>Id of the ground in the law book.</summary>
    public required GroundId Ground { get; init; }

    /// <summary>Whether the family agreed.</summary>
    public required Consent Consent { get; init; }

    /// <summary>Why without; empty when given.</summary>
    public Personal<string>? WithoutConsentBecause { get; init; }

    /// <summary>Whether the family knows.</summary>
    public required bool FamilyTold { get; init; }

    /// <summary>Why not; empty when told.</summary>
    public Personal<string>? NotToldBecause { get; init; }

    /// <summary>The last day of not telling.</summary>
    public DateOnly? NotToldUntil { get; init; }
}

/// <summary>An act about an offer; giver and receiver both have it.</summary>
public abstract record OfferEvent : DossierEvent, ICommonGround
{
    /// <summary>Which.</summary>
    public required OfferId Offer { get; init; }

    /// <summary>Who gives.</summary>
    public required HolderId From { get; init; }

    /// <summary>Who is asked.</summary>
    public required HolderId To { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<HolderId> Parties => [From, To];
}

/// <summary>Another organisation was asked to take over. Until it accepts with a named person, the giver holds.</summary>
[StoredAs("holding-offered.v1")]
public sealed record HoldingOffered : OfferEvent, IGivesKeys, IChangesParties, IStartsTerms
{
    /// <summary>Where it comes in.</summary>
    public required TeamId Team { get; init; }

    /// <summary>What is safe now.</summary>
    public required Personal<string> Safe { get; init; }

    /// <summary>What is not known.</summary>
    public required Personal<string> NotKnown { get; init; }

    /// <summary>What is asked of the receiver.</summary>
    public required Personal<string> Asked { get; init; }

    /// <summary>What is promised and open.</summary>
    public required IReadOnlyList<TravelsAlong> Along { get; init; }

    /// <summary>There is danger now: the shorter clock runs.</summary>
    public required bool InDanger { get; init; }

    /// <summary>The agreement of the region that was shown with it; null when there is none for these two.</summary>
    public AgreementOfRegionId? Agreement { get; init; }

    /// <summary>What passes on acceptance, and on what ground.</summary>
    [ToldToNobody]
    public required PassingOn Passing { get; init; }

    /// <summary>Within which it is answered; null when the law book has no such term.</summary>
    public Term? AnswerBy { get; init; }

    IReadOnlyList<StartedTerm> IStartsTerms.Terms(Moment recorded) => StartedTerm.All(recorded, AnswerBy);

    /// <summary>Who the children are; all else passes when it is accepted.</summary>
    [ToldToNobody]
    public required IReadOnlyList<FactId> Gives { get; init; }

    HolderId IGivesKeys.Receiver => To;

    DateTimeOffset? IGivesKeys.Until => null;

    Guid IChangesParties.PartBy => Offer.Value;

    Part IChangesParties.Part => Part.Offered;

    HolderId? IChangesParties.Party => To;
}

/// <summary>The receiver takes over, with a named person.</summary>
[StoredAs("holding-accepted.v1")]
public sealed record HoldingAccepted : OfferEvent, IChangesParties, INamesAccounts
{
    /// <summary>Who has it at the receiver.</summary>
    public required AccountId Person { get; init; }

    IEnumerable<AccountId> INamesAccounts.Named => [Person];

    Guid IChangesParties.PartBy => Offer.Value;

    Part IChangesParties.Part => Part.Offered;

    HolderId? IChangesParties.Party => null;
}

/// <summary>The receiver does not take over; the giver holds as before.</summary>
[StoredAs("holding-refused.v1")]
public sealed record HoldingRefused : OfferEvent, IChangesParties
{
    /// <summary>Why.</summary>
    public required Personal<string> Because { get; init; }

    Guid IChangesParties.PartBy => Offer.Value;

    Part IChangesParties.Part => Part.Offered;

    HolderId? IChangesParties.Party => null;
}

/// <summary>The giver took the offer back, or the holding went elsewhere.</summary>
[StoredAs("holding-withdrawn.v1")]
public sealed record HoldingWithdrawn : OfferEvent, IChangesParties
{
    /// <summary>Why; empty when the holding went elsewhere by law.</summary>
    public Personal<string>? Because { get; init; }

    Guid IChangesParties.PartBy => Offer.Value;

    Part IChangesParties.Part => Part.Offered;

    HolderId? IChangesParties.Party => null;
}

/// <summary>Nobody answered in time; somebody higher at the receiver is told.</summary>
[StoredAs("offer-climbed.v1")]
public sealed record OfferClimbed : OfferEvent, IStartsTerms
{
    /// <summary>The how-manieth climb; the first is one.</summary>
    public required int Step { get; init; }

    /// <summary>Within which it is answered now; null when the law book has no such term.</summary>
    public Term? AnswerBy { get; init; }

    IReadOnlyList<StartedTerm> IStartsTerms.Terms(Moment recorded) => StartedTerm.All(recorded, AnswerBy);
}

/// <summary>An agreement of a region, by its id in the agreements file.</summary>
/// <param name="Text">Kebab-case; a word of our own.</param>
public readonly record struct AgreementOfRegionId(string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
