namespace Koord.Domain.Law;

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
    public DateOnly LastDay(DateOnly start, TermLength length, TermDirection direction = TermDirection.Forward, ExtensionRule extension = ExtensionRule.None) =>
        Count(start, length, direction, extension).Steps[^1].Day;

    /// <summary>The last instant of a term in hours: hours that really pass, also in the night the clock changes.</summary>
    /// <exception cref="ArgumentException">The length is not in hours.</exception>
    public static DateTimeOffset LastInstant(DateTimeOffset start, TermLength length, TermDirection direction = TermDirection.Forward) =>
        length.Unit is TermUnit.Hour
            ? start.ToUniversalTime().AddHours(direction is TermDirection.Forward ? length.Amount : -length.Amount)
            : throw new ArgumentException("Only a term in hours has a last instant.", nameof(length));

    /// <summary>All steps to the last day, from the start that is not counted to the day that ends the term.</summary>
    /// <inheritdoc cref="LastDay"/>
    public Count Count(DateOnly start, TermLength length, TermDirection direction = TermDirection.Forward, ExtensionRule extension = ExtensionRule.None)
    {
        var reach = Act.ReachOf(length, direction, extension);
        List<CountStep> steps = [new(CountStepKind.Start, start), .. Passed(start, length.Unit, direction is TermDirection.Forward ? length.Amount : -length.Amount)];
        if (reach is ActReach.Touched)
        {
            steps.AddRange(Inside(start, steps[^1].Day, length));
            steps.AddRange(Moved(steps[^1].Day));
        }

        return new() { Length = length, Direction = direction, Reach = reach, Steps = steps };
    }

    /// <summary>A term in hours, which has no steps: an hour is an hour.</summary>
    /// <inheritdoc cref="LastInstant"/>
    public Count CountHours(DateTimeOffset start, TermLength length, TermDirection direction = TermDirection.Forward, ExtensionRule extension = ExtensionRule.None) => new()
    {
        Length = length,
        Direction = direction,
        Reach = Act.ReachOf(length, direction, extension),
        LastInstant = LastInstant(start, length, direction),
    };

    /// <summary>What the length alone leads to.</summary>
    private List<CountStep> Passed(DateOnly start, TermUnit unit, int amount) => unit switch
    {
        TermUnit.CalendarDay => [new(CountStepKind.Reached, start.AddDays(amount))],
        TermUnit.WorkingDay => WorkingDays(start, amount),
        TermUnit.Week => [new(CountStepKind.Reached, start.AddDays(7 * amount))],
        TermUnit.Month => [SameDay(start, start.AddMonths(amount))],
        TermUnit.Year => [SameDay(start, start.AddYears(amount))],
        _ => throw new ArgumentException("A term in hours has no last day.", nameof(unit)),
    };

    private static CountStep SameDay(DateOnly start, DateOnly day) => new(day.Day == start.Day ? CountStepKind.Reached : CountStepKind.ReachedAtEndOfMonth, day);

    private List<CountStep> WorkingDays(DateOnly day, int amount)
    {
        List<CountStep> steps = [];
        for (var left = Math.Abs(amount); left > 0;)
        {
            day = day.AddDays(Math.Sign(amount));
            var off = Calendar.OffOn(day);
            left -= off is null ? 1 : 0;
            steps.Add(new(off is null ? CountStepKind.Counted : CountStepKind.Skipped, day, off));
        }

        return steps;
    }

    /// <summary>Article 2: a short term ends no earlier than with enough working days inside.</summary>
    private CountStep[] Inside(DateOnly start, DateOnly last, TermLength length)
    {
        var enough = Act.HoldsWorkingDays(length) ? WorkingDays(start, Act.ShortTermWorkingDays)[^1].Day : last;
        return enough > last ? [new(CountStepKind.EnoughInside, enough)] : [];
    }

    /// <summary>Article 1: a last day on which nobody works moves on.</summary>
    private CountStep[] Moved(DateOnly last)
    {
        var days = Calendar.WorkingDayFrom(last).DayNumber - last.DayNumber;
        return days == 0 ? [] :
        [
            .. Enumerable.Range(0, days).Select(last.AddDays).Select(day => new CountStep(CountStepKind.MovedOver, day, Calendar.OffOn(day))),
            new(CountStepKind.MovedTo, last.AddDays(days)),
        ];
    }
}
