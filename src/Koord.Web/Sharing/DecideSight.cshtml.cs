using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Domain.Sharing;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Layout;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Sharing;

/// <summary>What one family member may read: opened, or not yet, with a reason and a day.</summary>
public sealed class DecideSightModel(Reader reader, Recorder recorder, Organisations organisations, LawBook law, AgesOfSayOn ages, CurrentActor current, Words words)
    : FamilyMemberPage(reader, current)
{
    private const string Open = "open";
    private const string NotYet = "not-yet";

    public static IReadOnlyList<Choice> Decisions { get; } = [new(Open, "sharing.open", "sharing.open-hint"), new(NotYet, "sharing.not-yet", "sharing.not-yet-hint")];

    [BindProperty]
    public List<string> Facts { get; set; } = [];

    [BindProperty]
    public string? Decision { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    [BindProperty]
    public TypedDate Until { get; set; } = new();

    /// <summary>For the page after the decision.</summary>
    [TempData]
    public bool Decided { get; set; }

    public IReadOnlyList<FactToDecide> All { get; private set; } = [];

    public IReadOnlyDictionary<HolderId, string> Places { get; private set; } = new Dictionary<HolderId, string>();

    /// <summary>The lists of the page, each with its heading; an empty list is left out.</summary>
    public IEnumerable<(string Heading, IReadOnlyList<FactToDecide> Facts)> Lists =>
        new[]
        {
            ("sharing.list-work", All.Where(f => f.IsWork)),
            ("sharing.list-received", All.Where(f => f is { Own: false, Awaits: true, Closed: null } && !FactToDecide.IsWhatHappens(f.Fact))),
            ("sharing.list-happens", All.Where(f => f is { Awaits: true, Closed: null, IsWork: false } && FactToDecide.IsWhatHappens(f.Fact))),
            ("sharing.list-decided", All.Where(f => f is { Awaits: false, Closed: null })),
        }.Select(l => (l.Item1, (IReadOnlyList<FactToDecide>)[.. l.Item2])).Where(l => l.Item2.Count > 0);

    /// <summary>It was shared without telling the family, until a day that has not passed.</summary>
    public IReadOnlyList<SharingDecided> Agreed => [.. View.Dossier.Of<SharingDecided>().Select(s => s.Event).Where(s => s is { FamilyTold: false, NotToldUntil: { } until } && until >= View.Now.Today)];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var chosen = All.Where(f => f.Closed is null && Facts.Contains(f.Fact.Id.ToString())).Select(f => f.Fact.Id).ToList();
        if (chosen.Count != Facts.Distinct().Count())
        {
            return NotFound();
        }

        if (Decision is not (Open or NotYet))
        {
            ModelState.AddModelError(nameof(Decision), words["sharing.decision-needed"]);
        }

        return ModelState.IsValid ? await RecordAsync(chosen, ct) : Page();
    }

    private async Task<IActionResult> RecordAsync(List<FactId> chosen, CancellationToken ct)
    {
        var open = Decision == Open;
        var act = new Act { Dossier = Id, Actor = Actor, Id = Press, Ground = law.RecordingGround(Actor, View.Now.Today) };
        var result = await recorder.RecordAsync(
            act,
            scene => new DecideFamilySight { Person = Member, Facts = chosen, Open = open, Because = open ? null : Because, Review = open ? null : Until.Value }.Decide(scene, ages(scene.Now.Today)),
            ct);
        if (result.Refusal is { } refusal)
        {
            return Explain(refusal, FieldOf(refusal));
        }

        Decided = true;
        return RedirectToPage();
    }

    private static string FieldOf(Refusal refusal) =>
        refusal == SharingRefusals.NothingChosen ? nameof(Facts)
        : refusal == SharingRefusals.ReasonNeeded ? nameof(Because)
        : refusal == SharingRefusals.UntilNeeded || refusal == SharingRefusals.DayTooFar ? nameof(Until)
        : "";

    protected override async Task<bool> ReadyAsync(CancellationToken ct)
    {
        if (!await base.ReadyAsync(ct))
        {
            return false;
        }

        // A family has facts in more than one dossier when they were joined; each is decided where it stands.
        All = [.. FactToDecide.All(View, Member, ages(View.Now.Today)).Where(f => f.Fact.Dossier == Id)];
        Places = (await organisations.AllAsync(ct)).ToDictionary(o => o.Number, o => o.Name);
        return true;
    }
}
