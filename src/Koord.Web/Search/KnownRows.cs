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

    public override bool IsChangedBy(Recorded fact, SideView before) => MayChange(fact.Event);

    public override IEnumerable<ReadModelRow> RowsOf(SideView view) =>
        from known in People(view)
        let toAuthors = known.ToAuthors.Select(a => new KnownTo(a.Author, a.Person.Name.Value, a.Person.Born.Value))
        select new ReadModelRow(
            [known.Person.Person.ToString()],
            JsonSerializer.Serialize(new Known(known.Person.Name.Value, known.Person.Born.Value) { ToAuthors = [.. toAuthors] }, FactJson.Options));

    internal static bool MayChange(DossierEvent happened) => happened is PersonRecorded or FamilyInvited or FamilyAccessEnded;

    /// <summary>Everyone with what each author last recorded of them. Nobody searches for a family member, so their own keys give no rows.</summary>
    internal static IEnumerable<(PersonRecorded Person, IReadOnlyList<(AccountId Author, PersonRecorded Person)> ToAuthors)> People(SideView view)
    {
        if (view.Rules.PersonOf(view.Side) is not null)
        {
            return [];
        }

        var own = view.Dossier.Of<PersonRecorded>().Where(p => p.Fact.By == view.Side)
            .GroupBy(p => (p.Event.Person, p.Fact.Actor), (key, all) => (key.Actor, all.Last().Event))
            .ToLookup(p => p.Event.Person);
        return view.Dossier.Fold(Domain.Family.People.None, (p, f) => p.After(f)).All.Select(p => (p, (IReadOnlyList<(AccountId, PersonRecorded)>)[.. own[p.Person]]));
    }
}

/// <summary>The sealed text of a row: someone as the organisation knows them.</summary>
internal sealed record Known(PersonName Name, BirthDate Born)
{
    /// <summary>The same person as each one knows them who sees no more than their own words.</summary>
    public IReadOnlyList<KnownTo> ToAuthors { get; init; } = [];

    public static Known Read(byte[] text) => JsonSerializer.Deserialize<Known>(text, FactJson.Options)!; // an object, as written

    /// <summary>As this viewer knows them; null: not at all.</summary>
    public (PersonName Name, BirthDate Born)? As(AccountId viewer, bool seesAll) =>
        seesAll ? (Name, Born) : ToAuthors.Where(a => a.Author == viewer).Select(a => ((PersonName, BirthDate)?)(a.Name, a.Born)).FirstOrDefault();
}

/// <summary>Someone as one author knows them.</summary>
internal sealed record KnownTo(AccountId Author, PersonName Name, BirthDate Born);

/// <summary>The keyed words by which those rows are found.</summary>
public sealed class KnownTokens(SearchTokens tokens) : ReadModel
{
    public override string Table => "known_token";

    public override IReadOnlyList<string> Columns => ["token", "person"];

    public override bool IsSealed => false;

    public override bool IsChangedBy(Recorded fact, SideView before) => KnownRows.MayChange(fact.Event);

    public override IEnumerable<ReadModelRow> RowsOf(SideView view) =>
        from known in KnownRows.People(view)
        from token in known.ToAuthors.Select(a => a.Person).Append(known.Person).Distinct().SelectMany(tokens.Of).DistinctBy(Convert.ToHexString)
        select new ReadModelRow([token, known.Person.Person.ToString()], null);
}
