namespace Koord.Domain.Dossiers;

/// <summary>Now, as the law counts it: an instant and the day it falls on in the Netherlands.</summary>
/// <param name="Instant">In UTC.</param>
/// <param name="Today">The day in Europe/Amsterdam.</param>
public readonly record struct Moment(DateTimeOffset Instant, DateOnly Today)
{
    private static readonly TimeZoneInfo Netherlands = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The moment of an instant, wherever the machine stands.</summary>
    public static Moment At(DateTimeOffset instant) => new(instant.ToUniversalTime(), DateOnly.FromDateTime(Local(instant).DateTime));

    /// <summary>The last day that a plan can mean, a year from today. A later one is a slip of the pen, after which nobody would look again.</summary>
    public DateOnly LastDayAhead => Today.AddYears(1);

    /// <summary>The same instant on the Dutch clock.</summary>
    public static DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Netherlands);

    /// <summary>The last microsecond of a Dutch day: what was known on that day was known by then. A day of 23 or 25 hours is a day.</summary>
    public static DateTimeOffset EndOf(DateOnly day)
    {
        if (day == DateOnly.MaxValue)
        {
            return DateTimeOffset.MaxValue;
        }

        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Netherlands.GetUtcOffset(midnight)).ToUniversalTime().AddMicroseconds(-1);
    }
}

/// <summary>When something happened, as precisely as it is known.</summary>
/// <param name="Day">The day in the Netherlands.</param>
/// <param name="Time">Null when only the day is known.</param>
public readonly record struct Happened(DateOnly Day, TimeOnly? Time = null) : IComparable<Happened>
{
    /// <summary>The instant on the Dutch clock, to the minute.</summary>
    public static Happened At(DateTimeOffset instant)
    {
        var local = Moment.Local(instant);
        return new(DateOnly.FromDateTime(local.DateTime), new(local.Hour, local.Minute));
    }

    /// <inheritdoc/>
    public int CompareTo(Happened other) => (Day, Time ?? TimeOnly.MinValue).CompareTo((other.Day, other.Time ?? TimeOnly.MinValue));

    /// <summary>Sortable: <c>2026-03-03</c> or <c>2026-03-03T10:20</c>.</summary>
    public override string ToString() => Time is { } time ? $"{Day:yyyy-MM-dd}T{time:HH:mm}" : $"{Day:yyyy-MM-dd}";
#pragma warning disable CS1591 // comparison says it
    public static bool operator <(Happened left, Happened right) => left.CompareTo(right) < 0;

    public static bool operator <=(Happened left, Happened right) => left.CompareTo(right) <= 0;

    public static bool operator >(Happened left, Happened right) => left.CompareTo(right) > 0;

    public static bool operator >=(Happened left, Happened right) => left.CompareTo(right) >= 0;
#pragma warning restore CS1591
}
