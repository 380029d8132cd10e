using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Domain.Responsibility;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Layout;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Work;

/// <summary>The families that one colleague watches, to a colleague: while somebody is away, or for good. Each family is an act of its own.</summary>
[OnlyFor(Roles.Professional | Roles.TeamLead)]
public sealed class StandInModel(Worklist work, WorkWords say, Recorder recorder, Accounts accounts, Colleagues colleagues, CurrentActor current, LawBook law, Words words, TimeProvider clock) : FormPage
{
    private IReadOnlyList<Account> _candidates = [];
    private List<WorkRow> _mine = [];
    private List<WorkRow> _others = [];

    /// <summary>Of one's own families those that go.</summary>
    [BindProperty]
    public List<string> Families { get; set; } = [];

    /// <summary>Colleagues of whom all families go, for who leads the team.</summary>
    [BindProperty]
    public List<string> Whose { get; set; } = [];

    [BindProperty]
    public string? Colleague { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public TypedDate Until { get; set; } = new();

    /// <summary>One's own families.</summary>
    public IReadOnlyList<Choice> Mine => [.. _mine.Select(r => new Choice(r.Dossier.ToString(), $"{say.Children(r.Item)} ({say.Ages(r.Item, Now)}){(r.Item.Rests ? words["responsibility.stand-in-closed"] : "")}"))];

    /// <summary>Colleagues who watch families, for who leads the team; also who left.</summary>
    public IReadOnlyList<Choice> Others { get; private set; } = [];

    public IReadOnlyList<Choice> Candidates => Colleagues.Choices(_candidates);

    private Moment Now => Moment.At(clock.GetUtcNow());

    private Actor Actor => current.Required;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ReadAsync(ct);
        Families = [.. _mine.Where(r => !r.Item.Rests).Select(r => r.Dossier.ToString())];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await ReadAsync(ct);
        List<WorkRow> chosen = [.. _mine.Where(r => Families.Contains(r.Dossier.ToString())), .. _others.Where(r => Whose.Contains(r.Item.Owner.Person.ToString()!))]; // each of these has a person
        var named = _candidates.FirstOrDefault(c => c.Number.ToString() == Colleague);
        chosen.RemoveAll(r => r.Item.Owner.Person == named?.Number); // who takes over has these already
        Need(_mine.Count > 0 ? nameof(Families) : nameof(Whose), chosen.Count > 0, "responsibility.families-needed");
        Need(nameof(Colleague), named is not null, "responsibility.colleague-needed");
        Need(nameof(Why), !string.IsNullOrWhiteSpace(Why), "responsibility.why-needed");
        if (!ModelState.IsValid || named?.Team is not { } team)
        {
            return Page();
        }

        return await NameAsync(chosen, new() { Person = named.Number, Team = team, Why = Why! }, ct); // needed above
    }

    protected override string? Onward(string? handler) => Whose.Count > 0 ? "~/werk?list=Team" : "~/werk?list=Hold";

    /// <summary>One family after the other; what did not go stands in the list with why, and what went is gone from it. The last one carries the press itself when all before it went: it says that everything is done.</summary>
    private async Task<IActionResult> NameAsync(List<WorkRow> chosen, Named holder, CancellationToken ct)
    {
        var act = new NameHolder { Holder = holder, Until = Until.Value };
        foreach (var row in chosen)
        {
            var isWhole = row == chosen[^1] && ModelState.IsValid;
            var press = new Act { Dossier = row.Dossier, Actor = Actor, Id = isWhole ? Press : new(ActId.For(row.Dossier.ToString())), Ground = law.RecordingGround(Actor, Now.Today) };
            if ((await recorder.RecordAsync(press, act.Decide, ct)).Refusal is { } refusal)
            {
                ModelState.AddModelError(FieldOf(refusal), words["responsibility.not-stood-in", say.Children(row.Item), words[refusal.Code == "not-found" ? "responsibility.family-not-here" : $"refusals.{refusal.Code}"]]);
            }
        }

        if (ModelState.IsValid)
        {
            return GoOn();
        }

        await ReadAsync(ct);
        return Page();
    }

    private static string FieldOf(Refusal refusal) => refusal.Code is "stands-in-until-past" or "day-too-far" or "stand-in-too-short" ? nameof(Until) : nameof(Families);

    private void Need(string field, bool given, string key)
    {
        if (!given)
        {
            ModelState.AddModelError(field, words[key]);
        }
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        var (mine, team) = await work.OfAsync(Actor, ct);
        (_mine, _others) = (Held(mine, mine: true), Held(team, mine: false));
        var names = await accounts.NamesAsync(_others.Select(r => r.Item.Owner.Person).OfType<AccountId>().Distinct(), ct);
        Others = [.. _others.GroupBy(r => r.Item.Owner.Person).Select(g => new Choice(g.Key.ToString()!, $"{names.GetValueOrDefault(g.Key ?? default).Value} ({words.Count("responsibility.stand-in-families", g.Count(r => !r.Item.Rests))}{(g.Any(r => r.Item.Rests) ? words["responsibility.stand-in-and-closed", g.Count(r => r.Item.Rests)] : "")})")).OrderBy(c => c.Text, StringComparer.CurrentCulture)]; // each of these has a person
        _candidates = await colleagues.OfAsync(Actor, ct);
    }

    private List<WorkRow> Held(IEnumerable<WorkRow> rows, bool mine) =>
        [.. rows.Where(r => r.Item is { Kind: WorkKind.Holds, Owner.Person: { } person } && person == Actor.Account == mine)];
}
