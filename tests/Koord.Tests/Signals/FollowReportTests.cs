using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Law;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Tests.Law;

namespace Koord.Tests.Signals;

public sealed class FollowReportTests
{
    private static readonly HolderId School = new(100);
    private static readonly HolderId Centre = new(200);
    private static readonly AccountId Worker = new(8);
    private static readonly SignalId Signal = new(new Guid(31, 0, 0, new byte[8]));
    private static readonly DateTimeOffset Sent = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly FollowReport Report = new(Signal, Centre) { Teams = [new(20), new(21)] };

    [Fact]
    public void Only_the_receiver_follows_a_report()
    {
        var scene = Scene(School, Sent, Reported());

        Assert.Equal("not-found", Report.Receive(scene).Refusal?.Code);
        Assert.Equal("not-found", Report.Read(scene).Refusal?.Code);
        Assert.Equal("not-found", Report.Climb(scene, DutchLaw.Book).Refusal?.Code);
    }

    [Fact]
    public void A_report_is_received_once()
    {
        Assert.IsType<SignalReceived>(Assert.Single(Report.Receive(Scene(Centre, Sent, Reported())).Value));
        Assert.Empty(Report.Receive(Scene(Centre, Sent, Reported(), new SignalReceived { Signal = Signal, Reporter = new(1), ReportedBy = School, To = Centre })).Value);
    }

    [Fact]
    public void A_report_that_was_taken_up_is_not_read_any_more() =>
        Assert.Empty(Report.Read(Scene(Centre, Sent, Reported(), TakenUp())).Value);

    [Fact]
    public void Silence_climbs_the_first_instant_after_the_term()
    {
        Assert.Empty(Report.Climb(Scene(Centre, Sent.AddHours(1), Reported()), DutchLaw.Book).Value);

        var climbed = Assert.IsType<SignalClimbed>(Assert.Single(Report.Climb(Scene(Centre, Sent.AddHours(1).AddMicroseconds(1), Reported()), DutchLaw.Book).Value));

        Assert.Equal(1, climbed.Step);
    }

    [Fact]
    public void The_second_climb_reaches_whoever_leads_another_team()
    {
        var first = new SignalClimbed { Signal = Signal, Reporter = new(1), ReportedBy = School, To = Centre, Step = 1, TakeUpBy = Sent.AddHours(2) };
        var intake = new CameInAt { Organisation = Centre, Team = new(20), FromElsewhere = true };

        var events = Report.Climb(Scene(Centre, Sent.AddHours(3), Reported(), intake, first), DutchLaw.Book).Value;

        Assert.Equal(2, Assert.IsType<SignalClimbed>(events[0]).Step);
        var other = Assert.IsType<CameInAt>(Assert.Single(events.Skip(1)));
        Assert.Equal((new TeamId(21), false), (other.Team, other.FromElsewhere));
    }

    [Fact]
    public void What_was_taken_up_climbs_no_more() =>
        Assert.Empty(Report.Climb(Scene(Centre, Sent.AddDays(1), Reported(), TakenUp()), DutchLaw.Book).Value);

    [Fact]
    public void An_answer_waits_until_somebody_took_it_up()
    {
        Assert.Equal("not-taken-up", new AnswerReporter(Signal, "gedaan").Decide(Scene(Centre, Sent, Reported())).Refusal?.Code);
        Assert.IsType<SignalAnswered>(Assert.Single(new AnswerReporter(Signal, "gedaan").Decide(Scene(Centre, Sent, Reported(), TakenUp())).Value));
    }

    [Fact]
    public void Nobody_names_themselves_and_nobody_is_named_twice()
    {
        var act = new TakeUpSignal { Signal = Signal, By = new(7), Team = new(20), NextStep = "bellen", NextStepOn = new(2026, 3, 3), Why = "kent de buurt" };

        Assert.Equal("not-yourself", act.Decide(Scene(Centre, Sent, Reported()) with { Actor = Of(Centre, 7) }).Refusal?.Code);
        Assert.Equal("already-taken-up", act.Decide(Scene(Centre, Sent, Reported(), TakenUp())).Refusal?.Code);
        Assert.Equal("step-in-the-past", (act with { NextStepOn = new(2026, 3, 1) }).Decide(Scene(Centre, Sent, Reported())).Refusal?.Code);
        Assert.Equal("day-too-far", (act with { NextStepOn = new(2206, 3, 3) }).Decide(Scene(Centre, Sent, Reported())).Refusal?.Code);
        Assert.Equal(2, act.Decide(Scene(Centre, Sent, Reported())).Value.Count);
    }

