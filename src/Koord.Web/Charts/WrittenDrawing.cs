namespace Koord.Web.Charts;

/// <summary>A drawing as SVG, from the ground up: days and lanes, help, the thick line, steps, the child's row, and every text last.</summary>
internal sealed class WrittenDrawing(Drawing drawing, Said said, string id)
{
    private const double Strip = Band.StripHeight;

    private readonly Svg _svg = new();
    private readonly string _id = $"{id}-{drawing.Sheet.Name}";

    public override string ToString()
    {
        var (width, height) = (Svg.Number(drawing.Sheet.Width), Svg.Number(drawing.Height));
        _svg.Open("svg", ("class", $"k-drawing k-drawing-{drawing.Sheet.Name}"), ("viewBox", $"0 0 {width} {height}"), ("role", "img"), ("aria-labelledby", $"{_id}-t {_id}-d"), ("font-family", "'Source Sans 3 Variable',sans-serif"));
        _svg.Text("title", said.Title, ("id", $"{_id}-t")).Text("desc", said.Description, ("id", $"{_id}-d"));
        Stripes();
        Ground();
        Strips(drawing.OfAll, Drawing.OfAllTop);
        Bands();
        ThickLine();
        Steps();
        Talks();
        Texts();
        return _svg.Close("svg").ToString();
    }

    private void Stripes() => _svg
        .Open("defs")
        .Open("pattern", ("id", $"{_id}-w"), ("width", "9"), ("height", "9"), ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"))
        .Box(0, 0, 9, 9, 0, Palette.Filled("l-wait-ground", Palette.PaleAmber))
        .Box(0, 0, 3.4, 9, 0, Palette.Filled("l-wait-stripe", Palette.StripeAmber))
        .Close("pattern")
        .Close("defs");

    private void Ground()
    {
        var bottom = drawing.LanesBottom + (drawing.Talks?.Height ?? 0);
        foreach (var rest in drawing.OfAll.Where(s => s.Strip.Kind == StripKind.Rest))
        {
            _svg.Box(rest.Strip.From, drawing.LanesTop, rest.Strip.To - rest.Strip.From, bottom - drawing.LanesTop, 0, Palette.Filled("l-rest", Palette.Sand));
        }

        _svg.Open("g", Palette.Stroked("l-grid", Palette.Hair, "1"));
        foreach (var (tick, label) in drawing.Ticks)
        {
            var x = drawing.Axis.Of(tick.Day);
            _svg.Line(x, label is null ? drawing.LanesTop : 6, x, bottom);
        }

        foreach (var y in drawing.Bands.Select(b => b.Top).Append(drawing.LanesBottom))
        {
            _svg.Line(0, y, drawing.Sheet.Width, y);
        }

        _svg.Close("g");
    }

    private void Bands()
    {
        foreach (var band in drawing.Bands)
        {
            Strips(band.Strips, band.StripTop);
        }
    }

    private void Strips(IReadOnlyList<PlacedStrip> strips, Func<int, double> top)
    {
        foreach (var strip in strips)
        {
            _svg.Open("g");
            if (strip.Unsaid is { } unsaid)
            {
                _svg.Title(unsaid);
            }

            Shape(strip.Strip, top(strip.Row));
            _svg.Close("g");
        }
    }

    private void Shape(Strip strip, double y)
    {
        var width = strip.To - strip.From;
        switch (strip.Kind)
        {
            case StripKind.Lead:
                _svg.Box(strip.From, y, Math.Max(width, strip.Sign), Strip, Strip / 2, Palette.Framed("l-lead", "#fff", Palette.MidPetrol, "1.2"));
                Glyph.DrawLead(_svg, strip.From + (Strip / 2), y + (Strip / 2));
                break;
            case StripKind.Silence:
                _svg.Box(strip.From, y, width, Strip, 4, [.. Palette.Framed("l-silence", "#fff", Palette.Voice, "1.6"), ("stroke-dasharray", "4 3")]);
                break;
            case StripKind.Rest:
                _svg.Box(strip.From, y, width, Strip, 4, Palette.Filled("l-rest", Palette.Sand));
                break;
            default:
                _svg.Path(Lasting(strip, y), strip.Kind == StripKind.Wait
                    ? Palette.Framed("l-wait", $"url(#{_id}-w)", Palette.Amber, "1")
                    : Palette.Framed("l-help", Palette.PalePetrol, Palette.MidPetrol, "1"));
                break;
        }
    }

    /// <summary>What goes on ends in a point.</summary>
    private static string Lasting(Strip strip, double y)
    {
        var (x, end, round) = (Svg.Number(strip.From), Svg.Number(strip.To), Math.Min(4, (strip.To - strip.From) / 2));
        var point = Math.Min(8, (strip.To - strip.From) / 2);
        var (r, top, bottom) = (Svg.Number(round), Svg.Number(y), Svg.Number(y + Strip));
        var right = strip.GoesOn
            ? $"H{Svg.Number(strip.To - point)}L{end} {Svg.Number(y + (Strip / 2))}L{Svg.Number(strip.To - point)} {bottom}"
            : $"H{Svg.Number(strip.To - round)}Q{end} {top} {end} {Svg.Number(y + round)}V{Svg.Number(y + Strip - round)}Q{end} {bottom} {Svg.Number(strip.To - round)} {bottom}";
        return $"M{Svg.Number(strip.From + round)} {top}{right}H{Svg.Number(strip.From + round)}Q{x} {bottom} {x} {Svg.Number(y + Strip - round)}V{Svg.Number(y + round)}Q{x} {top} {Svg.Number(strip.From + round)} {top}z";
    }

    private void ThickLine()
    {
        var stretches = drawing.Path.Stretches;
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
        foreach (var rest in drawing.OfAll.Where(s => s.Strip.Kind == StripKind.Rest))
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
            if (!drawing.Bands[stretch.Lane].Marks.Any(m => m.Mark.From - 8 < stretch.From && stretch.From < m.Mark.To + 8))
            {
                _svg.Circle(stretch.From, LineY(stretch), 5, Palette.Framed("l-takeover", "#fff", Palette.Petrol, "2.5"));
            }
        }
    }

