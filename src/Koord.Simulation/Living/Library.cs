using System.Collections.Frozen;

namespace Koord.Simulation.Living;

/// <summary>The written texts, as they stand beside this file: sections that begin with <c>== name</c>, one text a line.</summary>
public static class Library
{
    /// <summary>By file name and section.</summary>
    private static readonly FrozenDictionary<string, IReadOnlyList<string>> s_lines = Read().ToFrozenDictionary(l => l.Key, l => l.Value);

    /// <summary>Never empty.</summary>
    /// <exception cref="KeyNotFoundException">No such section was written: a bug.</exception>
    public static IReadOnlyList<string> Of(string file, string section) => s_lines[$"{file}/{section}"];

    /// <summary>The lines of a theme, or what holds for all themes when it says nothing of its own.</summary>
    public static IReadOnlyList<string> Of(Theme theme, string section) => s_lines.GetValueOrDefault($"{theme.Name}/{section}") ?? Of("common", section);

    private static IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> Read()
    {
        var home = typeof(Library).Assembly;
        foreach (var name in home.GetManifestResourceNames().Where(n => n.EndsWith(".txt", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(home.GetManifestResourceStream(name)!); // it was just listed
            var file = name.Split('.')[^2];
            foreach (var section in reader.ReadToEnd().Split("== ", StringSplitOptions.RemoveEmptyEntries))
            {
                var lines = section.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                yield return new($"{file}/{lines[0]}", lines[1..]);
            }
        }
    }
}
