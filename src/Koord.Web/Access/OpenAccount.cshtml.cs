using System.Globalization;
using Koord.Domain.Dossiers;
using Koord.Store;
using Koord.Web.Layout;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Koord.Web.Access;

/// <summary>The first password is shown on the answer to this post and nowhere else.</summary>
[OnlyFor(Roles.Administrator)]
public sealed class OpenAccountModel(Accounts accounts, Organisations organisations, CurrentActor current, Words words) : PageModel
{
    private const string Whole = "0";

    /// <summary>Whoever is not in a team can record nothing, and reports come in at a team.</summary>
    private const Roles InTeam = Roles.Professional | Roles.TeamLead | Roles.DutyRoster;


    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Login { get; set; }

    [BindProperty]
    public string? Team { get; set; }

    [BindProperty]
    public List<Roles> Chosen { get; set; } = [];

    public IReadOnlyList<Choice> Teams { get; private set; } = [];

    /// <summary>Null until the account is open.</summary>
    public string? Initial { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => ReadTeamsAsync(ct);

    public async Task OnPostAsync(CancellationToken ct)
    {
        await ReadTeamsAsync(ct);
        this.Need(nameof(Name), Name, words["access.name-needed"]);
        this.Need(nameof(Login), Login, words["access.login-needed"]);
        this.Fits(nameof(Name), Name, words);
        this.Fits(nameof(Login), Login, words);
        if (Chosen.Count == 0)
        {
            ModelState.AddModelError(nameof(Chosen), words["access.roles-needed"]);
        }

        if (Team is null)
        {
            ModelState.AddModelError(nameof(Team), words["access.other-team"]);
        }
        else if (Team == Whole && Chosen.Exists(role => (role & InTeam) != 0))
        {
            ModelState.AddModelError(nameof(Team), words["access.team-for-role"]);
        }

        if (ModelState.IsValid)
        {
            await OpenAsync(ct);
        }
    }

    private async Task OpenAsync(CancellationToken ct)
    {
        var initial = Passwords.NewInitial();
        var opened = await accounts.OpenAsync(
            new()
            {
                Name = (Name ?? "").Trim(),
                Login = (Login ?? "").Trim(),
                Organisation = current.Required.Side,
                Team = Team == Whole ? null : new TeamId(long.TryParse(Team, CultureInfo.InvariantCulture, out var number) ? number : -1),
                Roles = Chosen.Aggregate(Roles.None, (all, one) => all | one),
                Password = initial,
                MustChangePassword = true,
            },
            ct);
        if (opened.Refusal is { } refusal)
        {
            ModelState.AddModelError(FieldOf(refusal), words[$"access.{refusal.Code}"]);
            return;
        }

        Initial = initial;
    }

    private static string FieldOf(Refusal refusal) =>
        refusal == AccountRefusals.LoginTaken ? nameof(Login) : refusal == AccountRefusals.OtherTeam ? nameof(Team) : nameof(Chosen);

    private async Task ReadTeamsAsync(CancellationToken ct) =>
        Teams = [new(Whole, "access.whole-organisation"), .. (await organisations.TeamsOfAsync(current.Required.Side, ct)).Select(t => new Choice(t.Number.ToString(), t.Name))];
}
