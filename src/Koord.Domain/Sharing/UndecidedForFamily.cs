using Koord.Domain.Dossiers;
using Koord.Domain.Family;

namespace Koord.Domain.Sharing;

/// <summary>Facts of the own file about which it was not yet decided, for each parent and carer, what they may see: they are somebody's work.</summary>
public static class UndecidedForFamily
{
    /// <summary>In the order of recording; what was recorded by another organisation is that one's to decide.</summary>
    public static IEnumerable<Recorded> Of(Dossier dossier, HolderId side)
    {
        if (dossier.Of<SharingDecided>().Any(s => s.Fact.By == side && s.Event.SourceKeptSecret))
        {
            return []; // who was promised secrecy opens nothing to the family
        }

        var decided = dossier.Of<FamilySightDecided>().SelectMany(d => d.Event.Facts.Select(f => (Fact: f, d.Event.Person))).ToLookup(d => d.Fact, d => d.Person);
        var first = new Lazy<List<PersonId>>(() => [.. dossier.Fold(People.None, (p, f) => p.After(f)).All.Where(p => p.Role is FamilyRole.Parent or FamilyRole.Carer).Select(p => p.Person)]);
        return dossier.Facts.Where(f => f.By == side && CanBeOpened(f) && (!decided.Contains(f.Id) || first.Value.Exists(p => Concerns(f, p) && !decided[f.Id].Contains(p))));
    }

    /// <summary>The words of a child are decided for whoever the child chose.</summary>
    private static bool Concerns(Recorded fact, PersonId person) =>
        fact.Event is not IReadByChoice { Chooser: { } chooser } words || chooser == person || words.ReadableBy.Contains(person);

    /// <summary>Whether it says something about people that is told by a decision: who they are comes with the invitation, where they are is never told here.</summary>
    public static bool CanBeOpened(Recorded fact) => fact.Event is IAbout and not (PersonRecorded or AuthorityRecorded or IPlace);
}
