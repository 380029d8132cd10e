using Koord.Store;
using Koord.Web.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Koord.Web.Access;

/// <summary>One press and someone is in: only where the data itself says that nobody in it exists.</summary>
[AllowAnonymous]
public sealed class DemoSignInModel(Demo demo, Accounts accounts, SignInSession session) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(string role, CancellationToken ct)
    {
        if (!demo.IsOn || (await accounts.OfDemoAsync(ct)).FirstOrDefault(a => a.DemoLabel == role) is not { } account)
        {
            return NotFound();
        }

        await session.BeginAsync(account);
        return Redirect("~" + Entrance.HomeOf(account.Roles));
    }
}
