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
}

/// <summary>What is asked of me, most needed first; who leads a team sees the team too.</summary>
[OnlyFor(Roles.Professional | Roles.TeamLead | Roles.DutyRoster | Roles.FrontDesk | Roles.PrivacyOfficer)]
public sealed class MyWorkModel(Worklist work, WorkWords say, CurrentActor current, LawBook law) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Part List { get; set; }

    public WorkShown Shown { get; private set; } = null!; // set before anything is shown

    public WorkShown Waiting { get; private set; } = null!; // as Shown

    public IReadOnlyList<(Part Part, int Count)> Parts { get; private set; } = [];

    /// <summary>What each colleague of the team has; empty for who leads none.</summary>
    public IReadOnlyList<TeamLoad> Load { get; private set; } = [];

    /// <summary>Families that the team holds without sight; null for who leads none.</summary>
    public WorkShown? Unsighted { get; private set; }

    public IReadOnlyDictionary<AccountId, Personal<string>> LoadNames { get; private set; } = new Dictionary<AccountId, Personal<string>>();

    public bool Leads => current.Required.Is(Roles.TeamLead);

    public bool HasRoster => current.Required.Is(Roles.TeamLead | Roles.DutyRoster);

    public bool Records => current.Required.Is(Roles.Professional);

    public bool IsAtDesk => !current.Required.Is(Roles.Professional | Roles.TeamLead | Roles.DutyRoster);

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid || (List is Part.Team && !Leads))
        {
            ModelState.Clear();
            List = Part.All;
        }

        var mine = await work.MineAsync(current.Required, ct);
        var team = Leads ? await work.TeamAsync(current.Required, ct) : [];
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
        };
        Parts = [.. lists.Where(l => Leads || l.Key is not Part.Team).Select(l => (l.Key, l.Value.Count))];
        Load = Leads ? TeamLoad.Of(team, order) : [];
        Unsighted = Leads ? await say.ShowAsync(TeamLoad.WithoutSight(team, order.Now.Today, law), WorkTable.Team, ct) : null;
        LoadNames = await say.NamesAsync(Load.Select(l => l.Who).OfType<AccountId>(), ct);
        Shown = await say.ShowAsync(lists[List], List is Part.Team ? WorkTable.Team : WorkTable.Mine, ct);
        Waiting = await say.ShowAsync(List is Part.All ? lists[Part.Waiting] : [], WorkTable.Mine, ct);
    }
}
