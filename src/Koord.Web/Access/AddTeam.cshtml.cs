using Koord.Domain.Dossiers;
using Koord.Store;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Koord.Web.Access;

[OnlyFor(Roles.Administrator)]
public sealed class AddTeamModel(Organisations organisations, CurrentActor current, Words words) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    public IReadOnlyList<Team> Teams { get; private set; } = [];

    /// <summary>For the list that is gone back to.</summary>
    [TempData]
    public bool TeamAdded { get; set; }

    public async Task OnGetAsync(CancellationToken ct) => Teams = await organisations.TeamsOfAsync(current.Required.Side, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        var name = (Name ?? "").Trim();
        this.Need(nameof(Name), name, words["access.team-needed"]);
        this.Fits(nameof(Name), name, words);
        if (Teams.Any(t => string.Equals(t.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            ModelState.AddModelError(nameof(Name), words["access.team-taken"]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await organisations.AddTeamAsync(current.Required.Side, name, ct);
        TeamAdded = true;
        return Redirect("~/accounts");
    }
}
