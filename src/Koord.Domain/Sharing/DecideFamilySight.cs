using Koord.Domain.Dossiers;
using Koord.Domain.Family;

namespace Koord.Domain.Sharing;

/// <summary>Opens facts to one family member, or withholds them for a while with a reason.</summary>
public sealed record DecideFamilySight
{
    /// <summary>To whom.</summary>
    public required PersonId Person { get; init; }

    /// <summary>Which facts.</summary>
    public required IReadOnlyList<FactId> Facts { get; init; }

    /// <summary>Opened or withheld.</summary>
    public required bool Open { get; init; }

    /// <summary>Why it is withheld; null when opened.</summary>
    public string? Because { get; init; }

    /// <summary>The last day of withholding; null when opened.</summary>
    public DateOnly? Review { get; init; }

    /// <summary>Judges it. What the law gives, as far as the actor can tell, is opened by law and ends with it; the rest is opened by this decision. The keys are for the way in that the own organisation gave, else for the last one.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene, AgesOfSay ages)
    {
        var facts = Facts.Select(scene.Dossier.Find).OfType<Recorded>().ToList();
        return scene.Seen.People.Find(Person) is null || facts.Count != Facts.Count ? SharingRefusals.NotFound
            : facts.Count == 0 ? SharingRefusals.NothingChosen
            : !Open && string.IsNullOrWhiteSpace(Because) ? SharingRefusals.ReasonNeeded
            : !Open && (Review is not { } review || review < scene.Now.Today) ? SharingRefusals.UntilNeeded
            : !Open && Review > scene.Now.LastDayAhead ? SharingRefusals.DayTooFar
            : facts.GroupBy(f => MaySee.ByLaw(f, Person, scene.Seen.People, ages, scene.Now.Today) is not null)
                .Select(group => (DossierEvent)Decided(scene, [.. group.Select(f => f.Id)], group.Key)).ToArray();
    }

    private FamilySightDecided Decided(Scene scene, IReadOnlyList<FactId> facts, bool byLaw) => new()
    {
        Person = Person,
        Facts = facts,
        Opened = Open,
        ByLaw = byLaw,
        Because = Open ? null : Personal.Text(Because),
        Review = Open ? null : Review,
        Receiver = WayIn.LastOf(scene.Dossier, scene.Actor.Side, Person) is { IsOpen: true } way ? way.Invited.Holder : scene.Rules.HolderOf(Person) ?? HolderId.House,
    };
}