    [Fact]
    public void Nobody_is_taken_off_a_report_that_they_work_on()
    {
        Assert.Empty(FollowReport.LayDown(Scene(Centre, Sent, Reported(), Put(), TakenUp()), Worker, left: false, DutchLaw.Book).Value);
        Assert.Empty(FollowReport.LayDown(Scene(Centre, Sent, Reported(), TakenUp()), new(9), left: true, DutchLaw.Book).Value);
        Assert.Empty(FollowReport.LayDown(Scene(School, Sent, Reported(), TakenUp()), Worker, left: true, DutchLaw.Book).Value);
    }

    [Fact]
    public void An_answer_is_not_the_end_of_what_was_promised()
    {
        DossierEvent[] answered = [Reported(), Put(), TakenUp(), Answered()];

        Assert.Equal([WorkKind.NextStep], Items(answered).Where(i => i.Owner.Person == Worker && i.Kind is WorkKind.NextStep or WorkKind.AnswerReporter).Select(i => i.Kind));
        Assert.IsType<SignalLaidDown>(FollowReport.LayDown(Scene(Centre, Sent, answered), Worker, left: true, DutchLaw.Book).Value[0]);
    }

    [Fact]
    public void A_new_report_on_a_known_family_is_for_whoever_works_with_it_and_they_take_it_up()
    {
        var again = Reported() with { Signal = new(new Guid(32, 0, 0, new byte[8])) };
        DossierEvent[] happened = [new CameInAt { Organisation = Centre, Team = new(20), FromElsewhere = true }, Reported(), Put(), TakenUp(), again];
        var take = new TakeUpSignal { Signal = again.Signal, By = Worker, Team = new(20), NextStep = "bellen", NextStepOn = new(2026, 3, 3), Why = "" };

        Assert.Equal(Worker, Assert.Single(Items(happened), i => i.Kind is WorkKind.TakeUp).Owner.Person);
        Assert.Equal(WorkDuty.LeadOfTeam, Assert.Single(Items([.. happened, new SignalClimbed { Signal = again.Signal, Reporter = new(1), ReportedBy = School, To = Centre, Step = 1, TakeUpBy = Sent }]), i => i.Kind is WorkKind.TakeUp).Owner.Duty);
        Assert.IsType<SignalTakenUp>(Assert.Single(take.Decide(Scene(Centre, Sent, happened) with { Actor = Of(Centre, Worker.Number) }).Value));
    }

    [Theory, InlineData(true), InlineData(false)]
    public void Whoever_leaves_lays_down_what_they_had_and_the_clock_runs_again(bool left)
    {
        DossierEvent[] happened = left ? [Reported(), Put(), TakenUp()] : [Reported(), Put(), TakenUp(), new TakenOffTeam { Account = Worker, Why = "ander werk" }];

        var events = FollowReport.LayDown(Scene(Centre, Sent.AddDays(1), happened), Worker, left, DutchLaw.Book).Value;

        var laidDown = Assert.IsType<SignalLaidDown>(events[0]);
        Assert.Equal(left ? [Worker] : [], events.Skip(1).Cast<TakenOffTeam>().Select(t => t.Account));
        Assert.Equal((Worker, "climb-on-in-danger"), (laidDown.By, laidDown.Norm?.Text));
        Assert.True(laidDown.TakeUpBy > Sent.AddDays(1));
        var report = Assert.Single(Scene(Centre, Sent.AddDays(1), [.. happened, .. events]).Dossier.Fold(Reports.None, (r, f) => r.After(f)).All);
        Assert.Equal((ReportState.Stored, null, laidDown.TakeUpBy), (report.State, report.TakenUp, report.TakeUpBy));
        Assert.Empty(FollowReport.LayDown(Scene(Centre, Sent.AddDays(1), [.. happened, .. events]), Worker, left, DutchLaw.Book).Value);
    }

