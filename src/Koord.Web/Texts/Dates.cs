using System.Globalization;

namespace Koord.Web.Texts;

/// <summary>Days and moments as the reader writes them, always on Amsterdam's clock.</summary>
public sealed class Dates
{
    private static readonly TimeZoneInfo s_amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>di 3 maart 2026, Tue 3 March 2026.</summary>
    public string Day(DateOnly day) => day.ToString("ddd d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>3 maart 2026: for a birth date, where the weekday says nothing.</summary>
    public string Date(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>di 3 maart 2026, 10.20 uur.</summary>
    public string Moment(DateTimeOffset instant) => $"{Day(DayOf(instant))}, {Time(instant)}";

    /// <summary>10.20 uur, 10:20.</summary>
    public string Time(DateTimeOffset instant) => Language.Current == "nl"
        ? Local(instant).ToString("H.mm 'uur'", CultureInfo.InvariantCulture)
        : Local(instant).ToString("H:mm", CultureInfo.InvariantCulture);

    /// <summary>For the datetime of a time element.</summary>
    public string Machine(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>For the datetime of a time element.</summary>
    public string Machine(DateTimeOffset instant) => instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);

    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    private static DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, s_amsterdam);
}
