using Koord.Domain.Dossiers;
using Koord.Domain.Family;

namespace Koord.Domain.Sharing;

/// <summary>Closes a family member's way in at once; what they said themselves stays in the record.</summary>
/// <param name="Person">Who.</param>
/// <param name="Because">Why.</param>
public sealed record EndFamilyAccess(PersonId Person, string Because)
{
    /// <summary>Judges it: only the organisation that invited.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene) =>
        WayIn.LastOf(scene.Dossier, scene.Actor.Side, Person) is not { } way ? SharingRefusals.NotFound
        : !way.IsOpen ? SharingRefusals.AlreadySo
        : string.IsNullOrWhiteSpace(Because) ? SharingRefusals.ReasonNeeded
        : new DossierEvent[] { new FamilyAccessEnded { Person = Person, Holder = way.Invited.Holder, Because = Because } };
}
