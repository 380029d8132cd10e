using System.Globalization;
using Koord.Domain.Family;
using Koord.Web.Texts;

namespace Koord.Web.Signals;

/// <summary>A birth date in the words in which it was asked, as precisely as it is known.</summary>
public static class BirthSaid
{
    public static string In(Words words, Dates dates, BirthDate born) => born switch
    {
        { Day: { } day } => words["signals.born-on", dates.Date(day)],
        { Expected: { } expected } => words["signals.born-expected", dates.Date(expected)],
        { IsUnborn: true } => words["signals.unborn"],
        { Precision: BirthPrecision.Month, First: { } first } => words["signals.born-on", first.ToString("MMMM yyyy", CultureInfo.CurrentCulture)],
        { Precision: BirthPrecision.Year, First: { } first } => words["signals.born-on", first.Year.ToString(CultureInfo.InvariantCulture)],
        { Precision: BirthPrecision.EstimatedAge, Last: { } last } => words["signals.born-about", dates.Date(last)],
        _ => words["signals.born-unknown"],
    };
}
