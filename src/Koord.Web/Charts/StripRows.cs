namespace Koord.Web.Charts;

/// <summary>Puts strips in as few rows as can be, each with its text on it, or beside it where it is short.</summary>
/// <remarks>No text stands where the thick line goes over these rows: at the crossings.</remarks>
internal sealed class StripRows(IReadOnlyList<double> crossings, double left, double right)
{
    private const double Inset = 7;
    private const double FromLine = 7;
    private const double WidestBeside = 190;
    private const double Shortest = 40;

    private readonly List<Shelf> _rows = [];

    public int Count => _rows.Count;

    /// <param name="strips">In time order.</param>
    public IReadOnlyList<PlacedStrip> Place(IEnumerable<Strip> strips) => [.. strips.Select(s => InRow(new(s, 0, Write(s))))];

    private PlacedStrip InRow(PlacedStrip strip)
    {
        var row = _rows.FindIndex(r => r.IsFree(strip.From, strip.To));
        if (row < 0)
        {
            row = _rows.Count;
            _rows.Add(new(2));
        }

        _rows[row].Take(strip.From, strip.To);
        return strip with { Row = row };
    }

    private Label? Write(Strip strip) =>
        strip.Texts.Select(t => Inside(strip, t, t)).FirstOrDefault(l => l is not null)
        ?? strip.Texts.Where(t => strip.Ink.Width(t) <= WidestBeside).Select(t => Beside(strip, t)).FirstOrDefault(l => l is not null)
        ?? Shortened(strip);

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
        var end = Math.Max(strip.To, strip.From + strip.Sign);
        foreach (var at in new[] { end + Inset - 1, strip.From - Inset + 1 - width })
        {
            if (at >= left && at + width <= right && !crossings.Any(x => at - FromLine < x && x < at + width + FromLine))
            {
                return Written(strip, text, text, at);
            }
        }

        return null;
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
