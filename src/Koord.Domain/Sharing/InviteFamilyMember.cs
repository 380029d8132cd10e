using Koord.Domain.Dossiers;
using Koord.Domain.Family;

namespace Koord.Domain.Sharing;

/// <summary>Gives a family member a way in, with what was opened to them before and who they are.</summary>
public sealed record InviteFamilyMember
{
    /// <summary>Who.</summary>
    public required PersonId Person { get; init; }

    /// <summary>A new holder, made for this.</summary>
    public required HolderId Holder { get; init; }

    /// <summary>The professional they can call.</summary>
    public required AccountId Contact { get; init; }

    /// <summary>How.</summary>
    public required string ContactHow { get; init; }

    /// <summary>Judges it: one way in for each organisation that gives one, because none may learn here of another's.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene, AgesOfSay ages) =>
        scene.Seen.People.Find(Person) is null ? SharingRefusals.NotFound
        : WayIn.LastOf(scene.Dossier, scene.Actor.Side, Person) is not null ? SharingRefusals.AlreadySo
        : string.IsNullOrWhiteSpace(ContactHow) ? SharingRefusals.ContactNeeded
        : Events(scene, ages);

    internal DossierEvent[] Events(Scene scene, AgesOfSay ages)
    {
        var persons = PersonsOf(scene, ages);
        var opened = scene.Dossier.Facts.Where(f => scene.Rules.Decided(Person, f.Id) is { Opened: true }).Select(f => f.Id);
        var invited = new FamilyInvited { Person = Person, Holder = Holder, Contact = Contact, ContactHow = ContactHow, Gives = [.. opened.Union(persons)] };
        return persons.Count == 0 ? [invited] : [invited, new FamilySightDecided { Person = Person, Facts = persons, Opened = true, ByLaw = true, Receiver = Holder }];
    }

    private List<FactId> PersonsOf(Scene scene, AgesOfSay ages) =>
        [.. scene.Dossier.Facts.Where(f => f.Event is PersonRecorded && MaySee.ByLaw(f, Person, scene.Seen.People, ages, scene.Now.Today) is not null).Select(f => f.Id)];
}
