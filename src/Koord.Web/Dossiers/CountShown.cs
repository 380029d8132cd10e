using Koord.Domain.Law;

namespace Koord.Web.Dossiers;

/// <summary>What a day was in a count.</summary>
public enum DayInCount
{
    /// <summary>The day of the fact, not counted.</summary>
    Start,

    Counts,

    /// <summary>No working day in a term of working days.</summary>
    Skipped,

    /// <summary>The term would have ended here, but nobody works.</summary>
    MovedOver,

    Last,
}

/// <summary>One line of the days of a count.</summary>
/// <param name="Day">Which.</param>
/// <param name="As">What it was.</param>
/// <param name="Off">Why nobody works then; null on a working day.</param>
public sealed record CountedDay(DateOnly Day, DayInCount As, DayOff? Off)
{
    /// <summary>How many days stand between this line and the one before, when not all are shown.</summary>
    public int LeftOut { get; init; }

    /// <summary>The how-manieth of the length it is; null when the length is not in days, or the day does not count.</summary>
    public int? Number { get; init; }
}

/// <summary>A term of a fact, counted again with the rules that were applied, so that the reader can follow it.</summary>
/// <param name="Term">As it was recorded, which stands.</param>
/// <param name="Norm">The version that was applied; null when the law files no longer have it.</param>
/// <param name="Count">Null when that version is gone or has no length.</param>
/// <param name="Days">The days from first to last; of a long term only those that tell something. Empty for hours.</param>
public sealed record CountShown(StartedTerm Term, Norm? Norm, Count? Count, IReadOnlyList<CountedDay> Days)
{
    private const int Most = 21;
    private const int Around = 4;

    /// <summary>Counting it now does not give what was recorded.</summary>
    public bool Differs => Count is not null && !Term.EndsAs(Count);

    public bool InHours => Norm?.Length?.Unit is TermUnit.Hour;

    public static CountShown Of(StartedTerm term, LawBook law)
    {
        var norm = law.VersionOf(term.Norm, term.Version);
        var count = norm is { Length: not null } ? law.CountOf(norm, term.Start, term.Instant) : null;
        return new(term, norm, count, count is { LastDay: { } last } ? DaysOf(count, last, law.Clock.Calendar) : []);
    }

    private static List<CountedDay> DaysOf(Count count, DateOnly last, Calendar calendar)
    {
        var start = count.Steps[0].Day;
        var (from, to) = start < last ? (start, last) : (last, start);
        var all = Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays);
        var tells = all.Where(d => to.DayNumber - from.DayNumber < Most || IsNear(d, from, to) || IsOff(count, d)).ToList();
        return tells.ConvertAll(d => Line(count, d, calendar.OffOn(d)) with { LeftOut = LeftOut(tells, d) });
    }

    private static CountedDay Line(Count count, DateOnly day, DayOff? off) =>
        day == count.Steps[0].Day ? new(day, DayInCount.Start, off)
        : day == count.LastDay ? new(day, DayInCount.Last, off) { Number = NumberOf(count, day) }
        : count.Steps.Any(s => s.Day == day && s.Kind is CountStepKind.Skipped) ? new(day, DayInCount.Skipped, off)
        : count.Steps.Any(s => s.Day == day && s.Kind is CountStepKind.MovedOver) ? new(day, DayInCount.MovedOver, off)
        : new(day, DayInCount.Counts, off) { Number = NumberOf(count, day) };

    private static int? NumberOf(Count count, DateOnly day) => count.Length.Unit switch
    {
        TermUnit.WorkingDay => count.Steps.Where(s => s.Kind is CountStepKind.Counted).TakeWhile(s => s.Day != day).Count() + 1,
        TermUnit.CalendarDay when Math.Abs(day.DayNumber - count.Steps[0].Day.DayNumber) is var number && number <= count.Length.Amount => number,
        _ => null,
    };

    private static bool IsNear(DateOnly day, DateOnly from, DateOnly to) => day.DayNumber - from.DayNumber < Around || to.DayNumber - day.DayNumber < Around;

    private static bool IsOff(Count count, DateOnly day) => count.Steps.Any(s => s.Day == day && s.Off is not null);

    private static int LeftOut(List<DateOnly> shown, DateOnly day) => shown.IndexOf(day) is > 0 and var at ? day.DayNumber - shown[at - 1].DayNumber - 1 : 0;
}
