namespace Koord.Domain.Law;

/// <summary>A day off by law, every year: on a date, or so many days from Easter.</summary>
public sealed record Holiday
{
    /// <summary>The Dutch name.</summary>
    public required string Dutch { get; init; }

    /// <summary>The English name.</summary>
    public required string English { get; init; }

    /// <summary>Days from Easter Sunday, negative before; null for a holiday with a date.</summary>
    public int? FromEaster { get; init; }

    /// <summary>1 to 12; of no meaning when counted from Easter.</summary>
    public int Month { get; init; }

    /// <summary>Day of the month; exists in every year; of no meaning when counted from Easter.</summary>
    public int Day { get; init; }

    /// <summary>Kept the day before when the date is a Sunday.</summary>
    public bool SaturdayIfSunday { get; init; }

    /// <summary>How far the rule can be relied on; it counts all the same, since a term must end on some day.</summary>
    public Mark Mark { get; init; } = Mark.Seen;

    /// <summary>The day it falls on.</summary>
    public DateOnly In(int year)
    {
        if (FromEaster is { } days)
        {
            return Calendar.Easter(year).AddDays(days);
        }

        var day = new DateOnly(year, Month, Day);
        return SaturdayIfSunday && day.DayOfWeek is DayOfWeek.Sunday ? day.AddDays(-1) : day;
    }
}

/// <summary>Why nobody need work on a day.</summary>
public enum DayOffKind
{
    /// <summary>A Saturday.</summary>
    Saturday,

    /// <summary>A Sunday.</summary>
    Sunday,

    /// <summary>A holiday, on whatever day of the week.</summary>
    Holiday,

    /// <summary>A day that a decree equates with a holiday.</summary>
    Equated,
}

/// <summary>A day on which nobody need work.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Holiday">Which holiday; the first when two share the day. Null when it is none.</param>
public sealed record DayOff(DayOffKind Kind, Holiday? Holiday = null);

/// <summary>Working days and general holidays. Every day here is a day in the Netherlands; no time zone touches it.</summary>
public sealed record Calendar
{
    /// <summary>The holidays of every year.</summary>
    public required IReadOnlyList<Holiday> Holidays { get; init; }

    /// <summary>Single days that a decree equates with a holiday.</summary>
    public IReadOnlyList<DateOnly> Equated { get; init; } = [];

    /// <summary>Easter Sunday, western reckoning (Meeus, Jones and Butcher).</summary>
    /// <param name="year">From 1583.</param>
    public static DateOnly Easter(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        var shift = (golden + (11 * epact) + (22 * weekday)) / 451;
        var march = epact + weekday - (7 * shift) + 114;
        return new(year, march / 31, (march % 31) + 1);
    }

    /// <summary>The holidays of one year by date; two may share a day.</summary>
    public IReadOnlyList<(DateOnly Day, Holiday Holiday)> In(int year) => [.. Holidays.Select(h => (h.In(year), h)).OrderBy(h => h.Item1)];

    /// <summary>Whether nobody need work for a holiday, weekends aside.</summary>
    public bool IsHoliday(DateOnly day) => OffOn(day) is { Kind: DayOffKind.Holiday or DayOffKind.Equated };

    /// <summary>Monday to Friday and no holiday. The act on terms does not define it; own reading.</summary>
    public bool IsWorkingDay(DateOnly day) => OffOn(day) is null;

    /// <summary>Why nobody need work on a day; null on a working day.</summary>
    public DayOff? OffOn(DateOnly day) =>
        Holidays.FirstOrDefault(h => h.In(day.Year) == day) is { } holiday ? new(DayOffKind.Holiday, holiday)
        : Equated.Contains(day) ? new(DayOffKind.Equated)
        : day.DayOfWeek switch
        {
            DayOfWeek.Saturday => new(DayOffKind.Saturday),
            DayOfWeek.Sunday => new(DayOffKind.Sunday),
            _ => null,
        };

    /// <summary>The day itself when it is a working day, else the next that is.</summary>
    public DateOnly WorkingDayFrom(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
