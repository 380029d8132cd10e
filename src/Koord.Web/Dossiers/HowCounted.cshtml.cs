using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Layout;
using Koord.Web.Signals;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Dossiers;

/// <summary>How each date that a fact started was counted: the fact, the rule, the days that counted and the days that did not.</summary>
[OnlyFor(Readers)]
public sealed class HowCountedModel(Reader reader, Acting acting, Organisations organisations, Accounts accounts) : DossierPage(reader, acting)
{
    [BindProperty(Name = "fact", SupportsGet = true)]
    public FactId Which { get; set; }

    public FactShown Shown { get; private set; } = null!; // set by OnGetAsync before anything is shown

    public IReadOnlyList<CountShown> Terms { get; private set; } = [];

    /// <summary>A version that holds now and was not applied here; null when there is none.</summary>
    public Norm? Newer(Norm applied) => Acting.Law.NormOn(applied.Id, Today) is { } now && now.Version != applied.Version ? now : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct) || View.Dossier.Find(Which) is not { Event: IStartsTerms starts } fact || starts.Terms(Moment.At(fact.At)) is not { Count: > 0 } terms)
        {
            return NotFound();
        }

        Shown = new(fact, new(View.Dossier), await FactNames.OfAsync(View.Dossier, organisations, accounts, ct));
        Terms = [.. terms.Select(t => CountShown.Of(t, Acting.Law))];
        return Page();
    }
}
