using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Koord.Web.Access;

/// <summary>Only a press of the button signs out; the address alone does nothing.</summary>
[AllowAnonymous]
public sealed class SignOutModel(SignInSession session) : PageModel
{
    public IActionResult OnGet() => Redirect("~/");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await session.EndAsync(User, ct);
        return Redirect("~/aanmelden");
    }
}
