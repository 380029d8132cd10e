using System.Text.RegularExpressions;

namespace Koord.Tests.Architecture;

/// <summary>The files as they stand in the clone.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "wwwroot"];

    public static string Root { get; } = FindRoot(new(AppContext.BaseDirectory));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Paths from the root with forward slashes; what a build makes is left out.</summary>
    public static IReadOnlyList<string> Files(string folder, params string[] endings) =>
    [
        .. from file in Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
           let path = Path.GetRelativePath(Root, file).Replace('\\', '/')
           where endings.Any(e => path.EndsWith(e, StringComparison.Ordinal)) && !path.Split('/').Any(NotOurs.Contains)
           orderby path
           select path,
    ];

    /// <summary>Every place where the pattern is found.</summary>
    public static IEnumerable<(string Path, Match Match)> Find(Regex pattern, IEnumerable<string> files) =>
        from path in files
        from match in pattern.Matches(Read(path))
        select (path, match);

    private static string FindRoot(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Koord.slnx"))
            ? folder.FullName
            : FindRoot(folder.Parent ?? throw new InvalidOperationException("The tests run from a build inside the clone."));
}
