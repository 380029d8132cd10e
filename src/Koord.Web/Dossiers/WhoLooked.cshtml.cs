using Koord.Domain.Dossiers;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Dossiers;

/// <summary>Who opened this dossier and what for, one line per person, day and reason, as far as this viewer may know.</summary>
[OnlyFor(Readers)]
public sealed class WhoLookedModel(Reader reader, Acting acting, Looks looks, Organisations organisations, Accounts accounts) : DossierPage(reader, acting)
{
    private const int Rows = 50;

    /// <summary>From one; newest first.</summary>
    public int Sheet { get; private set; } = 1;

    public IReadOnlyList<LooksOfDay> Looks { get; private set; } = [];

    public FactNames Names { get; private set; } = new(new Dictionary<HolderId, string>(), new Dictionary<AccountId, Personal<string>>());

    public bool More { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int? sheet, CancellationToken ct)
    {
        if (!await OpenAsync(ct))
        {
            return NotFound();
        }

        Sheet = Math.Clamp(sheet ?? 1, 1, int.MaxValue / Rows);
        var rest = LooksOfDay.Of(await looks.AtAsync(View, ct)).Skip((Sheet - 1) * Rows);
        Looks = [.. rest.Take(Rows)];
        More = rest.Skip(Rows).Any();
        Names = new((await organisations.AllAsync(ct)).ToDictionary(o => o.Number, o => o.Name), await accounts.NamesAsync(Looks.Select(l => l.Account), ct));
        return Page();
    }
}