    private double LineY(Stretch stretch) => drawing.Bands[stretch.Lane].LineY;

    private void Steps()
    {
        foreach (var band in drawing.Bands)
        {
            foreach (var named in band.Marks)
            {
                _svg.Open("g").Title(string.Join("; ", named.Mark.Steps.Select(said.Step)));
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
        if (drawing.Talks is not { } talks)
        {
            return;
        }

        _svg.Path($"M{Svg.Number(drawing.Axis.Left)} {Svg.Number(talks.LineY)}H{Svg.Number(drawing.Axis.Of(drawing.Line.To))}", Palette.Stroked("l-talks", Palette.VoiceLine, "2"));
        foreach (var bubble in talks.Bubbles)
        {
            _svg.Open("g").Title(said.Talks(bubble.Days)).Path(Shape(bubble, talks.LineY), Palette.Framed("l-bubble", Palette.Voice, "#fff", "1.5")).Close("g");
        }

        Strips(talks.Silences, talks.StripTop);
    }

    private static string Shape(Bubble bubble, double y)
    {
        var (left, width) = (Svg.Number(bubble.From), Svg.Number(bubble.To - bubble.From - 8));
        var (x, back) = (Svg.Number(bubble.From + 4), Svg.Number(-(bubble.To - bubble.From - 18)));
        return $"M{left} {Svg.Number(y - 6)}a4 4 0 0 1 4-4h{width}a4 4 0 0 1 4 4v9a4 4 0 0 1-4 4h{back}l-6 6v-6H{x}a4 4 0 0 1-4-4z";
    }

    private void Texts()
    {
        foreach (var ink in Lettered.All(drawing).GroupBy(l => l.Ink))
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
