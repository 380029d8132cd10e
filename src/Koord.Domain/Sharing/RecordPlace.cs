using Koord.Domain.Dossiers;
using Koord.Domain.Family;

namespace Koord.Domain.Sharing;

/// <summary>Records where someone can be found. Nobody reads it back without signing in again.</summary>
/// <param name="Place">Of someone this side knows.</param>
public sealed record RecordPlace(PlaceRecorded Place)
{
    /// <summary>Judges it.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene) =>
        scene.Actor.Kind is null || RecordPerson.Last(scene.Dossier, Place.Person) is null ? SharingRefusals.NotFound
        : string.IsNullOrWhiteSpace(Place.Place.Value) ? FamilyRefusals.NoPlace
        : new DossierEvent[] { Place };
}
