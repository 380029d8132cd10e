using System.ComponentModel.DataAnnotations;
using Koord.Domain.Sharing;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Dossiers;

/// <summary>Says that one knows this family in private: from that moment the dossier does not exist for them.</summary>
[OnlyFor(Readers)]
public sealed class AcquaintanceModel(Reader reader, Acting acting) : DossierPage(reader, acting)
{
    public static IReadOnlyList<Choice> SureChoices { get; } = [new("yes", "dossier.acquaintance-yes")];

    [BindProperty, Required(ErrorMessage = "dossier.acquaintance-sure-needed")]
    public string? Sure { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OpenAsync(ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => RecordAsync(DeclareAcquaintance.Decide, "~/werk", "", ct);
}
