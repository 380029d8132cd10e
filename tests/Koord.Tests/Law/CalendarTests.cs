using FsCheck;
using FsCheck.Fluent;
using Koord.Domain.Law;
using static Koord.Tests.Law.DutchLaw;

namespace Koord.Tests.Law;

public class CalendarTests
{
    [Theory]
    [InlineData("1818-03-22")] // the earliest there is
    [InlineData("1943-04-25")] // the latest there is
    [InlineData("1954-04-18")]
    [InlineData("1981-04-19")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2015-04-05")]
    [InlineData("2016-03-27")]
    [InlineData("2017-04-16")]
    [InlineData("2018-04-01")]
    [InlineData("2019-04-21")]
    [InlineData("2020-04-12")]
    [InlineData("2021-04-04")]
    [InlineData("2022-04-17")]
    [InlineData("2023-04-09")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2028-04-16")]
    [InlineData("2029-04-01")]
    [InlineData("2030-04-21")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    public void Easter_falls_where_the_tables_say(string day) => Assert.Equal(Day(day), Calendar.Easter(Day(day).Year));

    [Fact]
    public void Easter_is_a_sunday_between_22_March_and_25_April() =>
        Prop.ForAll(Gen.Choose(1583, 9000).ToArbitrary(), year =>
        {
            var easter = Calendar.Easter(year);
            return easter.DayOfWeek is DayOfWeek.Sunday && easter >= new DateOnly(year, 3, 22) && easter <= new DateOnly(year, 4, 25);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_year_has_the_general_holidays_of_the_act() =>
        Assert.Equal(
            ["2026-01-01", "2026-04-03", "2026-04-06", "2026-04-27", "2026-05-05", "2026-05-14", "2026-05-25", "2026-12-25", "2026-12-26"],
            Days.In(2026).Select(h => $"{h.Day:yyyy-MM-dd}"));

    [Theory]
    [InlineData("2025-04-26", true)] // 27 April 2025 is a Sunday
    [InlineData("2025-04-27", false)]
    [InlineData("2026-04-27", true)]
    [InlineData("2026-04-26", false)]
    public void Kings_Day_is_kept_on_Saturday_when_it_falls_on_Sunday(string day, bool holiday) => Assert.Equal(holiday, Days.IsHoliday(Day(day)));

    [Theory]
    [InlineData("2024-05-05")]
    [InlineData("2025-05-05")]
    [InlineData("2026-05-05")]
    public void Liberation_Day_is_a_holiday_every_year(string day) => Assert.True(Days.IsHoliday(Day(day)));

    [Fact]
    public void Two_holidays_may_share_a_day()
    {
        // Ascension 2008 was 1 May; in 2035 none meets another, in 2016 Ascension was 5 May.
        Assert.Equal(2, Days.In(2016).Count(h => h.Day == Day("2016-05-05")));
    }

    [Fact]
    public void A_day_equated_by_decree_is_a_holiday()
    {
        var calendar = Days with { Equated = [Day("2026-05-15")] };

        Assert.Equal(Day("2026-05-18"), calendar.WorkingDayFrom(Day("2026-05-14")));
    }
}
