using System.Collections.Immutable;
using Koord.Domain.Dossiers;

namespace Koord.Domain.Family;

/// <summary>Who belongs to this family, as known now.</summary>
public sealed record People
{
    /// <summary>Nobody yet.</summary>
    public static People None { get; } = new();

    /// <summary>The last known of each person, in the order in which they were first recorded.</summary>
    public ImmutableList<PersonRecorded> All { get; private init; } = [];

    private ImmutableList<AuthorityRecorded> Authorities { get; init; } = [];

    /// <summary>The children, born or expected.</summary>
    public IEnumerable<PersonRecorded> Children => All.Where(p => p.Role is FamilyRole.Child or FamilyRole.UnbornChild);

    /// <summary>Everybody who is not a child.</summary>
    public IEnumerable<PersonRecorded> Grown => All.Where(p => p.Role is not (FamilyRole.Child or FamilyRole.UnbornChild or FamilyRole.Sibling));

    /// <summary>Reads one more fact.</summary>
    public People After(Recorded fact) => fact.Event switch
    {
        PersonRecorded person => this with { All = With(person) },
        AuthorityRecorded authority => this with { Authorities = Authorities.Add(authority) },
        _ => this,
    };

    /// <summary>Null when this side does not know the person.</summary>
    public PersonRecorded? Find(PersonId person) => All.Find(p => p.Person == person);

    /// <summary>Surely not born yet on that day; false when the birth is not known.</summary>
    public bool IsBeforeBirth(PersonId child, DateOnly day) => Find(child)?.Born.Value is { IsUnborn: false, First: { } first } && day < first;

    /// <summary>Whether a parent holds authority over a child on a day; the first day counts; not recorded is no.</summary>
    /// <remarks>What began last and what was recorded last must both say so: an old fact that comes in late does not undo an end, nor the other way round.</remarks>
    public bool HasAuthority(PersonId parent, PersonId child, DateOnly on) =>
        Authorities.FindAll(a => a.Parent == parent && a.Child == child && a.Since <= on) is [.., { Held: true }] known
        && known.OrderBy(a => a.Since).Last().Held;

    /// <summary>What is recorded of a parent's authority over a child; null when nothing is.</summary>
    public AuthorityRecorded? Authority(PersonId parent, PersonId child) =>
        Authorities.FindLast(a => a.Parent == parent && a.Child == child);

    private ImmutableList<PersonRecorded> With(PersonRecorded person)
    {
        var known = All.FindIndex(p => p.Person == person.Person);
        return known < 0 ? All.Add(person) : All.SetItem(known, person);
    }
}
