using Koord.Web.Charts;
using Koord.Web.Layout.Gallery;
using Koord.Web.Texts;

namespace Koord.Web.Tests.Charts;

/// <summary>Where everything stands, for the hard lives of the gallery and for hundreds of lines made by chance.</summary>
public sealed class DrawingTests
{
    private const double Touch = 0.01;

    private static readonly List<Drawing> s_all =
    [
        .. from line in Lives.All.Select(l => l.Line).Concat(SomeLines.Many(400))
           from sheet in new[] { Sheet.Wide, Sheet.Compact }
           select Drawing.Of(line, sheet, new Words()),
    ];

    [Fact]
    public void No_two_texts_overlap()
    {
        foreach (var drawing in s_all)
        {
            var labels = Lettered.All(drawing);
            for (var i = 0; i < labels.Count; i++)
            {
                for (var j = i + 1; j < labels.Count; j++)
                {
                    Assert.False(Overlap(labels[i], labels[j]), $"'{labels[i].Text}' stands over '{labels[j].Text}' on {drawing.Sheet.Name}");
                }
            }
        }
    }

    [Fact]
    public void No_text_leaves_the_sheet() =>
        Assert.All(s_all, d => Assert.All(Lettered.All(d), l => Assert.True(
            l.Left >= -Touch && l.Right <= d.Sheet.Width + Touch && l.Top >= 0 && l.Bottom <= d.Height,
            $"'{l.Text}' leaves {d.Sheet.Name}: {l.Left}-{l.Right}, {l.Top}-{l.Bottom}")));

    [Fact]
    public void The_lanes_stand_under_each_other_and_fill_the_sheet() =>
        Assert.All(s_all, d =>
        {
            Assert.All(d.Bands.Zip(d.Bands.Skip(1)), pair => Assert.Equal(pair.First.Bottom, pair.Second.Top, 6));
            Assert.True(d.LanesBottom <= d.Height);
        });

    [Fact]
    public void Every_mark_and_every_strip_stands_within_its_own_lane() =>
        Assert.All(s_all, d => Assert.All(d.Bands, band =>
        {
            Assert.All(band.Marks, m => Assert.True(Within(band, band.LineY - Mark.Radius, band.LineY + Mark.Radius)));
            Assert.All(band.Marks.Where(m => m.Name is not null), m => Assert.True(Within(band, band.StepBaseline(m.Row) - 12, band.LineY)));
            Assert.All(band.Strips, s => Assert.True(Within(band, band.StripTop(s.Row), band.StripTop(s.Row) + Band.StripHeight)));
        }));

    [Fact]
    public void Every_mark_strip_and_held_day_stands_on_the_sheet() =>
        Assert.All(s_all, d =>
        {
            Assert.All(d.Bands.SelectMany(b => b.Marks), m => AssertBetween(d, m.Mark.From, m.Mark.To));
            Assert.All(d.Bands.SelectMany(b => b.Strips).Concat(d.OfAll), s => AssertBetween(d, s.Strip.From, s.End));
            Assert.All(d.Path.Stretches, s => AssertBetween(d, s.From, s.To));
            Assert.All(d.Talks?.Bubbles ?? [], b => AssertBetween(d, b.From, b.To));
        });

    [Fact]
    public void No_two_marks_or_strips_of_a_lane_stand_over_each_other() =>
        Assert.All(s_all, d => Assert.All(d.Bands, band =>
        {
            Assert.All(band.Marks.Zip(band.Marks.Skip(1)), p => Assert.True(p.First.Mark.To <= p.Second.Mark.From + Touch));
            Assert.All(band.Strips.GroupBy(s => s.Row), row => Assert.All(
                row.OrderBy(s => s.From).Zip(row.OrderBy(s => s.From).Skip(1)),
                p => Assert.True(p.First.To <= p.Second.From + Touch)));
        }));

    [Fact]
    public void Every_step_is_drawn_once_and_named_or_numbered() =>
        Assert.All(s_all, d =>
        {
            var drawn = d.Bands.SelectMany(b => b.Marks).ToList();
            var explained = d.Explained.ToList();

            Assert.Equal(d.Line.Steps.Count, drawn.Sum(m => m.Mark.Steps.Count));
            Assert.All(drawn, m => Assert.True(m.Name is null == m.Mark.Number is not null));
            Assert.Equal(Enumerable.Range(1, explained.Count), explained.Select(e => e.Number));
            Assert.Equal(drawn.Where(m => m.Name is null).Sum(m => m.Mark.Steps.Count), explained.Count);
        });

    [Fact]
    public void The_thick_line_never_breaks_off() =>
        Assert.All(s_all, d => Assert.All(
            d.Path.Stretches.Zip(d.Path.Stretches.Skip(1)),
            p => Assert.True(p.First.To == p.Second.From && p.First.Lane != p.Second.Lane && p.First.From <= p.First.To)));

    [Fact]
    public void A_line_of_one_day_and_a_line_without_any_organisation_can_be_drawn()
    {
        var day = new DateOnly(2026, 11, 23);

        var drawing = Drawing.Of(new() { From = day, To = day, Lanes = [] }, Sheet.Wide, new Words());

        Assert.True(drawing.Height > 0);
        Assert.NotEmpty(drawing.Ticks);
    }

    private static bool Overlap(Label one, Label other) =>
        one.Left < other.Right - Touch && other.Left < one.Right - Touch && one.Top < other.Bottom - Touch && other.Top < one.Bottom - Touch;

    private static bool Within(Band band, double top, double bottom) => top >= band.Top - Touch && bottom <= band.Bottom + Touch;

    private static void AssertBetween(Drawing drawing, double from, double to) =>
        Assert.True(
            from >= drawing.Sheet.Gutter - 3 && to <= drawing.Sheet.Width + Touch && from <= to + Touch,
            $"{from}-{to} on {drawing.Sheet.Name}");
}
