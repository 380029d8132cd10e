using Koord.Domain.Dossiers;

namespace Koord.Domain.Family;

/// <summary>Someone belongs to the family, or what is known of them changed: the last one counts.</summary>
[StoredAs("person-recorded.v1")]
public sealed record PersonRecorded : DossierEvent, IDecidesSight, IAbout
{
    /// <summary>Who.</summary>
    public required PersonId Person { get; init; }

    /// <summary>What they are in the family.</summary>
    public required FamilyRole Role { get; init; }

    /// <summary>As far as it is known.</summary>
    public required Personal<PersonName> Name { get; init; }

    /// <summary>As far as it is known.</summary>
    public required Personal<BirthDate> Born { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<PersonId> About => [Person];
}

/// <summary>The citizen service number, a fact of its own so that it travels only where the law lets it.</summary>
[StoredAs("bsn-recorded.v1")]
public sealed record BsnRecorded : DossierEvent, IAbout
{
    /// <summary>Whose.</summary>
    public required PersonId Person { get; init; }

    /// <summary>Passed the 11-test.</summary>
    public required Personal<Bsn> Number { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<PersonId> About => [Person];
}

/// <summary>Parental authority (gezag): held or not, since when, and how we know.</summary>
[StoredAs("authority-recorded.v1")]
public sealed record AuthorityRecorded : DossierEvent, IDecidesSight, IAbout
{
    /// <summary>The parent or guardian.</summary>
    public required PersonId Parent { get; init; }

    /// <summary>The child.</summary>
    public required PersonId Child { get; init; }

    /// <summary>False: it was ended or never was.</summary>
    public required bool Held { get; init; }

    /// <summary>The first day on which it is so.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>Where this was read: a register, a court order, the parent's own word.</summary>
    public required AuthoritySource Source { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<PersonId> About => [Parent, Child];

    /// <inheritdoc/>
    public override Happened? Occurred => new(Since);
}

/// <summary>How it is known who has parental authority.</summary>
public enum AuthoritySource
{
    /// <summary>Somebody said so.</summary>
    Said,

    /// <summary>The authority register (gezagsregister) or the persons register was read.</summary>
    Register,

    /// <summary>A court order was read.</summary>
    CourtOrder,
}

/// <summary>What kind of place; the kind is as closed as the place.</summary>
public enum PlaceKind
{
    /// <summary>Where they live, also a second home.</summary>
    Home,

    /// <summary>Where they go to school.</summary>
    School,

    /// <summary>Where they are safe from someone.</summary>
    Shelter,

    /// <summary>A number to call.</summary>
    Telephone,
}

/// <summary>Where someone can be found: shown only by a one-off act with renewed sign-in, never in a list, drawing, export or family page.</summary>
[StoredAs("place-recorded.v1")]
public sealed record PlaceRecorded : DossierEvent, IAbout, IPlace
{
    /// <summary>Whose.</summary>
    public required PersonId Person { get; init; }

    /// <summary>What kind.</summary>
    public required PlaceKind Kind { get; init; }

    /// <summary>Address or number.</summary>
    public required Personal<string> Place { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<PersonId> About => [Person];
}

/// <summary>Says of whom the fact speaks.</summary>
public interface IAbout
{
    /// <summary>Never empty for a fact that the family may come to see.</summary>
    IReadOnlyList<PersonId> About { get; }
}

/// <summary>Marks the protected kind of places.</summary>
public interface IPlace;
