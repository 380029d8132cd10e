namespace Koord.Web.Charts;

/// <summary>A text in the drawing and the box it fills.</summary>
internal sealed record Label
{
    public required string Text { get; init; }

    /// <summary>What it says in full, when the text was made shorter.</summary>
    public string? Full { get; init; }

    public required double Left { get; init; }

    public double Baseline { get; init; }

    public required Ink Ink { get; init; }

    public Anchor Anchor { get; init; }

    public double Width => field > 0 ? field : field = Ink.Width(Text);

    public double Right => Left + Width;

    public double Top => Baseline - (Ink.Size * 0.8);

    public double Bottom => Baseline + (Ink.Size * 0.25);

    /// <summary>The point from which a browser writes it.</summary>
    public double At => Anchor switch { Anchor.Middle => Left + (Width / 2), Anchor.End => Right, _ => Left };
}

internal enum Anchor
{
    Start,
    Middle,
    End,
}
