using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Domain.Sharing;

namespace Koord.Domain.Responsibility;

/// <summary>Records what a court ordered: the GI holds from then on, whoever held before.</summary>
public sealed record RecordOrder
{
    /// <summary>What was ordered.</summary>
    public required CourtOrder Order { get; init; }

    /// <summary>The GI it was given to; the own organisation when that is one.</summary>
    public required HolderId Gi { get; init; }

    /// <summary>What that is by law.</summary>
    public required OrganisationKind GiKind { get; init; }

    /// <summary>Where it comes in.</summary>
    public required TeamId GiTeam { get; init; }

    /// <summary>What the GI gets to know with it; nothing when it records the order itself.</summary>
    public IReadOnlyList<FactId> Facts { get; init; } = [];

    /// <summary>By the law book; of no meaning when the GI records the order itself.</summary>
    public GroundId? Ground { get; init; }

    /// <summary>There is danger now.</summary>
    public bool InDanger { get; init; }

    /// <summary>Judges it. An order that exists is recorded whatever else is missing; only who never holds cannot.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene, LawBook law) =>
        scene.Actor.Kind is not { } kind || scene.Dossier.Facts.Count == 0 || Facts.Any(f => scene.Dossier.Find(f) is null) ? SharingRefusals.NotFound
        : !CanHold.AtAll(law, kind, scene.Now.Today) ? ResponsibilityRefusals.NeverHolds
        : !CanHold.ByOrder(law, GiKind, scene.Now.Today) ? ResponsibilityRefusals.NoGi
        : Order.GivenOn > scene.Now.Today ? ResponsibilityRefusals.OrderInTheFuture
        : Order.Until < Order.GivenOn ? ResponsibilityRefusals.OrderEndsBeforeItBegins
        : Gi != scene.Actor.Side && !law.GroundsFor(kind, GiKind, scene.Now.Today).Any(g => g.Id == Ground && !g.ConsentNeeded) ? SharingRefusals.NoGround
        : Events(scene, law);

    private DossierEvent[] Events(Scene scene, LawBook law) =>
    [
        .. Gi == scene.Actor.Side ? Array.Empty<DossierEvent>() : [Shared(), new CameInAt { Organisation = Gi, Team = GiTeam, FromElsewhere = true }],
        new HoldingPassed
        {
            To = Gi,
            Team = GiTeam,
            Person = null,
            Why = HoldingReason.Order,
            Order = Order,
            Terms = Clocks.All(Clocks.NameHolder(law, InDanger, scene.Now), Clocks.Start(law, NormId.FirstCheck, scene.Now)),
            About = Children.Of(scene),
            Parties = [.. scene.Rules.Parties.WithOffered.Append(Gi).Distinct()],
        },
    ];

    private SharingDecided Shared() => new()
    {
        Receiver = Gi,
        Gives = Facts,
        Purpose = NameOf(Order.Kind), // the measure keeps its Dutch name
        Ground = Ground ?? default,
        Consent = Consent.NotAsked,
        FamilyTold = true,
    };

    /// <summary>As the court writes it.</summary>
    private static string NameOf(OrderKind kind) => kind is OrderKind.VoorlopigeOndertoezichtstelling ? "voorlopige ondertoezichtstelling" : kind.ToString().ToLowerInvariant();
}
