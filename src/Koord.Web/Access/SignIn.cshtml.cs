using Koord.Store;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Koord.Web.Access;

[AllowAnonymous]
public sealed class SignInModel(Door door, SignInSession session, CurrentActor current, Words words) : PageModel
{
    [BindProperty]
    public string? Login { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The page that was asked for, as <see cref="SessionCookie"/> wrote it; an address may be forged, so only pages of our own.</summary>
    private string? Back => Request.Query["terug"] is [{ } path] && path.StartsWith('/') && Url.IsLocalUrl(path) ? path : null;

    public IActionResult OnGet() => current.Actor is { } actor ? Redirect("~" + Entrance.HomeOf(actor.Roles)) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        this.Need(nameof(Login), Login, words["access.login-needed"]);
        this.Need(nameof(Password), Password, words["access.password-needed"]);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (await door.AdmitAsync(Login ?? "", Password ?? "", ct) is not { } account)
        {
            ModelState.AddModelError("", words["access.not-admitted"]);
            return Page();
        }

        await session.BeginAsync(account);
        return Redirect("~" + (Back ?? Entrance.HomeOf(account.Roles)));
    }
}

internal static class Needed
{
    private const int Longest = 100;

    extension(PageModel page)
    {
        public void Need(string field, string? value, string message)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                page.ModelState.AddModelError(field, message);
            }
        }

        /// <summary>A name stands in lists, on one line.</summary>
        public void Fits(string field, string? name, Words words)
        {
            if (name is not null && (name.Length > Longest || name.Any(char.IsControl)))
            {
                page.ModelState.AddModelError(field, words["access.text-does-not-fit", Longest]);
            }
        }
    }
}
