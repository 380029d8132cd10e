using FsCheck;
using FsCheck.Fluent;
using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using static Koord.Tests.Law.DutchLaw;

namespace Koord.Tests.Law;

public class CountTests
{
    private static TermClock Clock => Book.Clock;

    [Fact]
    public void Working_days_are_counted_aloud_and_each_day_off_has_its_reason()
    {
        var count = Clock.Count(Day("2026-04-01"), new(2, TermUnit.WorkingDay));

        Assert.Equal(
            ["2026-04-01 Start", "2026-04-02 Counted", "2026-04-03 Skipped Goede Vrijdag", "2026-04-04 Skipped Saturday", "2026-04-05 Skipped Sunday", "2026-04-06 Skipped tweede paasdag", "2026-04-07 Counted"],
            Said(count));
        Assert.Equal((Day("2026-04-07"), false), (count.LastDay, count.Moved));
    }

    [Fact]
    public void A_last_day_that_moves_says_over_what()
    {
        var count = Touched("2026-03-20", 2, TermUnit.Week);

        Assert.Equal(
            ["2026-03-20 Start", "2026-04-03 Reached", "2026-04-03 MovedOver Goede Vrijdag", "2026-04-04 MovedOver Saturday", "2026-04-05 MovedOver Sunday", "2026-04-06 MovedOver tweede paasdag", "2026-04-07 MovedTo"],
            Said(count));
        Assert.True(count.Moved);
    }

    [Fact]
    public void A_short_term_says_that_it_waits_for_a_second_working_day()
    {
        var count = Touched("2026-03-06", 3, TermUnit.CalendarDay);

        Assert.Equal(["2026-03-06 Start", "2026-03-09 Reached", "2026-03-10 EnoughInside"], Said(count));
        Assert.True(count.Moved);
    }

    [Fact]
    public void A_holiday_on_a_Saturday_is_called_by_its_name() =>
        Assert.Contains("2026-12-26 MovedOver tweede kerstdag", Said(Touched("2026-12-12", 2, TermUnit.Week)));

    [Fact]
    public void A_day_equated_by_decree_says_so()
    {
        var clock = Clock with { Calendar = Days with { Equated = [Day("2026-05-15")] } };

        Assert.Contains("2026-05-15 Skipped Equated", Said(clock.Count(Day("2026-05-13"), new(1, TermUnit.WorkingDay))));
    }

    [Theory]
    [InlineData("2026-01-31", 1, TermUnit.Month, "2026-02-28 ReachedAtEndOfMonth")]
    [InlineData("2024-02-29", 1, TermUnit.Year, "2025-02-28 ReachedAtEndOfMonth")]
    [InlineData("2026-02-28", 1, TermUnit.Month, "2026-03-28 Reached")]
    [InlineData("2026-01-29", 4, TermUnit.Month, "2026-05-29 Reached")]
    public void A_month_without_such_a_day_is_told(string start, int amount, TermUnit unit, string told) =>
        Assert.Equal(told, Said(Clock.Count(Day(start), new(amount, unit)))[^1]);

    [Theory]
    [InlineData(90, TermUnit.CalendarDay, ActReach.Touched)]
    [InlineData(91, TermUnit.CalendarDay, ActReach.TooLong)]
    [InlineData(12, TermUnit.Week, ActReach.Touched)]
    [InlineData(13, TermUnit.Week, ActReach.TooLong)]
    [InlineData(3, TermUnit.Month, ActReach.Touched)]
    [InlineData(4, TermUnit.Month, ActReach.TooLong)]
    [InlineData(1, TermUnit.Year, ActReach.Unit)]
    [InlineData(1, TermUnit.Hour, ActReach.Unit)]
    [InlineData(5, TermUnit.WorkingDay, ActReach.Unit)]
    public void The_act_touches_what_is_short_enough(int amount, TermUnit unit, ActReach reach)
    {
        var length = new TermLength(amount, unit);

        Assert.Equal(reach, Clock.Act.ReachOf(length, TermDirection.Forward, ExtensionRule.TermsAct));
        Assert.Equal(ActReach.Backward, Clock.Act.ReachOf(length, TermDirection.Backward, ExtensionRule.TermsAct));
        Assert.Equal(ActReach.Excluded, Clock.Act.ReachOf(length, TermDirection.Forward, ExtensionRule.Excluded));
        Assert.Equal(ActReach.NotAsked, Clock.Act.ReachOf(length, TermDirection.Forward, ExtensionRule.None));
    }

