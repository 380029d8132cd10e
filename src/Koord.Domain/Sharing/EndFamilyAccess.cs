using Koord.Domain.Dossiers;
using Koord.Domain.Family;

namespace Koord.Domain.Sharing;

/// <summary>Closes a family member's way in at once; what they said themselves stays in the record.</summary>
/// <param name="Person">Who.</param>
/// <param name="Because">Why.</param>
public sealed record EndFamilyAccess(PersonId Person, string Because)
{
    /// <summary>Judges it: only the organisation that invited; when two of its people each gave a way in, both end.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene) =>
        WayIn.AllOf(scene.Dossier, scene.Actor.Side, Person) is not { Count: > 0 } ways ? SharingRefusals.NotFound
        : ways.All(w => !w.IsOpen) ? SharingRefusals.AlreadySo
        : string.IsNullOrWhiteSpace(Because) ? SharingRefusals.ReasonNeeded
        : ways.Where(w => w.IsOpen).Select(w => (DossierEvent)new FamilyAccessEnded { Person = Person, Holder = w.Invited.Holder, Because = Because }).ToArray();
}
