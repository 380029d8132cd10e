using Koord.Domain.Dossiers;
using Koord.Domain.Judgements;
using Koord.Domain.Law;
using Koord.Domain.Outcomes;
using Koord.Domain.Plan;
using Koord.Domain.Responsibility;
using Koord.Domain.Sharing;
using Koord.Tests.Law;
using Koord.Tests.Sharing;
using Tried = (string Act, Koord.Domain.Dossiers.Result<System.Collections.Generic.IReadOnlyList<Koord.Domain.Dossiers.DossierEvent>> Result);

namespace Koord.Tests.Signals;

/// <summary>Every act of judging, planning, holding and checking, on what one actor sees.</summary>
internal static class ActsOfTheLine
{
    private static readonly DateOnly Day = new(2026, 3, 9);
    private static readonly StepId Step = new(new Guid(31, 0, 0, new byte[8]));
    private static readonly GroundId Ground = new("youth-help-directly-involved");

    public static IEnumerable<Tried> All(Scene scene, Actor me, Cast cast)
    {
        var other = cast.Professionals.First(p => p.Side != me.Side);
        return [.. Judging(scene, me), .. Planning(scene, other), .. Holding(scene, me, other, cast), .. Checking(scene)];
    }

    private static IEnumerable<Tried> Judging(Scene scene, Actor me)
    {
        var found = new StepPlanned { Step = Step, Kind = StepKind.Question, What = "waar vader is", By = me.Account, Before = Day, About = [] };
        yield return ("AssessSafety.Decide", new AssessSafety(new() { Child = Cast.Child, Safety = Safety.TooLittleKnown, Certainty = Certainty.Unsure }, found).Decide(scene));
        yield return ("DecideOnReport.Decide", new DecideOnReport { Signal = Cast.Signal, Kind = FollowUpKind.Advice, Because = "genoeg" }.Decide(scene, DutchLaw.Book));
        yield return ("EndResearch.Decide", new EndResearch(Cast.Signal, "niets gevonden").Decide(scene));
        yield return ("PlanStep.Decide", new PlanStep(found).Decide(scene));
        yield return ("TakeStep.Decide", new TakeStep(Step, "gedaan").Decide(scene));
    }

    private static IEnumerable<Tried> Planning(Scene scene, Actor other)
    {
        yield return ("RecordContact.Decide", new RecordContact { Contact = new() { Contact = new(Guid.Empty), On = new(new(2026, 3, 1)), Where = ContactPlace.Home, With = [Cast.Mother], Seen = [Cast.Child] } }.Decide(scene));
        yield return ("MakeEscapePlan.Decide", new MakeEscapePlan(new() { Person = Cast.Mother, Text = "de tas staat klaar" }).Decide(scene));
        yield return ("SayWhatWasDone.Decide", new SayWhatWasDone(new(new Guid(32, 0, 0, new byte[8])), "verteld").Decide(scene));
        yield return ("OfferOwnPlan.Decide", new OfferOwnPlan(OwnPlan.Offered, null).Decide(scene));
        yield return ("MakePlan.Decide", new MakePlan(new() { Replaces = MakePlan.CurrentPlan(scene.Dossier)?.Fact.Id, Changed = "meer", Goals = [new() { Words = "rust" }], Agreements = [], About = [Cast.Child], Parties = [] }).Decide(scene));
        yield return ("AskHelp.Decide", new AskHelp { Help = new(new Guid(33, 0, 0, new byte[8])), What = "slapen", Of = (other.Side, OrganisationKind.CareProvider, new(2)), Ground = Ground, WithoutConsentBecause = "nodig" }.Decide(scene, DutchLaw.Book));
        yield return ("MoveHelp.Decide", new MoveHelp { Which = new(new Guid(33, 0, 0, new byte[8])), State = HelpState.Promised, On = new(2026, 3, 1) }.Decide(scene));
    }

    private static IEnumerable<Tried> Holding(Scene scene, Actor me, Actor other, Cast cast)
    {
        var (offer, law) = (new OfferId(new Guid(34, 0, 0, new byte[8])), DutchLaw.Book);
        foreach (var colleague in cast.Professionals.Where(p => p.Side == me.Side))
        {
            var named = new Named { Person = colleague.Account, Team = new(1), Why = "kent het gezin" };
            yield return ("NameHolder.Decide", new NameHolder { Holder = named }.Decide(scene));
            yield return ("AcceptOffer.Decide", new AcceptOffer(offer, named).Decide(scene, law));
            yield return (Begin, new BeginHolding(named).Decide(scene with { Actor = me with { Kind = me.Kind is null ? null : OrganisationKind.LocalTeam } }, law));
        }

        yield return ("RefuseOffer.Decide", new RefuseOffer(offer, "vol").Decide(scene));
        yield return ("WithdrawOffer.Decide", new WithdrawOffer(offer, "toch niet").Decide(scene));
        yield return ("OfferHolding.Decide", new OfferHolding { Offer = offer, To = other.Side, ToKind = OrganisationKind.LocalTeam, ToTeam = new(2), Safe = "ja", NotKnown = "niets", Asked = "verder", InDanger = false, Passing = new() { Facts = [], Ground = Ground, Consent = Consent.Given, FamilyTold = true } }.Decide(scene, law));
        yield return ("ChooseLead.Decide", new ChooseLead { Name = "Ria", ChosenBy = [Cast.Mother], Because = "kent ons" }.Decide(scene));
        yield return ("RecordOrder.Decide", new RecordOrder { Order = new() { Kind = OrderKind.Ondertoezichtstelling, GivenOn = new(2026, 2, 1) }, Gi = other.Side, GiKind = OrganisationKind.GecertificeerdeInstelling, GiTeam = new(2), Ground = new("inform-gi-under-order") }.Decide(scene with { Actor = me with { Kind = me.Kind is null ? null : OrganisationKind.LocalTeam } }, law));
    }

    /// <summary>The one act that may tell of a closed fact: that another holds, so that two do not each think that the other looks.</summary>
    public const string Begin = "BeginHolding.Decide";

    private static IEnumerable<Tried> Checking(Scene scene)
    {
        var children = new ChildrenAtCheck { NotSpoken = [new() { Child = Cast.Child, On = new(new(2026, 3, 1)), Because = "sliep" }] };
        yield return ("CheckSafety.Decide", new CheckSafety { Check = new() { Moment = CheckMoment.InBetween, Agreements = [], Numbers = [], Safety = Safety.Safe, Certainty = Certainty.Sure, Because = "rustig", About = [], Parties = [] }, Children = children }.Decide(scene, DutchLaw.Book));
        yield return ("CloseLine.Decide", new CloseLine { Closing = new() { Dangers = [new() { Then = "ruzie", Now = "rust" }], Safety = Safety.Safe, Certainty = Certainty.Sure, Disagreement = "vader", Premortem = "drank", About = [], Parties = [] }, Children = children }.Decide(scene));
    }
}
