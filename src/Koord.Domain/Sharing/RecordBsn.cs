using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Law;

namespace Koord.Domain.Sharing;

/// <summary>Records someone's citizen service number, where the law lets this kind of organisation use it.</summary>
/// <param name="Number">Passed the 11-test.</param>
public sealed record RecordBsn(BsnRecorded Number)
{
    /// <summary>Judges it.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene, LawBook law) =>
        scene.Actor.Kind is not { } kind || RecordPerson.Last(scene.Dossier, Number.Person) is null ? SharingRefusals.NotFound
        : !law.MayUseBsn(kind, scene.Now.Today) ? FamilyRefusals.NoBsnHere
        : new DossierEvent[] { Number };
}
