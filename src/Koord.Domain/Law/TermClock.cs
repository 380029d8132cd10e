namespace Koord.Domain.Law;

/// <summary>What the general act on terms (Algemene termijnenwet) does to terms in statutes and decrees.</summary>
public sealed record TermsAct
{
    /// <summary>The longest term per unit that it still touches; a unit that is not here is never touched.</summary>
    public required IReadOnlyDictionary<TermUnit, int> Longest { get; init; }

    /// <summary>Terms of at least so many days hold some working days.</summary>
    public required int ShortTermDays { get; init; }

    /// <summary>How many working days they hold at least.</summary>
    public required int ShortTermWorkingDays { get; init; }

    /// <summary>Whether a term of this length is one of its own.</summary>
    public bool Touches(TermLength length) => Longest.TryGetValue(length.Unit, out var most) && length.Amount <= most;
}

/// <summary>Counts terms. The day of the fact that starts a term is not counted (own reading: law.md gives it only for objection and annulment).</summary>
/// <param name="Calendar">Which days are holidays.</param>
/// <param name="Act">What moves a last day.</param>
public sealed record TermClock(Calendar Calendar, TermsAct Act)
{
    /// <summary>The last day on which acting is still in time; backward, the last day that is early enough.</summary>
    /// <param name="start">The day of the fact that starts the term; not counted itself.</param>
    /// <param name="length">In days or longer.</param>
    /// <param name="direction">Backward terms are never extended.</param>
    /// <param name="extension">Whether the act on terms may move the last day.</param>
    /// <exception cref="ArgumentException">The length is in hours: those have no last day.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The term leaves the calendar.</exception>
    public DateOnly LastDay(DateOnly start, TermLength length, TermDirection direction = TermDirection.Forward, ExtensionRule extension = ExtensionRule.None)
    {
        var last = Count(start, length.Unit, direction is TermDirection.Forward ? length.Amount : -length.Amount);
        return direction is TermDirection.Forward && extension is ExtensionRule.TermsAct && Act.Touches(length)
            ? Extended(start, last, length)
            : last;
    }

    /// <summary>The last instant of a term in hours: hours that really pass, also in the night the clock changes.</summary>
    /// <exception cref="ArgumentException">The length is not in hours.</exception>
    public static DateTimeOffset LastInstant(DateTimeOffset start, TermLength length, TermDirection direction = TermDirection.Forward) =>
        length.Unit is TermUnit.Hour
            ? start.ToUniversalTime().AddHours(direction is TermDirection.Forward ? length.Amount : -length.Amount)
            : throw new ArgumentException("Only a term in hours has a last instant.", nameof(length));

    private DateOnly Count(DateOnly start, TermUnit unit, int amount) => unit switch
    {
        TermUnit.CalendarDay => start.AddDays(amount),
        TermUnit.WorkingDay => WorkingDays(start, amount),
        TermUnit.Week => start.AddDays(7 * amount),
        TermUnit.Month => start.AddMonths(amount),
        TermUnit.Year => start.AddYears(amount),
        _ => throw new ArgumentException("A term in hours has no last day.", nameof(unit)),
    };

    private DateOnly WorkingDays(DateOnly day, int amount)
    {
        for (var left = Math.Abs(amount); left > 0;)
        {
            day = day.AddDays(Math.Sign(amount));
            left -= Calendar.IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>First the short terms (article 2), then the last day (article 1).</summary>
    private DateOnly Extended(DateOnly start, DateOnly last, TermLength length)
    {
        if (length.Unit is not TermUnit.CalendarDay || length.Amount >= Act.ShortTermDays)
        {
            var enough = WorkingDays(start, Act.ShortTermWorkingDays);
            last = last > enough ? last : enough;
        }

        return Calendar.WorkingDayFrom(last);
    }
}
