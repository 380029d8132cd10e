using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Koord.Domain.Family;

namespace Koord.Tests.Family;

public class BsnTests
{
    [Theory]
    [InlineData("")]
    [InlineData("000000000")]
    [InlineData("999999999")] // some protocols write it for "not known"
    [InlineData("99990001")]
    [InlineData("9999900011")]
    [InlineData("99999001a")]
    [InlineData("９９９９９００１９")]
    [InlineData("999990018")]
    [InlineData(null)]
    public void What_fails_the_eleven_test_is_no_number(string? text) => Assert.False(Bsn.TryParse(text, out _));

    [Theory]
    [InlineData("999990019")]
    [InlineData(" 9999 90 019 ")]
    [InlineData("9999.90.019")]
    public void Spaces_and_dots_are_typing_not_number(string text) => Assert.Equal("999990019", Bsn.Parse(text).Digits);

    [Fact]
    public void Text_shows_the_last_two_digits_only()
    {
        Assert.Equal("…19", $"{Bsn.Parse("999990019")}");
        Assert.DoesNotContain("99999", Assert.Throws<FormatException>(() => Bsn.Parse("999990018")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_stored_as_its_digits()
    {
        var bsn = Bsn.Parse("999990019");

        Assert.Equal("\"999990019\"", JsonSerializer.Serialize(bsn));
        Assert.Equal(bsn, JsonSerializer.Deserialize<Bsn>("\"999990019\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Bsn>("\"999990018\""));
    }

    private static readonly int[] Weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];

    private static Arbitrary<string> NineDigits => Gen.Choose(1, 999_999_999).Select(n => $"{n:D9}").ToArbitrary();

    [Fact]
    public void The_weighed_sum_decides() =>
        Prop.ForAll(NineDigits, digits => Bsn.TryParse(digits, out _) == (digits.Zip(Weights, (d, w) => (d - '0') * w).Sum() % 11 == 0)).QuickCheckThrowOnFailure();

    [Fact]
    public void One_wrong_digit_is_always_seen() =>
        Prop.ForAll(NineDigits, Gen.Choose(0, 8).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (digits, place, step) =>
        {
            var slip = digits.ToCharArray();
            slip[place] = (char)('0' + ((slip[place] - '0' + step) % 10));
            return !(Bsn.TryParse(digits, out _) && Bsn.TryParse(new string(slip), out _));
        }).QuickCheckThrowOnFailure();
}
