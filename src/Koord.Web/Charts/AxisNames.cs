namespace Koord.Web.Charts;

/// <summary>Names as many days above the drawing as stand clear of each other; a new year before a month.</summary>
internal static class AxisNames
{
    private const double Baseline = 17;
    private const double Gap = 8;

    public static IReadOnlyList<(Tick Tick, Label? Label)> Of(TimeAxis axis, Sheet sheet)
    {
        var row = new Shelf(Gap);
        var ticks = axis.Ticks();
        var labels = new Label?[ticks.Count];
        foreach (var i in Enumerable.Range(0, ticks.Count).OrderBy(i => i == 0 ? 0 : ticks[i].NewYear ? 1 : 2))
        {
            var label = new Label { Text = ticks[i].Name, Left = axis.Of(ticks[i].Day) + 3, Baseline = Baseline, Ink = Ink.Tick };
            if (label.Right <= sheet.Width && row.IsFree(label.Left, label.Right))
            {
                row.Take(label.Left, label.Right);
                labels[i] = label;
            }
        }

        return [.. ticks.Select((t, i) => (t, labels[i]))];
    }
}