    [Fact]
    public void A_family_that_was_told_of_somebody_who_left_is_somebodys_work()
    {
        SignalLaidDown laidDown = new() { Signal = Signal, Reporter = new(1), ReportedBy = School, To = Centre, By = Worker, TakeUpBy = Sent.AddHours(2), Norm = null, NormVersion = null };
        FamilySightDecided Told(ulong fact) => new() { Person = new(new Guid(1, 0, 0, new byte[8])), Facts = [new(fact)], Opened = true, ByLaw = false, Receiver = HolderId.House };

        Assert.Empty(ToTell(Reported(), TakenUp(), laidDown));
        Assert.Empty(ToTell(Reported(), TakenUp(), Told(2)));
        Assert.Equal([new FactId(4)], ToTell(Reported(), TakenUp(), Told(2), laidDown).Select(i => i.Of));
        Assert.All(ToTell(Reported(), TakenUp(), Told(2), laidDown), i => Assert.Equal(WorkDuty.LeadOfTeam, i.Owner.Duty));
        Assert.Empty(ToTell(Reported(), TakenUp(), Told(2), laidDown, Told(4)));
    }

    [Fact]
    public void A_family_that_was_told_of_another_step_or_another_person_is_somebodys_work_for_each_who_reads_it()
    {
        var (mother, father) = (new PersonId(new Guid(1, 0, 0, new byte[8])), new PersonId(new Guid(2, 0, 0, new byte[8])));
        FamilySightDecided Told(PersonId person, ulong fact) => new() { Person = person, Facts = [new(fact)], Opened = true, ByLaw = false, Receiver = HolderId.House };
        DossierEvent[] told = [Reported(), TakenUp(), Told(mother, 2), Told(father, 2), TakenUp() with { By = new(9), NextStep = "huisbezoek" }];

        Assert.Equal([new FactId(5)], ToTell(told).Select(i => i.Of));
        Assert.Equal([new FactId(5)], ToTell([.. told, Told(mother, 5)]).Select(i => i.Of));
        Assert.Empty(ToTell([.. told, Told(mother, 5), Told(father, 5)]));
    }

    [Fact]
    public void What_comes_in_now_is_for_the_team_that_is_on_duty_now()
    {
        DossierEvent[] happened = [new CameInAt { Organisation = Centre, Team = new(20), FromElsewhere = true }, Reported(), new CameInAt { Organisation = Centre, Team = new(21), FromElsewhere = true }];

        Assert.Equal((WorkDuty.Roster, new TeamId(21)), Assert.Single(Items(happened), i => i.Kind is WorkKind.TakeUp).Owner is var owner ? (owner.Duty, owner.Team!.Value) : default);
    }

    [Fact]
    public void Whoever_was_promised_secrecy_has_nothing_to_tell_the_family()
    {
        SharingDecided secret = new() { Receiver = Centre, Gives = [], Purpose = "veiligheid", Ground = new("x"), Consent = Consent.NotAsked, WithoutConsentBecause = "gevaar", FamilyTold = false, NotToldBecause = "gevaar", NotToldUntil = new(2026, 3, 9), SourceKeptSecret = true };
        var scene = Scene(School, Sent.AddDays(1), Told.Noor, Told.Recorded, Told.Seen, secret);

        Assert.DoesNotContain(OpenWork.Of(School, scene.Dossier, scene.Rules, DutchLaw.Book), i => i.Kind is WorkKind.DecideFamilySight or WorkKind.TellFamily);
    }

    [Fact]
    public void A_law_without_the_term_lets_go_of_the_name_all_the_same()
    {
        var unseen = DutchLaw.Book with { Norms = [.. DutchLaw.Book.Norms.Select(n => n with { Mark = Mark.NotSeen })] };

        var laidDown = Assert.IsType<SignalLaidDown>(Assert.Single(FollowReport.LayDown(Scene(Centre, Sent, Reported(), TakenUp()), Worker, left: true, unseen).Value));

        Assert.Equal((Sent, null, null), (laidDown.TakeUpBy, laidDown.Norm, laidDown.NormVersion));
    }

