using Koord.Domain.Dossiers;
using Koord.Domain.Judgements;
using Koord.Domain.Outcomes;
using Koord.Domain.Plan;
using Koord.Domain.Responsibility;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Tests.Law;

namespace Koord.Tests.Responsibility;

/// <summary>What anybody may try, and what Koord promises.</summary>
internal static class Play
{
    public static Result<IReadOnlyList<DossierEvent>> Any(int what, Scene scene, Guid id, (int Nth, HolderId Side, OrganisationKind Kind) other, int colleague)
    {
        var (me, law) = (scene.Actor, DutchLaw.Book);
        var mate = World.Worker((int)me.Side.Number - 1, colleague);
        var named = new Named { Person = mate.Account, Team = mate.Team!.Value, Why = "kent het gezin" };
        var offer = Offers.Of(scene.Dossier).Open?.Offered.Offer ?? default;
        return what switch
        {
            0 => Report(scene, other),
            1 => new TakeUpSignal { Signal = World.Signal, By = mate.Account, Team = named.Team, NextStep = "bellen", NextStepOn = scene.Now.Today.AddDays(5), Why = "nodig", Replaces = scene.Dossier.Of<SignalTakenUp>().Select(t => (FactId?)t.Fact.Id).LastOrDefault() }.Decide(scene),
            2 => new BeginHolding(named).Decide(scene, law),
            3 => new NameHolder { Holder = named, Until = id.GetHashCode() % 2 == 0 ? scene.Now.Today.AddDays(3) : null }.Decide(scene),
            4 => Offer(scene, new(id), other),
            6 => new AcceptOffer(offer, named).Decide(scene, law),
            8 => id.GetHashCode() % 2 == 0 ? new RefuseOffer(offer, "vol").Decide(scene) : new WithdrawOffer(offer, "toch niet").Decide(scene),
            9 => new RecordOrder { Order = new() { Kind = OrderKind.Ondertoezichtstelling, GivenOn = scene.Now.Today }, Gi = new(4), GiKind = OrganisationKind.GecertificeerdeInstelling, GiTeam = World.TeamOf(3), Ground = new("inform-gi-under-order") }.Decide(scene, law),
            10 => new PlanStep(new() { Step = new(id), Kind = (StepKind)(id.GetHashCode() & 1), What = "school bellen", By = mate.Account, Before = scene.Now.Today.AddDays(2), About = [] }).Decide(scene),
            11 => OpenSteps.Of(scene.Dossier, me.Side) is [var step, ..] ? new TakeStep(step.Step.Step, "gedaan").Decide(scene) : SharingRefusals.NotFound,
            12 => new TakeColleagueOffTeam { Colleague = mate.Account, Why = "ander werk" }.Decide(scene),
            _ => new CheckSafety { Check = new() { Moment = CheckMoment.AtStart, Agreements = [], Numbers = [], Safety = Safety.Safe, Certainty = Certainty.Sure, Because = "rustig", About = [], Parties = [] }, Children = new() { NotSpoken = [new ChildNotSpoken { Child = World.Child, On = new(scene.Now.Today), Because = "sliep" }] } }.Decide(scene, law),
        };
    }

    public static IEnumerable<(DateTimeOffset At, HolderId Side, Func<Scene, Result<IReadOnlyList<DossierEvent>>> Decide)> After(Recorded fact) =>
        Promises.After(fact).Select(p => (p.At, p.Side, (Func<Scene, Result<IReadOnlyList<DossierEvent>>>)(scene => FollowHolding.Keep(p, scene.Actor.Kind!.Value, scene, DutchLaw.Book)))); // Koord acts for an organisation

    public static Result<IReadOnlyList<DossierEvent>> Report(Scene scene, (int Nth, HolderId Side, OrganisationKind Kind) other) =>
        DutchLaw.Book.GroundsFor(scene.Actor.Kind!.Value, other.Kind, scene.Now.Today) is [var ground, ..] && other.Side != scene.Actor.Side // a worker has a kind
            ? new ReportSignal { Signal = World.Signal, To = other.Side, ToKind = other.Kind, ToTeam = World.TeamOf(other.Nth), Facts = [], Purpose = "samen", Ground = ground.Id, Consent = Consent.Given, FamilyTold = true }.Decide(scene, DutchLaw.Book)
            : SharingRefusals.NoGround;

    private static Result<IReadOnlyList<DossierEvent>> Offer(Scene scene, OfferId offer, (int Nth, HolderId Side, OrganisationKind Kind) other) =>
        DutchLaw.Book.GroundsFor(scene.Actor.Kind!.Value, other.Kind, scene.Now.Today) is [var ground, ..] // a worker has a kind
            ? new OfferHolding { Offer = offer, To = other.Side, ToKind = other.Kind, ToTeam = World.TeamOf(other.Nth), Safe = "ja", NotKnown = "niets", Asked = "verder", InDanger = false, Passing = new() { Facts = [.. scene.Dossier.Facts.Where(f => f.Event is StatementMade or SignalRecorded).Select(f => f.Id)], Ground = ground.Id, Consent = Consent.Given, FamilyTold = true } }.Decide(scene, DutchLaw.Book)
            : SharingRefusals.NoGround;
}
