using Koord.Domain.Family;
using Koord.Web.Texts;

namespace Koord.Web.Signals;

/// <summary>A birth date and an age in words, as precisely as known and never more.</summary>
public static class Births
{
    public static string Say(BirthDate born, Words words, Dates dates) => born switch
    {
        { Day: { } day } => words["reports.born-on", dates.Date(day)],
        { IsUnborn: true, Expected: { } expected } => words["reports.expected-on", dates.Date(expected)],
        { IsUnborn: true } => words["reports.unborn"],
        { Precision: BirthPrecision.Unknown } => words["reports.born-unknown"],
        { First: { } first, Last: { } last } => words["reports.born-between", dates.Date(first), dates.Date(last)],
        _ => words["reports.born-unknown"],
    };

    /// <summary>The age on a day.</summary>
    public static string Age(BirthDate born, DateOnly today, Words words) => born.AgeOn(today) switch
    {
        { Least: 1, Most: 1 } => words["reports.age-one"],
        { } age when age.Least == age.Most => words["reports.age", age.Least],
        { } age => words["reports.age-about", age.Least, age.Most],
        null when born.IsUnborn => words["reports.unborn"],
        null => words["reports.age-unknown"],
    };
}
