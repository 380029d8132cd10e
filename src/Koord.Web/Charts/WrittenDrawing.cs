namespace Koord.Web.Charts;

/// <summary>A drawing as SVG, from the ground up: days and lanes, help, the thick line, steps, the child's row, and every text last.</summary>
internal sealed class WrittenDrawing
{
    private readonly Drawing _drawing;
    private readonly Said _said;
    private readonly Svg _svg = new();
    private readonly string _id;
    private readonly WrittenStrips _strips;

    public WrittenDrawing(Drawing drawing, Said said, string id)
    {
        (_drawing, _said, _id) = (drawing, said, $"{id}-{drawing.Sheet.Name}");
        _strips = new(_svg, $"{_id}-w");
    }

    public override string ToString()
    {
        var (width, height) = (Svg.Number(_drawing.Sheet.Width), Svg.Number(_drawing.Height));
        _svg.Open("svg", ("class", $"k-drawing k-drawing-{_drawing.Sheet.Name}"), ("viewBox", $"0 0 {width} {height}"), ("role", "img"), ("aria-labelledby", $"{_id}-t {_id}-d"), ("font-family", "'Source Sans 3 Variable',sans-serif"));
        _svg.Text("title", _said.Title, ("id", $"{_id}-t")).Text("desc", _said.Description, ("id", $"{_id}-d"));
        _strips.Stripes();
        Ground();
        _strips.Write(_drawing.OfAll, Drawing.OfAllTop);
        foreach (var band in _drawing.Bands)
        {
            _strips.Write(band.Strips, band.StripTop);
        }

        ThickLine();
        Steps();
        Talks();
        Texts();
        return _svg.Close("svg").ToString();
    }

    private void Ground()
    {
        var bottom = _drawing.LanesBottom + (_drawing.Talks?.Height ?? 0);
        foreach (var rest in _drawing.OfAll.Where(s => s.Strip.Kind == StripKind.Rest))
        {
            _svg.Box(rest.Strip.From, _drawing.LanesTop, rest.Strip.To - rest.Strip.From, bottom - _drawing.LanesTop, 0, Palette.Filled("l-rest", Palette.Sand));
        }

        _svg.Open("g", Palette.Stroked("l-grid", Palette.Hair, "1"));
        foreach (var (tick, label) in _drawing.Ticks)
        {
            var x = _drawing.Axis.Of(tick.Day);
            _svg.Line(x, label is null ? _drawing.LanesTop : 6, x, bottom);
        }

        foreach (var y in _drawing.Bands.Select(b => b.Top).Append(_drawing.LanesBottom))
        {
            _svg.Line(0, y, _drawing.Sheet.Width, y);
        }

        _svg.Close("g");
    }

    private void ThickLine()
    {
        var stretches = _drawing.Path.Stretches;
        if (stretches.Count == 0)
        {
            return;
        }

        var path = RoundedPath.Of([.. stretches.SelectMany(s => new[] { (s.From, LineY(s)), (s.To, LineY(s)) })]);
        _svg.Path(path, [.. Palette.Stroked("l-halo", "#fff", "11"), ("stroke-linecap", "round")]);
        _svg.Path(path, [.. Palette.Stroked("l-held", Palette.Petrol, "6"), ("stroke-linecap", "round")]);
        Resting(stretches);
        Takeovers(stretches);
    }

    /// <summary>While the line rests it is only dotted.</summary>
    private void Resting(IReadOnlyList<Stretch> stretches)
    {
        foreach (var rest in _drawing.OfAll.Where(s => s.Strip.Kind == StripKind.Rest))
        {
            foreach (var stretch in stretches.Where(s => s.From < rest.Strip.To && rest.Strip.From < s.To))
            {
                var (from, to) = (Math.Max(stretch.From, rest.Strip.From), Math.Min(stretch.To, rest.Strip.To));
                _svg.Path($"M{Svg.Number(from)} {Svg.Number(LineY(stretch))}H{Svg.Number(to)}", [.. Palette.Stroked("l-resting", Palette.Sand, "8"), ("stroke-dasharray", "7 5")]);
            }
        }
    }

