namespace Koord.Web.Charts;

/// <summary>How a text is written: its class in the style sheet, its size in px and what it looks like without a style sheet.</summary>
internal sealed record Ink
{
    public static Ink Name { get; } = new() { Class = "l-name", Size = 15, Bold = true };

    public static Ink Role { get; } = new() { Class = "l-soft", Size = 13, Fill = Muted };

    public static Ink Tick { get; } = new() { Class = "l-soft", Size = 13, Fill = Muted };

    public static Ink Step { get; } = new() { Class = "l-step", Size = 14, Bold = true };

    public static Ink DangerStep { get; } = new() { Class = "l-alarm", Size = 14, Bold = true, Fill = "#7c2416" };

    public static Ink Detail { get; } = new() { Class = "l-soft", Size = 13, Fill = Muted };

    public static Ink Number { get; } = new() { Class = "l-number", Size = 11, Bold = true, Fill = "#fff" };

    public static Ink Help { get; } = new() { Class = "l-helped", Size = 13, Fill = "#0b3f48" };

    public static Ink Wait { get; } = new() { Class = "l-waited", Size = 13, Bold = true, Fill = "#5c3600" };

    public static Ink Lead { get; } = new() { Class = "l-step", Size = 13 };

    public static Ink Rest { get; } = new() { Class = "l-soft", Size = 13, Fill = Muted };

    public static Ink Voice { get; } = new() { Class = "l-said", Size = 15, Bold = true, Fill = "#43308a" };

    public static Ink Silence { get; } = new() { Class = "l-said", Size = 13, Bold = true, Fill = "#43308a" };

    private const string Muted = "#4d5d64";

    public required string Class { get; init; }

    public required double Size { get; init; }

    public bool Bold { get; init; }

    public string Fill { get; init; } = "#14232b";

    public double Width(string text) => Lettering.Width(text, Size, Bold);

    public string Shorten(string text, double room) => Lettering.Shorten(text, room, Size, Bold);
}
