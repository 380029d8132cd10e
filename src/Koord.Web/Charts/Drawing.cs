using Koord.Web.Texts;

namespace Koord.Web.Charts;

/// <summary>Where everything of a line stands on a sheet; nothing is written yet.</summary>
internal sealed record Drawing
{
    private const double AxisHeight = 28;
    private const double StripRow = 26;
    private const double Foot = 6;

    public required Line Line { get; init; }

    public required Sheet Sheet { get; init; }

    public required TimeAxis Axis { get; init; }

    public required IReadOnlyList<(Tick Tick, Label? Label)> Ticks { get; init; }

    public required Handovers Path { get; init; }

    /// <summary>Above the lanes: nobody holds yet, or the line rests.</summary>
    public required IReadOnlyList<PlacedStrip> OfAll { get; init; }

    public required IReadOnlyList<Band> Bands { get; init; }

    public required Talks? Talks { get; init; }

    public double LanesTop => Bands.Count > 0 ? Bands[0].Top : OfAllTop(OfAllRows);

    public double LanesBottom => Bands.Count > 0 ? Bands[^1].Bottom : LanesTop;

    public double Height => LanesBottom + (Talks?.Height ?? 0) + Foot;

    private int OfAllRows => OfAll.Count == 0 ? 0 : OfAll.Max(s => s.Row) + 1;

    /// <summary>Every step that has a number instead of a name, in time order.</summary>
    public IEnumerable<(int Number, StepTaken Step)> Explained =>
        Bands.SelectMany(b => b.Marks).Where(m => m.Mark.Number is not null)
            .OrderBy(m => m.Mark.Number)
            .SelectMany(m => m.Mark.Steps.Select((step, i) => (m.Mark.Number!.Value + i, step))); // filtered above

    public static double OfAllTop(int row) => AxisHeight + 2 + (row * StripRow);

    public static Drawing Of(Line line, Sheet sheet, Words words)
    {
        var axis = new TimeAxis(line.From, line.To, sheet.Left, sheet.Right);
        var path = new Handovers(line, axis);
        var strips = new Strips(line, axis, words);
        var ofAll = new StripRows([], sheet.Left, sheet.Right).Place(strips.OfAll());
        var top = OfAllTop(ofAll.Count == 0 ? 0 : ofAll.Max(s => s.Row) + 1);
        var bands = Stacked(Numbered([.. line.Lanes.Select((_, i) => BandOf(i, line, sheet, axis, path, strips))]), top);
        return new()
        {
            Line = line,
            Sheet = sheet,
            Axis = axis,
            Ticks = AxisNames.Of(axis, sheet),
            Path = path,
            OfAll = ofAll,
            Bands = bands,
            Talks = line.Voice is { } voice ? Talks.Of(voice, sheet, axis, words) with { Top = bands.Count > 0 ? bands[^1].Bottom : top } : null,
        };
    }

    private static Band BandOf(int lane, Line line, Sheet sheet, TimeAxis axis, Handovers path, Strips strips)
    {
        var below = path.Below(lane);
        var leads = new StripRows(below, sheet.Left, sheet.Right);
        var placedLeads = leads.Place(strips.Leads(lane));
        var bars = new StripRows(below, sheet.Left, sheet.Right).Place(strips.Bars(lane));
        var marks = Mark.Of([.. line.Steps.Where(s => s.Lane == lane).OrderBy(s => s.On)], axis);
        return new()
        {
            Index = lane,
            Name = NameBlock.Of(line.Lanes[lane], sheet.Gutter),
            Marks = StepNames.Of(marks, path.Above(lane), sheet.Left - Mark.Radius, sheet.Width),
            Strips = [.. placedLeads, .. bars.Select(b => b with { Row = b.Row + leads.Count })],
            IsHeld = path.Stretches.Any(s => s.Lane == lane),
        };
    }

    private static List<Band> Numbered(List<Band> bands)
    {
        var next = 1;
        var numbers = new Dictionary<Mark, int>(ReferenceEqualityComparer.Instance);
        foreach (var mark in bands.SelectMany(b => b.Marks).Where(m => m.Name is null).Select(m => m.Mark).OrderBy(m => m.Steps[0].On))
        {
            numbers[mark] = next;
            next += mark.Steps.Count;
        }

        return [.. bands.Select(b => b with { Marks = [.. b.Marks.Select(m => numbers.TryGetValue(m.Mark, out var n) ? m with { Mark = m.Mark with { Number = n } } : m)] })];
    }

    private static List<Band> Stacked(List<Band> bands, double top)
    {
        for (var i = 0; i < bands.Count; i++)
        {
            bands[i] = bands[i] with { Top = top };
            top = bands[i].Bottom;
        }

        return bands;
    }
}
