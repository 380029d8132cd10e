using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Store;
using Koord.Web.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Dossiers;

/// <summary>A page of one dossier. It opens the view once, when it has something to show: each opening is a line in who looked.</summary>
public abstract class DossierPage(Reader reader, Acting acting) : FormPage
{
    internal const Roles Readers = Roles.Professional | Roles.TeamLead | Roles.DutyRoster;

    private View? _view;

    [BindProperty(SupportsGet = true)]
    public DossierId Id { get; set; }

    /// <summary>Everything in it may be shown.</summary>
    public View View => _view ?? throw new InvalidOperationException("The page shows a view that it did not open.");

    public People People => field ??= View.Dossier.Fold(People.None, (p, f) => p.After(f));

    public DateOnly Today => acting.Today;

    protected Acting Acting => acting;

    /// <summary>Only whoever watches what comes in, and does nothing else, looks for that.</summary>
    private Purpose Why => acting.Actor.Is(Roles.Professional | Roles.TeamLead) ? Purpose.Work : Purpose.Duty;

    /// <summary>False: there is nothing here for this viewer.</summary>
    protected async Task<bool> OpenAsync(CancellationToken ct, DateTimeOffset? asOf = null) =>
        (_view ??= await reader.OpenAsync(Id, acting.Actor, Why, asOf, ct)) is not null;

    /// <summary>Records one act and goes on, or shows the form again with the refusal and everything typed.</summary>
    protected async Task<IActionResult> RecordAsync(Func<Scene, Result<IReadOnlyList<DossierEvent>>> decide, string then, string field, CancellationToken ct)
    {
        var result = ModelState.IsValid ? await acting.RecordAsync(Id, Press, decide, ct) : null;
        return result is { Refusal: null } ? Redirect(then)
            : !await OpenAsync(ct) ? NotFound()
            : result is null ? Page()
            : Explain(result.Refusal!, field); // the case without a refusal went on above
    }
}
