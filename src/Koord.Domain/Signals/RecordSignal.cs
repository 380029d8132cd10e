using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Law;
using Koord.Domain.Sharing;

namespace Koord.Domain.Signals;

/// <summary>Records a worry or a request for help about a child, of a new or a known family.</summary>
public sealed record RecordSignal
{
    /// <summary>The signal and what stands in it; its children are in <see cref="People"/> or known in the dossier.</summary>
    public required SignalRecorded Signal { get; init; }

    /// <summary>Who is new in this dossier.</summary>
    public IReadOnlyList<PersonRecorded> People { get; init; } = [];

    /// <summary>Who has authority, as far as it is known.</summary>
    public IReadOnlyList<AuthorityRecorded> Authority { get; init; } = [];

    /// <summary>Numbers, where the law lets this organisation use them.</summary>
    public IReadOnlyList<BsnRecorded> Numbers { get; init; } = [];

    /// <summary>Where they can be found.</summary>
    public IReadOnlyList<PlaceRecorded> Places { get; init; } = [];

    /// <summary>What was observed, said, thought, and what goes well.</summary>
    public required IReadOnlyList<StatementMade> Statements { get; init; }

    /// <summary>Judges it. Danger is never refused: a missing detail of it is asked, not demanded.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene, LawBook law) =>
        Signal.About.Count == 0 ? SignalRefusals.NoChild
        : !Signal.About.All(c => People.Any(p => p.Person == c) || scene.Seen.People.Find(c) is not null) ? SharingRefusals.NotFound
        : Statements.Count == 0 ? SignalRefusals.NothingSaid
        : Statements.Any(s => s.On.Day > scene.Now.Today) ? SignalRefusals.InTheFuture
        : Numbers.Count > 0 && !(scene.Actor.Kind is { } kind && law.MayUseBsn(kind, scene.Now.Today)) ? SignalRefusals.NoBsnHere
        : !Signal.FamilyKnows && Signal.FamilyDoesNotKnowBecause is null && Signal.Origin is Origin.Worry ? SignalRefusals.WhyFamilyDoesNotKnow
        : Events(scene);

    private DossierEvent[] Events(Scene scene) =>
    [
        .. CameIn(scene),
        .. People,
        .. Authority,
        .. Numbers,
        .. Places,
        Signal,
        .. Statements,
    ];

    private static IEnumerable<DossierEvent> CameIn(Scene scene) =>
        scene.Actor.Team is { } team && !scene.Seen.Intakes.Any(i => i.Organisation == scene.Actor.Side && i.Team == team && !i.FromElsewhere)
            ? [new CameInAt { Organisation = scene.Actor.Side, Team = team, FromElsewhere = false }]
            : [];
}
