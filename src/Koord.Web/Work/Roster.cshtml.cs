using Koord.Domain.Dossiers;
using Koord.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Koord.Web.Work;

/// <summary>What came in and nobody has yet, in the order of need.</summary>
[OnlyFor(Roles.DutyRoster | Roles.TeamLead)]
public sealed class RosterModel(Worklist work, WorkWords say, CurrentActor current) : PageModel
{
    public WorkShown Shown { get; private set; } = null!; // set before anything is shown

    public async Task OnGetAsync(CancellationToken ct) =>
        Shown = await say.ShowAsync(await work.RosterAsync(current.Required, ct), WorkTable.Roster, ct);
}
