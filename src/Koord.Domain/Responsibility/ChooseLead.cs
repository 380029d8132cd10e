using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;

namespace Koord.Domain.Responsibility;

/// <summary>Records whom the family chose as its first face.</summary>
public sealed record ChooseLead
{
    /// <summary>As the family calls them.</summary>
    public required string Name { get; init; }

    /// <summary>The colleague; null when it is nobody of the own organisation.</summary>
    public AccountId? Person { get; init; }

    /// <summary>Their organisation; null when it does not work with Koord.</summary>
    public HolderId? Organisation { get; init; }

    /// <summary>Who of the family chose.</summary>
    public required IReadOnlyList<PersonId> ChosenBy { get; init; }

    /// <summary>Why this one.</summary>
    public required string Because { get; init; }

    /// <summary>Judges it: who takes part in the line can, in the file of the own organisation.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene) =>
        scene.Actor.Kind is null || !scene.KnowsWhatGoesOn || WhoHolds.Of(scene.Dossier).Now is null || ChosenBy.Any(p => scene.Seen.People.Find(p) is null) ? SharingRefusals.NotFound
        : ChosenBy.Count == 0 ? ResponsibilityRefusals.ChosenByNobody
        : string.IsNullOrWhiteSpace(Name) || string.IsNullOrWhiteSpace(Because) ? SharingRefusals.ReasonNeeded
        : new DossierEvent[] { new LeadChosen { Organisation = Organisation, Person = Person, Name = Name, ChosenBy = ChosenBy, Because = Because, About = Children.Of(scene), Parties = [.. scene.Rules.Parties.All.Append(scene.Actor.Side).Distinct()] } };
}
