using Koord.Domain.Dossiers;
using Koord.Domain.Judgements;
using Koord.Domain.Outcomes;
using Koord.Domain.Plan;
using Koord.Domain.Responsibility;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;

namespace Koord.Tests.Sharing;

/// <summary>The kinds of fact of judging, planning, holding and checking, about Sterre.</summary>
internal static class KindsOfTheLine
{
    private static readonly SignalId Signal = new(new Guid(1, 0, 0, new byte[8]));
    private static readonly OfferId Offer = new(new Guid(3, 0, 0, new byte[8]));
    private static readonly HelpId Help = new(new Guid(4, 0, 0, new byte[8]));
    private static readonly StepId Step = new(new Guid(5, 0, 0, new byte[8]));
    private static readonly ContactId Contact = new(new Guid(6, 0, 0, new byte[8]));
    private static readonly DateOnly Today = People.Now.Today;

    public static IReadOnlyDictionary<string, DossierEvent> All { get; } = new Dictionary<string, DossierEvent>
    {
        ["signal-concluded.v1"] = new SignalConcluded { Signal = Signal, Reporter = People.Officer.Account, ReportedBy = People.Police, To = People.VeiligThuis },
        ["safety-assessed.v1"] = new SafetyAssessed { Child = Family.Child, Safety = Safety.SafeWithAgreements, Certainty = Certainty.FairlySure, Known = "oma is er elke dag" },
        ["clocks-started.v1"] = new ClocksStarted { Signal = Signal, Terms = [] },
        ["report-decided.v1"] = new ReportDecided { Signal = Signal, Kind = FollowUpKind.Conditions, Because = "het gezin werkt mee", Conditions = [new("papa slaapt elders")] },
        ["research-ended.v1"] = new ResearchEnded { Signal = Signal, Judgement = "geen geweld gevonden" },
        ["contact-had.v1"] = new ContactHad { Contact = Contact, On = new(Today), Where = ContactPlace.Home, With = [Family.Mother], Seen = [Family.Child] },
        ["child-spoken.v1"] = Spoken(),
        ["child-spoken.v1 for mother"] = Spoken(Family.Mother),
        ["done-with-words.v1"] = new DoneWithWords { Talk = new(new Guid(7, 0, 0, new byte[8])), Child = Family.Child, What = "aan papa verteld" },
        ["child-not-spoken.v1"] = new ChildNotSpoken { Child = Family.Child, On = new(Today), Because = "ze sliep" },
        ["escape-plan-made.v1 of mother"] = new EscapePlanMade { Person = Family.Mother, Text = "de tas staat klaar" },
        ["own-plan-offered.v1"] = new OwnPlanOffered { Outcome = OwnPlan.Offered, About = [Family.Child] },
        ["plan-made.v1"] = new PlanMade { Goals = [new() { Words = "rust in huis" }], Agreements = [], About = [Family.Child], Parties = [People.School] },
        ["step-planned.v1"] = new StepPlanned { Step = Step, Kind = StepKind.Promise, What = "school bellen", By = new(99), Before = Today, About = [Family.Child] },
        ["step-taken.v1"] = new StepTaken { Step = Step, Outcome = "gebeld", About = [Family.Child] },
        ["help-asked.v1"] = new HelpAsked { Help = Help, What = "hulp bij het slapen", About = [Family.Child], Parties = [People.School] },
        ["help-went.v1"] = new HelpWent { Help = Help, State = HelpState.Promised, On = Today, About = [Family.Child], Parties = [People.School] },
        ["holding-passed.v1"] = new HoldingPassed { To = People.VeiligThuis, Why = HoldingReason.Report, About = [Family.Child], Parties = [People.School] },
        ["holding-stays.v1"] = new HoldingStays { Signal = Signal, Holder = People.VeiligThuis, Parties = [People.School] },
        ["holder-named.v1"] = new HolderNamed { Organisation = People.VeiligThuis, Person = new(99), Team = People.RosterTeam, Because = "kent het gezin", About = [Family.Child], Parties = [People.School] },
        ["holder-awaited.v1"] = new HolderAwaited { Organisation = People.VeiligThuis, Step = 1, NameBy = null },
        ["lead-chosen.v1"] = new LeadChosen { Name = "Ria", ChosenBy = [Family.Mother], Because = "zij kent ons", About = [Family.Child], Parties = [People.School] },
        ["holding-offered.v1"] = Offered(),
        ["offer-climbed.v1"] = new OfferClimbed { Offer = Offer, From = People.School, To = People.VeiligThuis, Step = 1 },
        ["holding-accepted.v1"] = new HoldingAccepted { Offer = Offer, From = People.School, To = People.VeiligThuis, Person = new(99) },
        ["holding-refused.v1"] = new HoldingRefused { Offer = Offer, From = People.School, To = People.VeiligThuis, Because = "niet onze regio" },
        ["holding-withdrawn.v1"] = new HoldingWithdrawn { Offer = Offer, From = People.School, To = People.VeiligThuis },
        ["safety-checked.v1"] = new SafetyChecked
        {
            Moment = CheckMoment.AtStart,
            Agreements = [],
            Numbers = [],
            Safety = Safety.Safe,
            Certainty = Certainty.Sure,
            Because = "het gaat goed",
            About = [Family.Child],
            Parties = [People.School],
        },
        ["line-closed.v1"] = new LineClosed { Dangers = [], Safety = Safety.Safe, Certainty = Certainty.Sure, Premortem = "als papa weer drinkt", About = [Family.Child], Parties = [People.School] },
    };

    private static ChildSpoken Spoken(params Koord.Domain.Family.PersonId[] readers) =>
        new() { Talk = new(new Guid(7, 0, 0, new byte[8])), Child = Family.Child, On = new(Today), Alone = true, Number = 6, Words = "ik slaap weer", ReadableBy = readers };

    private static HoldingOffered Offered() => new()
    {
        Offer = Offer,
        From = People.School,
        To = People.VeiligThuis,
        Team = People.RosterTeam,
        Safe = "oma let op",
        NotKnown = "waar papa is",
        Asked = "meekijken",
        Along = [],
        InDanger = false,
        Passing = new() { Facts = [], Ground = new("meldcode"), Consent = Consent.Given, FamilyTold = true },
        Gives = [],
    };
}
