using Koord.Domain.Family;

namespace Koord.Simulation.Living;

/// <summary>Somebody of a family.</summary>
public sealed record Member
{
    public required PersonId Person { get; init; }

    public required FamilyRole Role { get; init; }

    /// <summary>Empty for a child that is not born yet.</summary>
    public required string Given { get; init; }

    public required string? Prefix { get; init; }

    public required string Surname { get; init; }

    /// <summary>Decides the words he and she.</summary>
    public required bool Female { get; init; }

    public required BirthDate Born { get; init; }

    public PersonRecorded Recorded(BirthDate known) => new()
    {
        Person = Person,
        Role = Role,
        Name = PersonName.Of(Given.Length > 0 ? Given : null, Prefix, Given.Length > 0 ? Surname : null),
        Born = known,
    };
}

/// <summary>A family as it stands in a plan: nobody in it exists.</summary>
public sealed record Family
{
    /// <summary>The first is the one about whom the story mostly goes.</summary>
    public required IReadOnlyList<Member> Children { get; init; }

    /// <summary>The first is the one who is mostly spoken with; parents before others.</summary>
    public required IReadOnlyList<Member> Adults { get; init; }

    public Member Child => Children[0];

    public Member Parent => Adults[0];

    public IEnumerable<Member> Parents => Adults.Where(a => a.Role is FamilyRole.Parent);

    public IEnumerable<Member> All => Children.Concat(Adults);

    public static IReadOnlyList<PersonId> Of(IEnumerable<Member> members) => [.. members.Select(m => m.Person)];
}

/// <summary>One family of the region: who they are, what it is about, how it goes and when it begins.</summary>
/// <param name="Nth">Its place in the plan, which decides who works with it.</param>
/// <param name="Course">How it goes.</param>
/// <param name="Theme">What it is about.</param>
/// <param name="Begins">The first day.</param>
/// <param name="Family">Who they are.</param>
/// <param name="Seed">For its own choices, so that no other family changes them.</param>
public sealed record Planned(int Nth, Course Course, Theme Theme, DateOnly Begins, Family Family, int Seed);
