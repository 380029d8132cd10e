using Koord.Domain.Dossiers;
using Koord.Domain.Family;

namespace Koord.Domain.Sharing;

/// <summary>Invites once more who lost the code, whose code grew too old, or whose way in was closed: the same keys, so their own words stay theirs.</summary>
public sealed record RenewInvitation
{
    /// <summary>Who.</summary>
    public required PersonId Person { get; init; }

    /// <summary>The professional they can call.</summary>
    public required AccountId Contact { get; init; }

    /// <summary>How.</summary>
    public required string ContactHow { get; init; }

    /// <summary>Judges it: only the organisation that invited.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene, AgesOfSay ages) =>
        WayIn.LastOf(scene.Dossier, scene.Actor.Side, Person) is not { Invited.Holder: var holder } ? SharingRefusals.NotFound
        : string.IsNullOrWhiteSpace(ContactHow) ? SharingRefusals.ContactNeeded
        : new InviteFamilyMember { Person = Person, Holder = holder, Contact = Contact, ContactHow = ContactHow }.Events(scene, ages);
}
