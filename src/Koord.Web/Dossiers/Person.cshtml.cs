using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Dossiers;

/// <summary>Puts right what is known of someone; the last one counts, the first stays in the record.</summary>
[OnlyFor(Readers)]
public sealed class PersonModel(Reader reader, Acting acting, Words words) : PersonForm(reader, acting, words)
{
    [BindProperty(Name = "person", SupportsGet = true)]
    public Guid Who { get; set; }

    private PersonId Person => new(Who);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct) || People.Find(Person) is not { } known)
        {
            return NotFound();
        }

        Fill(known);
        Replaces = RecordPerson.Last(View.Dossier, Person);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => Replaces is null ? NotFound() : await SaveAsync(Person, ct);
}

/// <summary>Adds someone to the family.</summary>
[OnlyFor(Readers)]
public sealed class NewPersonModel(Reader reader, Acting acting, Words words) : PersonForm(reader, acting, words)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OpenAsync(ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Replaces = null;
        return SaveAsync(new(ActId), ct); // a double send is the same person
    }
}
