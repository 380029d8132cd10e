using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Koord.Domain.Family;

/// <summary>How precisely a birth date is known; from most to least.</summary>
public enum BirthPrecision
{
    /// <summary>The day.</summary>
    Day,

    /// <summary>The month.</summary>
    Month,

    /// <summary>The year.</summary>
    Year,

    /// <summary>Someone guessed an age on a day.</summary>
    EstimatedAge,

    /// <summary>Not born yet, when it was recorded.</summary>
    Unborn,

    /// <summary>Nothing.</summary>
    Unknown,
}

/// <summary>An age in whole years, as far as known.</summary>
/// <param name="Least">At least so old.</param>
/// <param name="Most">At most so old; equal to <paramref name="Least"/> when the age is sure.</param>
public readonly record struct AgeRange(int Least, int Most)
{
    /// <summary>True or false when sure, null when it depends on what is not known.</summary>
    public bool? IsAtLeast(int years) => Least >= years ? true : Most < years ? false : null;

    /// <inheritdoc/>
    public override string ToString() => "…";
}

/// <summary>When someone was born or is expected, as precisely as known.</summary>
[JsonConverter(typeof(BirthDateJson))]
public sealed record BirthDate
{
    private readonly DateOnly? _first;
    private readonly DateOnly? _last;

    private BirthDate(BirthPrecision precision, DateOnly? first, DateOnly? last) => (Precision, _first, _last) = (precision, first, last);

    /// <summary>Nothing known.</summary>
    public static BirthDate Unknown { get; } = new(BirthPrecision.Unknown, null, null);

    /// <summary>By what is known, oldest person first; then the more precise, then unborn, then unknown.</summary>
    public static IComparer<BirthDate> OldestFirst { get; } = Comparer<BirthDate>.Create((a, b) => SortKey(a).CompareTo(SortKey(b)));

    /// <summary>How precisely it is known.</summary>
    public BirthPrecision Precision { get; }

    /// <summary>The first day it may be, or the day a child is expected; null when not known.</summary>
    public DateOnly? First => _first;

    /// <summary>The last day it may be, or the day a child is expected; null when not known.</summary>
    public DateOnly? Last => _last;

    /// <summary>The day of birth; null unless it is known to the day.</summary>
    public DateOnly? Day => Precision is BirthPrecision.Day ? _first : null;

    /// <summary>The day an unborn child is expected; null when not unborn or not known.</summary>
    public DateOnly? Expected => Precision is BirthPrecision.Unborn ? _first : null;

    /// <summary>Whether the child was not born yet when this was recorded; a birth is a new fact.</summary>
    public bool IsUnborn => Precision is BirthPrecision.Unborn;

    /// <summary>Known to the day.</summary>
    public static BirthDate On(DateOnly day) => new(BirthPrecision.Day, day, day);

    /// <summary>Known to the month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static BirthDate InMonth(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return new(BirthPrecision.Month, first, first.AddDays(DateTime.DaysInMonth(year, month) - 1));
    }

    /// <summary>Known to the year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year.</exception>
    public static BirthDate InYear(int year) => new(BirthPrecision.Year, new(year, 1, 1), new(year, 12, 31));

    /// <summary>Someone was taken to be so old on a day: born in the year of days that makes them that age.</summary>
    /// <param name="years">0 to 130.</param>
    /// <param name="day">When the guess was made.</param>
    /// <exception cref="ArgumentOutOfRangeException">No human age, or before the calendar begins.</exception>
    public static BirthDate AgedAbout(int years, DateOnly day)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(years);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(years, 130);
        return new(BirthPrecision.EstimatedAge, day.AddYears(-years - 1).AddDays(1), day.AddYears(-years));
    }

    /// <summary>Not born yet.</summary>
    /// <param name="expected">Null when not known.</param>
    public static BirthDate NotYetBorn(DateOnly? expected = null) => new(BirthPrecision.Unborn, expected, expected);

    /// <summary>The age on a day; null when not known, not born yet, or surely born later.</summary>
    public AgeRange? AgeOn(DateOnly day) => this switch
    {
        { Precision: BirthPrecision.Unborn or BirthPrecision.Unknown } => null,
        { _first: { } first, _last: { } last } when first <= day => new(last <= day ? Age(last, day) : 0, Age(first, day)),
        _ => null,
    };

    /// <summary>
    /// The day someone becomes so old: the birthday; who was born on 29 February turns on 1 March in a year without one.
    /// Own reading, not yet checked by a jurist: a year of life is over when its last day is. Null unless the day of birth is known.
    /// </summary>
    public DateOnly? Turns(int years) => Day is { } born ? Birthday(born, years) : null;

    /// <summary>Masked: a birth date stands on pages only.</summary>
    public override string ToString() => "…";

    internal string Stored() => Precision switch
    {
        BirthPrecision.Day => Written(_first),
        BirthPrecision.Month => Written(_first)[..7],
        BirthPrecision.Year => Written(_first)[..4],
        BirthPrecision.EstimatedAge => $"{Written(_first)}~{Written(_last)}",
        BirthPrecision.Unborn => $"unborn{Written(_first)}",
        _ => "?",
    };

    internal static BirthDate FromStored(string text) => text switch
    {
        "?" => Unknown,
        "unborn" => NotYetBorn(),
        _ when text.StartsWith("unborn", StringComparison.Ordinal) => NotYetBorn(Read(text[6..])),
        _ when text.Split('~') is [var first, var last] => new(BirthPrecision.EstimatedAge, Read(first), Read(last)),
        { Length: 4 } => InYear(Read($"{text}-01-01").Year),
        { Length: 7 } => InMonth(Read($"{text}-01").Year, Read($"{text}-01").Month),
        _ => On(Read(text)),
    };

    /// <summary>The same in every culture: some count other years.</summary>
    private static string Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static DateOnly Read(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int Age(DateOnly born, DateOnly day)
    {
        var years = day.Year - born.Year;
        return Birthday(born, years) <= day ? years : years - 1;
    }

    private static DateOnly Birthday(DateOnly born, int years)
    {
        var day = born.AddYears(years);
        return day.Day == born.Day ? day : day.AddDays(1);
    }

    private static (int, DateOnly, DateOnly, BirthPrecision) SortKey(BirthDate date) => (
        date.Precision switch { BirthPrecision.Unborn => 1, BirthPrecision.Unknown => 2, _ => 0 },
        date._first ?? DateOnly.MaxValue,
        date._last ?? DateOnly.MaxValue,
        date.Precision);
}

/// <summary>One short text: <c>2015-03-04</c>, <c>2015-03</c>, <c>2015</c>, a range for a guess, <c>unborn2026-05-01</c>, <c>unborn</c>, <c>?</c>.</summary>
internal sealed class BirthDateJson : JsonConverter<BirthDate>
{
    public override BirthDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return BirthDate.FromStored(reader.GetString() ?? "");
        }
        catch (FormatException)
        {
            throw new JsonException("No birth date.");
        }
    }

    public override void Write(Utf8JsonWriter writer, BirthDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.Stored());
}
