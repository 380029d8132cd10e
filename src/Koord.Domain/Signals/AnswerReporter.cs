using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;

namespace Koord.Domain.Signals;

/// <summary>Tells the reporter what was done, once somebody has taken it up.</summary>
/// <param name="Signal">Which.</param>
/// <param name="Answer">What is told.</param>
public sealed record AnswerReporter(SignalId Signal, string Answer)
{
    /// <summary>Judges it.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene) =>
        scene.Dossier.Fold(Reports.None, (r, f) => r.After(f)).Of(Signal, scene.Actor.Side) switch
        {
            null => SharingRefusals.NotFound,
            { Answer: not null } => SignalRefusals.AlreadyAnswered,
            { TakenUp: null } => SignalRefusals.NotTakenUp,
            { Sent: var sent } => new DossierEvent[] { new SignalAnswered { Signal = Signal, Reporter = sent.Reporter, ReportedBy = sent.ReportedBy, To = scene.Actor.Side, Answer = Answer } },
        };
}
