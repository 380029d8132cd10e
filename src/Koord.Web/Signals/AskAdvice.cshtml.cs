using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Web.Access;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Signals;

/// <summary>The preventive entrance: asking before anything is recorded.</summary>
[OnlyFor(Roles.Professional | Roles.TeamLead | Roles.DutyRoster)]
public sealed class AskAdviceModel(AdviceDesk desk, Words words) : AskAdvicePage(desk, words)
{
    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        await AskAsync(People.None, ct) is { } asked ? RedirectToPage("Advice", new { id = asked.Dossier }) : Page();
}
