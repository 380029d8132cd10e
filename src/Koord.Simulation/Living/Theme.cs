namespace Koord.Simulation.Living;

/// <summary>What a worry is about. Its texts are in the <see cref="Library"/> under its name.</summary>
/// <param name="Name">Of the file.</param>
/// <param name="From">The youngest child it can be about.</param>
/// <param name="To">The oldest.</param>
/// <param name="Reporters">Who comes with such a worry, by their short names.</param>
public sealed record Theme(string Name, int From, int To, params IReadOnlyList<string> Reporters)
{
    /// <summary>About a child that is not born yet.</summary>
    public static Theme Expecting { get; } = new("expecting", 0, 0, "noura");

    /// <summary>All others, each about children of whom a colleague can be told by those who see them.</summary>
    public static IReadOnlyList<Theme> All { get; } =
    [
        new("ill", 7, 12, "marit", "harun"),
        new("apart", 6, 11, "marit", "joyce"),
        new("violence", 5, 12, "rick", "chantal"),
        new("drink", 9, 15, "harun", "ayse"),
        new("absent", 12, 16, "remco", "ayse"),
        new("debts", 6, 13, "marit", "rick"),
        new("toddler", 1, 2, "noura", "wil"),
        new("strict", 6, 12, "joyce", "marit"),
        new("alone", 7, 11, "joyce", "bas"),
        new("runaway", 13, 16, "remco", "chantal"),
        new("fled", 7, 12, "harun", "marit"),
    ];
}
