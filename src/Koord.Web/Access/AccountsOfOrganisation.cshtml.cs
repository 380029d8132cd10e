using Koord.Domain.Dossiers;
using Koord.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Koord.Web.Access;

[OnlyFor(Roles.Administrator)]
public sealed class AccountsOfOrganisationModel(Accounts accounts, Organisations organisations, CurrentActor current) : PageModel
{
    private IReadOnlyDictionary<TeamId, string> _teams = new Dictionary<TeamId, string>();

    public string Organisation { get; private set; } = "";

    public IReadOnlyList<Account> Accounts { get; private set; } = [];

    /// <summary>Nobody is on duty and nobody leads: no report or question can come in.</summary>
    public bool ReceivesNothing => !Accounts.Any(a => a is { LeftAt: null, Team: not null } && (a.Actor.Is(Roles.DutyRoster) || a.Actor.Is(Roles.TeamLead)));

    /// <summary>Nobody shuts the door behind oneself: the organisation could not open it again.</summary>
    public AccountId Self => current.Required.Account;

    /// <summary>Somebody's access was just ended.</summary>
    [TempData]
    public bool Ended { get; set; }

    /// <summary>A team was just added.</summary>
    [TempData]
    public bool TeamAdded { get; set; }

    public string TeamName(TeamId team) => _teams.GetValueOrDefault(team, "");

    public async Task OnGetAsync(CancellationToken ct)
    {
        var side = current.Required.Side;
        Organisation = (await organisations.FindAsync(side, ct))?.Name ?? "";
        _teams = (await organisations.TeamsOfAsync(side, ct)).ToDictionary(t => t.Number, t => t.Name);
        Accounts = [.. (await accounts.OfAsync(side, ct)).OrderBy(a => a.LeftAt is not null)];
    }
}
