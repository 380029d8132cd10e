using System.Globalization;
using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Signals;
using Koord.Web.Access;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Koord.Web.Signals;

/// <summary>One form, saved as a draft at every press. Whether it was really this page that sent it is asked here, so that a page that stood open too long loses nothing typed.</summary>
[OnlyFor(Roles.Professional | Roles.TeamLead | Roles.DutyRoster)]
[IgnoreAntiforgeryToken(Order = 2000)]
public sealed class WriteSignalModel(SignalDrafts drafts, FamilyOfDraft families, WriterNow writers, IAntiforgery antiforgery, Words words, Dates dates) : PageModel
{
    private const int Most = 30;

    [BindProperty]
    public SignalForm Form { get; set; } = new();

    /// <summary>Which version of the draft this window shows.</summary>
    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public Guid Window { get; set; } = Guid.NewGuid();

    /// <summary>What was pressed: next, stop, add-… or remove-….</summary>
    [BindProperty]
    public string? Do { get; set; }

    /// <summary>Not zero: the reader came back from checking the answers, and sees what is still needed.</summary>
    [BindProperty(SupportsGet = true, Name = "step")]
    public int Step { get; set; }

    public SignalDraft Draft { get; private set; } = null!; // every handler finds it first

    public Persons Persons { get; private set; } = null!; // as above

    public Writer Writer { get; private set; } = null!; // as above

    /// <summary>Another window saved this draft too.</summary>
    public bool IsElsewhere { get; private set; }

    public bool IsWorry => Draft.Content.Origin is Origin.Worry;

    public async Task<IActionResult> OnGetAsync(Guid draft, CancellationToken ct)
    {
        if (await FindAsync(draft, ct) is not { } family)
        {
            return NotFound();
        }

        (Form, Version) = (Draft.Content.Form, Draft.Draft.Version);
        if (Step != 0)
        {
            Judge(family);
        }

        return Show(family);
    }

    public async Task<IActionResult> OnPostAsync(Guid draft, CancellationToken ct)
    {
        if (await FindAsync(draft, ct) is not { } family)
        {
            return NotFound();
        }

        if (!await antiforgery.IsRequestValidAsync(HttpContext))
        {
            ModelState.Clear();
            ModelState.AddModelError("", words["signals.form-expired"]);
            return Show(family);
        }

        var next = Do is null or "next";
        var place = next ? null : Change();
        if (await drafts.SaveAsync(Draft, Form, Window, Version, ct) is null)
        {
            return ShowElsewhere(family);
        }

        return next ? Check(family)
            : Do == "stop" ? RedirectToPage("StartSignal")
            : RedirectToPage(null, null, new { draft }, place);
    }

    /// <summary>Sent by the page itself while somebody types; nothing is judged and no dossier is opened.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(Guid draft, CancellationToken ct) =>
        !await antiforgery.IsRequestValidAsync(HttpContext) ? BadRequest()
        : await drafts.FindAsync(draft, ct) is not { } found ? NotFound()
        : await drafts.SaveAsync(found, Form, Window, Version, ct) is null ? StatusCode(StatusCodes.Status409Conflict)
        : new NoContentResult();

    /// <summary>Whether part of the form has something to say for which it must stand open.</summary>
    public bool HasError(string prefix) => ModelState.Any(e => e.Key.StartsWith(prefix, StringComparison.Ordinal) && e.Value?.Errors.Count > 0);

    private async Task<People?> FindAsync(Guid id, CancellationToken ct)
    {
        if (await drafts.FindAsync(id, ct) is not { } found)
        {
            return null;
        }

        (Draft, Writer) = (found, await writers.FindAsync(ct));
        return await families.FindAsync(found, ct);
    }

    private IActionResult Check(People family)
    {
        Judge(family);
        return ModelState.IsValid ? RedirectToPage("CheckSignal", new { draft = Draft.Id }) : Show(family);
    }

    private void Judge(People family)
    {
        foreach (var field in ModelState.Keys.Where(IsOfNothing).ToList())
        {
            ModelState.Remove(field);
        }

        foreach (var (field, key) in new TypedSignal(Draft, Form, family, Writer, words).Wrong)
        {
            ModelState.AddModelError(field, words[key, SignalForm.LongestStatement.ToString("N0", CultureInfo.CurrentCulture)]);
        }
    }

    /// <summary>A date in a statement of which nothing else was filled in.</summary>
    private bool IsOfNothing(string field) =>
        Enum.GetValues<StatementKind>().Any(k => Form.Of(k).Index().Any(s => s.Item.IsEmpty && field.StartsWith($"Form.{k}[{s.Index}].", StringComparison.Ordinal)));

    private PageResult ShowElsewhere(People family)
    {
        ModelState.Clear();
        ModelState.AddModelError("", words["signals.draft-elsewhere", dates.Moment(Draft.Draft.Saved)]);
        (IsElsewhere, Version) = (true, Draft.Draft.Version);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Show(family);
    }

    private PageResult Show(People family)
    {
        Form.Complete(!Draft.Content.KnownFamily, Writer.Now.Today);
        Persons = new(Draft.Id, Form, family, words);
        return Page();
    }

    /// <summary>Adds or removes what was pressed.</summary>
    /// <returns>Where the page goes on.</returns>
    private string? Change()
    {
        switch (Do?.Split('-'))
        {
            case ["add", "child"] when Form.Children.Count < Most:
                Form.Children.Add(new());
                return $"kind-{Form.Children.Count}";
            case ["add", "adult"] when Form.Adults.Count < Most:
                Form.Adults.Add(new());
                return $"volwassene-{Form.Adults.Count}";
            case ["add", var kind] when Enum.TryParse<StatementKind>(kind, out var wanted) && Enum.IsDefined(wanted) && Form.Of(wanted).Count < Most:
                Form.Of(wanted).Add(TypedStatement.Made(Writer.Now.Today));
                return $"{wanted}-{Form.Of(wanted).Count}";
            case ["remove", var what, var nth] when int.TryParse(nth, CultureInfo.InvariantCulture, out var index):
                return Remove(what, index);
            default:
                return null;
        }
    }

    private string Remove(string what, int index)
    {
        switch (what)
        {
            case "child" when index >= 0 && index < Form.Children.Count:
                Form.Children.RemoveAt(index);
                Renumber('c', index);
                return "kinderen";
            case "adult" when index >= 0 && index < Form.Adults.Count:
                Form.Adults.RemoveAt(index);
                Renumber('a', index);
                return "familie";
            default:
                return "";
        }
    }

    /// <summary>Whoever comes after the one who was removed moves up, and what was said about them moves along.</summary>
    private void Renumber(char kind, int removed)
    {
        foreach (var statement in Enum.GetValues<StatementKind>().SelectMany(Form.Of))
        {
            statement.By = Moved(statement.By);
            statement.About = [.. statement.About.Select(Moved).OfType<string>()];
            statement.Readers = [.. statement.Readers.Select(Moved).OfType<string>()];
        }

        string? Moved(string? key) =>
            key is not { Length: > 1 } || key[0] != kind || !int.TryParse(key[1..], CultureInfo.InvariantCulture, out var index) || index < removed ? key
            : index == removed ? null
            : string.Create(CultureInfo.InvariantCulture, $"{kind}{index - 1}");
    }
}
