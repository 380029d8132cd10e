using Koord.Domain.Law;
using static Koord.Tests.Law.DutchLaw;

namespace Koord.Tests.Law;

public class TermClockTests
{
    private static TermClock Clock => Book.Clock;

    // Article 1: a last day on which nobody works moves to the next that is none.
    [Theory]
    [InlineData("2026-03-06", "2026-03-20")] // a Friday stays
    [InlineData("2026-03-07", "2026-03-23")] // Saturday
    [InlineData("2026-03-08", "2026-03-23")] // Sunday
    [InlineData("2026-03-20", "2026-04-07")] // Good Friday: over the whole of Easter
    [InlineData("2026-03-23", "2026-04-07")] // Easter Monday
    [InlineData("2026-04-13", "2026-04-28")] // King's Day, a Monday
    [InlineData("2025-04-12", "2025-04-28")] // King's Day kept on Saturday the 26th
    [InlineData("2025-04-13", "2025-04-28")] // the 27th itself, then a Sunday
    [InlineData("2026-04-21", "2026-05-06")] // 5 May
    [InlineData("2025-04-21", "2025-05-06")] // every year, also when few have the day off
    [InlineData("2024-04-21", "2024-05-06")] // on a Sunday no Monday replaces it
    [InlineData("2026-04-30", "2026-05-15")] // Ascension; the Friday after is a working day
    [InlineData("2026-05-11", "2026-05-26")] // Whit Monday
    [InlineData("2026-12-11", "2026-12-28")] // Christmas on Friday and Saturday
    [InlineData("2027-12-11", "2027-12-27")] // Christmas on Saturday and Sunday: no Monday replaces it
    [InlineData("2026-12-18", "2027-01-04")] // New Year, a Friday
    [InlineData("2028-02-15", "2028-02-29")] // leap day
    public void Two_weeks_end_on_a_day_on_which_people_work(string start, string last) =>
        Assert.Equal(Day(last), Touched(start, 2, TermUnit.Week));

    // Article 1, paragraph 2.
    [Theory]
    [InlineData("2026-07-05", 2, TermUnit.Month, "2026-05-05")] // a holiday, stays
    [InlineData("2026-03-07", 7, TermUnit.CalendarDay, "2026-02-28")] // a Saturday, stays
    [InlineData("2026-03-08", 1, TermUnit.Week, "2026-03-01")] // a Sunday, stays
    [InlineData("2026-04-09", 3, TermUnit.CalendarDay, "2026-04-06")] // no two working days are asked inside
    [InlineData("2026-04-30", 2, TermUnit.Month, "2026-02-28")] // the last of a shorter month
    [InlineData("2028-04-30", 2, TermUnit.Month, "2028-02-29")]
    [InlineData("2028-02-29", 1, TermUnit.Year, "2027-02-28")]
    [InlineData("2026-04-07", 1, TermUnit.WorkingDay, "2026-04-02")]
    public void A_backward_term_is_never_moved(string start, int amount, TermUnit unit, string last) =>
        Assert.Equal(Day(last), Clock.LastDay(Day(start), new(amount, unit), TermDirection.Backward, ExtensionRule.TermsAct));

    // Article 2: from three days on, two working days lie inside.
    [Theory]
    [InlineData("2026-03-06", 2, "2026-03-09")] // Friday + 2 = Sunday: two days need only end well
    [InlineData("2026-03-06", 3, "2026-03-10")] // Friday + 3 = Monday, the first working day inside: Tuesday is the second
    [InlineData("2026-03-05", 3, "2026-03-09")] // Thursday + 3 = Sunday: Friday and Monday
    [InlineData("2026-03-31", 3, "2026-04-07")] // Wednesday and Thursday are inside; ends on Good Friday
    [InlineData("2026-04-01", 3, "2026-04-07")] // Thursday, then nothing until Tuesday after Easter
    [InlineData("2026-04-02", 3, "2026-04-08")] // Easter has none inside
    [InlineData("2026-04-02", 5, "2026-04-08")] // ends on Tuesday, the first
    [InlineData("2026-04-02", 6, "2026-04-08")] // ends on Wednesday by itself
    [InlineData("2026-12-24", 4, "2026-12-29")] // Christmas
    [InlineData("2026-12-24", 5, "2026-12-29")]
    [InlineData("2027-04-30", 3, "2027-05-04")]
    [InlineData("2026-05-13", 3, "2026-05-18")] // Ascension
    public void A_short_term_holds_two_working_days(string start, int days, string last) =>
        Assert.Equal(Day(last), Touched(start, days, TermUnit.CalendarDay));

    // Article 4. Each pair would end on the same Easter Saturday or the same 5 May.
    [Theory]
    [InlineData("2026-01-04", 90, TermUnit.CalendarDay, "2026-04-07")]
    [InlineData("2026-01-03", 91, TermUnit.CalendarDay, "2026-04-04")]
    [InlineData("2026-02-04", 90, TermUnit.CalendarDay, "2026-05-06")]
    [InlineData("2026-02-03", 91, TermUnit.CalendarDay, "2026-05-05")]
    [InlineData("2026-01-10", 12, TermUnit.Week, "2026-04-07")]
    [InlineData("2026-01-03", 13, TermUnit.Week, "2026-04-04")]
    [InlineData("2026-02-10", 12, TermUnit.Week, "2026-05-06")]
    [InlineData("2026-02-03", 13, TermUnit.Week, "2026-05-05")]
    [InlineData("2026-01-04", 3, TermUnit.Month, "2026-04-07")] // exactly three months is inside
    [InlineData("2025-12-04", 4, TermUnit.Month, "2026-04-04")]
    [InlineData("2026-02-05", 3, TermUnit.Month, "2026-05-06")]
    [InlineData("2026-01-05", 4, TermUnit.Month, "2026-05-05")]
    [InlineData("2025-12-25", 1, TermUnit.Year, "2026-12-25")]
    [InlineData("2025-12-26", 1, TermUnit.Year, "2026-12-26")] // a holiday and a Saturday
    public void Only_the_longer_term_ends_on_a_day_off(string start, int amount, TermUnit unit, string last) =>
        Assert.Equal(Day(last), Touched(start, amount, unit));

