using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Dossiers;

/// <summary>Records someone's citizen service number, where the law lets this organisation use it; elsewhere the page does not exist.</summary>
[OnlyFor(Readers)]
public sealed class BsnModel(Reader reader, Acting acting, Words words) : DossierPage(reader, acting)
{
    [BindProperty(Name = "person", SupportsGet = true)]
    public Guid Who { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    public string Name => People.Find(new(Who))?.Name.Value.Display ?? "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        Acting.MayUseBsn && await OpenAsync(ct) && People.Find(new(Who)) is not null ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Bsn.TryParse(Number, out var bsn))
        {
            ModelState.AddModelError(nameof(Number), words["dossier.bsn-wrong"]);
        }

        return RecordAsync(scene => new RecordBsn(new() { Person = new(Who), Number = bsn! }).Decide(scene, Acting.Law), $"~/dossier/{Id}/mensen", nameof(Number), ct); // decided only when it was read
    }
}
