using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Law;
using Koord.Domain.Sharing;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Layout;

/// <summary>What every page of an act on a family's line is given.</summary>
public sealed class LineDoor(Reader reader, Recorder recorder, LawBook law, Organisations organisations, Accounts accounts, Colleagues colleagues, CurrentActor current, Words words, Dates dates)
{
    public Reader Reader => reader;

    public Recorder Recorder => recorder;

    public LawBook Law => law;

    public Organisations Organisations => organisations;

    public Accounts Accounts => accounts;

    public Colleagues Colleagues => colleagues;

    public Actor Actor => current.Required;

    public Words Words => words;

    public Dates Dates => dates;
}

/// <summary>A page with one act on a family's line: what the viewer does not see is not there, and a refusal leaves everything typed.</summary>
public abstract class LinePage(LineDoor door) : FormPage
{
    internal const Roles Workers = Roles.Professional | Roles.TeamLead | Roles.DutyRoster;

    [BindProperty(SupportsGet = true)]
    public DossierId Id { get; set; }

    /// <summary>Of this dossier alone, as the act is.</summary>
    public View View { get; private set; } = null!; // set by OpenAsync before anything is shown

    public FactNames Names { get; private set; } = null!; // as View

    public People People => field ??= View.Dossier.Fold(People.None, (p, f) => p.After(f));

    public DateOnly Today => View.Now.Today;

    public string Here => $"~/dossier/{Id}";

    /// <summary>What the rules come to from what this viewer sees: who works with the family, as far as they know.</summary>
    protected SharingRules SeenRules => field ??= View.Dossier.Fold(SharingRules.None, (r, f) => r.After(f));

    protected LineDoor Door => door;

    protected Actor Actor => door.Actor;

    protected Words Say => door.Words;

    /// <summary>As the viewer may know them.</summary>
    public string NameOf(PersonId person) => People.Find(person)?.Name.Value is { IsUnknown: false } name ? name.Display : Say["shell.name-unknown"];

    /// <summary>Somebody of the family, for a list to choose from.</summary>
    public IReadOnlyList<Choice> Choices(IEnumerable<PersonRecorded> persons) => [.. persons.Select(p => new Choice(p.Person.ToString(), NameOf(p.Person)))];

    protected override string? Onward(string? handler) => Here;

    /// <summary>False: nothing is there for this viewer.</summary>
    protected async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await door.Reader.OpenAsync(Id, Actor, Actor.Is(Roles.Professional | Roles.TeamLead) ? Purpose.Work : Purpose.Duty, null, ct) is not { } view)
        {
            return false;
        }

        View = view.Alone;
        Names = await FactNames.OfAsync(View.Dossier, door.Organisations, door.Accounts, ct);
        return true;
    }

    /// <summary>Records one act and goes on, or shows the page again with the refusal.</summary>
    protected async Task<IActionResult> RecordAsync(Func<Scene, Result<IReadOnlyList<DossierEvent>>> decide, Func<Refusal, string> fieldOf, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var act = new Act { Dossier = Id, Actor = Actor, Id = Press, Ground = door.Law.RecordingGround(Actor, Today) };
        var result = await door.Recorder.RecordAsync(act, decide, ct);
        return result.Refusal is { } refusal ? Explain(refusal, fieldOf(refusal)) : GoOn();
    }

    protected void Need(string field, bool given, string key)
    {
        if (!given && !ModelState.Keys.Any(k => k.StartsWith(field, StringComparison.Ordinal) && ModelState[k]!.Errors.Count > 0))
        {
            ModelState.AddModelError(field, Say[key]);
        }
    }

    /// <summary>Those whose ids were sent and who are there.</summary>
    protected static IReadOnlyList<PersonId> Chosen(IEnumerable<string>? ids, IEnumerable<PersonRecorded> among) =>
        [.. among.Where(p => ids?.Contains(p.Person.ToString()) is true).Select(p => p.Person)];
}
