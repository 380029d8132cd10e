using Koord.Domain.Dossiers;
using Koord.Domain.Judgements;
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
        Assert.Null(Refusal(Closing()));
    }

    private Refusal? Refusal(CloseLine act) => _line.Try(ReportedLine.Worker, act.Decide).Refusal;

    internal static CloseLine Closing(Func<LineClosed, LineClosed>? change = null) => new()
    {
        Children = new() { Spoken = [CheckSafetyTests.Talk()] },
        Closing = (change ?? (c => c))(new() { Dangers = [new() { Then = "alleen thuis", Now = "oma is er" }], Safety = Safety.Safe, Certainty = Certainty.Sure, Premortem = "oma wordt ziek; de school ziet het", About = [], Parties = [] }),
    };
}