    [Fact]
    public void A_term_in_hours_has_an_end_and_no_steps()
    {
        var norm = Book.NormOn(NormId.TakeUpSignalInDanger, Day("2026-03-06"))!;
        var sent = new DateTimeOffset(2026, 3, 6, 15, 0, 0, TimeSpan.Zero);

        var count = Book.CountOf(norm, Day("2026-03-06"), sent);

        Assert.Equal((sent.AddHours(1), null), (count.LastInstant, count.LastDay));
        Assert.Empty(count.Steps);
        Assert.Throws<ArgumentException>(() => Book.CountOf(norm, Day("2026-03-06"), instant: null));
    }

    [Fact]
    public void What_has_no_length_cannot_be_counted() =>
        Assert.Throws<ArgumentException>(() => Book.CountOf(Book.NormOn(NormId.HoldingByReport, Day("2026-03-06"))!, Day("2026-03-06"), instant: null));

    [Fact]
    public void The_steps_lead_to_the_last_day_whoever_follows_them() =>
        Prop.ForAll(AnyDay, AnyLength, AnyRule, (start, length, rule) =>
        {
            var count = Clock.Count(start, length, rule.Direction, rule.Extension);
            return count.LastDay == Clock.LastDay(start, length, rule.Direction, rule.Extension) && Followed(count) == count.LastDay;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_term_of_the_law_book_ends_where_its_count_does()
    {
        var norms = Book.Norms.Where(n => n is { Blocked: false, Length: not null });

        Prop.ForAll(AnyDay, Gen.Elements(norms).ToArbitrary(), (day, norm) =>
        {
            var now = Moment.At(Moment.EndOf(day).AddHours(-3));
            var (term, count) = (Book.Start(norm.Id, now), Book.CountOf(norm, day, now.Instant));
            return term.Refusal is not null || (count.LastDay, count.LastInstant) == (term.Value.LastDay, term.Value.LastInstant);
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>Counts along as a reader would who has only the steps and a bare calendar of weekdays.</summary>
    private static DateOnly Followed(Count count)
    {
        var (day, left) = (count.Steps[0].Day, count.Length.Amount);
        foreach (var step in count.Steps.Skip(1))
        {
            var way = count.Direction is TermDirection.Forward ? 1 : -1;
            day = (step.Kind, count.Length.Unit) switch
            {
                (CountStepKind.Counted or CountStepKind.Skipped, _) => day.AddDays(way),
                (CountStepKind.Reached or CountStepKind.ReachedAtEndOfMonth, TermUnit.CalendarDay) => day.AddDays(way * left),
                (CountStepKind.Reached or CountStepKind.ReachedAtEndOfMonth, TermUnit.Week) => day.AddDays(way * 7 * left),
                (CountStepKind.Reached or CountStepKind.ReachedAtEndOfMonth, TermUnit.Month) => day.AddMonths(way * left),
                (CountStepKind.Reached or CountStepKind.ReachedAtEndOfMonth, _) => day.AddYears(way * left),
                (CountStepKind.MovedOver, _) when step.Day == day => day,
                (CountStepKind.EnoughInside, _) => step.Day,
                _ => day.AddDays(1),
            };
            Assert.Equal(step.Day, day);
            Assert.Equal(step.Kind is CountStepKind.Skipped or CountStepKind.MovedOver, step.Off is not null);
        }

        Assert.Equal(count.Length.Unit is TermUnit.WorkingDay ? left : 0, count.Steps.Count(s => s.Kind is CountStepKind.Counted));
        return day;
    }

    private static Count Touched(string start, int amount, TermUnit unit) => Clock.Count(Day(start), new(amount, unit), extension: ExtensionRule.TermsAct);

    private static List<string> Said(Count count) => [.. count.Steps.Select(s => $"{s.Day:yyyy-MM-dd} {s.Kind} {s.Off?.Holiday?.Dutch ?? s.Off?.Kind.ToString()}".TrimEnd())];

    private static Arbitrary<DateOnly> AnyDay => Gen.Choose(new DateOnly(2019, 1, 1).DayNumber, new DateOnly(2060, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    private static Arbitrary<TermLength> AnyLength =>
        (from amount in Gen.Choose(1, 100)
         from unit in Gen.Elements(TermUnit.CalendarDay, TermUnit.WorkingDay, TermUnit.Week, TermUnit.Month, TermUnit.Year)
         select new TermLength(amount, unit)).ToArbitrary();

    private static Arbitrary<(TermDirection Direction, ExtensionRule Extension)> AnyRule =>
        (from direction in Gen.Elements(TermDirection.Forward, TermDirection.Backward)
         from extension in Gen.Elements(ExtensionRule.None, ExtensionRule.TermsAct, ExtensionRule.Excluded)
         select (direction, extension)).ToArbitrary();
}