    // Article 4: deprivation of liberty, however short.
    [Theory]
    [InlineData("2026-04-01", 3, TermUnit.CalendarDay, "2026-04-04")]
    [InlineData("2026-02-24", 10, TermUnit.Week, "2026-05-05")]
    [InlineData("2026-02-14", 3, TermUnit.Month, "2026-05-14")]
    public void What_the_act_leaves_out_for_its_subject_is_not_moved(string start, int amount, TermUnit unit, string last) =>
        Assert.Equal(Day(last), Clock.LastDay(Day(start), new(amount, unit), extension: ExtensionRule.Excluded));

    // What is no statute or decree: agreements, and the dates of a court order.
    [Theory]
    [InlineData("2026-04-01", 3, TermUnit.CalendarDay, "2026-04-04")]
    [InlineData("2026-03-20", 2, TermUnit.Week, "2026-04-03")]
    [InlineData("2026-02-05", 3, TermUnit.Month, "2026-05-05")]
    public void What_does_not_ask_for_the_act_is_not_moved(string start, int amount, TermUnit unit, string last) =>
        Assert.Equal(Day(last), Clock.LastDay(Day(start), new(amount, unit)));

    [Theory]
    [InlineData("2026-01-31", 1, TermUnit.Month, "2026-02-28")]
    [InlineData("2024-01-31", 1, TermUnit.Month, "2024-02-29")]
    [InlineData("2026-03-31", 1, TermUnit.Month, "2026-04-30")]
    [InlineData("2026-01-28", 1, TermUnit.Month, "2026-02-28")]
    [InlineData("2026-02-28", 1, TermUnit.Month, "2026-03-28")] // the last of February is no last of March
    [InlineData("2026-08-31", 18, TermUnit.Month, "2028-02-29")]
    [InlineData("2024-02-29", 1, TermUnit.Year, "2025-02-28")]
    [InlineData("2024-02-29", 4, TermUnit.Year, "2028-02-29")]
    public void Months_and_years_lead_to_the_same_day_or_the_last_there_is(string start, int amount, TermUnit unit, string last) =>
        Assert.Equal(Day(last), Clock.LastDay(Day(start), new(amount, unit)));

    [Fact]
    public void Both_rules_meet_in_a_month_that_ends_on_a_Saturday() => Assert.Equal(Day("2026-03-02"), Touched("2026-01-31", 1, TermUnit.Month));

    [Theory]
    [InlineData("2026-03-02", 5, "2026-03-09")]
    [InlineData("2026-03-06", 1, "2026-03-09")]
    [InlineData("2026-03-07", 5, "2026-03-13")] // starts on a Saturday
    [InlineData("2026-04-02", 1, "2026-04-07")] // over Easter
    [InlineData("2026-12-24", 5, "2027-01-04")] // over Christmas and New Year
    [InlineData("2025-04-24", 2, "2025-04-28")] // King's Day kept on Saturday
    [InlineData("2026-04-24", 1, "2026-04-28")] // King's Day on Monday
    [InlineData("2026-05-04", 1, "2026-05-06")] // 5 May
    [InlineData("2024-02-28", 1, "2024-02-29")]
    public void Working_days_leave_out_weekends_and_holidays(string start, int amount, string last)
    {
        Assert.Equal(Day(last), Clock.LastDay(Day(start), new(amount, TermUnit.WorkingDay)));
        Assert.Equal(Day(last), Touched(start, amount, TermUnit.WorkingDay));
    }

    [Theory]
    [InlineData("2026-03-29T00:30:00Z", 1, "2026-03-29T01:30:00Z")] // the hour that does not exist
    [InlineData("2026-10-25T00:30:00Z", 1, "2026-10-25T01:30:00Z")] // the hour that comes twice
    [InlineData("2026-03-28T23:30:00Z", 4, "2026-03-29T03:30:00Z")] // half past twelve to half past five on the clock
    [InlineData("2026-10-24T22:30:00Z", 4, "2026-10-25T02:30:00Z")] // half past twelve to half past three on the clock
    [InlineData("2026-02-28T23:30:00Z", 1, "2026-03-01T00:30:00Z")]
    [InlineData("2026-12-25T10:00:00Z", 4, "2026-12-25T14:00:00Z")] // on Christmas Day too
    public void An_hour_is_sixty_minutes_whatever_the_clock_or_the_calendar_does(string start, int hours, string last)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;

        Assert.Equal(DateTimeOffset.Parse(last, culture), TermClock.LastInstant(DateTimeOffset.Parse(start, culture), new(hours, TermUnit.Hour)));
    }

    [Fact]
    public void A_term_in_hours_has_no_last_day() =>
        Assert.Throws<ArgumentException>(() => Clock.LastDay(Day("2026-03-02"), new(1, TermUnit.Hour)));

    private static DateOnly Touched(string start, int amount, TermUnit unit) => Clock.LastDay(Day(start), new(amount, unit), extension: ExtensionRule.TermsAct);
}