    private void Takeovers(IReadOnlyList<Stretch> stretches)
    {
        foreach (var stretch in stretches.Skip(1).Where(s => s.To - s.From > 14))
        {
            if (!_drawing.Bands[stretch.Lane].Marks.Any(m => m.Mark.From - 8 < stretch.From && stretch.From < m.Mark.To + 8))
            {
                _svg.Circle(stretch.From, LineY(stretch), 5, Palette.Framed("l-takeover", "#fff", Palette.Petrol, "2.5"));
            }
        }
    }

    private double LineY(Stretch stretch) => _drawing.Bands[stretch.Lane].LineY;

    private void Steps()
    {
        foreach (var band in _drawing.Bands)
        {
            foreach (var named in band.Marks)
            {
                _svg.Open("g").Title(string.Join("; ", named.Mark.Steps.Select(_said.Step)));
                Step(named, band);
                _svg.Close("g");
            }
        }
    }

    private void Step(NamedMark named, Band band)
    {
        var mark = named.Mark;
        if (named.Row > 0)
        {
            _svg.Path($"M{Svg.Number(mark.X)} {Svg.Number(band.StepBaseline(named.Row) + 4)}V{Svg.Number(band.LineY - Mark.Radius - 2)}", Palette.Stroked("l-stem", Palette.Border, "1"));
        }

        if (mark.Number is null)
        {
            Glyph.Draw(_svg, mark.Steps[0].Kind, mark.X, band.LineY);
        }
        else
        {
            _svg.Box(mark.From - 1, band.LineY - 10, mark.To - mark.From + 2, 20, 10, mark.IsDanger
                ? Palette.Framed("l-mark-danger", Palette.Red, "#fff", "1.6")
                : Palette.Framed("l-mark-full", Palette.Petrol, "#fff", "1.6"));
        }
    }

    private void Talks()
    {
        if (_drawing.Talks is not { } talks)
        {
            return;
        }

        _svg.Path($"M{Svg.Number(_drawing.Axis.Left)} {Svg.Number(talks.LineY)}H{Svg.Number(_drawing.Axis.Of(_drawing.Line.To))}", Palette.Stroked("l-talks", Palette.VoiceLine, "2"));
        foreach (var bubble in talks.Bubbles)
        {
            _svg.Open("g").Title(_said.Talks(bubble.Days)).Path(Shape(bubble, talks.LineY), Palette.Framed("l-bubble", Palette.Voice, "#fff", "1.5")).Close("g");
        }

        _strips.Write(talks.Silences, talks.StripTop);
    }

    private static string Shape(Bubble bubble, double y)
    {
        var (left, width) = (Svg.Number(bubble.From), Svg.Number(bubble.To - bubble.From - 8));
        var (x, back) = (Svg.Number(bubble.From + 4), Svg.Number(-(bubble.To - bubble.From - 18)));
        return $"M{left} {Svg.Number(y - 6)}a4 4 0 0 1 4-4h{width}a4 4 0 0 1 4 4v9a4 4 0 0 1-4 4h{back}l-6 6v-6H{x}a4 4 0 0 1-4-4z";
    }

    private void Texts()
    {
        foreach (var ink in Lettered.All(_drawing).GroupBy(l => l.Ink))
        {
            _svg.Open("g", ("class", ink.Key.Class), ("fill", ink.Key.Fill), ("font-size", Svg.Number(ink.Key.Size)), ("font-weight", ink.Key.Bold ? "650" : "400"));
            foreach (var label in ink)
            {
                Write(label);
            }

            _svg.Close("g");
        }
    }

    private void Write(Label label)
    {
        var (x, y) = (Svg.Number(label.At), Svg.Number(label.Baseline));
        if (label.Full is null)
        {
            _svg.Text("text", label.Text, Placed(label, x, y));
        }
        else
        {
            _svg.Open("g").Title(label.Full).Text("text", label.Text, Placed(label, x, y)).Close("g");
        }
    }

    private static (string, string)[] Placed(Label label, string x, string y) => label.Anchor switch
    {
        Anchor.Middle => [("x", x), ("y", y), ("text-anchor", "middle")],
        Anchor.End => [("x", x), ("y", y), ("text-anchor", "end")],
        _ => [("x", x), ("y", y)],
    };
}
