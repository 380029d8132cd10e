using Koord.Web.Charts;

namespace Koord.Web.Tests.Charts;

public sealed class LetteringTests
{
    [Fact]
    public void A_text_that_fits_stays_whole() => Assert.Equal("Eén plan", Lettering.Shorten("Eén plan", 100, 14));

    [Theory, InlineData("Veiligheid beoordeeld"), InlineData("Zoë 👨‍👩‍👧 en de hele familie"), InlineData("خطة واحدة مع الأسرة كلها")]
    public void A_text_that_does_not_fit_keeps_whole_signs_and_says_that_it_goes_on(string text)
    {
        var shorter = Lettering.Shorten(text, 80, 14);

        Assert.EndsWith("…", shorter, StringComparison.Ordinal);
        Assert.StartsWith(shorter[..^1], text, StringComparison.Ordinal);
        Assert.True(Lettering.Width(shorter, 14) <= 80);
        Assert.DoesNotContain('\uFFFD', new string(shorter.EnumerateRunes().SelectMany(r => r.ToString()).ToArray()));
    }

    [Fact]
    public void Where_not_even_three_signs_fit_nothing_is_written() => Assert.Equal("", Lettering.Shorten("Wijkteam", 20, 14));

    [Fact]
    public void A_name_breaks_between_words() =>
        Assert.Equal(["Raad voor de", "Kinderbescherming"], Lettering.Wrap("Raad voor de Kinderbescherming", 145, 3, 15, bold: true));

    [Fact]
    public void A_word_longer_than_a_line_goes_on_in_the_next()
    {
        var lines = Lettering.Wrap("Jeugdgezondheidszorgorganisatie", 120, 4, 15, bold: true);

        Assert.True(lines.Count > 1);
        Assert.Equal("Jeugdgezondheidszorgorganisatie", string.Concat(lines.Select(l => l.TrimEnd('-'))));
    }
}
