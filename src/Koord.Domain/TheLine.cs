namespace Koord.Domain;

/// <summary>A place in the house: the folder's name in code and the Dutch word people use.</summary>
/// <param name="Name">Folder and namespace.</param>
/// <param name="Dutch">The word in the glossary.</param>
public sealed record Room(string Name, string Dutch);

/// <summary>The order of the house; the menu, the docs and the architecture test read this one list.</summary>
public static class TheLine
{
    /// <summary>What every room stands on; each uses only those before it.</summary>
    public static IReadOnlyList<Room> Foundations { get; } =
    [
        new("Dossiers", "dossiers"),
        new("Family", "gezin"),
        new("Law", "recht"),
        new("Sharing", "delen"),
    ];

    /// <summary>The line itself, then insight and learning; a room may use rooms before it, never after.</summary>
    public static IReadOnlyList<Room> Rooms { get; } =
    [
        new("Signals", "signalen"),
        new("Judgements", "duiding"),
        new("Plan", "gezinsplan"),
        new("Responsibility", "verantwoordelijkheid"),
        new("Rights", "rechten"),
        new("Measures", "maatregelen"),
        new("Outcomes", "toetsing"),
        new("Cooperation", "krachtenveld"),
        new("Network", "leernetwerk"),
        new("Prevention", "voorzieningen"),
    ];
}
