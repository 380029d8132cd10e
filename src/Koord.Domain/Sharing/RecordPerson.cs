using Koord.Domain.Dossiers;
using Koord.Domain.Family;

namespace Koord.Domain.Sharing;

/// <summary>Adds someone to the family, or puts right what is known of them; what was known before stays in the record.</summary>
public sealed record RecordPerson
{
    /// <summary>What is known now.</summary>
    public required PersonRecorded Known { get; init; }

    /// <summary>What was read when the correction began; null for someone new.</summary>
    public FactId? Replaces { get; init; }

    /// <summary>Judges it.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene) =>
        scene.Actor.Kind is null || scene.Dossier.Facts.Count == 0 ? SharingRefusals.NotFound
        : Last(scene.Dossier, Known.Person) != Replaces ? (Replaces is null || Last(scene.Dossier, Known.Person) is null ? SharingRefusals.NotFound : SharingRefusals.ChangedMeanwhile)
        : new DossierEvent[] { Known };

    /// <summary>The fact that says what is known of someone now; null when this side does not know them.</summary>
    public static FactId? Last(Dossier dossier, PersonId person) =>
        dossier.Of<PersonRecorded>().Where(p => p.Event.Person == person).Select(p => (FactId?)p.Fact.Id).LastOrDefault();
}
