using System.Globalization;
using Koord.Web.Texts;

namespace Koord.Web.Tests.Texts;

public sealed class DatesTests
{
    [Theory]
    [InlineData("nl", "di 3 maart 2026, 10.20 uur")]
    [InlineData("en", "Tue 3 March 2026, 10:20")]
    public void A_moment_reads_as_in_the_language_of_the_reader(string language, string expected)
    {
        using var reading = new Reading(language);

        Assert.Equal(expected, new Dates().Moment(new(2026, 3, 3, 9, 20, 0, TimeSpan.Zero)));
    }

    [Theory]
    [InlineData("2026-03-29T00:59:00Z", "zo 29 maart 2026, 1.59 uur")]
    [InlineData("2026-03-29T01:00:00Z", "zo 29 maart 2026, 3.00 uur")]
    [InlineData("2026-10-25T00:30:00Z", "zo 25 oktober 2026, 2.30 uur")]
    [InlineData("2026-10-25T01:30:00Z", "zo 25 oktober 2026, 2.30 uur")]
    [InlineData("2026-12-31T23:30:00Z", "vr 1 januari 2027, 0.30 uur")]
    [InlineData("2028-02-29T12:00:00Z", "di 29 februari 2028, 13.00 uur")]
    public void A_moment_is_on_the_clock_of_Amsterdam(string instant, string expected)
    {
        using var reading = new Reading("nl");

        Assert.Equal(expected, new Dates().Moment(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)));
    }

    private sealed class Reading : IDisposable
    {
        private readonly CultureInfo _before = CultureInfo.CurrentCulture;

        public Reading(string language) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Language.Culture(language);

        public void Dispose() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = _before;
    }
}
