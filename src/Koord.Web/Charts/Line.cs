namespace Koord.Web.Charts;

/// <summary>One family's line as a reader may see it: who held it when, what helped, what was waited for and what was done.</summary>
public sealed record Line
{
    public required DateOnly From { get; init; }

    /// <summary>The last day that is drawn, usually today.</summary>
    public required DateOnly To { get; init; }

    /// <summary>From top to bottom; the others name a lane by its place in this list.</summary>
    public required IReadOnlyList<Lane> Lanes { get; init; }

    public IReadOnlyList<Held> Held { get; init; } = [];

    public IReadOnlyList<Led> Led { get; init; } = [];

    public IReadOnlyList<Bar> Bars { get; init; } = [];

    public IReadOnlyList<StepTaken> Steps { get; init; } = [];

    /// <summary>Null: this reader may not know whether anybody talked with the child.</summary>
    public Voice? Voice { get; init; }

    /// <summary>When the line rests: from closing until it is opened again.</summary>
    public IReadOnlyList<Span> Closed { get; init; } = [];

    /// <summary>False: somebody may have watched safety before, or may do so now, and this reader does not know of it.</summary>
    public bool KnowsTheBeginning { get; init; } = true;

    /// <summary>The days before anybody watched safety; null when somebody did from the first day, or when this reader cannot know.</summary>
    public Span? Nobody =>
        !KnowsTheBeginning ? null
        : Held.Count == 0 ? new(From, To)
        : Held.Min(h => h.From) is var first && first > From ? new(From, first)
        : null;

    /// <summary>All that it says. No two parts that stand beside each other are of one kind: lines of which these are the same are the same.</summary>
    private IEnumerable<object?> Parts =>
        [From, To, KnowsTheBeginning, .. Closed, .. Lanes, .. Held, .. Led, .. Bars, .. Steps, Voice?.Name, .. Voice?.Talks ?? [], .. Voice?.NotSpoken ?? []];

    public bool Equals(Line? other) => other is not null && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var part in Parts)
        {
            hash.Add(part);
        }

        return hash.ToHashCode();
    }
}

/// <summary>One organisation, and its role in words; there may be none.</summary>
public sealed record Lane(string Name, string Role = "");

/// <summary>This organisation watches safety from this day until the next one does.</summary>
public sealed record Held(int Lane, DateOnly From, string Why = "");

/// <summary>The family's first face from this day until the next.</summary>
public sealed record Led(int Lane, DateOnly From, string Who);

/// <summary>Help, or waiting for it.</summary>
public sealed record Bar
{
    public required int Lane { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Null: it still goes on.</summary>
    public DateOnly? To { get; init; }

    public required string Label { get; init; }

    public bool Waits { get; init; }
}

/// <summary>One step on one day.</summary>
public sealed record StepTaken
{
    public required int Lane { get; init; }

    public required DateOnly On { get; init; }

    public required StepKind Kind { get; init; }

    public required string Label { get; init; }

    /// <summary>A few words more; left out of the drawing where there is no room.</summary>
    public string Detail { get; init; } = "";
}

public enum StepKind
{
    Signal,
    Danger,
    Assessed,
    Plan,
    Check,
    Offer,
    Refused,
    Order,
    Closed,
    Reopened,
    Other,
}

/// <summary>When somebody talked with the child, and for how long nobody did.</summary>
public sealed record Voice(string Name, IReadOnlyList<DateOnly> Talks, IReadOnlyList<Span> NotSpoken);

/// <summary>Both days count in.</summary>
public readonly record struct Span(DateOnly From, DateOnly To);
