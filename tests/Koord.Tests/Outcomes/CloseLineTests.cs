using Koord.Domain.Dossiers;
using Koord.Domain.Judgements;
using Koord.Domain.Law;
using Koord.Domain.Outcomes;
using Koord.Domain.Plan;
using Koord.Domain.Responsibility;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Tests.Judgements;

namespace Koord.Tests.Outcomes;

public sealed class CloseLineTests
{
    private readonly ReportedLine _line = new();

    [Fact]
    public void Nobody_closes_who_does_not_hold_or_does_not_know_what_goes_on()
    {
        Assert.All((Actor[])[ReportedLine.Mother, ReportedLine.Stranger, ReportedLine.Colleague, ReportedLine.Teacher], who => Assert.Equal(SharingRefusals.NotFound, _line.Try(who, Closing().Decide).Refusal));

        _line.HoldingPasses();

        Assert.Equal(ResponsibilityRefusals.NotTheHolder, Refusal(Closing()));
    }

    [Fact]
    public void A_child_that_is_not_safe_or_not_known_to_be_is_not_let_go() =>
        Assert.All((Safety[])[Safety.NotSafe, Safety.TooLittleKnown], safety => Assert.Equal(OutcomeRefusals.NotSafeYet, Refusal(Closing(c => c with { Safety = safety }))));

    [Fact]
    public void Each_danger_is_said_as_it_was_and_is_and_each_child_heard()
    {
        Assert.Equal(OutcomeRefusals.DangersNeeded, Refusal(Closing(c => c with { Dangers = [] })));
        Assert.Equal(OutcomeRefusals.PremortemNeeded, Refusal(Closing(c => c with { Premortem = " " })));
        Assert.Equal(OutcomeRefusals.ChildNotSpoken, Refusal(Closing() with { Children = new() }));
    }

    [Fact]
    public void Who_disagrees_with_the_plan_is_heard_on_closing()
    {
        _line.Happens(ReportedLine.Worker, new PlanMade { Goals = [], Agreements = [], Agreed = [new() { Person = ReportedLine.Milou, Agrees = false, Words = "te snel" }], About = [ReportedLine.Sem], Parties = [] });

        Assert.Equal(OutcomeRefusals.DisagreementNeeded, Refusal(Closing()));
        Assert.Null(Refusal(Closing(c => c with { Disagreement = "moeder wil nog hulp" })));
    }

    [Fact]
    public void What_was_promised_is_done_or_handed_over_first()
    {
        var step = new StepPlanned { Step = new(Guid.NewGuid()), Kind = StepKind.Promise, What = "oma bellen", By = ReportedLine.Worker.Account, Before = _line.Today.AddDays(3), About = [] };
        _line.Do(ReportedLine.Worker, new PlanStep(step).Decide);

        Assert.Equal(OutcomeRefusals.StillOpen, Refusal(Closing()));

        _line.Do(ReportedLine.Worker, new TakeStep(step.Step, "oma komt elke week").Decide);
        Assert.Null(Refusal(Closing()));
    }

    [Fact]
    public void A_worry_that_nobody_decided_about_and_help_that_is_awaited_keep_a_line_open()
    {
        var worry = new SignalId(Guid.NewGuid());
        _line.Happens(ReportedLine.Worker, new SignalRecorded { Signal = worry, Origin = Origin.Worry, About = [ReportedLine.Sem], Danger = Danger.Unknown, FamilyKnows = true });
        Assert.Equal(ResponsibilityRefusals.WorryUndecided, Refusal(Closing()));
        _line.Do(ReportedLine.Worker, new KeepSignal(worry, "wij letten hier zelf op").Decide);
        Assert.Null(Refusal(Closing()));

        var help = new HelpAsked { Help = new(Guid.NewGuid()), What = "iemand die meedenkt over schulden", OfName = "de buurtcoach", About = [ReportedLine.Sem], Parties = [] };
        _line.Happens(ReportedLine.Worker, help);
        Assert.Equal(OutcomeRefusals.HelpStillWaits, Refusal(Closing()));
        _line.Do(ReportedLine.Worker, new MoveHelp { Which = help.Help, State = HelpState.Refused, On = _line.Today, Note = "de familie doet het zelf" }.Decide);

        Assert.Null(Refusal(Closing()));
    }

