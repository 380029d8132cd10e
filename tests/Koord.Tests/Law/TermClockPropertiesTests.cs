using FsCheck;
using FsCheck.Fluent;
using Koord.Domain.Law;
using static Koord.Tests.Law.DutchLaw;

namespace Koord.Tests.Law;

/// <summary>What holds for every start and every length.</summary>
public class TermClockPropertiesTests
{
    private static TermClock Clock => Book.Clock;

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
