using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Law;
using Koord.Domain.Sharing;

namespace Koord.Domain.Responsibility;

/// <summary>Asks another organisation to take over; until it accepts with a named person, the own organisation holds.</summary>
public sealed record OfferHolding
{
    /// <summary>New.</summary>
    public required OfferId Offer { get; init; }

    /// <summary>Whom.</summary>
    public required HolderId To { get; init; }

    /// <summary>What that is by law.</summary>
    public required OrganisationKind ToKind { get; init; }

    /// <summary>Where it comes in.</summary>
    public required TeamId ToTeam { get; init; }

    /// <summary>What is safe now.</summary>
    public required string Safe { get; init; }

    /// <summary>What is not known.</summary>
    public required string NotKnown { get; init; }

    /// <summary>What is asked.</summary>
    public required string Asked { get; init; }

    /// <summary>There is danger now.</summary>
    public required bool InDanger { get; init; }

    /// <summary>The agreement of the region that applies; null when there is none.</summary>
    public AgreementOfRegionId? Agreement { get; init; }

    /// <summary>What passes on acceptance, and on what ground.</summary>
    public required PassingOn Passing { get; init; }

    /// <summary>Judges it. What is open travels along, whatever is chosen.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene, LawBook law) =>
        scene.Actor.Kind is null || !scene.KnowsWhatGoesOn || WhoHolds.Of(scene.Dossier).Now is not { } now || Passing.Facts.Any(f => scene.Dossier.Find(f) is null) ? SharingRefusals.NotFound
        : now.By != scene.Actor.Side && !(now.By == To && WasPlaced(scene)) ? ResponsibilityRefusals.NotTheHolder
        : To == scene.Actor.Side || !CanHold.AtAll(law, ToKind, scene.Now.Today) ? ResponsibilityRefusals.NeverHolds
        : Offers.Of(scene.Dossier).All.Any(o => o.State is OfferState.Open && o.Offered.From == scene.Actor.Side) ? ResponsibilityRefusals.AlreadyOffered
        : OpenWorries.Any(scene.Actor.Side, scene.Dossier) ? ResponsibilityRefusals.WorryUndecided
        : Refused(scene, law) is { } refusal ? refusal
        : new DossierEvent[] { Event(scene, law), new CameInAt { Organisation = To, Team = ToTeam, FromElsewhere = true } };

    /// <summary>The own organisation held before the law or a court placed it there: what it still has open goes along afterwards.</summary>
    private static bool WasPlaced(Scene scene) => WhoHolds.Of(scene.Dossier).All is [.., var before, { Fact.Event: HoldingPassed { Why: HoldingReason.Report or HoldingReason.Order } }] && before.By == scene.Actor.Side;

    private Refusal? Refused(Scene scene, LawBook law) =>
        law.GroundsFor(scene.Actor.Kind!.Value, ToKind, scene.Now.Today).FirstOrDefault(g => g.Id == Passing.Ground) is not { } ground ? SharingRefusals.NoGround // asked before
        : ground.ConsentNeeded && Passing.Consent is not Consent.Given ? SharingRefusals.ConsentNeeded
        : Passing.Consent is not Consent.Given && string.IsNullOrWhiteSpace(Passing.WithoutConsentBecause?.Value) ? SharingRefusals.ReasonNeeded
        : Passing.FamilyTold ? null
        : string.IsNullOrWhiteSpace(Passing.NotToldBecause?.Value) ? SharingRefusals.ReasonNeeded
        : Passing.NotToldUntil is not { } until || until < scene.Now.Today ? SharingRefusals.UntilNeeded
        : until > scene.Now.LastDayAhead ? SharingRefusals.DayTooFar
        : null;

    private HoldingOffered Event(Scene scene, LawBook law) => new()
    {
        Offer = Offer,
        From = scene.Actor.Side,
        To = To,
        Team = ToTeam,
        Safe = Safe,
        NotKnown = NotKnown,
        Asked = Asked,
        Along = OpenSteps.Along(scene.Dossier, scene.Actor.Side),
        InDanger = InDanger,
        Agreement = Agreement,
        Passing = Passing,
        AnswerBy = Clocks.AnswerOffer(law, InDanger, scene.Now),
        Gives = [.. scene.Dossier.Of<PersonRecorded>().Where(p => p.Event.Role is FamilyRole.Child or FamilyRole.UnbornChild).Select(p => p.Fact.Id)],
    };
}

/// <summary>Takes an offer back while nobody answered.</summary>
/// <param name="Offer">Which.</param>
/// <param name="Because">Why.</param>
public sealed record WithdrawOffer(OfferId Offer, string Because)
{
    /// <summary>Judges it.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene) =>
        !scene.KnowsWhatGoesOn || Offers.Of(scene.Dossier).Find(Offer) is not { } offer || offer.Offered.From != scene.Actor.Side ? SharingRefusals.NotFound
        : offer.State is not OfferState.Open ? ResponsibilityRefusals.NoLongerOffered
        : string.IsNullOrWhiteSpace(Because) ? SharingRefusals.ReasonNeeded
        : new DossierEvent[] { new HoldingWithdrawn { Offer = Offer, From = offer.Offered.From, To = offer.Offered.To, Because = new Personal<string>(Because) } };
}
