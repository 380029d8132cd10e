using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Koord.Web.Charts;
using Koord.Web.Tests.Texts;

namespace Koord.Web.Tests.Layout;

/// <summary>Colours as they stand in the sheets. A browser test cannot judge text on stripes or in a drawing.</summary>
public sealed partial class ContrastTests
{
    private static readonly Dictionary<string, string> s_colours = Colours();

    [Theory]
    [InlineData("ink", "#fff", 7)]
    [InlineData("ink", "sand-50", 7)]
    [InlineData("ink", "focus", 7)]
    [InlineData("muted", "#fff", 4.5)]
    [InlineData("muted", "sand-50", 4.5)]
    [InlineData("#fff", "petrol-700", 7)]
    [InlineData("#fff", "petrol-600", 7)]
    [InlineData("#d9e8ea", "petrol-700", 7)]
    [InlineData("petrol-700", "petrol-100", 7)]
    [InlineData("petrol-500", "#fff", 4.5)]
    [InlineData("blue-600", "#fff", 4.5)]
    [InlineData("blue-600", "sand-50", 4.5)]
    [InlineData("blue-700", "blue-100", 7)]
    [InlineData("red", "#fff", 4.5)]
    [InlineData("red-700", "red-100", 7)]
    [InlineData("amber-700", "amber-100", 7)]
    [InlineData("amber-700", "#ffe3b0", 7)]
    [InlineData("green-700", "green-100", 7)]
    [InlineData("voice-700", "voice-50", 7)]
    [InlineData("voice-700", "voice-100", 7)]
    [InlineData("voice-900", "voice-50", 7)]
    [InlineData("muted", "voice-50", 4.5)]
    [InlineData("border", "#fff", 3)]
    [InlineData("blue-500", "#fff", 3)]
    [InlineData("green-500", "#fff", 3)]
    [InlineData("amber-500", "#fff", 3)]
    [InlineData("petrol-400", "#fff", 3)]
    [InlineData("petrol-600", "sand-100", 4.5)]
    [InlineData("petrol-700", "petrol-100", 4.5)]
    [InlineData("amber-700", "amber-stripe", 4.5)]
    [InlineData("red", "sand-100", 3)]
    [InlineData("red-700", "sand-100", 4.5)]
    [InlineData("muted", "sand-100", 4.5)]
    [InlineData("voice", "#fff", 4.5)]
    [InlineData("voice", "sand-100", 3)]
    [InlineData("voice-700", "#fff", 7)]
    [InlineData("#fff", "red", 4.5)]
    public void A_colour_is_told_from_its_ground(string colour, string ground, double least) =>
        Assert.True(Contrast(Hex(colour), Hex(ground)) >= least, $"{colour} on {ground}: {Contrast(Hex(colour), Hex(ground)):0.00}");

    [Fact]
    public void A_drawing_without_the_sheet_has_the_colours_of_the_sheet()
    {
        var inDrawings = typeof(Palette).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!); // the palette holds texts only

        Assert.All(inDrawings, colour => Assert.Contains(colour, s_colours.Values));
    }

    private static string Hex(string name) => name[0] == '#' ? name : s_colours[name];

    private static Dictionary<string, string> Colours()
    {
        var assets = Path.Combine(Sources.Root, "assets");
        var theme = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(assets, "theme.json"))) ?? [];
        return TokenPattern()
            .Matches(File.ReadAllText(Path.Combine(assets, "css", "tokens.css")))
            .ToDictionary(m => m.Groups["name"].Value, m => m.Groups["hex"] is { Success: true } hex ? hex.Value : theme.GetValueOrDefault(m.Groups["token"].Value, ""));
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        var digits = hex.Length == 4 ? string.Concat(hex[1..].Select(c => $"{c}{c}")) : hex[1..];
        return (0.2126 * Part(0)) + (0.7152 * Part(2)) + (0.0722 * Part(4));

        double Part(int at)
        {
            var share = int.Parse(digits.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }
    }

    [GeneratedRegex(@"--k-(?<name>[\w-]+): (?:(?<hex>#[0-9a-f]+)|var\((?<token>[\w-]+)\));")]
    private static partial Regex TokenPattern();
}
