using System.ComponentModel.DataAnnotations;
using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Dossiers;

/// <summary>Records where someone can be found; the next page does not say that it was recorded.</summary>
[OnlyFor(Readers)]
public sealed class NewPlaceModel(Reader reader, Acting acting) : DossierPage(reader, acting)
{
    public static IReadOnlyList<Choice> KindChoices { get; } =
        [.. Enum.GetValues<PlaceKind>().Select(k => new Choice(k.ToString(), $"dossier.place-{k.ToString().ToLowerInvariant()}"))];

    [BindProperty(Name = "person", SupportsGet = true)]
    public Guid Who { get; set; }

    [BindProperty, Required(ErrorMessage = "dossier.place-kind-needed")]
    public PlaceKind? Kind { get; set; }

    [BindProperty, Required(ErrorMessage = "dossier.place-text-needed")]
    public string? Text { get; set; }

    public string Name => People.Find(new(Who))?.Name.Value.Display ?? "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        await OpenAsync(ct) && People.Find(new(Who)) is not null ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        RecordAsync(scene => new RecordPlace(new() { Person = new(Who), Kind = Kind ?? default, Place = Text ?? "" }).Decide(scene), $"~/dossier/{Id}/mensen", nameof(Text), ct);
}
