using Koord.Store;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Koord.Web.Access;

/// <summary>A family member comes in for the first time: the code that was handed over, and a password of one's own.</summary>
[AllowAnonymous]
public sealed class BeginModel(Accounts accounts, UserManager<Account> users, Passwords passwords, SignInSession session, TimeProvider clock, Words words) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        this.Need(nameof(Code), Code, words["access.code-needed"]);
        NewPassword.Check(ModelState, nameof(Password), Password, nameof(Again), Again, Code ?? "", words);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var invited = await accounts.FindByLoginAsync(Code ?? "", ct);
        if (invited is not { LeftAt: null, PasswordHash: null, InvitedUntil: { } until } || until < clock.GetUtcNow())
        {
            passwords.Holds(null, Password ?? ""); // as long as taking up an invitation
            return NotTaken();
        }

        var taken = await users.AddPasswordAsync(invited, Password ?? "");
        if (!taken.Succeeded)
        {
            return NotTaken(); // somebody else was first with the same code
        }

        await session.BeginAsync(invited);
        return Redirect("~" + Entrance.HomeOf(invited.Roles));
    }

    private PageResult NotTaken()
    {
        ModelState.AddModelError(nameof(Code), words["access.code-unknown"]);
        return Page();
    }
}
