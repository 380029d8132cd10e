namespace Koord.Web.Charts;

/// <summary>Every text of a drawing at its place.</summary>
internal static class Lettered
{
    private const double OnStrip = 14.5;

    public static IReadOnlyList<Label> All(Drawing drawing) =>
    [
        .. drawing.Ticks.Select(t => t.Label).OfType<Label>(),
        .. OfStrips(drawing.OfAll, Drawing.OfAllTop),
        .. drawing.Bands.SelectMany(OfBand),
        .. drawing.Talks is { } talks ? OfTalks(talks) : [],
    ];

    private static IEnumerable<Label> OfBand(Band band) =>
    [
        .. band.Name.Labels(band.NameTop),
        .. OfStrips(band.Strips, band.StripTop),
        .. band.Marks.SelectMany(m => new[] { m.Name, m.Detail }.OfType<Label>().Select(l => l with { Baseline = band.StepBaseline(m.Row) })),
        .. band.Marks.Where(m => m.Mark.Number is not null).Select(m => Centred(m.Mark.Numbers, m.Mark.X, band.LineY + 4)),
    ];

    private static IEnumerable<Label> OfTalks(Talks talks) =>
    [
        .. talks.Name.Labels(talks.NameTop),
        .. talks.Bubbles.Where(b => b.Days.Count > 1).Select(b => Centred($"{b.Days.Count}×", b.X, talks.LineY + 2.5)),
        .. OfStrips(talks.Silences, talks.StripTop),
    ];

    private static IEnumerable<Label> OfStrips(IEnumerable<PlacedStrip> strips, Func<int, double> top) =>
        strips.Where(s => s.Label is not null).Select(s => s.Label! with { Baseline = top(s.Row) + OnStrip }); // filtered before

    private static Label Centred(string text, double x, double baseline) =>
        new() { Text = text, Left = x - (Ink.Number.Width(text) / 2), Baseline = baseline, Ink = Ink.Number, Anchor = Anchor.Middle };
}
