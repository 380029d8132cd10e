namespace Koord.Web.Charts;

/// <summary>What a class of the style sheet looks like where there is no sheet: the same colours, as attributes.</summary>
internal static class Palette
{
    public const string Petrol = "#0f5560";
    public const string DeepPetrol = "#0b3f48";
    public const string MidPetrol = "#3f8791";
    public const string PalePetrol = "#e4eff0";
    public const string Red = "#a63420";
    public const string Amber = "#9a5b00";
    public const string PaleAmber = "#ffefd2";
    public const string StripeAmber = "#ffcf7d";
    public const string RailPetrol = "#cfe3e4";
    public const string RailAmber = "#f3bd5e";
    public const string Voice = "#6a4fb0";
    public const string VoiceLine = "#cfc4ea";
    public const string Sand = "#edebe4";
    public const string Hair = "#dfe3e3";
    public const string Border = "#5c6b70";

    public static (string, string)[] Filled(string name, string fill) => [("class", name), ("fill", fill)];

    public static (string, string)[] Stroked(string name, string stroke, string width) =>
        [("class", name), ("fill", "none"), ("stroke", stroke), ("stroke-width", width)];

    public static (string, string)[] Framed(string name, string fill, string stroke, string width) =>
        [("class", name), ("fill", fill), ("stroke", stroke), ("stroke-width", width)];
}
