namespace Koord.Web.Charts;

/// <summary>What lasted: help, waiting, the family's first face, rest, and days without a talk.</summary>
internal sealed class WrittenStrips(Svg svg, string stripes)
{
    private const double Strip = Band.StripHeight;

    /// <summary>What waiting is filled with.</summary>
    public void Stripes() => svg
        .Open("defs")
        .Open("pattern", ("id", stripes), ("width", "9"), ("height", "9"), ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"))
        .Box(0, 0, 9, 9, 0, Palette.Filled("l-wait-ground", Palette.PaleAmber))
        .Box(0, 0, 3.4, 9, 0, Palette.Filled("l-wait-stripe", Palette.StripeAmber))
        .Close("pattern")
        .Close("defs");

    /// <summary>Each in its row; what there was no room for is said under the pointer.</summary>
    public void Write(IReadOnlyList<PlacedStrip> strips, Func<int, double> top)
    {
        foreach (var strip in strips)
        {
            svg.Open("g");
            if (strip.Unsaid is { } unsaid)
            {
                svg.Title(unsaid);
            }

            Shape(strip.Strip, top(strip.Row));
            svg.Close("g");
        }
    }

    private void Shape(Strip strip, double y)
    {
        var width = strip.To - strip.From;
        switch (strip.Kind)
        {
            case StripKind.Lead:
                svg.Box(strip.From, y, Math.Max(width, strip.Sign), Strip, Strip / 2, Palette.Framed("l-lead", "#fff", Palette.MidPetrol, "1.2"));
                Glyph.DrawLead(svg, strip.From + (Strip / 2), y + (Strip / 2));
                break;
            case StripKind.Silence:
                svg.Box(strip.From, y, width, Strip, 4, [.. Palette.Framed("l-silence", "#fff", Palette.Voice, "1.6"), ("stroke-dasharray", "4 3")]);
                break;
            case StripKind.Rest:
                svg.Box(strip.From, y, width, Strip, 4, Palette.Filled("l-rest", Palette.Sand));
                break;
            default:
                svg.Path(Lasting(strip, y), strip.Kind == StripKind.Wait
                    ? Palette.Framed("l-wait", $"url(#{stripes})", Palette.Amber, "1")
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
}
