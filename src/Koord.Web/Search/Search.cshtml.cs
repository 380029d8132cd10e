using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Layout;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Koord.Web.Search;

/// <summary>Finds a family that the viewer may see. A name is sent in the body and never stands in an address.</summary>
[OnlyFor(Readers | Roles.FrontDesk)]
public sealed class SearchModel(KnownFamilies known, Organisations organisations, CurrentActor current, Words words) : PageModel
{
    private const Roles Readers = Roles.Professional | Roles.TeamLead | Roles.DutyRoster;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public TypedDate Born { get; set; } = new();

    /// <summary>Null until asked.</summary>
    public IReadOnlyList<Hit>? Hits { get; private set; }

    /// <summary>Whom the front desk may call; empty is: not known here; null until asked.</summary>
    public IReadOnlyList<string>? Teams { get; private set; }

    public bool AtFrontDesk => !current.Required.Is(Readers);

    public async Task OnPostAsync(CancellationToken ct)
    {
        Check();
        if (!ModelState.IsValid)
        {
            return;
        }

        if (AtFrontDesk)
        {
            var teams = await known.TeamsToCallAsync(Name ?? "", Born.Value ?? default, current.Required, ct);
            Teams = [.. (await organisations.TeamsOfAsync(current.Required.Side, ct)).Where(t => teams.Contains(t.Number)).Select(t => t.Name)];
        }
        else
        {
            Hits = await known.FindAsync(Name ?? "", Born.Value, current.Required, ct);
        }
    }

    private void Check()
    {
        var named = NameTokens.Words(Name ?? "").Count > 0;
        if (!named && (AtFrontDesk || Born.IsEmpty))
        {
            ModelState.AddModelError(nameof(Name), words[AtFrontDesk ? "search.name-needed" : "search.something-needed"]);
        }

        if (AtFrontDesk && Born.IsEmpty)
        {
            ModelState.AddModelError(nameof(Born), words["search.born-needed"]);
        }
    }
}
