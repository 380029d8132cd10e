using System.Text.Json;
using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Store;

namespace Koord.Web.Search;

/// <summary>Whom an organisation knows, sealed: read to put the best hit first, before any dossier is opened.</summary>
public sealed class KnownRows : ReadModel
{
    public override string Table => "known";

    public override IReadOnlyList<string> Columns => ["person"];

    public override bool IsSealed => true;

    public override bool IsChangedBy(DossierEvent happened) => MayChange(happened);

    public override IEnumerable<ReadModelRow> RowsOf(SideView view) =>
        People(view).Select(p => new ReadModelRow([p.Person.ToString()], JsonSerializer.Serialize(new Known(p.Name.Value, p.Born.Value), FactJson.Options)));

    internal static bool MayChange(DossierEvent happened) => happened is PersonRecorded or FamilyInvited or FamilyAccessEnded;

    /// <summary>Nobody searches for a family member, so their own keys give no rows.</summary>
    internal static IEnumerable<PersonRecorded> People(SideView view) =>
        view.Rules.PersonOf(view.Side) is null ? view.Dossier.Fold(Domain.Family.People.None, (p, f) => p.After(f)).All : [];
}

/// <summary>The sealed text of a row.</summary>
internal sealed record Known(PersonName Name, BirthDate Born)
{
    public static Known Read(byte[] text) => JsonSerializer.Deserialize<Known>(text, FactJson.Options)!; // an object, as written
}

/// <summary>The keyed words by which those rows are found.</summary>
public sealed class KnownTokens(SearchTokens tokens) : ReadModel
{
    public override string Table => "known_token";

    public override IReadOnlyList<string> Columns => ["token", "person"];

    public override bool IsSealed => false;

    public override bool IsChangedBy(DossierEvent happened) => KnownRows.MayChange(happened);

    public override IEnumerable<ReadModelRow> RowsOf(SideView view) =>
        from person in KnownRows.People(view)
        from token in tokens.Of(person)
        select new ReadModelRow([token, person.Person.ToString()], null);
}
