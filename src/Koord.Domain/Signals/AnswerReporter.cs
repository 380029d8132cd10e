using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;

namespace Koord.Domain.Signals;

/// <summary>Tells the reporter what was done, once somebody has taken it up.</summary>
/// <param name="Signal">Which.</param>
/// <param name="Answer">What is told.</param>
public sealed record AnswerReporter(SignalId Signal, string Answer)
{
    /// <summary>Judges it.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene)
    {
        var reports = scene.Dossier.Fold(Reports.None, (r, f) => r.After(f)).Of(Signal, scene.Actor.Side);
        var open = reports.Where(r => r.Answer is null).ToList();
        var taken = open.Where(r => r.TakenUp is not null).ToList();
        return reports.Count == 0 ? SharingRefusals.NotFound
            : open.Count == 0 ? SignalRefusals.AlreadyAnswered
            : taken.Count == 0 ? SignalRefusals.NotTakenUp
            : taken.Select(r => (DossierEvent)new SignalAnswered { Signal = Signal, Reporter = r.Sent.Reporter, ReportedBy = r.Sent.ReportedBy, To = scene.Actor.Side, Answer = Answer }).ToArray();
    }
}
