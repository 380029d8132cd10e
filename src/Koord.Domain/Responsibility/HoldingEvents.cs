using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Law;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;

namespace Koord.Domain.Responsibility;

/// <summary>Why an organisation holds.</summary>
public enum HoldingReason
{
    /// <summary>It took on by itself what it recorded.</summary>
    Began,

    /// <summary>A report reached it.</summary>
    Report,

    /// <summary>A court ordered it.</summary>
    Order,

    /// <summary>It accepted what another offered.</summary>
    Agreement,
}

/// <summary>A measure by which a court places holding with a GI; institutions and measures keep their Dutch name.</summary>
public enum OrderKind
{
    /// <summary>Ondertoezichtstelling (BW 1:255).</summary>
    Ondertoezichtstelling,

    /// <summary>Voorlopige ondertoezichtstelling (BW 1:257).</summary>
    VoorlopigeOndertoezichtstelling,

    /// <summary>Voogdij (BW 1:275).</summary>
    Voogdij,
}

/// <summary>What a court ordered; its days are taken from the order and never counted here.</summary>
public sealed record CourtOrder
{
    /// <summary>Which measure.</summary>
    public required OrderKind Kind { get; init; }

    /// <summary>The day of the order.</summary>
    public required DateOnly GivenOn { get; init; }

    /// <summary>The last day it holds, as written in it; null when it names none.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>From now on this organisation watches the safety of this family's children, and no other.</summary>
[StoredAs("holding-passed.v1")]
public sealed record HoldingPassed : DossierEvent, IAbout, ICommonGround, IChangesParties, INamesAccounts, IStartsTerms
{
    /// <summary>Who.</summary>
    public required HolderId To { get; init; }

    /// <summary>The team where it is watched; null when the organisation has none for it.</summary>
    public TeamId? Team { get; init; }

    /// <summary>The one person; null until somebody is named.</summary>
    public AccountId? Person { get; init; }

    /// <summary>Why.</summary>
    public required HoldingReason Why { get; init; }

    /// <summary>The report because of which it holds; null for another reason.</summary>
    public SignalId? Signal { get; init; }

    /// <summary>The order because of which it holds; null for another reason.</summary>
    public CourtOrder? Order { get; init; }

    /// <summary>The clocks that began: within which a person is named, when nobody is, and within which safety is checked first.</summary>
    public IReadOnlyList<Term> Terms { get; init; } = [];

    IReadOnlyList<StartedTerm> IStartsTerms.Terms(Moment recorded) => StartedTerm.All(recorded, Terms);

    /// <inheritdoc/>
    public required IReadOnlyList<PersonId> About { get; init; }

    /// <summary>Who holds now, who held, who helps, and who was asked to hold.</summary>
    [ToldToNobody]
    public required IReadOnlyList<HolderId> Parties { get; init; }

    IEnumerable<AccountId> INamesAccounts.Named => Person is { } person ? [person] : [];

    Guid IChangesParties.PartBy => Guid.Empty;

    Part IChangesParties.Part => Why is HoldingReason.Order ? Part.HoldsByOrder : Part.Holds;

    HolderId? IChangesParties.Party => To;
}

/// <summary>Within the holding organisation this is the one person now.</summary>
[StoredAs("holder-named.v1")]
public sealed record HolderNamed : DossierEvent, IAbout, ICommonGround, INamesAccounts
{
    /// <summary>Whose colleague.</summary>
    public required HolderId Organisation { get; init; }

    /// <summary>Who.</summary>
    public required AccountId Person { get; init; }

    /// <summary>Their team.</summary>
    public required TeamId Team { get; init; }

    /// <summary>Why they; empty when who stood in made room again.</summary>
    public required Personal<string> Because { get; init; }

    /// <summary>The last day on which they stand in; null when it is for good.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>For whom they stand in; null when it is for good, or when nobody was named before.</summary>
    public AccountId? InPlaceOf { get; init; }

    IEnumerable<AccountId> INamesAccounts.Named => InPlaceOf is { } away ? [Person, away] : [Person];

    /// <inheritdoc/>
    public required IReadOnlyList<PersonId> About { get; init; }

    /// <inheritdoc/>
    [ToldToNobody]
    public required IReadOnlyList<HolderId> Parties { get; init; }
}

/// <summary>Nobody is named as the one person, and somebody higher is told.</summary>
[StoredAs("holder-awaited.v1")]
public sealed record HolderAwaited : DossierEvent, IStartsTerms
{
    /// <summary>Of which organisation.</summary>
    public required HolderId Organisation { get; init; }

    /// <summary>One is the lead of the team, two everybody who leads one.</summary>
    public required int Step { get; init; }

    /// <summary>Within which somebody is named; null when the law book has no such term.</summary>
    public required Term? NameBy { get; init; }

    IReadOnlyList<StartedTerm> IStartsTerms.Terms(Moment recorded) => StartedTerm.All(recorded, NameBy);
}

/// <summary>The one with whom the family has the best bond is its first face; chosen with the family.</summary>
[StoredAs("lead-chosen.v1")]
public sealed record LeadChosen : DossierEvent, IAbout, ICommonGround
{
    /// <summary>Their organisation; null when it does not work with Koord.</summary>
    public HolderId? Organisation { get; init; }

    /// <summary>The colleague; null when it is nobody of the own organisation.</summary>
    public AccountId? Person { get; init; }

    /// <summary>As the family calls them.</summary>
    public required Personal<string> Name { get; init; }

    /// <summary>Who of the family chose.</summary>
    public required IReadOnlyList<PersonId> ChosenBy { get; init; }

    /// <summary>Why this one.</summary>
    public required Personal<string> Because { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<PersonId> About { get; init; }

    /// <inheritdoc/>
    [ToldToNobody]
    public required IReadOnlyList<HolderId> Parties { get; init; }
}

/// <summary>A report reached an organisation while another holds because a court ordered it: that one goes on holding, and both know of each other.</summary>
[StoredAs("holding-stays.v1")]
public sealed record HoldingStays : DossierEvent, ICommonGround
{
    /// <summary>Which report.</summary>
    public required SignalId Signal { get; init; }

    /// <summary>Who goes on holding.</summary>
    public required HolderId Holder { get; init; }

    /// <summary>Whom the report reached, and who holds.</summary>
    public required IReadOnlyList<HolderId> Parties { get; init; }
}
