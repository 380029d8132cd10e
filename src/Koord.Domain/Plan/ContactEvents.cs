using System.Text.Json.Serialization;
using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;

namespace Koord.Domain.Plan;

/// <summary>One meeting or call.</summary>
/// <param name="Value">Random.</param>
public readonly record struct ContactId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}

/// <summary>One talk with one child.</summary>
/// <param name="Value">Random.</param>
public readonly record struct TalkId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}

/// <summary>What kind of place; never which.</summary>
public enum ContactPlace
{
    /// <summary>At home.</summary>
    Home,

    /// <summary>At school or day care.</summary>
    School,

    /// <summary>At the office of an organisation.</summary>
    Office,

    /// <summary>Somewhere else.</summary>
    Elsewhere,

    /// <summary>By telephone.</summary>
    Telephone,

    /// <summary>On a screen.</summary>
    Screen,
}

/// <summary>There was contact with the family. Whether a child was spoken is a fact of its own, because that is as closed as what it said.</summary>
[StoredAs("contact-had.v1")]
public sealed record ContactHad : DossierEvent, IAbout
{
    /// <summary>Which.</summary>
    public required ContactId Contact { get; init; }

    /// <summary>When.</summary>
    public required Happened On { get; init; }

    /// <summary>In what kind of place.</summary>
    public required ContactPlace Where { get; init; }

    /// <summary>By telephone or on a screen a child is heard, not seen.</summary>
    [JsonIgnore]
    public bool InPerson => Where is not (ContactPlace.Telephone or ContactPlace.Screen);

    /// <summary>Grown-ups who were spoken.</summary>
    public required IReadOnlyList<PersonId> With { get; init; }

    /// <summary>Children who were seen.</summary>
    public required IReadOnlyList<PersonId> Seen { get; init; }

    /// <summary>Who else was in the house; null when it was not written.</summary>
    public Personal<string>? WhoElse { get; init; }

    /// <summary>What was observed.</summary>
    public Personal<string>? Observed { get; init; }

    /// <summary>What grown-ups said.</summary>
    public Personal<string>? Said { get; init; }

    /// <summary>What the one who records thinks.</summary>
    public Personal<string>? Thought { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<PersonId> About => [.. Seen.Union(With)];

    /// <inheritdoc/>
    public override Happened? Occurred => On;
}

/// <summary>A child was spoken: for the team, and for whom the child chose.</summary>
[StoredAs("child-spoken.v1")]
public sealed record ChildSpoken : DossierEvent, IAbout, IReadByChoice
{
    /// <summary>Which talk.</summary>
    public required TalkId Talk { get; init; }

    /// <summary>Which child.</summary>
    public required PersonId Child { get; init; }

    /// <summary>During which contact; null for a talk by itself.</summary>
    public ContactId? Contact { get; init; }

    /// <summary>When.</summary>
    public required Happened On { get; init; }

    /// <summary>Without a parent or carer.</summary>
    public required bool Alone { get; init; }

    /// <summary>By telephone or on a screen: the child was heard, not seen.</summary>
    public bool FromAfar { get; init; }

    /// <summary>How it goes, by the child itself, from 0 to 10; null when it gave none.</summary>
    public int? Number { get; init; }

    /// <summary>In the child's own words.</summary>
    public Personal<string>? Words { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<PersonId> ReadableBy { get; init; } = [];

    PersonId? IReadByChoice.Chooser => Child;

    /// <inheritdoc/>
    public IReadOnlyList<PersonId> About => [Child];

    /// <inheritdoc/>
    public override Happened? Occurred => On;
}

/// <summary>Something was done with what a child said; as closed as the words.</summary>
[StoredAs("done-with-words.v1")]
public sealed record DoneWithWords : DossierEvent, IAbout, IReadByChoice
{
    /// <summary>In which talk.</summary>
    public required TalkId Talk { get; init; }

    /// <summary>Which child.</summary>
    public required PersonId Child { get; init; }

    /// <summary>What was done.</summary>
    public required Personal<string> What { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<PersonId> ReadableBy { get; init; } = [];

    PersonId? IReadByChoice.Chooser => Child;

    /// <inheritdoc/>
    public IReadOnlyList<PersonId> About => [Child];
}

/// <summary>A child could not be spoken, and why: as closed as a talk.</summary>
[StoredAs("child-not-spoken.v1")]
public sealed record ChildNotSpoken : DossierEvent, IAbout, IReadByChoice
{
    /// <summary>Which child.</summary>
    public required PersonId Child { get; init; }

    /// <summary>When it was tried.</summary>
    public required Happened On { get; init; }

    /// <summary>Why not.</summary>
    public required Personal<string> Because { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<PersonId> ReadableBy => [];

    PersonId? IReadByChoice.Chooser => Child;

    /// <inheritdoc/>
    public IReadOnlyList<PersonId> About => [Child];

    /// <inheritdoc/>
    public override Happened? Occurred => On;
}

/// <summary>A plan of one person to come away safely: for the team, and for whom that person chose.</summary>
[StoredAs("escape-plan-made.v1")]
public sealed record EscapePlanMade : DossierEvent, IAbout, IReadByChoice
{
    /// <summary>Whose.</summary>
    public required PersonId Person { get; init; }

    /// <summary>What one does, where one goes, whom one calls.</summary>
    public required Personal<string> Text { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<PersonId> ReadableBy { get; init; } = [];

    PersonId? IReadByChoice.Chooser => Person;

    /// <inheritdoc/>
    public IReadOnlyList<PersonId> About => [Person];
}
