namespace Koord.Web.Charts;

/// <summary>Something that lasted, drawn as a strip.</summary>
internal sealed record Strip
{
    private const double Thinnest = 6;

    public required StripKind Kind { get; init; }

    public required double From { get; init; }

    public double To { get => Math.Max(field, From + Thinnest); init; }

    /// <summary>It still goes on at the end of the drawing.</summary>
    public bool GoesOn { get; init; }

    /// <summary>What to write on it: the first that fits, from much to little.</summary>
    public required IReadOnlyList<string> Texts { get; init; }

    /// <summary>Room for a sign at its beginning.</summary>
    public double Sign => Kind == StripKind.Lead ? 22 : 0;

    public Ink Ink => Kind switch
    {
        StripKind.Wait => Ink.Wait,
        StripKind.Lead => Ink.Lead,
        StripKind.Rest => Ink.Rest,
        StripKind.Silence => Ink.Silence,
        _ => Ink.Help,
    };
}

internal enum StripKind
{
    Lead,
    Help,
    Wait,
    Rest,
    Silence,
}

/// <summary>A strip in a row, and the text that there was room for.</summary>
internal sealed record PlacedStrip(Strip Strip, int Row, Label? Label)
{
    private const double AfterText = 6;

    public double From => Math.Min(Strip.From, Label?.Left - AfterText ?? Strip.From);

    public double To => Math.Max(End, Label is { } label && label.Right > End ? label.Right + AfterText : End);

    /// <summary>Null when all of it stands in the drawing.</summary>
    public string? Unsaid => Strip.Texts.Count > 0 && Label?.Text != Strip.Texts[0] ? Strip.Texts[0] : null;

    public double End => Math.Max(Strip.To, Strip.From + Strip.Sign);
}
