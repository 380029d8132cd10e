using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Layout;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Signals;

/// <summary>A signal is never only written down: it is kept, somebody is consulted, or it is reported.</summary>
[OnlyFor(Roles.Professional | Roles.TeamLead | Roles.DutyRoster)]
public sealed class WhatNowModel(Reader reader, Recorder recorder, LawBook law, CurrentActor current, Words words) : FormPage
{
    [BindProperty]
    public string? Because { get; set; }

    public View View { get; private set; } = null!; // every handler opens it first

    public SignalRecorded Signal { get; private set; } = null!; // as above

    public bool IsKept => View.Dossier.Of<SignalKept>().Any(k => k.Event.Signal == Signal.Signal);

    public bool IsReported => View.Dossier.Of<SignalReported>().Any(r => r.Event.Signal == Signal.Signal);

    /// <summary>Where the questions about it stand.</summary>
    public IEnumerable<DossierId> Consulted => View.Dossier.Of<SignalConsulted>().Where(c => c.Event.Signal == Signal.Signal).Select(c => c.Event.Advice);

    public async Task<IActionResult> OnGetAsync(DossierId id, Guid signal, CancellationToken ct) =>
        await OpenAsync(id, new(signal), ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(DossierId id, Guid signal, CancellationToken ct)
    {
        if (!await OpenAsync(id, new(signal), ct))
        {
            return NotFound();
        }

        var because = TypedSignal.Clean(Because);
        if (because is null || TypedSignal.IsLonger(because, SignalForm.LongestAnswer))
        {
            ModelState.AddModelError(nameof(Because), words[because is null ? "signals.keep-why-missing" : "signals.too-long"]);
            return Page();
        }

        var kept = await recorder.RecordAsync(
            new() { Dossier = id, Actor = current.Required, Id = Press, Ground = law.RecordingGround(current.Required, View.Now.Today) },
            scene => new KeepSignal(new(signal), because).Decide(scene),
            ct);
        return kept.Refusal is { } refusal ? Explain(refusal, nameof(Because)) : RedirectToPage(new { id, signal });
    }

    private async Task<bool> OpenAsync(DossierId id, SignalId signal, CancellationToken ct)
    {
        if (await reader.OpenAsync(id, current.Required, Purpose.Work, null, ct) is not { } view
            || view.Dossier.Of<SignalRecorded>().Select(s => s.Event).FirstOrDefault(s => s.Signal == signal) is not { } recorded)
        {
            return false;
        }

        (View, Signal) = (view, recorded);
        return true;
    }
}
