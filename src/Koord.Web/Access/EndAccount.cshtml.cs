using Koord.Domain.Dossiers;
using Koord.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Koord.Web.Access;

/// <summary>An account of another organisation does not exist here.</summary>
[OnlyFor(Roles.Administrator)]
public sealed class EndAccountModel(Accounts accounts, Leaving leaving, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long Account { get; set; }

    public string Name { get; private set; } = "";

    /// <summary>After this nobody leads the team: what this person leaves, and what climbs, reaches nobody there.</summary>
    public bool LastLead { get; private set; }

    /// <summary>After this nobody is on duty for the team, and what comes in is seen by nobody there.</summary>
    public bool LastOnDuty { get; private set; }

    /// <summary>For the list that is gone back to.</summary>
    [TempData]
    public bool Ended { get; set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var account = await accounts.FindAsync(new(Account), HttpContext.RequestAborted);
        if (account is not { LeftAt: null } || account.Side != current.Required.Side || account.Number == current.Required.Account)
        {
            context.Result = NotFound();
            return;
        }

        Name = account.Name.Value;
        var others = (await accounts.OfAsync(account.Side, HttpContext.RequestAborted)).Where(a => a.LeftAt is null && a.Team == account.Team && a.Number != account.Number).ToList();
        LastLead = account.Team is not null && !others.Exists(a => a.Actor.Is(Roles.TeamLead));
        LastOnDuty = account.Actor.Is(Roles.DutyRoster) && !others.Exists(a => a.Actor.Is(Roles.DutyRoster));
        await next();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Ended = await leaving.EndAsync(new(Account), current.Required.Side, ct);
        return Redirect("~/accounts");
    }
}
