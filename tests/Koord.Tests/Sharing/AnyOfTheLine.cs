using Koord.Domain.Dossiers;
using Koord.Domain.Judgements;
using Koord.Domain.Law;
using Koord.Domain.Outcomes;
using Koord.Domain.Plan;
using Koord.Domain.Responsibility;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Tests.Law;

namespace Koord.Tests.Sharing;

/// <summary>Any fact of judging, planning, holding and checking, by chance; whether it makes sense there does not matter.</summary>
internal static class AnyOfTheLine
{
    private static readonly OfferId Offer = new(new Guid(34, 0, 0, new byte[8]));
    private static readonly StepId Step = new(new Guid(31, 0, 0, new byte[8]));
    private static readonly HelpId Help = new(new Guid(33, 0, 0, new byte[8]));
    private static readonly DateOnly Day = new(2026, 2, 20);
    private static readonly Term Within = DutchLaw.Book.Start(NormId.AnswerHelp, Moment.At(Cast.Now.AddDays(-1))).Value;

    public static DossierEvent At(int kind, int what, Actor colleague, HolderId receiver, Actor author, FactId[] some) => kind switch
    {
        0 or 1 => new HoldingPassed { To = receiver, Team = colleague.Team, Person = what % 2 == 0 ? null : colleague.Account, Why = (HoldingReason)(what % 4), Terms = [Within with { Norm = NormId.FirstCheck }], About = [Cast.Child], Parties = [receiver, author.Side] },
        2 => Offered(receiver, author, some, what % 3 == 0),
        3 => Answered(what, colleague, receiver, author),
        4 => new HolderNamed { Organisation = author.Side, Person = colleague.Account, Team = colleague.Team ?? default, Because = "kent hen", About = [Cast.Child], Parties = [author.Side] },
        5 => what % 3 == 0 ? new StepTaken { Step = Step, Outcome = "gedaan", About = [Cast.Child] } : new StepPlanned { Step = Step, Kind = (StepKind)(what % 2), What = $"stap {what}", By = colleague.Account, Before = Day.AddDays(what % 40), About = [Cast.Child] },
        6 => new ChildSpoken { Talk = new(new Guid(32, 0, 0, new byte[8])), Child = Cast.Child, On = new(Day), Alone = what % 2 == 0, Number = what % 11, ReadableBy = what % 3 == 0 ? [Cast.Mother] : [] },
        7 => what % 2 == 0 ? new HelpAsked { Help = Help, What = "slapen", Of = receiver, AnswerBy = Within, About = [Cast.Child], Parties = [receiver] } : new HelpWent { Help = Help, Of = receiver, State = (HelpState)(1 + (what % 5)), On = Day, About = [Cast.Child], Parties = [receiver] },
        8 => what % 2 == 0 ? new SafetyAssessed { Child = Cast.Child, Safety = (Safety)(what % 4), Certainty = Certainty.Sure } : new ClocksStarted { Signal = Cast.Signal, Terms = [Within] },
        9 => new SafetyChecked { Moment = (CheckMoment)(what % 6), Agreements = [], Numbers = [], Safety = Safety.Safe, Certainty = Certainty.Sure, Because = "rustig", Next = Within, About = [Cast.Child], Parties = [author.Side, receiver] },
        10 => what % 2 == 0 ? new LineClosed { Dangers = [], Safety = Safety.Safe, Certainty = Certainty.Sure, Premortem = "drank", About = [Cast.Child], Parties = [author.Side] } : new ReportDecided { Signal = Cast.Signal, Kind = (FollowUpKind)(what % 4), Because = "zo" },
        _ => what % 2 == 0 ? new EscapePlanMade { Person = Cast.Mother, Text = "tas klaar" } : new PlanMade { Goals = [], Agreements = [], About = [Cast.Child], Parties = [author.Side, receiver] },
    };

    private static HoldingOffered Offered(HolderId receiver, Actor author, FactId[] some, bool inDanger) => new()
    {
        Offer = Offer,
        From = author.Side,
        To = receiver,
        Team = new(1),
        Safe = "ja",
        NotKnown = "niets",
        Asked = "verder",
        Along = [new() { Step = Step, Kind = StepKind.Promise, What = "bellen", Before = Day }],
        InDanger = inDanger,
        Passing = new() { Facts = some, Ground = new("meldcode"), Consent = Consent.Given, FamilyTold = true },
        AnswerBy = Within,
        Gives = some,
    };

    private static DossierEvent Answered(int what, Actor colleague, HolderId receiver, Actor author) => (what % 4) switch
    {
        0 => new HoldingAccepted { Offer = Offer, From = receiver, To = author.Side, Person = colleague.Account },
        1 => new HoldingRefused { Offer = Offer, From = receiver, To = author.Side, Because = "vol" },
        2 => new HoldingWithdrawn { Offer = Offer, From = author.Side, To = receiver },
        _ => new SignalConcluded { Signal = Cast.Signal, Reporter = colleague.Account, ReportedBy = receiver, To = author.Side },
    };
}
