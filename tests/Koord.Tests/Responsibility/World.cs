using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Tests.Law;
using Koord.Tests.Sharing;

namespace Koord.Tests.Responsibility;

/// <summary>One child and five organisations who act in turn, as they would through the door: each upon what it sees, and Koord on its promises, at once or late.</summary>
internal sealed class World
{
    public static readonly SignalId Signal = new(new Guid(41, 0, 0, new byte[8]));
    public static readonly PersonId Child = new(new Guid(42, 0, 0, new byte[8]));

    private static readonly (HolderId Side, OrganisationKind Kind)[] Sides =
    [
        (new(1), OrganisationKind.School), (new(2), OrganisationKind.VeiligThuis), (new(3), OrganisationKind.LocalTeam),
        (new(4), OrganisationKind.GecertificeerdeInstelling), (new(5), OrganisationKind.CareProvider),
    ];

    /// <summary>The acts of <see cref="Play"/>, more of those without which nothing happens.</summary>
    private static readonly int[] Likely = [0, 0, 1, 1, 1, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 6, 6, 6, 6, 6, 6, 8, 9, 10, 10, 11, 12, 13];

    private readonly HeldFile _file = new();
    private readonly List<(DateTimeOffset At, Actor Koord, Func<Scene, Result<IReadOnlyList<DossierEvent>>> Decide)> _promised = [];
    private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <param name="to">Whom the school tells, by its place in <see cref="Organisations"/>; itself: nobody yet.</param>
    public World(int to)
    {
        Act(Worker(0, 0), Begin);
        Act(Worker(0, 0), scene => Play.Report(scene, (to, Sides[to].Side, Sides[to].Kind)));
    }

    private static Result<IReadOnlyList<DossierEvent>> Begin(Scene scene) => new RecordSignal
    {
        Signal = new() { Signal = Signal, Origin = Origin.Worry, About = [Child], Danger = Danger.NotNow, FamilyKnows = true },
        People = [new() { Person = Child, Role = FamilyRole.Child, Name = PersonName.Of("Sem", null, null), Born = BirthDate.InYear(2018) }],
        Statements = [new() { Statement = new(Guid.Empty), Signal = Signal, Kind = StatementKind.Observed, Text = "stil", Source = "zelf", On = new(new(2026, 3, 1)), About = [Child] }],
    }.Decide(scene, DutchLaw.Book);

    public IReadOnlyList<Recorded> Facts => _file.Facts;

    public static IReadOnlyList<HolderId> Organisations { get; } = [.. Sides.Select(s => s.Side)];

    public Moment Now => Moment.At(_now);

    /// <summary>Three of each: all of them professional and on duty, the last leads the team.</summary>
    public static Actor Worker(int side, int nth) => new()
    {
        Account = new((side * 10) + nth + 1),
        Side = Sides[side].Side,
        Kind = Sides[side].Kind,
        Team = TeamOf(side),
        Roles = Roles.Professional | Roles.DutyRoster | (nth == 2 ? Roles.TeamLead : Roles.None),
    };

    private static IReadOnlyList<Actor> Everybody { get; } = [.. Sides.Index().SelectMany(s => Enumerable.Range(0, 3).Select(n => Worker(s.Index, n)))];

    public Dossier DossierOf(HolderId side) => _file.DossierOf(side);

    public SharingRules Rules => Facts.Where(f => f.Event is IDecidesSight).Aggregate(SharingRules.None, (r, f) => r.After(f));

    /// <summary>What somebody sees, with all that their side has when it is Koord.</summary>
    public Scene Scene(Actor actor) => actor.Account == AccountId.Koord ? new(DossierOf(actor.Side), Rules, actor, Now) : _file.Scene(LookOf(actor));

    /// <summary>Something by chance; whoever cannot do it does nothing.</summary>
    public void Step(int chance)
    {
        var dice = new Random(chance);
        var (what, other, mate, late) = (Likely[dice.Next(Likely.Length)], dice.Next(5), dice.Next(3), dice.Next(40));
        _now = _now.AddMinutes(1 + (late * late * 2));
        var there = Everybody.Where(a => DossierOf(a.Side).Facts.Count > 0).ToList();
        var knowing = dice.Next(4) == 0 ? there : there.Where(a => Scene(a).KnowsWhatGoesOn).ToList(); // now and then somebody who only recorded something tries
        var (me, id) = (knowing.Count > 0 ? knowing[dice.Next(knowing.Count)] : there[0], new Guid(1000 + Facts.Count, 0, 0, new byte[8]));
        Act(me, scene => Play.Any(what, scene, id, (other, Sides[other].Side, Sides[other].Kind), mate));
        if (late % 3 > 0)
        {
            KeepPromises();
        }
    }

    /// <summary>Koord does what is due.</summary>
    public void KeepPromises()
    {
        for (var i = _promised.FindIndex(p => p.At <= _now); i >= 0; i = _promised.FindIndex(p => p.At <= _now))
        {
            var (_, koord, decide) = _promised[i];
            _promised.RemoveAt(i);
            Act(koord, decide);
        }
    }

    public static TeamId TeamOf(int side) => new(100 + side);

    private void Act(Actor actor, Func<Scene, Result<IReadOnlyList<DossierEvent>>> decide)
    {
        if (decide(Scene(actor)) is { Refusal: null } decided)
        {
            foreach (var happened in decided.Value)
            {
                _now = _now.AddMicroseconds(1);
                _file.Record(actor, happened, _now);
                _promised.AddRange(Play.After(Facts[^1]).Select(p => (p.At, KoordAt(p.Side), p.Decide)));
            }
        }
    }

    private static Actor KoordAt(HolderId side) => new() { Account = AccountId.Koord, Side = side, Kind = Sides.First(s => s.Side == side).Kind, Roles = Roles.None };

    private Look LookOf(Actor viewer) => new() { Viewer = viewer, Purpose = Purpose.Work, Now = Now, AsOf = DateTimeOffset.MaxValue, Ages = new(12, 16) };
}
