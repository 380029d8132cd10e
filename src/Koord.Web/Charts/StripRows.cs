namespace Koord.Web.Charts;

/// <summary>Puts strips in as few rows as can be, each with its text on it, or beside it where it is short.</summary>
/// <remarks>No text stands where the thick line goes over these rows: at the crossings.</remarks>
internal sealed class StripRows(IReadOnlyList<double> crossings, double left, double right)
{
    private const double Inset = 6;
    private const double FromLine = 9;
    private const double WidestBeside = 190;
    private const double FurthestBeside = 26;
    private const double Shortest = 40;
    private const double ShortestBeside = 70;

    private readonly List<Shelf> _rows = [];

    public int Count => _rows.Count;

    /// <param name="strips">In time order.</param>
    public IReadOnlyList<PlacedStrip> Place(IEnumerable<Strip> strips) => [.. strips.Select(FreeOfLine).Select(s => InRow(new(s, 0, Write(s))))];

    private PlacedStrip InRow(PlacedStrip strip)
    {
        var row = _rows.FindIndex(r => r.IsFree(strip.From, strip.To));
        if (row < 0)
        {
            row = _rows.Count;
            _rows.Add(new(0));
        }

        _rows[row].Take(strip.From, strip.To);
        return strip with { Row = row };
    }

    /// <summary>A sign would be hidden where the thick line arrives on that day.</summary>
    private Strip FreeOfLine(Strip strip)
    {
        var from = strip.From;
        foreach (var x in crossings.Where(_ => strip.Sign > 0).Order())
        {
            from = x > from - FromLine && x < from + strip.Sign + 2 ? x + FromLine - 2 : from;
        }

        return strip.Sign == 0 ? strip : strip with { From = Math.Min(from, right - strip.Sign) };
    }

    /// <summary>All of it on the strip or beside it, less of it on the strip, or as much as there is room for.</summary>
    private Label? Write(Strip strip) =>
        strip.Texts.Take(1).Select(t => Inside(strip, t, t) ?? Beside(strip, t)).FirstOrDefault(l => l is not null)
        ?? strip.Texts.Skip(1).Select(t => Inside(strip, t, t)).FirstOrDefault(l => l is not null)
        ?? Shortened(strip)
        ?? strip.Texts.Skip(1).Select(t => Beside(strip, t)).FirstOrDefault(l => l is not null)
        ?? ShortenedBeside(strip);

    private Label? Inside(Strip strip, string text, string full)
    {
        var width = strip.Ink.Width(text);
        foreach (var (from, to) in Clear(strip))
        {
            if (to - from >= width)
            {
                return Written(strip, text, full, from);
            }
        }

        return null;
    }

    private Label? Beside(Strip strip, string text)
    {
        var width = strip.Ink.Width(text);
        var after = After(strip);
        return width > WidestBeside ? null
            : IsClear(after, width) ? Written(strip, text, text, after)
            : IsClear(strip.From - Inset - width, width) ? Written(strip, text, text, strip.From - Inset - width)
            : null;
    }

    private bool IsClear(double at, double width) =>
        at >= left && at + width <= right && !crossings.Any(x => at - FromLine < x && x < at + width + FromLine);

    /// <summary>Just after the strip, or after the thick line when that is near.</summary>
    private double After(Strip strip)
    {
        var end = Math.Max(strip.To, strip.From + strip.Sign);
        return crossings.Where(x => x > end - FromLine && x < end + FurthestBeside).DefaultIfEmpty(end - 3).Max() + FromLine;
    }

    private Label? ShortenedBeside(Strip strip)
    {
        var after = After(strip);
        var room = Math.Min(WidestBeside, crossings.Where(x => x >= after).Select(x => x - FromLine).Append(right).Min() - after);
        var text = room < ShortestBeside || strip.Texts.Count == 0 ? "" : strip.Ink.Shorten(strip.Texts[0], room);
        return text.Length == 0 ? null : Written(strip, text, strip.Texts[0], after);
    }

    private Label? Shortened(Strip strip)
    {
        var room = Clear(strip).Select(c => c.To - c.From).DefaultIfEmpty(0).Max();
        var text = room < Shortest || strip.Texts.Count == 0 ? "" : strip.Ink.Shorten(strip.Texts[0], room);
        return text.Length == 0 ? null : Inside(strip, text, strip.Texts[0]);
    }

    private static Label Written(Strip strip, string text, string full, double at) =>
        new() { Text = text, Full = text == full && text == strip.Texts[0] ? null : strip.Texts[0], Left = at, Ink = strip.Ink };

    /// <summary>The parts of a strip that the thick line leaves free.</summary>
    private IEnumerable<(double From, double To)> Clear(Strip strip)
    {
        var from = strip.From + strip.Sign + Inset - (strip.Sign > 0 ? 4 : 0);
        foreach (var x in crossings.Where(x => x > strip.From - FromLine && x < strip.To + FromLine).Order())
        {
            yield return (from, Math.Min(x - FromLine, strip.To - Inset));
            from = Math.Max(from, x + FromLine);
        }

        yield return (from, strip.To - Inset);
    }
}
