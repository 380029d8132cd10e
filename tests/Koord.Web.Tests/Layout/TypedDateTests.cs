using Koord.Web.Layout;

namespace Koord.Web.Tests.Layout;

public sealed class TypedDateTests
{
    [Theory]
    [InlineData("31", "02", "2026", "shell.date-not-real")]
    [InlineData("29", "2", "2027", "shell.date-not-real")]
    [InlineData("0", "2", "2026", "shell.date-not-real")]
    [InlineData("1", "13", "2026", "shell.date-not-real")]
    [InlineData("1", "1", "0000", "shell.date-not-real")]
    [InlineData("1", "2", "26", "shell.date-year-four")]
    [InlineData("1", "", "2026", "shell.date-incomplete")]
    [InlineData("één", "2", "2026", "shell.date-incomplete")]
    [InlineData("-1", "2", "2026", "shell.date-incomplete")]
    [InlineData("99999999999", "2", "2026", "shell.date-incomplete")]
    public void A_day_that_does_not_exist_is_said_and_kept(string day, string month, string year, string wrong)
    {
        var typed = new TypedDate { Day = day, Month = month, Year = year };

        Assert.Equal(wrong, typed.Wrong);
        Assert.Null(typed.Value);
        Assert.Equal((day, month, year), (typed.Day, typed.Month, typed.Year));
    }

    [Fact]
    public void The_last_day_of_February_exists_in_a_leap_year() =>
        Assert.Equal(new DateOnly(2028, 2, 29), new TypedDate { Day = " 29", Month = "02 ", Year = "2028" }.Value);

    [Fact]
    public void Nothing_typed_is_nothing_wrong()
    {
        var typed = new TypedDate { Day = " ", Year = "" };

        Assert.True(typed.IsEmpty);
        Assert.Null(typed.Wrong);
        Assert.Null(typed.Value);
    }
}
