using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Domain.Sharing;

namespace Koord.Domain.Signals;

/// <summary>What happens to a report at the receiver before anybody takes it up.</summary>
/// <param name="Signal">Which.</param>
/// <param name="To">The receiver, who acts.</param>
public sealed record FollowReport(SignalId Signal, HolderId To)
{
    /// <summary>All teams of the receiver: whoever leads one sees it from the second climb on.</summary>
    public IReadOnlyList<TeamId> Teams { get; init; } = [];

    /// <summary>Puts it on the roster, once.</summary>
    public Result<IReadOnlyList<DossierEvent>> Receive(Scene scene) => Find(scene) switch
    {
        null => SharingRefusals.NotFound,
        { ReceivedAt: not null } => Array.Empty<DossierEvent>(),
        { Sent: var sent } => new DossierEvent[] { new SignalReceived { Signal = Signal, Reporter = sent.Reporter, ReportedBy = sent.ReportedBy, To = To } },
    };

    /// <summary>Notes that somebody at the receiver reads it for the first time.</summary>
    public Result<IReadOnlyList<DossierEvent>> Read(Scene scene) => Find(scene) switch
    {
        null => SharingRefusals.NotFound,
        { ReadAt: not null } or { TakenUp: not null } => Array.Empty<DossierEvent>(),
        { Sent: var sent } => new DossierEvent[] { new SignalRead { Signal = Signal, Reporter = sent.Reporter, ReportedBy = sent.ReportedBy, To = To } },
    };

    /// <summary>Lets silence climb: the next person on duty has it, and a new term runs.</summary>
    public Result<IReadOnlyList<DossierEvent>> Climb(Scene scene, LawBook law)
    {
        if (Find(scene) is not { } report)
        {
            return SharingRefusals.NotFound;
        }

        if (!report.IsSilent(scene.Now.Instant))
        {
            return Array.Empty<DossierEvent>();
        }

        var term = law.Start(report.Sent.InDanger ? NormId.ClimbOnInDanger : NormId.ClimbOn, scene.Now);
        return term.Refusal is { } blocked ? blocked : (DossierEvent[])
        [
            new SignalClimbed
            {
                Signal = Signal,
                Reporter = report.Sent.Reporter,
                ReportedBy = report.Sent.ReportedBy,
                To = To,
                Step = (report.Climbed?.Step ?? 0) + 1,
                TakeUpBy = term.Value.Ends,
            },
            .. report.Climbed is null ? [] : Teams.Where(t => !scene.Rules.IsOfTeam(To, t)).Select(t => new CameInAt { Organisation = To, Team = t, FromElsewhere = false }),
        ];
    }

    private Report? Find(Scene scene) =>
        scene.Actor.Side == To ? scene.Dossier.Fold(Reports.None, (r, f) => r.After(f)).Of(Signal, To) : null;
}
