using Koord.Domain.Dossiers;
using Koord.Domain.Judgements;
using Koord.Domain.Law;
using Koord.Domain.Outcomes;
using Koord.Domain.Plan;
using Koord.Domain.Responsibility;
using Koord.Domain.Sharing;
using Koord.Tests.Judgements;

namespace Koord.Tests.Outcomes;

public sealed class CheckSafetyTests
{
    private readonly ReportedLine _line = new();

    [Fact]
    public void Nobody_checks_who_does_not_hold_or_does_not_know_what_goes_on()
    {
        Assert.All((Actor[])[ReportedLine.Mother, ReportedLine.Stranger, ReportedLine.Colleague, ReportedLine.Teacher], who => Assert.Equal(SharingRefusals.NotFound, Try(who, Checking()).Refusal));

        _line.HoldingPasses();

        Assert.Equal(ResponsibilityRefusals.NotTheHolder, Try(ReportedLine.Worker, Checking()).Refusal);
    }

    [Fact]
    public void Only_somebody_of_the_family_gives_a_number_and_it_is_from_0_to_10()
    {
        Assert.Equal(SharingRefusals.NotFound, Try(ReportedLine.Worker, Checking(c => c with { Numbers = [new() { Person = new(Guid.NewGuid()), Number = 6 }] })).Refusal);
        Assert.All((int[])[-1, 11], number =>
        {
            Assert.Equal(PlanRefusals.NoSuchNumber, Try(ReportedLine.Worker, Checking(c => c with { Numbers = [new() { Person = ReportedLine.Milou, Number = number }] })).Refusal);
            Assert.Equal(PlanRefusals.NoSuchNumber, Try(ReportedLine.Worker, Checking() with { Children = new() { Spoken = [Talk() with { Number = number }] } }).Refusal);
        });
    }

    [Fact]
    public void A_check_rests_on_something() =>
        Assert.Equal(OutcomeRefusals.NothingToRestOn, Try(ReportedLine.Worker, Checking(c => c with { Because = " " })).Refusal);

    [Fact]
    public void Each_child_that_is_born_is_spoken_or_it_is_written_why_not()
    {
        Assert.Equal(OutcomeRefusals.ChildNotSpoken, Try(ReportedLine.Worker, Checking() with { Children = new() }).Refusal);
        Assert.Equal(SharingRefusals.NotFound, Try(ReportedLine.Worker, Checking() with { Children = new() { Spoken = [Talk() with { ReadableBy = [new(Guid.NewGuid())] }] } }).Refusal);
        Assert.Null(Try(ReportedLine.Worker, Checking() with { Children = new() { NotSpoken = [new() { Child = ReportedLine.Sem, On = new(_line.Today), Because = "hij was ziek" }] } }).Refusal);
    }

    [Fact]
    public void A_talk_alone_since_the_last_check_counts_and_one_of_the_last_check_does_not()
    {
        _line.Happens(ReportedLine.Worker, Talk() with { Alone = false });
        Assert.Equal(OutcomeRefusals.ChildNotSpoken, Try(ReportedLine.Worker, Checking() with { Children = new() }).Refusal);

        _line.Happens(ReportedLine.Worker, Talk());
        Do(Checking() with { Children = new() });
        Assert.Equal(OutcomeRefusals.ChildNotSpoken, Try(ReportedLine.Worker, Checking() with { Children = new() }).Refusal);

        Do(Checking());
        Assert.Equal(OutcomeRefusals.ChildNotSpoken, Try(ReportedLine.Worker, Checking() with { Children = new() }).Refusal);
    }

    [Fact]
    public void A_talk_counts_by_the_day_it_was_had_and_not_by_when_it_was_written_down()
    {
        _line.Happens(ReportedLine.Worker, Talk() with { On = new(_line.Today.AddYears(-1)) });
        Assert.Equal(OutcomeRefusals.ChildNotSpoken, Try(ReportedLine.Worker, Checking() with { Children = new() }).Refusal);

        Assert.Equal(PlanRefusals.BeforeBirth, Try(ReportedLine.Worker, Checking() with { Children = new() { Spoken = [Talk() with { On = new(new(1950, 3, 3)) }] } }).Refusal);
    }

    [Fact]
    public void Checks_plan_themselves_at_the_start_and_after_3_6_12_and_18_months()
    {
        var start = _line.Today;
        (CheckMoment Moment, NormId? Next, int Months)[] expected =
        [
            (CheckMoment.AtStart, NormId.CheckAfter3Months, 3), (CheckMoment.After3Months, NormId.CheckAfter6Months, 6), (CheckMoment.After6Months, NormId.CheckAfter12Months, 12),
            (CheckMoment.After12Months, NormId.CheckAfter18Months, 18), (CheckMoment.After18Months, null, 0), (CheckMoment.InBetween, null, 0),
        ];
        foreach (var (moment, next, months) in expected)
        {
            var check = Do(Checking());

            Assert.Equal((moment, next), (check.Moment, check.Next?.Norm));
            Assert.Equal(next is null ? null : ReportedLine.Law.Start(next.Value, start).Value.LastDay, check.Next?.LastDay);
            Assert.Equal(next is null ? null : start.AddMonths(months), check.Next?.LastDay);
            _line.PassTo(check.Next?.LastDay?.AddDays(1) ?? _line.Today.AddDays(30)); // a day late changes no later clock
        }

        Assert.Null(Checks.Of(_line.Seen).Pending);
    }

    [Fact]
    public void A_check_in_between_leaves_the_planned_one_due()
    {
        var first = Do(Checking());
        _line.Pass(20);

        var between = Do(Checking() with { InBetween = true });

        Assert.Equal((CheckMoment.InBetween, null), (between.Moment, between.Next));
        Assert.Equal((CheckMoment.After3Months, first.Next?.LastDay), (Checks.Of(_line.Seen).Pending, Checks.Of(_line.Seen).Next?.LastDay));
    }

    internal static ChildSpoken Talk() => new() { Talk = new(Guid.NewGuid()), Child = ReportedLine.Sem, On = new(new(2026, 3, 2)), Alone = true, Number = 7, Words = "het is rustig", ReadableBy = [ReportedLine.Milou] };

    internal static CheckSafety Checking(Func<SafetyChecked, SafetyChecked>? change = null) => new()
    {
        Children = new() { Spoken = [Talk()] },
        Check = (change ?? (c => c))(new() { Moment = default, Agreements = [], Numbers = [new() { Person = ReportedLine.Milou, Number = 6 }], Safety = Safety.SafeWithAgreements, Certainty = Certainty.FairlySure, Because = "de agenda hangt er", About = [], Parties = [] }),
    };

    private SafetyChecked Do(CheckSafety check) => _line.Do(ReportedLine.Worker, scene => check.Decide(scene, ReportedLine.Law)).OfType<SafetyChecked>().Single();

    private Result<IReadOnlyList<DossierEvent>> Try(Actor by, CheckSafety check) => _line.Try(by, scene => check.Decide(scene, ReportedLine.Law));
}
