using System.Globalization;
using System.Text;

namespace Koord.Web.Charts;

/// <summary>How wide a text will be, and what is left of it where there is less room.</summary>
internal static class Lettering
{
    private const char Ellipsis = '…';

    // Two browsers do not round alike.
    private const double Slack = 1.02;

    public static double Width(string text, double size, bool bold = false)
    {
        var total = 0;
        foreach (var sign in text.EnumerateRunes())
        {
            total += GlyphWidths.Of(sign.Value, bold);
        }

        return total * size * Slack / 1000;
    }

    /// <summary>The text itself, or its start and an ellipsis; empty when not even three signs fit.</summary>
    public static string Shorten(string text, double room, double size, bool bold = false)
    {
        if (Width(text, size, bold) <= room)
        {
            return text;
        }

        var kept = new StringBuilder();
        var left = room - Width($"{Ellipsis}", size, bold);
        foreach (var sign in Signs(text))
        {
            left -= Width(sign, size, bold);
            if (left < 0)
            {
                break;
            }

            kept.Append(sign);
        }

        var start = kept.ToString().TrimEnd(' ', ',', '.', '-', '(');
        return start.Length < 3 ? "" : start + Ellipsis;
    }

    /// <summary>Lines no wider than the room; what does not fit on the last one is left out.</summary>
    public static IReadOnlyList<string> Wrap(string text, double room, int most, double size, bool bold = false)
    {
        var lines = new List<string>();
        var rest = text.Trim();
        while (rest.Length > 0)
        {
            var end = lines.Count == most - 1 ? rest.Length : EndOfLine(rest, room, size, bold);
            if (lines.Count < most - 1 && Width(rest[..end].TrimEnd(), size, bold) > room)
            {
                end = EndOfPart(rest[..end], room, size, bold);
                lines.Add(rest[..end] + '-');
            }
            else
            {
                lines.Add(Shorten(rest[..end].TrimEnd(), room, size, bold));
            }

            rest = rest[end..].TrimStart();
        }

        return lines;
    }

    /// <summary>A long word goes on in the next line, with at least a few signs.</summary>
    private static int EndOfPart(string word, double room, double size, bool bold)
    {
        var end = 0;
        var left = room - Width("-", size, bold);
        foreach (var sign in Signs(word))
        {
            left -= Width(sign, size, bold);
            if (left < 0 || end >= word.TrimEnd().Length - 4)
            {
                break;
            }

            end += sign.Length;
        }

        return Math.Max(end, 1);
    }

    /// <summary>After the last whole word that fits, or after the first word.</summary>
    private static int EndOfLine(string text, double room, double size, bool bold)
    {
        var end = 0;
        for (var at = NextBreak(text, 0); at > 0; at = NextBreak(text, at))
        {
            if (Width(text[..at].TrimEnd(), size, bold) > room)
            {
                break;
            }

            end = at;
        }

        return end > 0 ? end : NextBreak(text, 0);
    }

    private static int NextBreak(string text, int after)
    {
        if (after >= text.Length)
        {
            return 0;
        }

        var at = text.AsSpan(after + 1).IndexOfAny(" -/");
        return at < 0 ? text.Length : after + at + 2;
    }

    // What a reader calls a sign: an accent or the parts of an emoji are not taken from it.
    private static IEnumerable<string> Signs(string text)
    {
        for (var signs = StringInfo.GetTextElementEnumerator(text); signs.MoveNext();)
        {
            yield return signs.GetTextElement();
        }
    }
}
