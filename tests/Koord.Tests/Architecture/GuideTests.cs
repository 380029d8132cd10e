using System.Text.RegularExpressions;

namespace Koord.Tests.Architecture;

/// <summary>A guide is followed to the letter, so what it names is there.</summary>
public sealed partial class GuideTests
{
    private static readonly IReadOnlyList<string> Guides = ["README.md", "CHANGELOG.md", .. Repository.Files("docs", ".md")];

    [Fact]
    public void Every_file_that_a_guide_points_at_is_there()
    {
        var links = Repository.Find(Link(), Guides).Select(l => (l.Path, File: Target(l.Path, l.Match))).ToList();

        Assert.True(links.Count > 20, "too little was scanned");
        Found.Nothing(links.Where(l => !Path.Exists(Path.Combine(Repository.Root, l.File))).Select(l => $"{l.Path}: {l.File}"), "It was renamed or taken away:");
    }

    [Fact]
    public void Every_place_where_the_worked_example_adds_a_line_is_there()
    {
        const string Guide = "docs/add-an-act.md";
        var places = (from asked in Repository.Find(Addition(), [Guide])
                      from place in Quoted().Matches(asked.Match.Groups["where"].Value)
                      select (File: Target(Guide, asked.Match), Place: place.Groups[1].Value)).ToList();

        Assert.True(places.Count > 8, "too little was scanned");
        Found.Nothing(places.Where(p => !Repository.Read(p.File).Contains(p.Place, StringComparison.Ordinal)).Select(p => $"{p.File}: {p.Place}"), $"{Guide} says to add something there; tell it where now:");
    }

    private static string Target(string guide, Match link) =>
        Path.GetRelativePath(Repository.Root, Path.Combine(Repository.Root, Path.GetDirectoryName(guide) ?? "", link.Groups["file"].Value)).Replace('\\', '/');

    [GeneratedRegex(@"\]\((?!http)(?<file>[^)#]+)(#[^)]*)?\)")]
    private static partial Regex Link();

    // "In [File](path), above `this`:" and then the lines to add.
    [GeneratedRegex(@"\]\((?<file>[^)#]+)\)(?<where>[^\n]*):\n\n```")]
    private static partial Regex Addition();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
