using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Law;
using Koord.Domain.Responsibility;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Tests.Law;
using Koord.Tests.Responsibility;
using Koord.Tests.Sharing;

namespace Koord.Tests.Judgements;

/// <summary>A school reported to Veilig Thuis, which holds since then: one worker is on the team, one leads it, one works there and is not on it.</summary>
internal sealed class ReportedLine
{
    public static readonly SignalId Signal = World.Signal;
    public static readonly PersonId Sem = World.Child;
    public static readonly PersonId Unborn = new(new Guid(43, 0, 0, new byte[8]));
    public static readonly PersonId Milou = new(new Guid(44, 0, 0, new byte[8]));

    public static readonly Actor Teacher = World.Worker(0, 0);
    public static readonly Actor Colleague = World.Worker(1, 0);
    public static readonly Actor Worker = World.Worker(1, 1);
    public static readonly Actor Stranger = World.Worker(4, 0);
    public static readonly Actor Mother = new() { Account = new(91), Side = new(99), Roles = Roles.FamilyMember };

    private readonly HeldFile _file = new();
    private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public ReportedLine()
    {
        Do(Teacher, scene => Worry(Signal, Family).Decide(scene, Law));
        Report(Signal);
        Do(Koord, scene => new PlaceHolding(Signal, Worker.Side, OrganisationKind.VeiligThuis).Decide(scene, Law));
        TakeUp();
    }

    public static LawBook Law => DutchLaw.Book;

    public DateOnly Today => Moment.At(_now).Today;

    /// <summary>What the worker sees.</summary>
    public Dossier Seen => Scene(Worker).Dossier;

    private static Actor Koord => Worker with { Account = AccountId.Koord, Roles = Roles.None, Team = null };

    public Result<IReadOnlyList<DossierEvent>> Try(Actor by, Func<Scene, Result<IReadOnlyList<DossierEvent>>> decide) => decide(Scene(by));

    public IReadOnlyList<DossierEvent> Do(Actor by, Func<Scene, Result<IReadOnlyList<DossierEvent>>> decide)
    {
        var decided = Try(by, decide);
        Assert.Null(decided.Refusal);
        Happens(by, [.. decided.Value]);
        return decided.Value;
    }

    public void Happens(Actor by, params DossierEvent[] events)
    {
        foreach (var happened in events)
        {
            _now = _now.AddMicroseconds(1);
            _file.Record(by, happened, _now);
        }
    }

    public void Pass(int days) => _now = _now.AddDays(days);

    public void PassTo(DateOnly day) => Pass(day.DayNumber - Today.DayNumber);

    /// <summary>The school has another worry about the same child, and tells it too.</summary>
    public void ReportAgain()
    {
        var again = new SignalId(Guid.NewGuid());
        Do(Teacher, scene => Worry(again, []).Decide(scene, Law));
        Report(again);
    }

    /// <summary>From now on another organisation holds, and both know it.</summary>
    public void HoldingPasses(HoldingReason why = HoldingReason.Agreement) => Happens(Worker, new HoldingPassed { To = Stranger.Side, Why = why, About = [Sem], Parties = [Worker.Side, Stranger.Side] });

    private void Report(SignalId signal) => Do(Teacher, scene => new ReportSignal
    {
        Signal = signal,
        To = Worker.Side,
        ToKind = OrganisationKind.VeiligThuis,
        ToTeam = World.TeamOf(1),
        Facts = [.. scene.Dossier.Facts.Where(f => f.Event is StatementMade or PersonRecorded).Select(f => f.Id)],
        Purpose = "veiligheid beoordelen",
        Ground = Law.GroundsFor(OrganisationKind.School, OrganisationKind.VeiligThuis, scene.Now.Today)[0].Id,
        Consent = Consent.Given,
        FamilyTold = true,
    }.Decide(scene, Law));

    private void TakeUp() => Do(Colleague, new TakeUpSignal { Signal = Signal, By = Worker.Account, Team = World.TeamOf(1), NextStep = "bellen", NextStepOn = Today.AddDays(5), Why = "kent de buurt" }.Decide);

    private static PersonRecorded[] Family =>
    [
        new() { Person = Sem, Role = FamilyRole.Child, Name = PersonName.Of("Sem", null, null), Born = BirthDate.InYear(2018) },
        new() { Person = Unborn, Role = FamilyRole.UnbornChild, Name = PersonName.Unknown, Born = BirthDate.NotYetBorn() },
        new() { Person = Milou, Role = FamilyRole.Parent, Name = PersonName.Of("Milou", null, null), Born = BirthDate.InYear(1990) },
    ];

    private static RecordSignal Worry(SignalId signal, PersonRecorded[] people) => new()
    {
        Signal = new() { Signal = signal, Origin = Origin.Worry, About = [Sem], Danger = Danger.NotNow, FamilyKnows = true },
        People = people,
        Statements = [new() { Statement = new(Guid.NewGuid()), Signal = signal, Kind = StatementKind.Observed, Text = "stil", Source = "zelf", On = new(new(2026, 3, 1)), About = [Sem] }],
    };

    public Scene Scene(Actor actor) => actor.Account == AccountId.Koord
        ? new(_file.DossierOf(actor.Side), _file.Facts.Where(f => f.Event is IDecidesSight).Aggregate(SharingRules.None, (r, f) => r.After(f)), actor, Moment.At(_now))
        : _file.Scene(new() { Viewer = actor, Purpose = Purpose.Work, Now = Moment.At(_now), AsOf = DateTimeOffset.MaxValue, Ages = new(12, 16) });
}
