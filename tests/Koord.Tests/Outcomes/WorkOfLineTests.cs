using Koord.Domain.Dossiers;
using Koord.Domain.Judgements;
using Koord.Domain.Outcomes;
using Koord.Domain.Plan;
using Koord.Domain.Responsibility;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Tests.Judgements;
using Koord.Tests.Responsibility;

namespace Koord.Tests.Outcomes;

public sealed class WorkOfLineTests
{
    private readonly ReportedLine _line = new();

    [Fact]
    public void Whoever_stands_in_has_all_that_the_absent_colleague_would_do_and_only_until_the_last_day()
    {
        _line.Do(ReportedLine.Worker, new PlanStep(new() { Step = new(Guid.NewGuid()), Kind = StepKind.Promise, What = "oma bellen", By = ReportedLine.Worker.Account, Before = _line.Today.AddDays(9), About = [] }).Decide);
        var own = OwnersOf(WorkKind.Step, WorkKind.NextStep, WorkKind.Check, WorkKind.Holds);

        _line.Do(ReportedLine.Worker, new NameHolder { Holder = new() { Person = ReportedLine.Colleague.Account, Team = World.TeamOf(1), Why = "verlof" }, Until = _line.Today.AddDays(3) }.Decide);
        var away = OwnersOf(WorkKind.Step, WorkKind.NextStep, WorkKind.Check, WorkKind.Holds);
        _line.Pass(4);
        _line.Do(ReportedLine.Koord, FollowHolding.EndStandIn);

        Assert.Equal([ReportedLine.Worker.Account], own.Distinct());
        Assert.Equal([ReportedLine.Colleague.Account], away.Distinct());
        Assert.Equal(own.Count, away.Count);
        Assert.Equal(own, OwnersOf(WorkKind.Step, WorkKind.NextStep, WorkKind.Check, WorkKind.Holds));
    }

    [Fact]
    public void Nobody_stands_in_for_themselves_nor_shorter_than_somebody_is_away()
    {
        Assert.Equal(SharingRefusals.AlreadySo, StandsIn(ReportedLine.Worker, 3));
        Assert.Null(StandsIn(ReportedLine.Colleague, 9));
        Assert.Equal(SharingRefusals.AlreadySo, StandsIn(ReportedLine.Worker, 12));
        Assert.Equal(ResponsibilityRefusals.StandInTooShort, StandsIn(World.Worker(1, 2), 8));
        Assert.Null(StandsIn(World.Worker(1, 2), 9));
    }

    [Fact]
    public void Whoever_came_only_to_stand_in_goes_when_it_is_over_unless_something_is_open()
    {
        StandsIn(ReportedLine.Colleague, 3);
        _line.Pass(4);
        Assert.Contains(_line.Do(ReportedLine.Koord, FollowHolding.EndStandIn), e => e is TakenOffTeam off && off.Account == ReportedLine.Colleague.Account);
        Assert.False(_line.Scene(ReportedLine.Koord).Rules.IsOnTeamOf(ReportedLine.Worker.Side, ReportedLine.Colleague.Account));

        StandsIn(ReportedLine.Colleague, 3);
        _line.Do(ReportedLine.Colleague, new PlanStep(new() { Step = new(Guid.NewGuid()), Kind = StepKind.Promise, What = "langsgaan", By = ReportedLine.Colleague.Account, Before = _line.Today.AddDays(9), About = [] }).Decide);
        _line.Pass(4);
        Assert.DoesNotContain(_line.Do(ReportedLine.Koord, FollowHolding.EndStandIn), e => e is TakenOffTeam);
    }

    [Fact]
    public void A_closed_line_rests_with_its_holder_until_something_is_reported()
    {
        _line.Do(ReportedLine.Worker, scene => CheckSafetyTests.Checking().Decide(scene, ReportedLine.Law));
        Assert.False(Held().Rests);

        _line.Do(ReportedLine.Worker, CloseLineTests.Closing().Decide);
        Assert.True(Held().Rests);

        _line.ReportAgain();
        Assert.False(Held().Rests);
    }

    [Fact]
    public void A_closed_line_is_open_again_for_whoever_hears_only_that_the_holding_passed_because_of_a_report()
    {
        _line.Do(ReportedLine.Worker, CloseLineTests.Closing().Decide);
        Assert.NotNull(Checks.Of(_line.Seen).Closed);
        _line.HoldingPasses();
        Assert.NotNull(Checks.Of(_line.Seen).Closed); // handed over, with the checks that follow

        _line.HoldingPasses(HoldingReason.Report);

        Assert.Null(Checks.Of(_line.Seen).Closed);
        Assert.NotNull(Checks.Of(_line.Seen).Reopened);
    }

    [Fact]
    public void A_child_is_in_sight_for_as_long_as_was_agreed_and_one_never_seen_is_not()
    {
        var seen = new DateOnly(2026, 3, 2);

        Assert.False(InSight.IsSeen(null, seen, ReportedLine.Law));
        Assert.True(InSight.IsSeen(seen, seen.AddDays(42), ReportedLine.Law));
        Assert.False(InSight.IsSeen(seen, seen.AddDays(43), ReportedLine.Law));
        Assert.False(InSight.IsLongUnspoken(seen, seen.AddDays(30), ReportedLine.Law));
        Assert.True(InSight.IsLongUnspoken(seen, seen.AddDays(31), ReportedLine.Law));
    }

    private Refusal? StandsIn(Actor who, int days)
    {
        var named = _line.Try(ReportedLine.Worker, new NameHolder { Holder = new() { Person = who.Account, Team = World.TeamOf(1), Why = "verlof" }, Until = _line.Today.AddDays(days) }.Decide);
        _line.Happens(ReportedLine.Worker, [.. named.Refusal is null ? named.Value : []]);
        return named.Refusal;
    }

    private WorkItem Held() => Work().Single(i => i.Kind is WorkKind.Holds);

    private List<AccountId?> OwnersOf(params WorkKind[] kinds) => [.. Work().Where(i => kinds.Contains(i.Kind) && i.Owner.Team is not null).Select(i => i.Owner.Person)];

    private IReadOnlyList<WorkItem> Work()
    {
        var scene = _line.Scene(ReportedLine.Koord);
        return WorkOfLine.AllOf(ReportedLine.Worker.Side, scene.Dossier, scene.Rules, ReportedLine.Law);
    }
}
