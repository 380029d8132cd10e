using Koord.Domain.Dossiers;
using Koord.Domain.Family;

namespace Koord.Domain.Sharing;

/// <summary>Records who holds parental authority over whom, since when, and how we know.</summary>
/// <param name="Authority">What was read or said.</param>
public sealed record RecordAuthority(AuthorityRecorded Authority)
{
    /// <summary>Judges it; a day that lies ahead is possible, as in a court order.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene)
    {
        var people = scene.Dossier.Fold(People.None, (p, f) => p.After(f));
        return scene.Actor.Kind is null || people.Find(Authority.Parent) is not { } parent || people.Find(Authority.Child) is not { } child ? SharingRefusals.NotFound
            : IsChild(parent) || !IsChild(child) ? FamilyRefusals.NotParentAndChild
            : new DossierEvent[] { Authority };
    }

    private static bool IsChild(PersonRecorded person) => person.Role is FamilyRole.Child or FamilyRole.UnbornChild or FamilyRole.Sibling;
}
