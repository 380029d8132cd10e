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

    /// <summary>Judges it.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene, AgesOfSay ages)
    {
        if (scene.Rules.People.Find(Person) is null)
        {
            return SharingRefusals.NotFound;
        }

        if (scene.Rules.HolderOf(Person) is not null)
        {
            return SharingRefusals.AlreadySo;
        }

        var persons = PersonsOf(scene, ages);
        var opened = scene.Dossier.Facts.Where(f => scene.Rules.Decided(Person, f.Id) is { Opened: true }).Select(f => f.Id);
        var invited = new FamilyInvited { Person = Person, Holder = Holder, Contact = Contact, ContactHow = ContactHow, Gives = [.. opened.Union(persons)] };
        var decided = new FamilySightDecided { Person = Person, Facts = persons, Opened = true, ByLaw = true, Receiver = Holder };
        return persons.Count == 0 ? new DossierEvent[] { invited } : new DossierEvent[] { invited, decided };
    }

    private List<FactId> PersonsOf(Scene scene, AgesOfSay ages) =>
        [.. scene.Dossier.Facts.Where(f => f.Event is PersonRecorded && MaySee.ByLaw(f, Person, scene.Rules.People, ages, scene.Now.Today) is not null).Select(f => f.Id)];
}
