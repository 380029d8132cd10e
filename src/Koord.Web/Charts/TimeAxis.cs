using System.Globalization;

namespace Koord.Web.Charts;

/// <summary>Where a day stands. A line of less than a week is drawn as a week.</summary>
internal sealed class TimeAxis(DateOnly from, DateOnly to, double left, double right)
{
    private const int ShortestDays = 6;

    private readonly int _days = Math.Max(ShortestDays, to.DayNumber - from.DayNumber);

    public double Left => left;

    public double Right => right;

    /// <summary>A day outside the line stands at its edge.</summary>
    public double Of(DateOnly day) =>
        left + ((right - left) * Math.Clamp(day.DayNumber - from.DayNumber, 0, _days) / _days);

    /// <summary>Days, Mondays, months, quarters or years: what a reader can count at this length.</summary>
    public IReadOnlyList<Tick> Ticks()
    {
        var ticks = new List<Tick>();
        var last = from.AddDays(_days);
        for (var day = First(); day <= last; day = Next(day))
        {
            ticks.Add(new(day, Name(day, ticks.Count == 0), day.DayOfYear == 1));
        }

        return ticks;
    }

    private Rhythm Every => _days switch
    {
        <= 14 => Rhythm.Day,
        <= 100 => Rhythm.Week,
        <= 640 => Rhythm.Month,
        <= 1900 => Rhythm.Quarter,
        _ => Rhythm.Year,
    };

    private DateOnly First()
    {
        var day = from;
        while (!IsTick(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private bool IsTick(DateOnly day) => Every switch
    {
        Rhythm.Day => true,
        Rhythm.Week => day.DayOfWeek == DayOfWeek.Monday,
        Rhythm.Month => day.Day == 1,
        Rhythm.Quarter => day.Day == 1 && day.Month % 3 == 1,
        _ => day.DayOfYear == 1,
    };

    private DateOnly Next(DateOnly day) => Every switch
    {
        Rhythm.Day => day.AddDays(1),
        Rhythm.Week => day.AddDays(7),
        Rhythm.Month => day.AddMonths(1),
        Rhythm.Quarter => day.AddMonths(3),
        _ => day.AddYears(1),
    };

    private string Name(DateOnly day, bool first) => Every switch
    {
        Rhythm.Year => day.ToString("yyyy", CultureInfo.CurrentCulture),
        Rhythm.Day or Rhythm.Week => day.ToString(first ? "d MMM yyyy" : "d MMM", CultureInfo.CurrentCulture).Replace(".", "", StringComparison.Ordinal),
        _ => day.ToString(first || day.Month == 1 ? "MMM yyyy" : "MMM", CultureInfo.CurrentCulture).Replace(".", "", StringComparison.Ordinal),
    };

    private enum Rhythm
    {
        Day,
        Week,
        Month,
        Quarter,
        Year,
    }
}

/// <summary>A day that is named above the drawing; a new year stands out.</summary>
internal sealed record Tick(DateOnly Day, string Name, bool NewYear);
