using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Koord.Web.Tests.Texts;

/// <summary>The files of the web project as they are written.</summary>
internal static partial class Sources
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    public static string Web { get; } = Path.Combine(Root, "src", "Koord.Web");

    /// <summary>The names of the rooms that have texts.</summary>
    public static IReadOnlyList<string> Rooms { get; } =
        [.. Directory.GetFiles(Path.Combine(Web, "Texts"), "*.en.resx").Select(f => Path.GetFileName(f).Split('.')[0]).Order()];

    public static IReadOnlyList<string> Written { get; } =
        [.. Directory.EnumerateFiles(Web, "*.cs*", SearchOption.AllDirectories).Where(IsSource)];

    /// <summary>
    /// Every quoted "room.key", wherever it stands: in Words[…], in an annotation, in an attribute of a tag helper.
    /// A key that is put together ends in the sign before its hole: "room.why-{kind}" gives "room.why-".
    /// </summary>
    public static IReadOnlyList<(string File, string Key)> Keys { get; } =
        [.. Written.SelectMany(f => KeyPattern().Matches(File.ReadAllText(f)).Select(m => (Path.GetRelativePath(Web, f), m.Groups["key"].Value)))
            .Where(k => Rooms.Contains(k.Value.Split('.')[0]))];

    private static bool IsSource(string file) =>
        Path.GetExtension(file) is ".cs" or ".cshtml"
        && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!; // a source file stands in a folder

    [GeneratedRegex("""["'](?<key>[a-z]+\.[a-z0-9-]+)(?=["'{])""")]
    private static partial Regex KeyPattern();
}
