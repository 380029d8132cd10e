namespace Koord.Web.Charts;

/// <summary>What stands in the lane of one organisation, with its place from top to bottom in the drawing.</summary>
internal sealed record Band
{
    public const double StripHeight = 20;

    private const double Row = 18;
    private const double Half = 13;
    private const double StripRow = 25;
    private const double Above = 10;
    private const double Under = 9;

    public required int Index { get; init; }

    public double Top { get; init; }

    public required NameBlock Name { get; init; }

    public required IReadOnlyList<NamedMark> Marks { get; init; }

    public required IReadOnlyList<PlacedStrip> Strips { get; init; }

    /// <summary>The thick line comes here at some time.</summary>
    public required bool IsHeld { get; init; }

    private int NameRows => Marks.Where(m => m.Name is not null).Select(m => m.Row + 1).DefaultIfEmpty(0).Max();

    private bool HasLine => IsHeld || Marks.Count > 0;

    private double LineRoom => HasLine ? (NameRows * Row) + (2 * Half) : 0;

    private double StripsRoom => Strips.Count == 0 ? 0 : ((Strips.Max(s => s.Row) + 1) * StripRow) - (StripRow - StripHeight) + (HasLine ? 4 : 0);

    private double Content => LineRoom + StripsRoom;

    public double Height => Above + Math.Max(Math.Max(Content, Name.Height), 36) + Under;

    public double Bottom => Top + Height;

    /// <summary>The middle of the thick line.</summary>
    public double LineY => Start + (HasLine ? LineRoom - Half : Content / 2);

    public double NameTop => Top + Above + Math.Max(0, (Height - Above - Under - Name.Height) / 2);

    private double Start => Top + Above + Math.Max(0, (Height - Above - Under - Content) / 2);

    public double StripTop(int row) => Start + LineRoom + (HasLine ? 4 : 0) + (row * StripRow);

    public double StepBaseline(int row) => LineY - Half - 4 - (row * Row);
}
