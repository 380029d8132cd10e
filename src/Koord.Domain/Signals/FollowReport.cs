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
    public Result<IReadOnlyList<DossierEvent>> Receive(Scene scene) =>
        Each(scene, r => r.ReceivedAt is null, sent => new SignalReceived { Signal = Signal, Reporter = sent.Reporter, ReportedBy = sent.ReportedBy, To = To });

    /// <summary>Notes that somebody at the receiver reads it for the first time.</summary>
    public Result<IReadOnlyList<DossierEvent>> Read(Scene scene) =>
        Each(scene, r => r is { ReadAt: null, TakenUp: null }, sent => new SignalRead { Signal = Signal, Reporter = sent.Reporter, ReportedBy = sent.ReportedBy, To = To });

    /// <summary>Lets silence climb: the next person on duty has it, and a new term runs.</summary>
    public Result<IReadOnlyList<DossierEvent>> Climb(Scene scene, LawBook law)
    {
        if (Find(scene) is not { Count: > 0 } reports)
        {
            return SharingRefusals.NotFound;
        }

        var climbed = new List<DossierEvent>();
        foreach (var report in reports.Where(r => r.IsSilent(scene.Now.Instant)))
        {
            var term = NextTerm(report, law, scene.Now);
            if (term.Refusal is { } blocked)
            {
                return blocked;
            }

            climbed.Add(Climbed(report, term.Value));
        }

        var isHigh = climbed.OfType<SignalClimbed>().Any(c => c.Step > 1);
        return climbed.Concat(isHigh ? Teams.Where(t => !scene.Rules.IsOfTeam(To, t)).Select(t => new CameInAt { Organisation = To, Team = t, FromElsewhere = false }) : []).ToArray();
    }

    /// <summary>Takes it from the name of somebody who left, or no longer works with this family: the clock runs again. Whoever left is off the team too, so that the duty roster sees what nobody has. Missing law stops nobody's name from going.</summary>
    /// <param name="scene">What is so now.</param>
    /// <param name="who">Who may have had it.</param>
    /// <param name="left">Whether they left the organisation.</param>
    /// <param name="law">For the new term.</param>
    public static Result<IReadOnlyList<DossierEvent>> LayDown(Scene scene, AccountId who, bool left, LawBook law) =>
        !left && scene.Rules.IsOnTeamOf(scene.Actor.Side, who) ? Array.Empty<DossierEvent>() :
        [
            .. scene.Dossier.Fold(Reports.None, (r, f) => r.After(f)).All
                .Where(r => r.Sent.To == scene.Actor.Side && r.TakenUp?.By == who && r.Concluded is null)
                .Select(r => LaidDown(r, who, NextTerm(r, law, scene.Now), scene.Now)),
            .. scene.Rules.IsOnTeamOf(scene.Actor.Side, who) ? (TakenOffTeam[])[new() { Account = who, Why = "" }] : [],
        ];

    private static SignalLaidDown LaidDown(Report report, AccountId who, Result<Term> term, Moment now) => new()
    {
        Signal = report.Sent.Signal,
        Reporter = report.Sent.Reporter,
        ReportedBy = report.Sent.ReportedBy,
        To = report.Sent.To,
        By = who,
        TakeUpBy = term.Refusal is null ? term.Value.Ends : now.Instant,
        Norm = term.Refusal is null ? term.Value.Norm : null,
        NormVersion = term.Refusal is null ? term.Value.Version : null,
    };

    private static Result<Term> NextTerm(Report report, LawBook law, Moment now) =>
        law.Start(report.Sent.InDanger ? NormId.ClimbOnInDanger : NormId.ClimbOn, now);

    private SignalClimbed Climbed(Report report, Term term) => new()
    {
        Signal = Signal,
        Reporter = report.Sent.Reporter,
        ReportedBy = report.Sent.ReportedBy,
        To = To,
        Step = report.ClimbsTo,
        TakeUpBy = term.Ends,
    };

    private Result<IReadOnlyList<DossierEvent>> Each(Scene scene, Func<Report, bool> which, Func<SignalReported, DossierEvent> happens) =>
        Find(scene) is { Count: > 0 } reports ? reports.Where(which).Select(r => happens(r.Sent)).ToArray() : SharingRefusals.NotFound;

    private IReadOnlyList<Report> Find(Scene scene) =>
        scene.Actor.Side == To ? scene.Dossier.Fold(Reports.None, (r, f) => r.After(f)).Of(Signal, To) : [];
}
