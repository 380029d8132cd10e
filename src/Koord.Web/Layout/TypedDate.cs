using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Koord.Web.Texts;

namespace Koord.Web.Layout;

/// <summary>A date as somebody typed it, in three boxes. What was typed is kept, whatever it was.</summary>
public sealed class TypedDate : IValidatableObject
{
    public string? Day { get; set; }

    public string? Month { get; set; }

    public string? Year { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Day + Month + Year);

    /// <summary>Null when nothing or no existing day was typed.</summary>
    public DateOnly? Value => Wrong is null && !IsEmpty ? DateOnly.ParseExact(Iso, "yyyy-M-d", CultureInfo.InvariantCulture) : null;

    /// <summary>The key of what is wrong with it; null when nothing is, or when nothing was typed.</summary>
    public string? Wrong =>
        IsEmpty ? null
        : !(IsNumber(Day) && IsNumber(Month) && IsNumber(Year)) ? "shell.date-incomplete"
        : Year!.Trim().Length != 4 ? "shell.date-year-four"
        : !DateOnly.TryParseExact(Iso, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year is < 1900 or > 2199 ? "shell.date-not-real"
        : null;

    private string Iso => string.Create(CultureInfo.InvariantCulture, $"{Number(Year):0000}-{Number(Month)}-{Number(Day)}");

    public static TypedDate Of(DateOnly day) => new()
    {
        Day = day.Day.ToString(CultureInfo.InvariantCulture),
        Month = day.Month.ToString(CultureInfo.InvariantCulture),
        Year = day.Year.ToString("0000", CultureInfo.InvariantCulture),
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Wrong is { } key)
        {
            yield return new(validationContext.GetRequiredService<Words>()[key]);
        }
    }

    private static bool IsNumber(string? text) =>
        text?.Trim() is { Length: > 0 and <= 4 } digits && digits.All(char.IsAsciiDigit);

    private static int Number(string? digits) => int.Parse(digits!.Trim(), CultureInfo.InvariantCulture); // after IsNumber
}
