using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Koord.Domain.Family;

namespace Koord.Web.Signals;

/// <summary>Finds a name of the family in a text that should have none, however it is written.</summary>
public static partial class NamesInText
{
    /// <summary>Nine digits that are a citizen service number, in the text as somebody typed them; null when there are none.</summary>
    public static string? BsnIn(string text) => Digits().Matches(text).Select(m => m.Value).FirstOrDefault(d => Bsn.TryParse(string.Concat(d.Where(char.IsAsciiDigit)), out _));

    /// <summary>The word as it stands in the text; null when no name of these people is in it.</summary>
    /// <remarks>A surname can be an ordinary word (vos, jong): it counts with a capital only.</remarks>
    public static string? FirstIn(string text, People people)
    {
        var given = Words(people, n => n.Given);
        var surnames = Words(people, n => n.Surname);
        return WordsOf(text).FirstOrDefault(word => NameTokens.Words(word).SelectMany(Forms).Any(w => given.Contains(w) || (surnames.Contains(w) && !IsSmall(word))));
    }

    private static HashSet<string> Words(People people, Func<PersonName, string?> part) =>
        [.. people.All.Select(p => part(p.Name.Value)).OfType<string>().SelectMany(NameTokens.Words).Where(w => w.Length > 1)];

    /// <summary>As it is written, and without the s of whose.</summary>
    private static string[] Forms(string word) => word.EndsWith('s') ? [word, word[..^1]] : [word];

    private static bool IsSmall(string word) => Rune.GetUnicodeCategory(word.EnumerateRunes().First()) is UnicodeCategory.LowercaseLetter;

    private static string[] WordsOf(string text) =>
        text.Split([.. text.Where(c => !char.IsLetterOrDigit(c) && !char.IsSurrogate(c) && c is not ('\'' or '’') && char.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format)).Distinct()], StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"(?<!\d)(?:\d{9}|\d{4}[\s.\-/_]\d{2}[\s.\-/_]\d{3}|\d{3}[\s.\-/_]\d{3}[\s.\-/_]\d{3})(?!\d)")]
    private static partial Regex Digits();
}
