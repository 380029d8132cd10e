namespace Koord.Domain.Law;

/// <summary>What one step of a count says of its day.</summary>
public enum CountStepKind
{
    /// <summary>The day of the fact that starts the term; not counted.</summary>
    Start,

    /// <summary>A working day, one of the number asked.</summary>
    Counted,

    /// <summary>No working day, so it does not count in a term of working days.</summary>
    Skipped,

    /// <summary>The length leads to this day.</summary>
    Reached,

    /// <summary>The length leads to this day because its month has no such day as the start: it is the last of that month.</summary>
    ReachedAtEndOfMonth,

    /// <summary>Up to here there are just enough working days inside, so a short term ends here at the earliest.</summary>
    EnoughInside,

    /// <summary>The term would end here, but nobody works: it goes on to the next day.</summary>
    MovedOver,

    /// <summary>The first working day after those: the last day now.</summary>
    MovedTo,
}

/// <summary>One step of a count.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Day">Of which day.</param>
/// <param name="Off">Why nobody works then; null unless it was skipped or moved over.</param>
public sealed record CountStep(CountStepKind Kind, DateOnly Day, DayOff? Off = null);

/// <summary>How one term was counted, so that anybody can count along.</summary>
public sealed record Count
{
    /// <summary>How long the term is.</summary>
    public required TermLength Length { get; init; }

    /// <summary>Which way it runs.</summary>
    public required TermDirection Direction { get; init; }

    /// <summary>Whether the act on terms touches it, and if not why.</summary>
    public required ActReach Reach { get; init; }

    /// <summary>In the order of counting; the last one ends the term. Empty for a term in hours.</summary>
    public IReadOnlyList<CountStep> Steps { get; init; } = [];

    /// <summary>The last day in time; null for a term in hours.</summary>
    public DateOnly? LastDay => Steps is [.., var last] ? last.Day : null;

    /// <summary>The last instant in time, in UTC; null for a term in days or longer.</summary>
    public DateTimeOffset? LastInstant { get; init; }

    /// <summary>Whether the act gave the term another last day than its length alone.</summary>
    public bool Moved => Steps is [.., { Kind: CountStepKind.EnoughInside or CountStepKind.MovedTo }];
}
