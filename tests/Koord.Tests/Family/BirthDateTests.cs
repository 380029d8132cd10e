using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Koord.Domain.Family;
using static Koord.Tests.Law.DutchLaw;

namespace Koord.Tests.Family;

public class BirthDateTests
{
    [Theory]
    [InlineData("2014-03-02", "2026-03-01", 11)]
    [InlineData("2014-03-02", "2026-03-02", 12)]
    [InlineData("2012-02-29", "2024-02-28", 11)]
    [InlineData("2012-02-29", "2024-02-29", 12)]
    [InlineData("2012-02-29", "2028-02-29", 16)]
    [InlineData("2012-02-29", "2026-02-28", 13)]
    [InlineData("2012-02-29", "2026-03-01", 14)]
    [InlineData("2026-03-02", "2026-03-02", 0)]
    public void A_year_is_added_on_the_birthday_and_on_1_March_when_29_February_is_missing(string born, string day, int age) =>
        Assert.Equal(new AgeRange(age, age), BirthDate.On(Day(born)).AgeOn(Day(day)));

    [Fact]
    public void The_day_someone_turns_an_age_is_known_when_the_day_of_birth_is()
    {
        Assert.Equal(Day("2030-03-01"), BirthDate.On(Day("2012-02-29")).Turns(18));
        Assert.Equal(Day("2028-02-29"), BirthDate.On(Day("2012-02-29")).Turns(16));
        Assert.Null(BirthDate.InMonth(2012, 2).Turns(16));
    }

    [Fact]
    public void What_is_half_known_gives_a_range()
    {
        var day = Day("2026-03-15");

        Assert.Equal(new AgeRange(11, 12), BirthDate.InMonth(2014, 3).AgeOn(day));
        Assert.Equal(new AgeRange(12, 12), BirthDate.InMonth(2014, 2).AgeOn(day));
        Assert.Equal(new AgeRange(11, 12), BirthDate.InYear(2014).AgeOn(day));
        Assert.Equal(new AgeRange(0, 0), BirthDate.InYear(2026).AgeOn(day));
    }

    [Fact]
    public void What_is_not_known_gives_no_age()
    {
        var day = Day("2026-03-15");

        Assert.Null(BirthDate.Unknown.AgeOn(day));
        Assert.Null(BirthDate.NotYetBorn(Day("2026-01-01")).AgeOn(day));
        Assert.Null(BirthDate.On(Day("2026-03-16")).AgeOn(day));
    }

    [Fact]
    public void A_rule_of_age_is_sure_or_undecided()
    {
        var age = BirthDate.InYear(2014).AgeOn(Day("2026-03-15"))!.Value;

        Assert.Equal((true, null, false), (age.IsAtLeast(11), age.IsAtLeast(12), age.IsAtLeast(13)));
    }

    private static Arbitrary<DateOnly> AnyDay => Gen.Choose(new DateOnly(2000, 1, 1).DayNumber, new DateOnly(2040, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    [Fact]
    public void A_guess_gives_exactly_that_age_on_its_own_day() =>
        Prop.ForAll(AnyDay, Gen.Choose(0, 100).ToArbitrary(), (day, years) =>
            BirthDate.AgedAbout(years, day).AgeOn(day) == new AgeRange(years, years)
            && BirthDate.On(BirthDate.AgedAbout(years, day).First!.Value.AddDays(-1)).AgeOn(day) == new AgeRange(years + 1, years + 1)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_day_someone_turns_an_age_is_the_first_day_of_that_age() =>
        Prop.ForAll(AnyDay, Gen.Choose(1, 30).ToArbitrary(), (day, years) =>
        {
            var born = BirthDate.On(day);
            var turns = born.Turns(years)!.Value;
            return born.AgeOn(turns) == new AgeRange(years, years) && born.AgeOn(turns.AddDays(-1)) == new AgeRange(years - 1, years - 1);
        }).QuickCheckThrowOnFailure();

    public static TheoryData<BirthDate, string> Stored => new()
    {
        { BirthDate.On(new(2012, 2, 29)), "2012-02-29" },
        { BirthDate.InMonth(2012, 2), "2012-02" },
        { BirthDate.InYear(2012), "2012" },
        { BirthDate.AgedAbout(7, new(2026, 3, 1)), "2018-03-02~2019-03-01" },
        { BirthDate.NotYetBorn(new(2026, 5, 1)), "unborn2026-05-01" },
        { BirthDate.NotYetBorn(), "unborn" },
        { BirthDate.Unknown, "?" },
    };

    [Theory]
    [MemberData(nameof(Stored))]
    public void It_is_stored_as_one_short_text(BirthDate date, string stored)
    {
        Assert.Equal($"\"{stored}\"", JsonSerializer.Serialize(date, Plain));
        Assert.Equal(date, JsonSerializer.Deserialize<BirthDate>($"\"{stored}\""));
        Assert.Equal("…", $"{date}");
    }

    [Fact]
    public void It_is_stored_alike_where_other_years_are_counted()
    {
        var here = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new("th-TH");

            Assert.Equal("\"2012-02-29\"", JsonSerializer.Serialize(BirthDate.On(new(2012, 2, 29))));
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }
    }

    [Fact]
    public void Nonsense_is_not_read() => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<BirthDate>("\"31-02-2012\""));

    [Fact]
    public void The_oldest_comes_first_then_unborn_then_unknown()
    {
        BirthDate[] right = [BirthDate.On(new(2010, 1, 1)), BirthDate.InYear(2010), BirthDate.On(new(2010, 6, 1)), BirthDate.NotYetBorn(new(2026, 5, 1)), BirthDate.NotYetBorn(), BirthDate.Unknown];

        Assert.Equal(right, right.Reverse().Order(BirthDate.OldestFirst));
    }

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
