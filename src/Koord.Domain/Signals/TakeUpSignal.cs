using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;

namespace Koord.Domain.Signals;

/// <summary>Names the colleague who works on a report, what happens next and when: only this stops the clock.</summary>
public sealed record TakeUpSignal
{
    /// <summary>Which.</summary>
    public required SignalId Signal { get; init; }

    /// <summary>Of the actor's own organisation; the page checks that the account exists there.</summary>
    public required AccountId By { get; init; }

    /// <summary>The colleague's team.</summary>
    public required TeamId Team { get; init; }

    /// <summary>What happens next.</summary>
    public required string NextStep { get; init; }

    /// <summary>The last day on which that is in time.</summary>
    public required DateOnly NextStepOn { get; init; }

    /// <summary>Why this colleague.</summary>
    public required string Why { get; init; }

    /// <summary>The taking up that this one replaces, when the named person left or hands over; null for the first.</summary>
    public FactId? Replaces { get; init; }

    /// <summary>Judges it. A second pair of eyes lets every colleague in; whoever was let in can take up what comes next.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene)
    {
        var reports = scene.Dossier.Fold(Reports.None, (r, f) => r.After(f)).Of(Signal, scene.Actor.Side);
        return reports.Count == 0 ? SharingRefusals.NotFound
            : reports.All(r => r.Concluded is not null) ? SignalRefusals.Concluded
            : LastTakenUp(scene.Dossier) != Replaces ? (Replaces is null ? SignalRefusals.AlreadyTakenUp : SharingRefusals.ChangedMeanwhile)
            : By == scene.Actor.Account && !scene.Seen.IsOnTeam(By) ? SharingRefusals.NotYourself
            : scene.Seen.IsAcquaintance(By) ? SharingRefusals.KnowsTheFamily
            : NextStepOn < scene.Now.Today ? SignalRefusals.StepInThePast
            : NextStepOn > scene.Now.LastDayAhead ? SharingRefusals.DayTooFar
            : Events(scene, reports);
    }

    private FactId? LastTakenUp(Dossier dossier) =>
        dossier.Of<SignalTakenUp>().Where(t => t.Event.Signal == Signal).Select(t => (FactId?)t.Fact.Id).LastOrDefault();

    private DossierEvent[] Events(Scene scene, IReadOnlyList<Report> reports) =>
    [
        .. reports.Select(r => new SignalTakenUp { Signal = Signal, Reporter = r.Sent.Reporter, ReportedBy = r.Sent.ReportedBy, To = scene.Actor.Side, By = By, NextStep = NextStep, NextStepOn = NextStepOn }),
        .. scene.Seen.IsOnTeam(By) ? Array.Empty<DossierEvent>() : [new PutOnTeam { Account = By, Organisation = scene.Actor.Side, Team = Team, Why = Why }],
    ];
}
