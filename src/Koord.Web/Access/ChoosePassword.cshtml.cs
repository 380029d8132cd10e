using Koord.Store;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Koord.Web.Access;

/// <summary>A new password ends every other session of the account.</summary>
public sealed class ChoosePasswordModel(Accounts accounts, Door door, UserManager<Account> users, SignInSession session, CurrentActor current, Words words) : PageModel
{
    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    /// <summary>Somebody else made the password that was used to come in.</summary>
    public bool First => User.HasClaim(c => c.Type == PrincipalOfAccount.MustChangePassword);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var account = await accounts.FindAsync(current.Required.Account, ct) ?? throw new InvalidOperationException("Who asks has an account.");
        this.Need(nameof(Current), Current, words["access.password-needed"]);
        NewPassword.Check(ModelState, nameof(Password), Password, nameof(Again), Again, account.Login.Value, words);
        if (ModelState.IsValid && Password == Current)
        {
            ModelState.AddModelError(nameof(Password), words["access.password-same"]);
        }

        if (ModelState.IsValid && !await door.ConfirmAsync(account.Number, Current ?? "", ct))
        {
            ModelState.AddModelError(nameof(Current), words["access.not-confirmed"]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (!(await users.ChangePasswordAsync(account, Current ?? "", Password ?? "")).Succeeded)
        {
            ModelState.AddModelError("", words["access.changed-meanwhile"]);
            return Page();
        }

        await session.BeginAsync(account);
        return Redirect("~" + Entrance.HomeOf(account.Roles));
    }
}
