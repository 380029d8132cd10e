using Koord.Domain.Dossiers;
using Koord.Domain.Signals;
using Koord.Web.Access;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Koord.Web.Signals;

/// <summary>Where a signal begins, or goes on.</summary>
[OnlyFor(Roles.Professional | Roles.TeamLead | Roles.DutyRoster)]
public sealed class StartSignalModel(SignalDrafts drafts, FamilyOfDraft families, CurrentActor current, TimeProvider clock) : PageModel
{
    /// <summary>Of a family that is known; null: a new family.</summary>
    [BindProperty(SupportsGet = true, Name = "dossier")]
    public DossierId? Dossier { get; set; }

    public IReadOnlyList<SignalDraft> Drafts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Dossier is { } dossier && await families.FindAsync(dossier, ct) is null)
        {
            return NotFound();
        }

        Drafts = await drafts.ListAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Origin origin, CancellationToken ct)
    {
        if (!ModelState.IsValid || !Enum.IsDefined(origin) || current.Required.Team is null)
        {
            return NotFound();
        }

        var form = new SignalForm();
        if (Dossier is { } dossier)
        {
            if (await families.FindAsync(dossier, ct) is not { } family)
            {
                return NotFound();
            }

            form.Known = family.Children.ToList() is [var only] ? [$"k{only.Person}"] : [];
        }

        form.Complete(Dossier is null, Moment.At(clock.GetUtcNow()).Today);
        return RedirectToPage("WriteSignal", new { draft = await drafts.BeginAsync(origin, Dossier, form, ct) });
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid draft, CancellationToken ct)
    {
        await drafts.RemoveAsync(draft, ct);
        return RedirectToPage();
    }

    /// <summary>By what its writer knows it again: the names of the children, or the first words.</summary>
    public static string? Known(SignalDraft draft)
    {
        var names = draft.Content.Form.Children.Select(c => string.Join(' ', new[] { c.Given, c.Prefix, c.Surname }.Where(p => !string.IsNullOrWhiteSpace(p)))).Where(n => n.Length > 0);
        return NamesTogether.Of(names) is { Length: > 0 } said ? Short(said)
            : Enum.GetValues<StatementKind>().SelectMany(draft.Content.Form.Of).Select(s => s.Text).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t)) is { } text ? Short(text)
            : null;
    }

    private static string Short(string text) => string.Concat(text.EnumerateRunes().Take(80).Select(r => r.ToString()));
}
