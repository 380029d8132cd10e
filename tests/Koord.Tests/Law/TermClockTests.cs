using FsCheck;
using FsCheck.Fluent;
using Koord.Domain.Law;
using static Koord.Tests.Law.DutchLaw;

namespace Koord.Tests.Law;

public class TermClockTests
{
    private static TermClock Clock => Book.Clock;

    [Theory]
    [InlineData("2026-03-02", 5, TermUnit.CalendarDay, "2026-03-09")] // Monday + 5 = Saturday -> Monday
    [InlineData("2026-03-04", 5, TermUnit.CalendarDay, "2026-03-09")] // Wednesday + 5 = Monday
    [InlineData("2026-12-21", 5, TermUnit.CalendarDay, "2026-12-28")] // ends on Saturday, Boxing Day
    [InlineData("2026-03-31", 3, TermUnit.CalendarDay, "2026-04-07")] // Good Friday to Easter Monday: 1 and 2 April are enough inside
    [InlineData("2026-04-02", 3, TermUnit.CalendarDay, "2026-04-08")] // Thursday before Good Friday: two working days must be inside
    [InlineData("2026-04-02", 4, TermUnit.CalendarDay, "2026-04-08")]
    [InlineData("2026-03-06", 2, TermUnit.CalendarDay, "2026-03-09")] // shorter than three days: the last day moves, no two working days
    [InlineData("2026-02-23", 10, TermUnit.Week, "2026-05-04")]
    [InlineData("2026-02-24", 10, TermUnit.Week, "2026-05-06")] // 5 May
    [InlineData("2026-02-24", 12, TermUnit.Week, "2026-05-19")]
    [InlineData("2026-01-31", 1, TermUnit.Month, "2026-03-02")] // 28 February is a Saturday
    [InlineData("2026-02-14", 3, TermUnit.Month, "2026-05-15")] // exactly three months is inside; 14 May is Ascension
    [InlineData("2026-01-04", 90, TermUnit.CalendarDay, "2026-04-07")] // 90 is inside: 4 April is Easter Saturday
    public void The_terms_act_moves_a_last_day_on_which_nobody_works(string start, int amount, TermUnit unit, string last) =>
        Assert.Equal(Day(last), Clock.LastDay(Day(start), new(amount, unit), extension: ExtensionRule.TermsAct));

    [Theory]
    [InlineData("2026-01-03", 91, TermUnit.CalendarDay, "2026-04-04")] // Saturday, stays
    [InlineData("2026-01-03", 13, TermUnit.Week, "2026-04-04")]
    [InlineData("2026-01-05", 4, TermUnit.Month, "2026-05-05")] // Liberation Day, stays
    [InlineData("2025-12-25", 1, TermUnit.Year, "2026-12-25")]
    [InlineData("2024-02-29", 1, TermUnit.Year, "2025-02-28")]
    public void A_long_term_is_not_moved(string start, int amount, TermUnit unit, string last) =>
        Assert.Equal(Day(last), Clock.LastDay(Day(start), new(amount, unit), extension: ExtensionRule.TermsAct));

    [Theory]
    [InlineData("2026-07-05", 2, TermUnit.Month, "2026-05-05")] // a holiday, stays
    [InlineData("2026-03-07", 7, TermUnit.CalendarDay, "2026-02-28")] // a Saturday, stays
    [InlineData("2026-04-30", 2, TermUnit.Month, "2026-02-28")]
    [InlineData("2026-04-07", 1, TermUnit.WorkingDay, "2026-04-02")]
    public void A_backward_term_is_never_moved(string start, int amount, TermUnit unit, string last) =>
        Assert.Equal(Day(last), Clock.LastDay(Day(start), new(amount, unit), TermDirection.Backward, ExtensionRule.TermsAct));

    [Theory]
    [InlineData("2026-03-02", 5, "2026-03-09")]
    [InlineData("2026-03-07", 5, "2026-03-13")] // starts on a Saturday
    [InlineData("2026-04-02", 1, "2026-04-07")] // over Easter
    [InlineData("2026-12-24", 5, "2027-01-04")] // over Christmas and New Year
    [InlineData("2025-04-24", 2, "2025-04-28")] // King's Day kept on Saturday
    [InlineData("2024-02-28", 1, "2024-02-29")]
    public void Working_days_leave_out_weekends_and_holidays(string start, int amount, string last) =>
        Assert.Equal(Day(last), Clock.LastDay(Day(start), new(amount, TermUnit.WorkingDay)));

    [Theory]
    [InlineData("2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z")] // the hour that does not exist
    [InlineData("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z")] // the hour that comes twice
    [InlineData("2026-02-28T23:30:00Z", "2026-03-01T00:30:00Z")]
    public void An_hour_is_sixty_minutes_in_the_night_the_clock_changes_too(string start, string last)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;

        Assert.Equal(DateTimeOffset.Parse(last, culture), TermClock.LastInstant(DateTimeOffset.Parse(start, culture), new(1, TermUnit.Hour)));
    }

    [Fact]
    public void A_term_in_hours_has_no_last_day() =>
        Assert.Throws<ArgumentException>(() => Clock.LastDay(Day("2026-03-02"), new(1, TermUnit.Hour)));

    private static Arbitrary<DateOnly> AnyDay => Gen.Choose(new DateOnly(2015, 1, 1).DayNumber, new DateOnly(2060, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    private static Arbitrary<TermLength> Touched => Gen.OneOf(
        Gen.Choose(3, 90).Select(n => new TermLength(n, TermUnit.CalendarDay)),
        Gen.Choose(1, 12).Select(n => new TermLength(n, TermUnit.Week)),
        Gen.Choose(1, 3).Select(n => new TermLength(n, TermUnit.Month))).ToArbitrary();

    [Fact]
    public void A_touched_term_ends_on_a_working_day_never_early_and_holds_two_working_days() =>
        Prop.ForAll(AnyDay, Touched, (start, length) =>
        {
            var last = Clock.LastDay(start, length, extension: ExtensionRule.TermsAct);
            var inside = Enumerable.Range(1, last.DayNumber - start.DayNumber).Count(n => Days.IsWorkingDay(start.AddDays(n)));
            return Days.IsWorkingDay(last) && last >= Clock.LastDay(start, length) && inside >= 2;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Who_starts_later_never_ends_earlier() =>
        Prop.ForAll(AnyDay, Touched, (start, length) =>
            Clock.LastDay(start, length, extension: ExtensionRule.TermsAct) <= Clock.LastDay(start.AddDays(1), length, extension: ExtensionRule.TermsAct)).QuickCheckThrowOnFailure();

    [Fact]
    public void Exactly_so_many_working_days_lie_in_a_term_of_working_days() =>
        Prop.ForAll(AnyDay, Gen.Choose(1, 40).ToArbitrary(), (start, amount) =>
        {
            var last = Clock.LastDay(start, new(amount, TermUnit.WorkingDay));
            return Days.IsWorkingDay(last)
                && Enumerable.Range(1, last.DayNumber - start.DayNumber).Count(n => Days.IsWorkingDay(start.AddDays(n))) == amount;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Working_days_back_and_forth_come_home_to_a_working_day() =>
        Prop.ForAll(AnyDay, Gen.Choose(1, 40).ToArbitrary(), (day, amount) =>
        {
            var start = Days.WorkingDayFrom(day);
            var length = new TermLength(amount, TermUnit.WorkingDay);
            return Clock.LastDay(Clock.LastDay(start, length), length, TermDirection.Backward) == start;
        }).QuickCheckThrowOnFailure();
}
