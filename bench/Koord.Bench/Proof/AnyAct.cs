using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Law;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Store;

namespace Koord.Bench.Proof;

/// <summary>The real acts, of signals and of the line, picked by chance and pointed at what the actor sees.</summary>
internal sealed class AnyAct(Region region, LawBook law, AgesOfSayOn ages, Random chance)
{
    private readonly IReadOnlyList<Actor> _people = region.People();

    /// <summary>Told by the number of the dossier, so that every child knows who it was.</summary>
    public Actor Founder(DossierId dossier) => _people[(int)(dossier.Number % _people.Count)];

    /// <summary>Mostly somebody who has a part in it, now and then anybody.</summary>
    public Actor Actor(DossierId dossier) => chance.Next(8) switch
    {
        0 => Of(_people),
        1 or 2 or 3 => _people[^1], // on the duty roster of Veilig Thuis
        _ => Founder(dossier),
    };

    public bool Half() => chance.Next(2) == 0;

    public T Of<T>(IReadOnlyList<T> some) => some[chance.Next(some.Count)];

    /// <summary>A worry about a child whose mother is known too; its text carries the act's own number.</summary>
    public Func<Scene, Result<IReadOnlyList<DossierEvent>>> Found(ActId act)
    {
        var (child, mother, signal) = (new PersonId(Guid.NewGuid()), new PersonId(Guid.NewGuid()), new SignalId(Guid.NewGuid()));
        return scene => Worry(signal, child, $"{act}", [Person(child, FamilyRole.Child, "Sterre"), Person(mother, FamilyRole.Parent, "Milou")]).Decide(scene, law);
    }

    /// <summary>Anything else.</summary>
    public Func<Scene, Result<IReadOnlyList<DossierEvent>>> Any(ActId act)
    {
        var (kind, pick) = (chance.Next(10 + ActsOfLine.Kinds), chance.Next(1000));
        return scene =>
        {
            if (kind >= 10)
            {
                return ActsOfLine.Any(kind - 10, scene, act, Colleague(scene, pick), law);
            }

            var signal = Picked(scene.Dossier.Of<SignalRecorded>().Select(s => s.Event).ToList(), pick);
            var report = Picked(scene.Dossier.Of<SignalReported>().Select(s => s.Event).ToList(), pick);
            var said = Picked(scene.Dossier.Fold(Statements.None, (s, f) => s.After(f)).All, pick);
            return (kind, signal, report, said) switch
            {
                (0 or 1, { } s, _, _) => Worry(new(Guid.NewGuid()), s.About[0], $"{act}", []).Decide(scene, law),
                (2, { } s, _, _) => Report(s, scene).Decide(scene, law),
                (3, _, { } r, _) => Receive(r, scene),
                (4, _, { } r, _) => TakeUp(r, scene, pick).Decide(scene),
                (5, _, { } r, _) => new AnswerReporter(r.Signal, $"{act}").Decide(scene),
                (6, _, _, { } s) => new RewordStatement { Statement = s.Made.Statement, Replaces = s.Current, Text = $"{act}", Why = "preciezer" }.Decide(scene),
                (7, { } s, _, _) => new DecideFamilySight { Person = s.About[0], Facts = [.. scene.Dossier.Facts.Where(f => f.Event is StatementMade).Select(f => f.Id)], Open = true }.Decide(scene, ages(scene.Now.Today)),
                (8, { }, _, _) => Put(scene, pick).Decide(scene),
                (9, { } s, _, _) => Invite(s.About[0], scene, pick).Decide(scene, ages(scene.Now.Today)),
                _ => SharingRefusals.NotFound,
            };
        };
    }

    private static T? Picked<T>(IReadOnlyList<T> some, int pick)
        where T : class => some.Count == 0 ? null : some[pick % some.Count];

    private static RecordSignal Worry(SignalId signal, PersonId child, string text, IReadOnlyList<PersonRecorded> people) => new()
    {
        Signal = new() { Signal = signal, Origin = Origin.Worry, About = [child], Danger = Danger.Unknown, FamilyKnows = true },
        People = people,
        Statements =
        [
            new()
            {
                Statement = new(Guid.NewGuid()),
                Signal = signal,
                Kind = StatementKind.Observed,
                Text = text,
                Source = "eigen waarneming",
                On = new(new(2026, 1, 1)),
                About = [child],
            },
        ],
    };

    private ReportSignal Report(SignalRecorded signal, Scene scene) => new()
    {
        Signal = signal.Signal,
        To = new(region.Organisations[2]),
        ToKind = OrganisationKind.VeiligThuis,
        ToTeam = new(3),
        Facts = [.. scene.Dossier.Facts.Where(f => f.Event is StatementMade).Select(f => f.Id)],
        Purpose = "veiligheid beoordelen",
        Ground = scene.Actor.Kind is { } kind && law.GroundsFor(kind, OrganisationKind.VeiligThuis, scene.Now.Today) is [var ground, ..] ? ground.Id : new("none"),
        Consent = Consent.Given,
        FamilyTold = true,
    };

    // What is on the roster already leaves no fact and no act, so here it counts as a no.
    private static Result<IReadOnlyList<DossierEvent>> Receive(SignalReported report, Scene scene) =>
        new FollowReport(report.Signal, scene.Actor.Side).Receive(scene) is { Refusal: null, Value.Count: > 0 } received ? received : SharingRefusals.AlreadySo;

    private TakeUpSignal TakeUp(SignalReported report, Scene scene, int pick) => new()
    {
        Signal = report.Signal,
        By = Colleague(scene, pick).Account,
        Team = Colleague(scene, pick).Team ?? default,
        NextStep = "bellen",
        NextStepOn = scene.Now.Today,
        Why = "kent de school",
    };

    private PutColleagueOnTeam Put(Scene scene, int pick) =>
        new() { Colleague = Colleague(scene, pick).Account, Team = Colleague(scene, pick).Team ?? default, Why = "werkt mee" };

    private InviteFamilyMember Invite(PersonId person, Scene scene, int pick) =>
        new() { Person = person, Holder = new(region.Family[pick % region.Family.Count]), Contact = scene.Actor.Account, ContactHow = "via school" };

    private Actor Colleague(Scene scene, int pick)
    {
        var colleagues = _people.Where(p => p.Side == scene.Actor.Side).ToList();
        return colleagues[pick % colleagues.Count];
    }

    private static PersonRecorded Person(PersonId person, FamilyRole role, string name) =>
        new() { Person = person, Role = role, Name = PersonName.Of(name, null, null), Born = BirthDate.Unknown };
}