    [Fact]
    public void Silence_after_laying_down_climbs_past_the_lead_and_a_new_name_stops_it()
    {
        var laidDown = new SignalLaidDown { Signal = Signal, Reporter = new(1), ReportedBy = School, To = Centre, By = Worker, TakeUpBy = Sent.AddHours(2), Norm = null, NormVersion = null };

        var climbed = Assert.IsType<SignalClimbed>(Report.Climb(Scene(Centre, Sent.AddHours(3), Reported(), TakenUp(), laidDown), DutchLaw.Book).Value[0]);

        Assert.Equal(2, climbed.Step);
        Assert.Empty(Report.Climb(Scene(Centre, Sent.AddHours(3), Reported(), TakenUp(), laidDown, TakenUp() with { By = new(9) }), DutchLaw.Book).Value);
    }

    [Fact]
    public void Two_who_reported_the_same_each_hear_what_becomes_of_it()
    {
        var second = Reported() with { Reporter = new(2) };
        var take = new TakeUpSignal { Signal = Signal, By = new(8), Team = new(20), NextStep = "bellen", NextStepOn = new(2026, 3, 4), Why = "kent de buurt" };

        Assert.Equal([1L, 2L], Reporters(Report.Receive(Scene(Centre, Sent, Reported(), second))));
        Assert.Equal([1L], Reporters(Report.Receive(Scene(Centre, Sent, Reported(), second, new SignalReceived { Signal = Signal, Reporter = new(2), ReportedBy = School, To = Centre }))));
        Assert.Equal([2L], Reporters(Report.Read(Scene(Centre, Sent, Reported(), TakenUp(), second))));
        Assert.Equal([1L, 2L], Reporters(Report.Climb(Scene(Centre, Sent.AddHours(2), Reported(), second), DutchLaw.Book)));
        Assert.Equal([1L, 2L], Reporters(take.Decide(Scene(Centre, Sent, Reported(), second))));
        Assert.Equal([1L], Reporters(new AnswerReporter(Signal, "gedaan").Decide(Scene(Centre, Sent, Reported(), TakenUp(), second))));
    }

    private static IEnumerable<WorkItem> ToTell(params DossierEvent[] happened) => Items(happened).Where(i => i.Kind is WorkKind.DecideFamilySight);

    private static IReadOnlyList<WorkItem> Items(params DossierEvent[] happened)
    {
        var scene = Scene(Centre, Sent.AddDays(1), happened);
        return OpenWork.Of(Centre, scene.Dossier, scene.Rules, DutchLaw.Book);
    }

    private static IEnumerable<long> Reporters(Result<IReadOnlyList<DossierEvent>> result) => result.Value.OfType<ReportEvent>().Select(e => e.Reporter.Number);

    private static SignalReported Reported() => new() { Signal = Signal, Reporter = new(1), ReportedBy = School, To = Centre, TakeUpBy = Sent.AddHours(1), InDanger = true, Norm = new("take-up-signal-in-danger"), NormVersion = 1 };

    private static SignalTakenUp TakenUp() => new() { Signal = Signal, Reporter = new(1), ReportedBy = School, To = Centre, By = new(8), NextStep = "bellen", NextStepOn = new(2026, 3, 4) };

    private static SignalAnswered Answered() => new() { Signal = Signal, Reporter = new(1), ReportedBy = School, To = Centre, Answer = "gedaan" };

    private static PutOnTeam Put() => new() { Account = Worker, Organisation = Centre, Team = new(20), Why = "kent de buurt" };

    private static Actor Of(HolderId side, long account) => new() { Account = new(account), Side = side, Kind = OrganisationKind.VeiligThuis, Team = new(20), Roles = Roles.Professional | Roles.DutyRoster };

    private static Scene Scene(HolderId side, DateTimeOffset now, params DossierEvent[] events)
    {
        var facts = events.Select((e, i) => new Recorded { Id = new((ulong)i + 1), Dossier = new(1), By = e is PutOnTeam or TakenOffTeam or FamilySightDecided or SignalLaidDown ? Centre : School, Actor = e is SignalLaidDown ? AccountId.Koord : new(1), Happened = new(new(2026, 3, 2)), At = Sent.AddSeconds(i), Ground = "", Event = e }).ToList();
        return new(new(new(1), facts), facts.Aggregate(SharingRules.None, (r, f) => r.After(f)), Of(side, 6), Moment.At(now));
    }
}
