using Koord.Domain.Dossiers;
using Koord.Domain.Judgements;
using Koord.Domain.Sharing;

namespace Koord.Tests.Judgements;

public sealed class AssessSafetyTests
{
    private readonly ReportedLine _line = new();

    [Fact]
    public void Who_does_not_know_the_child_judges_nothing()
    {
        var act = new AssessSafety(Judged(Safety.Safe));

        Assert.All((Actor[])[ReportedLine.Mother, ReportedLine.Stranger, ReportedLine.Colleague], who => Assert.Equal(SharingRefusals.NotFound, _line.Try(who, act.Decide).Refusal));
        Assert.Equal(SharingRefusals.NotFound, _line.Try(ReportedLine.Worker, new AssessSafety(Judged(Safety.Safe) with { Child = ReportedLine.Milou }).Decide).Refusal);
    }

    [Fact]
    public void For_a_child_that_is_not_safe_only_what_is_done_now_is_asked()
    {
        var bare = Judged(Safety.NotSafe) with { Known = null };

        Assert.Equal(JudgementRefusals.DoneNowNeeded, _line.Try(ReportedLine.Worker, new AssessSafety(bare).Decide).Refusal);
        Assert.Null(_line.Try(ReportedLine.Worker, new AssessSafety(bare with { DoneNow = "wij zijn onderweg" }).Decide).Refusal);
    }

    [Fact]
    public void Too_little_known_is_an_answer_with_who_finds_out_what()
    {
        var unknown = Judged(Safety.TooLittleKnown) with { Known = null };

        var decided = _line.Try(ReportedLine.Worker, new AssessSafety(unknown, FindOut(_line.Today.AddDays(2))).Decide);

        Assert.Equal(JudgementRefusals.FindOutNeeded, _line.Try(ReportedLine.Worker, new AssessSafety(unknown).Decide).Refusal);
        Assert.Equal([typeof(SafetyAssessed), typeof(StepPlanned)], decided.Value.Select(e => e.GetType()));
    }

    [Fact]
    public void A_judgement_rests_on_something() =>
        Assert.All((Safety[])[Safety.Safe, Safety.SafeWithAgreements], safety =>
            Assert.Equal(JudgementRefusals.NothingToRestOn, _line.Try(ReportedLine.Worker, new AssessSafety(Judged(safety) with { Known = " " }).Decide).Refusal));

    [Fact]
    public void Nothing_is_recorded_when_what_is_found_out_cannot_be()
    {
        foreach (var (day, refusal) in ((DateOnly, Refusal)[])[(_line.Today.AddDays(-1), JudgementRefusals.StepInThePast), (_line.Today.AddYears(2), SharingRefusals.DayTooFar)])
        {
            Assert.Equal(refusal, _line.Try(ReportedLine.Worker, new AssessSafety(Judged(Safety.Safe), FindOut(day)).Decide).Refusal);
        }

        Assert.Equal(SharingRefusals.ReasonNeeded, _line.Try(ReportedLine.Worker, new AssessSafety(Judged(Safety.Safe), FindOut(_line.Today) with { What = "" }).Decide).Refusal);
    }

    [Fact]
    public void The_last_judgement_of_each_child_stands_by_itself()
    {
        _line.Do(ReportedLine.Worker, new AssessSafety(Judged(Safety.Safe)).Decide);
        _line.Do(ReportedLine.Worker, new AssessSafety(Judged(Safety.SafeWithAgreements) with { Child = ReportedLine.Unborn }).Decide);
        _line.Do(ReportedLine.Worker, new AssessSafety(Judged(Safety.NotSafe) with { DoneNow = "wij zijn er" }).Decide);

        Assert.Equal([(ReportedLine.Sem, Safety.NotSafe), (ReportedLine.Unborn, Safety.SafeWithAgreements)], HowSafe.Now(_line.Seen).Select(l => (l.Judgement.Child, l.Judgement.Safety)));
    }

    private static SafetyAssessed Judged(Safety safety) => new() { Child = ReportedLine.Sem, Safety = safety, Certainty = Certainty.FairlySure, Known = "wij spraken iedereen" };

    private static StepPlanned FindOut(DateOnly before) =>
        new() { Step = new(new Guid(51, 0, 0, new byte[8])), Kind = StepKind.Question, What = "wat zegt de huisarts", By = ReportedLine.Worker.Account, Before = before, About = [] };
}
