namespace Koord.Web.Tests.Browser;

/// <summary>What someone reads Koord on.</summary>
public sealed record Screen(string Name)
{
    public static Screen Wide { get; } = new("wide");

    /// <summary>The narrowest that WCAG 1.4.10 asks for.</summary>
    public static Screen Phone { get; } = new("phone") { Width = 320, Height = 640 };

    public static Screen WithoutScripts { get; } = new("without-scripts") { JavaScript = false };

    /// <summary>WCAG 1.4.4: text at twice its size.</summary>
    public static Screen LargeText { get; } = new("large-text") { TextPercent = 200 };

    public static IReadOnlyList<Screen> All { get; } = [Wide, Phone, WithoutScripts, LargeText];

    public int Width { get; init; } = 1280;

    public int Height { get; init; } = 900;

    public bool JavaScript { get; init; } = true;

    public int TextPercent { get; init; } = 100;

    /// <summary>What the browser says it reads; the address decides in the end.</summary>
    public string Language { get; init; } = "nl";

    public override string ToString() => Name;
}
