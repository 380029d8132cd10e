using Koord.Store;
using Koord.Web.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Koord.Web.Access;

/// <summary>The first page: in a demo one account per role; otherwise the way in or the way on; where nobody can come in yet, the way to begin.</summary>
[AllowAnonymous]
public sealed class StartModel(Demo demo, Accounts accounts, Organisations organisations, SettingUp settingUp, CurrentActor current) : PageModel
{
    public IReadOnlyList<(Account Account, string? Place)> Offered { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!demo.IsOn)
        {
            return Redirect("~" + (current.Actor is { } actor ? Entrance.HomeOf(actor.Roles) : await settingUp.IsEmptyAsync(ct) && await settingUp.IsOpenAsync(ct) ? "/inrichten" : "/aanmelden"));
        }

        var places = (await organisations.AllAsync(ct)).ToDictionary(o => o.Number, o => o.Name);
        Offered = [.. from account in await accounts.OfDemoAsync(ct)
                      orderby DemoRoles.PlaceOf(account.DemoLabel)
                      select (account, places.GetValueOrDefault(account.Side))];
        return Page();
    }
}
