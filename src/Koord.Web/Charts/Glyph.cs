namespace Koord.Web.Charts;

/// <summary>The sign of a kind of step; each differs in shape, not only in colour.</summary>
internal static class Glyph
{
    private const double RingRadius = 8;

    public static void Draw(Svg svg, StepKind kind, double x, double y)
    {
        svg.Open("g", ("transform", $"translate({Svg.Number(x)} {Svg.Number(y)})"));
        Outer(svg, kind);
        if (Inner(kind) is { } path)
        {
            svg.Path(path, IsSolid(kind) ? Palette.Stroked("l-mark-white", "#fff", "2.4") : Palette.Stroked("l-mark-line", Palette.Petrol, "2"));
        }

        svg.Close("g");
    }

    /// <summary>Head and shoulders on a disc: the family's first face.</summary>
    public static void DrawLead(Svg svg, double x, double y) => svg
        .Open("g", ("transform", $"translate({Svg.Number(x)} {Svg.Number(y)})"))
        .Circle(0, 0, 10, Palette.Filled("l-mark-solid", Palette.Petrol))
        .Circle(0, -3, 3.1, Palette.Filled("l-mark-paper", "#fff"))
        .Path("M-5.6 6.2c0-3.6 2.5-5.2 5.6-5.2s5.6 1.6 5.6 5.2z", Palette.Filled("l-mark-paper", "#fff"))
        .Close("g");

    private static bool IsSolid(StepKind kind) => kind is StepKind.Danger or StepKind.Closed or StepKind.Reopened or StepKind.Order;

    private static void Outer(Svg svg, StepKind kind)
    {
        switch (kind)
        {
            case StepKind.Danger:
                svg.Path("M0-11.5 11 8.5H-11z", [.. Palette.Framed("l-mark-danger", Palette.Red, "#fff", "1.6"), ("stroke-linejoin", "round")]);
                break;
            case StepKind.Order:
                svg.Path("M0-11 11 0 0 11-11 0z", [.. Palette.Framed("l-mark-order", Palette.DeepPetrol, "#fff", "1.6"), ("stroke-linejoin", "round")]);
                break;
            case StepKind.Signal or StepKind.Closed or StepKind.Reopened:
                svg.Circle(0, 0, 10, Palette.Framed("l-mark-full", Palette.Petrol, "#fff", "1.6"));
                break;
            default:
                svg.Circle(0, 0, kind == StepKind.Other ? 6 : RingRadius, Palette.Framed("l-mark-ring", "#fff", Palette.Petrol, "3"));
                break;
        }
    }

    private static string? Inner(StepKind kind) => kind switch
    {
        StepKind.Danger => "M0-5V1.2M0 4.2V5.4",
        StepKind.Order => "M-4 0H4M0-4V4",
        StepKind.Assessed => "M-1 0a1 1 0 1 0 2 0a1 1 0 1 0-2 0",
        StepKind.Plan => "M-3.4-1.8H3.4M-3.4 1.8H3.4",
        StepKind.Check => "M-3.6.2-1 2.8 3.8-2.8",
        StepKind.Offer => "M-3.6 0H3.6M0-3.6V3.6",
        StepKind.Refused => "M-2.8-2.8 2.8 2.8M2.8-2.8-2.8 2.8",
        StepKind.Closed => "M-2.8-4V4M2.8-4V4",
        StepKind.Reopened => "M-2.5-4.2V4.2L4 0z",
        _ => null,
    };
}
