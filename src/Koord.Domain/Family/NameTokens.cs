using System.Globalization;
using System.Text;

namespace Koord.Domain.Family;

/// <summary>
/// Words by which a name is found again, however it was typed. They are as personal as the name: the store keeps keyed hashes only.
/// <c>=word</c> the whole word, <c>^wor</c> its beginning, <c>~wrt</c> how it sounds in Dutch.
/// </summary>
public static class NameTokens
{
    private const int ShortestStart = 2;
    private const int LongestStart = 8;

    /// <summary>Prefixes that do not tell people apart; left out as long as another word remains.</summary>
    private static readonly HashSet<string> Particles =
        ["van", "de", "der", "den", "het", "t", "ten", "ter", "te", "in", "op", "aan", "bij", "over", "onder", "uit", "voor", "la", "le", "du", "von", "el", "al"];

    private static readonly Dictionary<string, string> Letters = new()
    {
        ["ß"] = "ss",
        ["æ"] = "ae",
        ["œ"] = "oe",
        ["ø"] = "o",
        ["đ"] = "d",
        ["ð"] = "d",
        ["ł"] = "l",
        ["ı"] = "i",
        ["þ"] = "th",
    };

    /// <summary>Everything a name is stored under; empty when it is not known.</summary>
    public static IReadOnlyList<string> Of(PersonName name) =>
        [.. Words(string.Join(' ', name.Given, name.Prefix, name.Surname)).SelectMany(w => (string[])[$"={w}", .. Starts(w), $"~{DutchSound.Of(w)}"]).Distinct(StringComparer.Ordinal)];

    /// <summary>What someone typed to search with: for each word the tokens of which one must be there, the exact one first.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Asked(string typed) =>
        [.. Words(typed).Select(w => (string[])[$"={w}", .. Starts(w).TakeLast(1).Where(s => Elements(w).Length <= LongestStart), $"~{DutchSound.Of(w)}"])];

    /// <summary>The words of a text in lower case without accents, apostrophes or hyphens, <c>y</c> written as <c>ij</c>, less the particles.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var all = Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToList();
        var telling = all.FindAll(w => !Particles.Contains(w));
        return telling.Count > 0 ? telling : all;
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        var whole = string.Concat(text.EnumerateRunes()); // half a sign becomes the replacement sign, which Normalize accepts
        foreach (var rune in whole.Normalize(NormalizationForm.FormKD).EnumerateRunes().Select(Rune.ToLowerInvariant))
        {
            plain.Append(Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => "",
                _ when rune.Value is '\'' or '’' or 'ʼ' or '`' => "",
                _ when Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpacingCombiningMark => Letters.GetValueOrDefault(rune.ToString(), rune.ToString()),
                _ => " ",
            });
        }

        return plain.Replace("y", "ij").ToString();
    }

    private static IEnumerable<string> Starts(string word)
    {
        var signs = Elements(word);
        return Enumerable.Range(ShortestStart, Math.Max(0, Math.Min(signs.Length, LongestStart) - ShortestStart + 1)).Select(n => $"^{string.Concat(signs.Take(n))}");
    }

    private static string[] Elements(string word)
    {
        var signs = new List<string>();
        for (var all = StringInfo.GetTextElementEnumerator(word); all.MoveNext();)
        {
            signs.Add(all.GetTextElement());
        }

        return [.. signs];
    }
}
