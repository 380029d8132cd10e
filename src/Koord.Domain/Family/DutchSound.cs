using System.Text;

namespace Koord.Domain.Family;

/// <summary>How a name sounds to a Dutch ear, roughly: its consonants, with letters that sound alike written alike. Own table.</summary>
internal static class DutchSound
{
    /// <summary>In this order; a longer spelling before a shorter one.</summary>
    private static readonly (string Written, string Heard)[] Alike =
    [
        ("tsch", "tj"), ("sch", "sg"), ("tj", "tj"), ("ch", "g"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("dt", "t"), ("ck", "k"), ("qu", "kw"),
        ("ce", "se"), ("ci", "si"), ("c", "k"), ("q", "k"), ("x", "ks"), ("z", "s"), ("v", "f"),
    ];

    /// <summary>The code of one normalised word; the word itself when it has no Latin letters.</summary>
    public static string Of(string word)
    {
        if (!word.Any(char.IsAsciiLetterLower))
        {
            return word;
        }

        var heard = Alike.Aggregate(Beginning(word), (text, a) => text.Replace(a.Written, a.Heard, StringComparison.Ordinal)).Replace("sgm", "sm", StringComparison.Ordinal);
        return Ending(Consonants(heard));
    }

    /// <summary>IJ before a vowel begins as J: Yusuf, Joesoef.</summary>
    private static string Beginning(string word) => word is ['i', 'j', var next, ..] && IsVowel(next) ? word[1..] : word;

    /// <summary>Vowels go, except one at the beginning, written a; ij is a vowel, h is not heard inside; a doubled consonant is one.</summary>
    private static string Consonants(string word)
    {
        var kept = new StringBuilder();
        var before = ' ';
        var text = word.Replace("ij", "i", StringComparison.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            var sign = text[i];
            if (i == 0 && IsVowel(sign))
            {
                kept.Append('a');
            }
            else if (!IsVowel(sign) && sign != before && (sign != 'h' || i == 0))
            {
                kept.Append(sign);
            }

            before = sign;
        }

        return kept.ToString();
    }

    /// <summary>At the end d is heard as t, and b as p.</summary>
    private static string Ending(string code) => code switch
    {
        [.. var start, 'd'] => $"{start}t",
        [.. var start, 'b'] => $"{start}p",
        _ => code,
    };

    private static bool IsVowel(char sign) => sign is 'a' or 'e' or 'i' or 'o' or 'u';
}
