using System.Globalization;
using Koord.Domain.Dossiers;

namespace Koord.Tests.Dossiers;

/// <summary>The Dutch day and clock, wherever the machine stands: the suite runs once more with TZ=Pacific/Auckland.</summary>
public sealed class MomentTests
{
    [Theory]
    [InlineData("2026-01-15T22:59:59Z", "2026-01-15")]
    [InlineData("2026-01-15T23:00:00Z", "2026-01-16")]
    [InlineData("2026-07-15T21:59:59Z", "2026-07-15")]
    [InlineData("2026-07-15T22:00:00Z", "2026-07-16")]
    [InlineData("2028-02-28T23:00:00Z", "2028-02-29")]
    [InlineData("2028-02-29T23:00:00Z", "2028-03-01")]
    [InlineData("2026-02-28T23:00:00Z", "2026-03-01")]
    [InlineData("2025-12-31T23:00:00Z", "2026-01-01")]
    [InlineData("2026-03-29T13:00:00+13:00", "2026-03-29")]
    [InlineData("2026-03-29T10:59:59+13:00", "2026-03-28")]
    public void Today_is_the_day_in_the_netherlands(string instant, string day)
    {
        var moment = Moment.At(Instant(instant));

        Assert.Equal(Day(day), moment.Today);
        Assert.Equal(TimeSpan.Zero, moment.Instant.Offset);
        Assert.Equal(Instant(instant), moment.Instant);
    }

    [Theory]
    [InlineData("2026-01-15", "2026-01-15T22:59:59.999999Z", 24)]
    [InlineData("2026-07-15", "2026-07-15T21:59:59.999999Z", 24)]
    [InlineData("2026-03-29", "2026-03-29T21:59:59.999999Z", 23)]
    [InlineData("2026-10-25", "2026-10-25T22:59:59.999999Z", 25)]
    [InlineData("2028-02-28", "2028-02-28T22:59:59.999999Z", 24)]
    [InlineData("2028-02-29", "2028-02-29T22:59:59.999999Z", 24)]
    [InlineData("2026-12-31", "2026-12-31T22:59:59.999999Z", 24)]
    public void A_day_ends_with_its_last_microsecond_also_when_it_has_23_or_25_hours(string day, string end, int hours)
    {
        var ends = Moment.EndOf(Day(day));

        Assert.Equal(Instant(end), ends);
        Assert.Equal(Day(day), Moment.At(ends).Today);
        Assert.Equal(Day(day).AddDays(1), Moment.At(ends.AddMicroseconds(1)).Today);
        Assert.Equal(TimeSpan.FromHours(hours), ends - Moment.EndOf(Day(day).AddDays(-1)));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("1900-05-01")]
    [InlineData("9999-12-30")]
    [InlineData("9999-12-31")]
    public void Every_day_somebody_may_type_has_an_end(string day) => Assert.True(Moment.EndOf(Day(day)).UtcDateTime.Date >= Day(day).ToDateTime(TimeOnly.MinValue));

    [Fact]
    public void The_hour_that_comes_twice_is_two_instants()
    {
        var (first, second) = (Happened.At(Instant("2026-10-25T00:30:00Z")), Happened.At(Instant("2026-10-25T01:30:00Z")));

        Assert.Equal("2026-10-25T02:30", first.ToString());
        Assert.Equal(first, second);
    }

    [Theory]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29T01:59")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29T03:00")]
    [InlineData("2028-02-29T22:59:59Z", "2028-02-29T23:59")]
    [InlineData("2028-02-29T23:00:00Z", "2028-03-01T00:00")]
    [InlineData("2026-06-30T22:00:30Z", "2026-07-01T00:00")]
    public void What_happened_is_told_on_the_dutch_clock_to_the_minute(string instant, string happened) =>
        Assert.Equal(happened, Happened.At(Instant(instant)).ToString());

    [Fact]
    public void A_day_without_a_time_comes_before_its_times()
    {
        Happened[] inOrder = [new(Day("2028-02-28"), new(23, 59)), new(Day("2028-02-29")), new(Day("2028-02-29"), new(0, 1)), new(Day("2028-02-29"), new(8, 30)), new(Day("2028-03-01"))];

        Assert.Equal(inOrder, inOrder.Reverse().Order());
        Assert.True(inOrder[1] < inOrder[2] && inOrder[3] > inOrder[2] && inOrder[0] <= inOrder[1] && inOrder[4] >= inOrder[4]);
        Assert.Equal(inOrder.Select(h => h.ToString()), inOrder.Select(h => h.ToString()).Order(StringComparer.Ordinal));
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
