using Koord.Domain.Law;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Web.Access;

namespace Koord.Web.Signals;

/// <summary>Notes, once, that somebody at the receiver opened a report: the sender sees that it was read.</summary>
public sealed class FirstRead(Recorder recorder, LawBook law)
{
    /// <summary>For every report to the viewer's organisation in what was just opened; nothing for a look into the past.</summary>
    public async Task NoteAsync(View view, CancellationToken ct)
    {
        var reports = view.Dossier.Fold(Reports.None, (r, f) => r.After(f));
        foreach (var (fact, sent) in view.AsOf is null ? view.Dossier.Of<SignalReported>() : [])
        {
            if (sent.To == view.Viewer.Side && reports.Find(sent) is { ReadAt: null, TakenUp: null })
            {
                var act = new Act { Dossier = fact.Dossier, Actor = view.Viewer, Id = new(Guid.NewGuid()), Ground = law.RecordingGround(view.Viewer, view.Now.Today) };
                await recorder.RecordAsync(act, new FollowReport(sent.Signal, sent.To).Read, ct);
            }
        }
    }
}
