using Koord.Domain.Dossiers;
using Koord.Domain.Judgements;
using Koord.Domain.Law;
using Koord.Domain.Sharing;

namespace Koord.Domain.Responsibility;

/// <summary>Takes over what was offered, with a named person: from this moment the own organisation holds, and what was open is that person's.</summary>
/// <param name="Offer">Which.</param>
/// <param name="Holder">Who.</param>
public sealed record AcceptOffer(OfferId Offer, Named Holder)
{
    /// <summary>Judges it.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene, LawBook law) =>
        !scene.KnowsWhatGoesOn || Offers.Of(scene.Dossier).Find(Offer) is not { } offer || offer.Offered.To != scene.Actor.Side ? SharingRefusals.NotFound
        : offer.State is not OfferState.Open ? ResponsibilityRefusals.NoLongerOffered
        : Holder.Refused(scene) is { } refusal ? refusal
        : Events(scene, law, offer.Offered);

    private DossierEvent[] Events(Scene scene, LawBook law, HoldingOffered offer)
    {
        var children = Children.Of(scene);
        return
        [
            new HoldingAccepted { Offer = Offer, From = offer.From, To = offer.To, Person = Holder.Person },
            .. Holder.LetIn(scene),
            .. Passed(scene, law, offer),
            .. offer.Along.Select(a => new StepPlanned { Step = a.Step, Kind = a.Kind, What = a.What, By = Holder.Person, Before = a.Before, About = children }),
        ];
    }

    /// <summary>Where the law or a court placed it here before, only the person is named.</summary>
    private IEnumerable<DossierEvent> Passed(Scene scene, LawBook law, HoldingOffered offer) =>
        WhoHolds.Of(scene.Dossier).Now?.By != scene.Actor.Side ? [new HoldingPassed
        {
            To = offer.To,
            Team = Holder.Team,
            Person = Holder.Person,
            Why = HoldingReason.Agreement,
            Terms = Clocks.All(Clocks.Start(law, NormId.FirstCheck, scene.Now)),
            About = Children.Of(scene),
            Parties = [.. scene.Rules.Parties.WithOffered.Concat([offer.From, offer.To]).Distinct()],
        }]
        : WhoHolds.Of(scene.Dossier).Now?.Person is not null ? []
        : [new HolderNamed { Organisation = offer.To, Person = Holder.Person, Team = Holder.Team, Because = Holder.Why, About = Children.Of(scene), Parties = [.. scene.Rules.Parties.All.Append(offer.To).Distinct()] }];
}

/// <summary>Does not take over; the giver holds as before and reads why.</summary>
/// <param name="Offer">Which.</param>
/// <param name="Because">Why.</param>
public sealed record RefuseOffer(OfferId Offer, string Because)
{
    /// <summary>Judges it.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene) =>
        !scene.KnowsWhatGoesOn || Offers.Of(scene.Dossier).Find(Offer) is not { } offer || offer.Offered.To != scene.Actor.Side ? SharingRefusals.NotFound
        : offer.State is not OfferState.Open ? ResponsibilityRefusals.NoLongerOffered
        : string.IsNullOrWhiteSpace(Because) ? SharingRefusals.ReasonNeeded
        : new DossierEvent[] { new HoldingRefused { Offer = Offer, From = offer.Offered.From, To = offer.Offered.To, Because = Because } };
}
