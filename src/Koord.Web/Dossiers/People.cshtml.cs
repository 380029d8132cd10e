using Koord.Domain.Family;
using Koord.Store;
using Koord.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Dossiers;

/// <summary>Who belongs to the family. Where they can be found stands on a page of its own, behind a password.</summary>
[OnlyFor(Readers)]
public sealed class PeopleModel(Reader reader, Acting acting) : DossierPage(reader, acting)
{
    public bool MayUseBsn => Acting.MayUseBsn;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OpenAsync(ct) ? Page() : NotFound();

    public string NameOf(PersonId person) => People.Find(person)?.Name.Value.Display ?? "";

    /// <summary>Masked: the whole number stands where it was recorded.</summary>
    public IEnumerable<string> NumbersOf(PersonId person) =>
        View.Dossier.Of<BsnRecorded>().Where(n => n.Event.Person == person).TakeLast(1).Select(n => n.Event.Number.Value.ToString());

    public IEnumerable<AuthorityRecorded> AuthorityOver(PersonId child) =>
        People.All.Select(p => People.Authority(p.Person, child)).OfType<AuthorityRecorded>();
}

/// <summary>Which way back to the dossier.</summary>
/// <param name="Dossier">Where.</param>
/// <param name="Here">A key of Words.</param>
public sealed record Trail(Domain.Dossiers.DossierId Dossier, string Here);
