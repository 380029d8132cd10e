using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Domain.Sharing;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Layout;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Koord.Web.Signals;

/// <summary>Exactly what will be recorded, and the press that records it.</summary>
[OnlyFor(Roles.Professional | Roles.TeamLead | Roles.DutyRoster)]
public sealed class CheckSignalModel(SignalDrafts drafts, FamilyOfDraft families, WriterNow writers, Recorder recorder, LawBook law, CurrentActor current, Words words) : FormPage
{
    public SignalDraft Draft { get; private set; } = null!; // every handler that shows the page finds it first

    /// <summary>Of the draft, as it stood on the page.</summary>
    [BindProperty]
    public long? Version { get; set; }

    public TypedSignal Typed { get; private set; } = null!; // as above

    public async Task<IActionResult> OnGetAsync(Guid draft, CancellationToken ct) =>
        await ReadAsync(draft, ct) switch
        {
            null => NotFound(),
            false => Back(draft),
            true => Shown(),
        };

    public async Task<IActionResult> OnPostAsync(Guid draft, CancellationToken ct) =>
        await ReadAsync(draft, ct) switch
        {
            null => await SentBeforeAsync(draft, ct),
            false => Back(draft),
            true when Version is { } shown && shown != Draft.Draft.Version => ShowAgain(),
            true => await RecordAsync(ct),
        };

    private PageResult Shown()
    {
        Version = Draft.Draft.Version;
        return Page();
    }

    /// <summary>Null: no such draft; false: something is still needed.</summary>
    private async Task<bool?> ReadAsync(Guid id, CancellationToken ct)
    {
        if (await drafts.FindAsync(id, ct) is not { } found || await families.FindAsync(found, ct) is not { } family)
        {
            return null;
        }

        Draft = found;
        Typed = new(found, found.Content.Form, family, await writers.FindAsync(ct), words);
        return Typed.Wrong.Count == 0;
    }

    /// <summary>Another window changed it: what is recorded is what was checked.</summary>
    private PageResult ShowAgain()
    {
        ModelState.Clear();
        Version = Draft.Draft.Version;
        ModelState.AddModelError("", words["signals.changed-since-check"]);
        return Page();
    }

    private async Task<IActionResult> RecordAsync(CancellationToken ct)
    {
        var recorded = await recorder.RecordAsync(
            Act(Draft.Id, Draft.Content.Dossier, !Draft.Content.KnownFamily),
            scene => Typed.Act.Decide(scene, law),
            ct);
        if (recorded.Refusal is { } refusal)
        {
            return Explain(refusal);
        }

        await drafts.RemoveAsync(Draft.Id, ct);
        return Onwards(recorded.Value, Draft.Id);
    }

    /// <summary>The draft is gone because it was recorded: the second press of a double one ends where the first did.</summary>
    private async Task<IActionResult> SentBeforeAsync(Guid id, CancellationToken ct)
    {
        var again = await recorder.RecordAsync(Act(id, SignalDrafts.NewDossier(), founds: true), _ => SharingRefusals.NotFound, ct);
        return again.Refusal is null ? Onwards(again.Value, id) : NotFound();
    }

    private Act Act(Guid id, DossierId dossier, bool founds) => new()
    {
        Dossier = dossier,
        Actor = current.Required,
        Id = new(id),
        Ground = law.RecordingGround(current.Required, writers.Today),
        Founds = founds,
    };

    private RedirectToPageResult Onwards(Done done, Guid signal) => RedirectToPage("WhatNow", new { id = done.Dossier, signal });

    private RedirectToPageResult Back(Guid draft) => RedirectToPage("WriteSignal", new { draft, step = 1 });
}
