using Koord.Domain.Dossiers;
using Koord.Store;
using Koord.Web.Layout;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Koord.Web.Access;

/// <summary>The first minute of an organisation: what it is, and who opens its accounts. Not there when nobody can join.</summary>
[AllowAnonymous]
public sealed class SetUpModel(SettingUp settingUp, SignInSession session, Words words) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public OrganisationKind? Kind { get; set; }

    [BindProperty]
    public string? Organisation { get; set; }

    [BindProperty]
    public string? Team { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Login { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public static IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<OrganisationKind>().Select(k => new Choice(k.ToString(), $"reports.kind-{k.ToString().ToLowerInvariant()}"))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await settingUp.IsOpenAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await settingUp.IsOpenAsync(ct))
        {
            return NotFound();
        }

        Check();
        if (!ModelState.IsValid || Kind is not { } kind)
        {
            return Page();
        }

        var joined = await settingUp.JoinAsync(
            Code ?? "",
            new()
            {
                Kind = kind,
                Name = (Organisation ?? "").Trim(),
                Team = (Team ?? "").Trim(),
                Administrator = (Name ?? "").Trim(),
                Login = (Login ?? "").Trim(),
                Password = Password ?? "",
            },
            ct);
        if (joined.Refusal is { } refusal)
        {
            ModelState.AddModelError(FieldOf(refusal), words[$"access.{refusal.Code}"]);
            return Page();
        }

        await session.BeginAsync(joined.Value);
        return Redirect("~" + Entrance.HomeOf(joined.Value.Roles));
    }

    private void Check()
    {
        this.Need(nameof(Code), Code, words["access.code-needed"]);
        if (Kind is null && ModelState[nameof(Kind)] is not { Errors.Count: > 0 })
        {
            ModelState.AddModelError(nameof(Kind), words["access.kind-needed"]);
        }

        this.Need(nameof(Organisation), Organisation, words["access.organisation-needed"]);
        this.Fits(nameof(Organisation), Organisation, words);
        this.Need(nameof(Team), Team, words["access.team-needed"]);
        this.Fits(nameof(Team), Team, words);
        this.Need(nameof(Name), Name, words["access.name-needed"]);
        this.Fits(nameof(Name), Name, words);
        this.Need(nameof(Login), Login, words["access.new-login-needed"]);
        this.Fits(nameof(Login), Login, words);
        NewPassword.Check(ModelState, nameof(Password), Password, nameof(Again), Again, Login ?? "", words);
    }

    private static string FieldOf(Refusal refusal) =>
        refusal == AccountRefusals.SetUpCodeUnknown ? nameof(Code)
        : refusal == AccountRefusals.OrganisationTaken ? nameof(Organisation)
        : refusal == AccountRefusals.LoginTaken ? nameof(Login)
        : nameof(Password);
}
