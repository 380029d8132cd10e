using System.Text.Json;
using Koord.Domain.Family;

namespace Koord.Tests.Family;

public class PersonNameTests
{
    [Theory]
    [InlineData("Noor", "van der", "Laan", "Noor van der Laan", "NL")]
    [InlineData(null, "van der", "Laan", "Van der Laan", "L")]
    [InlineData("Noor", null, null, "Noor", "N")]
    [InlineData("IJsbrand", null, "Ypma", "IJsbrand Ypma", "IJY")]
    [InlineData("  Anne  Marie ", "", " d'Haan", "Anne Marie d'Haan", "AD")]
    [InlineData("👩‍👧", null, "😀", "👩‍👧 😀", "👩‍👧😀")]
    [InlineData("ليلى", null, "حسن", "ليلى حسن", "لح")]
    [InlineData("Ame\u0301lie", null, null, "Amélie", "A")]
    [InlineData("\u202EEvil\u202C", null, "a\0b", "Evil ab", "EA")]
    [InlineData("\uD83D", "\u200B", "\t\n", "", "")]
    public void A_name_is_said_as_far_as_it_is_known(string? given, string? prefix, string? surname, string display, string initials)
    {
        var name = PersonName.Of(given, prefix, surname);

        Assert.Equal((display, initials), (name.Display, name.Initials));
    }

    [Fact]
    public void A_name_may_be_wholly_unknown()
    {
        Assert.True(PersonName.Of(" ", null, "").IsUnknown);
        Assert.Equal(PersonName.Unknown, PersonName.Of(null, null, null));
    }

    [Fact]
    public void Length_counts_signs_as_a_reader_does()
    {
        var family = string.Concat(Enumerable.Repeat("👩‍👧", PersonName.LongestPart));

        Assert.NotNull(PersonName.TryOf(family, null, null));
        Assert.Null(PersonName.TryOf(family + "a", null, null));
        Assert.Throws<ArgumentException>(() => PersonName.Of(null, null, new('a', 101)));
    }

    [Fact]
    public void Text_gives_nobody_away() => Assert.Equal("…", $"{PersonName.Of("Noor", null, "Laan")}");

    [Fact]
    public void Only_what_is_known_is_stored()
    {
        var name = PersonName.Of("Noor", null, "Laan");

        var stored = JsonSerializer.Serialize(name);

        Assert.Equal("""{"g":"Noor","s":"Laan"}""", stored);
        Assert.Equal(name, JsonSerializer.Deserialize<PersonName>(stored));
        Assert.Equal(PersonName.Unknown, JsonSerializer.Deserialize<PersonName>(JsonSerializer.Serialize(PersonName.Unknown)));
    }
}
