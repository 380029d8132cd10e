using Koord.Domain.Dossiers;
using Koord.Domain.Signals;
using Koord.Web.Layout;

namespace Koord.Web.Signals;

/// <summary>A signal as somebody typed it: also what cannot be read is kept as it was typed.</summary>
public sealed class SignalForm
{
    /// <summary>The longest statement, in signs.</summary>
    public const int LongestStatement = 20_000;

    /// <summary>The longest of any other answer, in signs.</summary>
    public const int LongestAnswer = 2_000;

    /// <summary>now, unknown or not-now.</summary>
    public string? Danger { get; set; }

    public string? DangerWhat { get; set; }

    /// <summary>Children that the dossier knows already, by the key of <see cref="Persons"/>.</summary>
    public List<string> Known { get; set; } = [];

    public List<TypedChild> Children { get; set; } = [];

    public List<TypedAdult> Adults { get; set; } = [];

    public List<TypedStatement> Observed { get; set; } = [];

    public List<TypedStatement> Said { get; set; } = [];

    public List<TypedStatement> Thought { get; set; } = [];

    public List<TypedStatement> GoesWell { get; set; } = [];

    public string? FamilyKnows { get; set; }

    public string? WhyNot { get; set; }

    public List<TypedStatement> Of(StatementKind kind) => kind switch
    {
        StatementKind.Observed => Observed,
        StatementKind.Said => Said,
        StatementKind.Thought => Thought,
        _ => GoesWell,
    };

    /// <summary>At least one of each question, so that there is something to fill in.</summary>
    public void Complete(bool newFamily, DateOnly today)
    {
        if (newFamily && Children.Count == 0)
        {
            Children.Add(new());
        }

        foreach (var statements in Enum.GetValues<StatementKind>().Select(Of).Where(s => s.Count == 0))
        {
            statements.Add(TypedStatement.Made(today));
        }
    }
}

/// <summary>A child, as far as it is known: everything may stay empty.</summary>
public sealed class TypedChild
{
    public string? Given { get; set; }

    public string? Prefix { get; set; }

    public string? Surname { get; set; }

    public TypedBirth Born { get; set; } = new();

    /// <summary>Estimated, in years.</summary>
    public string? Age { get; set; }

    public bool Unborn { get; set; }

    public string? Bsn { get; set; }

    public string? Home { get; set; }

    public string? SecondHome { get; set; }

    public bool HasMore => Unborn || !string.IsNullOrWhiteSpace(Age + Bsn + Home + SecondHome);
}

/// <summary>A birth date of which the day, or the day and the month, may stay empty.</summary>
public sealed class TypedBirth
{
    public string? Day { get; set; }

    public string? Month { get; set; }

    public string? Year { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Day + Month + Year);
}

/// <summary>A parent, or someone else of the family.</summary>
public sealed class TypedAdult
{
    public string? Role { get; set; }

    public string? Given { get; set; }

    public string? Prefix { get; set; }

    public string? Surname { get; set; }

    /// <summary>Whether there is authority, and how that is known: held-said, held-register, not-said, not-register, or nothing.</summary>
    public string? Authority { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Role + Given + Prefix + Surname + Authority);
}

/// <summary>One thing that was seen, said, thought, or that goes well.</summary>
public sealed class TypedStatement
{
    public string? Text { get; set; }

    /// <summary>Who said it: the key of a person, parent or other.</summary>
    public string? By { get; set; }

    public string? Source { get; set; }

    public TypedDate On { get; set; } = new();

    public string? Time { get; set; }

    /// <summary>Which children, by key; none is all of them.</summary>
    public List<string> About { get; set; } = [];

    /// <summary>Whom the child lets read its words, by key.</summary>
    public List<string> Readers { get; set; } = [];

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text + By + Source + Time);

    public bool HasMore => !string.IsNullOrWhiteSpace(Source + Time) || About.Count + Readers.Count > 0;

    public static TypedStatement Made(DateOnly day) => new() { On = TypedDate.Of(day) };
}

/// <summary>What a draft of a signal holds: the form, and what nobody types.</summary>
public sealed record SignalContent
{
    public required Origin Origin { get; init; }

    /// <summary>New and random, or the dossier of a family that is known.</summary>
    public required DossierId Dossier { get; init; }

    public required bool KnownFamily { get; init; }

    /// <summary>Which window saved it last: a window never stands in its own way.</summary>
    public Guid Window { get; init; }

    public required SignalForm Form { get; init; }
}
