using Koord.Domain.Dossiers;
using Koord.Domain.Judgements;
using Koord.Domain.Law;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;

namespace Koord.Domain.Responsibility;

/// <summary>What Koord itself records about a holding, on a promise that stands in a fact; each is for one side, whose actor sees all that it has.</summary>
public static class FollowHolding
{
    /// <summary>Keeps a promise.</summary>
    /// <param name="promise">Which.</param>
    /// <param name="kind">What its side is by law.</param>
    /// <param name="scene">What that side has.</param>
    /// <param name="law">For new clocks.</param>
    public static Result<IReadOnlyList<DossierEvent>> Keep(Promised promise, OrganisationKind kind, Scene scene, LawBook law) => promise.Kind switch
    {
        PromiseKind.Place => new PlaceHolding(new(promise.Subject), promise.Side, kind).Decide(scene, law),
        PromiseKind.Await => Await(scene, law),
        PromiseKind.EndStandIn => EndStandIn(scene),
        PromiseKind.Climb => Climb(scene, new(promise.Subject), law),
        PromiseKind.PassOn => PassOn(scene, new(promise.Subject)),
        _ => Lapse(scene),
    };

    /// <summary>Nobody is named as the one person: the lead hears it when somebody fell away, and higher each time the term passed.</summary>
    public static Result<IReadOnlyList<DossierEvent>> Await(Scene scene, LawBook law) => WhoHolds.Of(scene.Dossier).Now switch
    {
        { Person: null } now when now.By == scene.Actor.Side && (now.NameBy?.HasPassed(scene.Now.Instant) ?? true) =>
            new DossierEvent[] { new HolderAwaited { Organisation = now.By, Step = now.Climbed + 1, NameBy = Clocks.NameHolder(law, inDanger: false, scene.Now) } },
        _ => Array.Empty<DossierEvent>(),
    };

    /// <summary>The last day of standing in has passed: who was away has it again, or, when they no longer work with the family, who stood in keeps it.</summary>
    public static Result<IReadOnlyList<DossierEvent>> EndStandIn(Scene scene) => WhoHolds.Of(scene.Dossier).Now switch
    {
        { StandsInUntil: { } until, Person: { } standIn } now when now.By == scene.Actor.Side && until < scene.Now.Today =>
            now.InPlaceOf is { } back && scene.Rules.IsOnTeamOf(now.By, back)
                ? [Again(scene, now, back), .. CameForThis(scene.Dossier, standIn) ? (DossierEvent[])[new TakenOffTeam { Account = standIn, Why = "" }] : []]
                : new DossierEvent[] { Again(scene, now, standIn) },
        _ => Array.Empty<DossierEvent>(),
    };

    /// <summary>Whoever was let in with the very act of standing in, and has nothing open here, goes out again: sight is for the work.</summary>
    private static bool CameForThis(Dossier dossier, AccountId standIn)
    {
        var named = dossier.Facts.ToList().FindLastIndex(f => f.Event is HolderNamed { Until: not null } n && n.Person == standIn);
        return named > 0 && dossier.Facts[named - 1].Event is PutOnTeam put && put.Account == standIn
            && OpenSteps.Of(dossier, dossier.Facts[named].By).All(s => s.Step.By != standIn)
            && dossier.Fold(Reports.None, (r, f) => r.After(f)).All.All(r => r.TakenUp?.By != standIn || r.Concluded is not null);
    }

    /// <summary>An offer that nobody answered goes higher.</summary>
    public static Result<IReadOnlyList<DossierEvent>> Climb(Scene scene, OfferId which, LawBook law) => Offers.Of(scene.Dossier).Find(which) switch
    {
        { State: OfferState.Open } offer when offer.Offered.To == scene.Actor.Side && (offer.AnswerBy?.HasPassed(scene.Now.Instant) ?? true) =>
            new DossierEvent[] { new OfferClimbed { Offer = which, From = offer.Offered.From, To = offer.Offered.To, Step = offer.Climbed + 1, AnswerBy = Clocks.AnswerOffer(law, offer.Offered.InDanger, scene.Now) } },
        _ => Array.Empty<DossierEvent>(),
    };

    /// <summary>What was promised with the offer passes to who accepted it; reports whose next step went along are done here, and a step that was taken meanwhile is taken there too.</summary>
    public static Result<IReadOnlyList<DossierEvent>> PassOn(Scene scene, OfferId which)
    {
        if (Offers.Of(scene.Dossier).Find(which) is not { State: OfferState.Accepted } offer || offer.Offered.From != scene.Actor.Side)
        {
            return Array.Empty<DossierEvent>();
        }

        var done = OpenSteps.PassedOn(scene.Dossier, scene.Actor.Side).Select(r => new SignalConcluded { Signal = r.Sent.Signal, Reporter = r.Sent.Reporter, ReportedBy = r.Sent.ReportedBy, To = r.Sent.To });
        return new DossierEvent[] { Shared(scene.Dossier, offer.Offered) }.Concat(done).ToArray();
    }

    /// <summary>The holding went elsewhere while an offer was open: who was asked hears that it is over.</summary>
    public static Result<IReadOnlyList<DossierEvent>> Lapse(Scene scene) =>
        Offers.Of(scene.Dossier).All
            .Where(o => o.State is OfferState.Withdrawn && o.Ended?.Event is HoldingPassed && o.Offered.From == scene.Actor.Side && !scene.Dossier.Of<HoldingWithdrawn>().Any(w => w.Event.Offer == o.Offered.Offer))
            .Select(o => (DossierEvent)new HoldingWithdrawn { Offer = o.Offered.Offer, From = o.Offered.From, To = o.Offered.To }).ToArray();

    private static SharingDecided Shared(Dossier dossier, HoldingOffered offer) => new()
    {
        Receiver = offer.To,
        Gives = [.. offer.Passing.Facts.Union(dossier.Of<StepTaken>().Where(t => offer.Along.Any(a => a.Step == t.Event.Step)).Select(t => t.Fact.Id))],
        Purpose = offer.Asked,
        Ground = offer.Passing.Ground,
        Consent = offer.Passing.Consent,
        WithoutConsentBecause = offer.Passing.WithoutConsentBecause,
        FamilyTold = offer.Passing.FamilyTold,
        NotToldBecause = offer.Passing.NotToldBecause,
        NotToldUntil = offer.Passing.NotToldUntil,
    };

    private static HolderNamed Again(Scene scene, Held now, AccountId person) => new()
    {
        Organisation = now.By,
        Person = person,
        Team = scene.Rules.TeamOf(person)?.Team ?? now.Team ?? default,
        Because = "",
        About = Children.Of(scene),
        Parties = [.. scene.Rules.Parties.All.Append(now.By).Distinct()],
    };
}
