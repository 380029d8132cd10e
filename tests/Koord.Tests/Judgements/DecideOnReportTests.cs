using Koord.Domain.Dossiers;
using Koord.Domain.Judgements;
using Koord.Domain.Law;
using Koord.Domain.Sharing;

namespace Koord.Tests.Judgements;

public sealed class DecideOnReportTests
{
    private readonly ReportedLine _line = new();

    [Fact]
    public void Nobody_decides_whose_task_it_is_not()
    {
        Assert.All((Actor[])[ReportedLine.Mother, ReportedLine.Stranger, ReportedLine.Colleague, ReportedLine.Teacher], who =>
        {
            Assert.Equal(SharingRefusals.NotFound, Try(who, Deciding(FollowUpKind.Advice)).Refusal);
            Assert.Equal(SharingRefusals.NotFound, _line.Try(who, new EndResearch(ReportedLine.Signal, "gevonden").Decide).Refusal);
        });
        Assert.Equal(SharingRefusals.NotFound, Try(ReportedLine.Worker, Deciding(FollowUpKind.Advice) with { Signal = new(Guid.NewGuid()) }).Refusal);
    }

    [Fact]
    public void The_clocks_of_the_profession_and_the_law_run_apart()
    {
        var clocks = Assert.Single(_line.Seen.Of<ClocksStarted>()).Event;

        Assert.Equal([(NormId.AssessSafety, false, new(2026, 3, 9)), (NormId.StartResearch, true, new(2026, 3, 9))], clocks.Terms.Select(t => (t.Norm, t.IsLegal, t.LastDay!.Value))); // both in days
    }

    [Fact]
    public void A_decision_has_a_reason_and_conditions_are_written_down()
    {
        Assert.Equal(SharingRefusals.ReasonNeeded, Try(ReportedLine.Worker, Deciding(FollowUpKind.None) with { Because = " " }).Refusal);
        Assert.Equal(JudgementRefusals.ConditionsNeeded, Try(ReportedLine.Worker, Deciding(FollowUpKind.Conditions)).Refusal);

        var decided = Assert.IsType<ReportDecided>(Assert.Single(Try(ReportedLine.Worker, Deciding(FollowUpKind.Conditions) with { Conditions = ["opa slaapt bij ons"] }).Value));

        Assert.Equal(["opa slaapt bij ons"], decided.Conditions.Select(c => c.Value));
        Assert.Null(decided.ResearchEnds);
    }

    [Fact]
    public void What_was_decided_is_decided()
    {
        Do(Deciding(FollowUpKind.Advice));

        Assert.Equal(JudgementRefusals.AlreadyDecided, Try(ReportedLine.Worker, Deciding(FollowUpKind.None)).Refusal);
        Assert.Equal(JudgementRefusals.NoResearch, _line.Try(ReportedLine.Worker, new EndResearch(ReportedLine.Signal, "gevonden").Decide).Refusal);
    }

    [Fact]
    public void Research_runs_for_ten_weeks_and_after_its_end_it_is_decided_what_follows()
    {
        Do(Deciding(FollowUpKind.Research));

        Assert.Equal(_line.Today.AddDays(70), _line.Seen.Of<ReportDecided>().Single().Event.ResearchEnds?.LastDay);
        Assert.Equal(JudgementRefusals.AlreadyDecided, Try(ReportedLine.Worker, Deciding(FollowUpKind.None)).Refusal);
        Assert.Equal(JudgementRefusals.NothingToRestOn, _line.Try(ReportedLine.Worker, new EndResearch(ReportedLine.Signal, " ").Decide).Refusal);

        _line.Do(ReportedLine.Worker, new EndResearch(ReportedLine.Signal, "gevonden").Decide);

        Assert.Equal(JudgementRefusals.NoResearch, _line.Try(ReportedLine.Worker, new EndResearch(ReportedLine.Signal, "nog eens").Decide).Refusal);
        Do(Deciding(FollowUpKind.Advice));
    }

    [Fact]
    public void A_second_research_runs_and_ends_too()
    {
        Do(Deciding(FollowUpKind.Research));
        _line.Do(ReportedLine.Worker, new EndResearch(ReportedLine.Signal, "niet genoeg").Decide);
        Do(Deciding(FollowUpKind.Research));

        Assert.True(DecideOnReport.ResearchRuns(_line.Seen, ReportedLine.Signal));
        _line.Do(ReportedLine.Worker, new EndResearch(ReportedLine.Signal, "nu wel").Decide);
        Assert.False(DecideOnReport.ResearchRuns(_line.Seen, ReportedLine.Signal));
    }

    private void Do(DecideOnReport decision) => _line.Do(ReportedLine.Worker, scene => decision.Decide(scene, ReportedLine.Law));

    private Result<IReadOnlyList<DossierEvent>> Try(Actor by, DecideOnReport decision) => _line.Try(by, scene => decision.Decide(scene, ReportedLine.Law));

    private static DecideOnReport Deciding(FollowUpKind kind) => new() { Signal = ReportedLine.Signal, Kind = kind, Because = "dit past nu" };
}