    [Fact]
    public void Closing_ends_the_report_and_the_holder_goes_on_checking()
    {
        _line.Do(ReportedLine.Worker, scene => CheckSafetyTests.Checking().Decide(scene, ReportedLine.Law));

        var decided = _line.Do(ReportedLine.Worker, Closing().Decide);

        Assert.Equal([typeof(ChildSpoken), typeof(LineClosed), typeof(SignalConcluded)], decided.Select(e => e.GetType()));
        Assert.Equal(SharingRefusals.AlreadySo, Refusal(Closing()));
        Assert.Equal(ReportedLine.Worker.Side, WhoHolds.Of(_line.Seen).Now?.By);
        Assert.Equal(CheckMoment.After3Months, Checks.Of(_line.Seen).Pending);
        var next = _line.Do(ReportedLine.Worker, scene => CheckSafetyTests.Checking().Decide(scene, ReportedLine.Law)).OfType<SafetyChecked>().Single();
        Assert.Equal(CheckMoment.After3Months, next.Moment);
    }

    [Fact]
    public void A_new_report_opens_the_same_line_and_its_checks_begin_anew()
    {
        _line.Do(ReportedLine.Worker, scene => CheckSafetyTests.Checking().Decide(scene, ReportedLine.Law));
        _line.Do(ReportedLine.Worker, Closing().Decide);
        _line.Pass(40);

        _line.ReportAgain();

        var checks = Checks.Of(_line.Seen);
        Assert.Null(checks.Closed);
        Assert.NotNull(checks.Reopened);
        Assert.Equal((CheckMoment.AtStart, null), (checks.Pending, checks.Next));
        Assert.Equal(ResponsibilityRefusals.WorryUndecided, Refusal(Closing())); // nobody took the new report up
    }

    [Theory, InlineData(HoldingReason.Report, true), InlineData(HoldingReason.Order, true), InlineData(HoldingReason.Agreement, false)]
    public void Who_closed_it_knows_that_it_is_open_again_by_a_report_or_an_order_that_placed_it_elsewhere(HoldingReason why, bool open)
    {
        _line.Do(ReportedLine.Worker, Closing().Decide);

        _line.HoldingPasses(why);

        Assert.Equal(open, Checks.Of(_line.Seen).Closed is null);
    }

    [Fact]
    public void Whoever_takes_over_once_it_is_open_again_checks_first_by_a_clock_of_its_own()
    {
        _line.Do(ReportedLine.Worker, Closing().Decide);
        _line.HoldingPasses(HoldingReason.Report);
        _line.Pass(40);

        var passed = _line.Do(ReportedLine.Worker, scene => new DossierEvent[] { new HoldingPassed { To = ReportedLine.Worker.Side, Why = HoldingReason.Agreement, Terms = [ReportedLine.Law.Start(NormId.FirstCheck, scene.Now).Value], About = [ReportedLine.Sem], Parties = [] } });

        var clock = passed.OfType<HoldingPassed>().Single().Terms.Single();
        Assert.Equal(clock.Ends, Asked().Single(w => w.Kind is WorkKind.Check).Due);
    }

    private IReadOnlyList<WorkItem> Asked()
    {
        IReadOnlyList<WorkItem> asked = [];
        _line.Try(ReportedLine.Worker, scene =>
        {
            asked = WorkOfLine.Of(ReportedLine.Worker.Side, scene.Dossier, scene.Rules, ReportedLine.Law);
            return Array.Empty<DossierEvent>();
        });
        return asked;
    }

    private Refusal? Refusal(CloseLine act) => _line.Try(ReportedLine.Worker, act.Decide).Refusal;

    internal static CloseLine Closing(Func<LineClosed, LineClosed>? change = null) => new()
    {
        Children = new() { Spoken = [CheckSafetyTests.Talk()] },
        Closing = (change ?? (c => c))(new() { Dangers = [new() { Then = "alleen thuis", Now = "oma is er" }], Safety = Safety.Safe, Certainty = Certainty.Sure, Premortem = "oma wordt ziek; de school ziet het", About = [], Parties = [] }),
    };
}
