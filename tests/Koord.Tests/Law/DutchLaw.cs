using Koord.Domain.Law;
using Koord.Store;

namespace Koord.Tests.Law;

/// <summary>The law files as they are shipped.</summary>
internal static class DutchLaw
{
    public static readonly LawBook Book = LawFiles.Read(Path.Combine(AppContext.BaseDirectory, "laws", "nl"));

    public static Calendar Days => Book.Clock.Calendar;

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
