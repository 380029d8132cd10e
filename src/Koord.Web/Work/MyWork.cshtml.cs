using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Domain.Signals;
using Koord.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Koord.Web.Work;

/// <summary>Which part of the list.</summary>
public enum Part
{
    All,
    Danger,
    Late,
    Waiting,
    Hold,
    Offers,
    Team,

    /// <summary>Families that the team holds without sight.</summary>
    Unsighted,
}

/// <summary>What is asked of me, most needed first; who leads a team sees the team too.</summary>
[OnlyFor(Roles.Professional | Roles.TeamLead | Roles.DutyRoster | Roles.FrontDesk | Roles.PrivacyOfficer)]
public sealed class MyWorkModel(Worklist work, WorkWords say, CurrentActor current, LawBook law) : PageModel
{
    /// <summary>So many rows stand on one sheet (own choice: what one reads before doing something).</summary>
    private const int OnSheet = 50;

    /// <summary>So many of a list that stands on the page of another.</summary>
    private const int Few = 10;

    [BindProperty(SupportsGet = true)]
    public Part List { get; set; }

    /// <summary>From one; the most needed stand on the first.</summary>
    public int Sheet { get; private set; } = 1;

    public WorkShown Shown { get; private set; } = null!; // set before anything is shown

    public WorkShown Waiting { get; private set; } = null!; // as Shown

    public IReadOnlyList<(Part Part, int Count)> Parts { get; private set; } = [];

    /// <summary>What each colleague of the team has; empty on the page of another list.</summary>
    public IReadOnlyList<TeamLoad> Load { get; private set; } = [];

    /// <summary>Beside the work of the team; null on the page of another list.</summary>
    public WorkShown? Unsighted { get; private set; }

    public IReadOnlyDictionary<AccountId, Personal<string>> LoadNames { get; private set; } = new Dictionary<AccountId, Personal<string>>();

    public bool Leads => current.Required.Is(Roles.TeamLead);

    public bool HasRoster => current.Required.Is(Roles.TeamLead | Roles.DutyRoster);

    public bool Records => current.Required.Is(Roles.Professional);

    public bool IsAtDesk => !current.Required.Is(Roles.Professional | Roles.TeamLead | Roles.DutyRoster);

    public int Next => Math.Min(OnSheet, Shown.After);

    public async Task OnGetAsync([FromQuery(Name = "page")] int? sheet, CancellationToken ct)
    {
        if (!ModelState.IsValid || (List is Part.Team or Part.Unsighted && !Leads))
        {
            ModelState.Clear();
            List = Part.All;
        }

        var (mine, team) = await work.OfAsync(current.Required, ct);
        var order = say.Order;
        var todo = mine.Where(r => !r.Item.IsWaitedFor && r.Item.Kind is not WorkKind.Holds).ToList();
        var lists = new Dictionary<Part, IReadOnlyList<WorkRow>>
        {
            [Part.All] = todo,
            [Part.Danger] = [.. todo.Where(r => r.Item.Danger is not Danger.NotNow)],
            [Part.Late] = [.. mine.Where(r => order.IsLate(r.Item))],
            [Part.Waiting] = [.. mine.Where(r => r.Item.IsWaitedFor)],
            [Part.Hold] = [.. mine.Where(r => r.Item.Kind is WorkKind.Holds && r.Item.Owner.Person == current.Required.Account)],
            [Part.Offers] = [.. mine.Where(r => r.Item.Kind is WorkKind.AnswerOffer or WorkKind.YourOffer or WorkKind.OfferRefused)],
            [Part.Team] = [.. team.Where(r => r.Item.Kind is not WorkKind.Holds)],
            [Part.Unsighted] = TeamLoad.WithoutSight(team, order.Now.Today, law),
        };
        Parts = [.. lists.Where(l => Leads || l.Key is not (Part.Team or Part.Unsighted)).Select(l => (l.Key, l.Value.Count))];
        Sheet = Math.Clamp(sheet ?? 1, 1, 1 + (Math.Max(0, lists[List].Count - 1) / OnSheet));
        Shown = await say.ShowAsync(lists[List], (Sheet - 1) * OnSheet, OnSheet, List is Part.Team or Part.Unsighted ? WorkTable.Team : WorkTable.Mine, ct);
        Waiting = await say.ShowAsync(List is Part.All ? lists[Part.Waiting] : [], 0, Few, WorkTable.Mine, ct);
        if (List is Part.Team)
        {
            Load = TeamLoad.Of(team, order);
            LoadNames = await say.NamesAsync(Load.Select(l => l.Who).OfType<AccountId>(), ct);
            Unsighted = await say.ShowAsync(lists[Part.Unsighted], 0, Few, WorkTable.Team, ct);
        }
    }
}
