using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Dossiers;

/// <summary>Where someone can be found: once, in answer to one post with the password in it, and nowhere else.</summary>
[OnlyFor(Readers)]
public sealed class PlaceModel(Reader reader, Acting acting, RenewedSignIn renewed, Words words) : DossierPage(reader, acting)
{
    private readonly Reader _reader = reader;

    [BindProperty(Name = "person", SupportsGet = true)]
    public Guid Who { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public bool Asks { get; private set; }

    /// <summary>Newest first; null until the password was given again.</summary>
    public IReadOnlyList<(Recorded Fact, PlaceRecorded Place)>? Places { get; private set; }

    public string Name => People.Find(new(Who))?.Name.Value.Display ?? "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Asks = await renewed.IsAskedAsync(ct);
        return await OpenAsync(ct) && People.Find(new(Who)) is not null ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var shown = await OnGetAsync(ct);
        if (shown is NotFoundResult)
        {
            return shown;
        }

        if (!await renewed.ConfirmAsync(Password, ct))
        {
            ModelState.AddModelError(nameof(Password), words["dossier.place-password-wrong"]);
            return Page();
        }

        var view = await _reader.OpenAsync(Id, Acting.Actor, Purpose.Place, null, ct);
        Places = [.. (view?.Dossier.Of<PlaceRecorded>() ?? []).Where(p => p.Event.Person == new PersonId(Who)).Reverse()];
        return Page();
    }
}
