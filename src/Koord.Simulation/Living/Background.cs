namespace Koord.Simulation.Living;

/// <summary>Where the names of a family come from.</summary>
/// <param name="Name">Of its sections in the names file.</param>
/// <param name="Weight">How many of a hundred families or so.</param>
public sealed record Background(string Name, int Weight)
{
    private static readonly IReadOnlyList<Background> s_all =
    [
        new("dutch", 9), new("turkish", 3), new("moroccan", 3), new("surinamese", 3), new("antillean", 2), new("polish", 2),
        new("syrian", 2), new("eritrean", 2), new("ukrainian", 1), new("chinese", 1), new("indonesian", 1), new("somali", 1),
    ];

    /// <summary>Each as often as it weighs, mixed so that neighbours differ.</summary>
    private static readonly IReadOnlyList<Background> s_mixed = [.. s_all.SelectMany(b => Enumerable.Range(0, b.Weight).Select(i => (At: (i + 0.5) / b.Weight, b))).OrderBy(b => b.At).Select(b => b.b)];

    public static Background Of(int nth, Theme theme) => theme.Name == "fled" ? s_fled[nth % s_fled.Count] : s_mixed[nth % s_mixed.Count];

    private static readonly IReadOnlyList<Background> s_fled = [new("syrian", 1), new("eritrean", 1), new("ukrainian", 1), new("somali", 1)];

    public IReadOnlyList<string> Girls => Library.Of("names", $"{Name} girls");

    public IReadOnlyList<string> Boys => Library.Of("names", $"{Name} boys");

    public IReadOnlyList<string> Women => Library.Of("names", $"{Name} women");

    public IReadOnlyList<string> Men => Library.Of("names", $"{Name} men");

    /// <summary>With a prefix before a bar: <c>van der|Meulen</c>.</summary>
    public IReadOnlyList<string> Surnames => Library.Of("names", $"{Name} surnames");
}
