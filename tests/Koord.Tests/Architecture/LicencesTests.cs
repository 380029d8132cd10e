using System.Text.Json;
using System.Text.RegularExpressions;

namespace Koord.Tests.Architecture;

public sealed partial class LicencesTests
{
    /// <summary>What goes together with the EUPL-1.2 for everyone who runs Koord.</summary>
    private static readonly string[] Accepted = ["EUPL-1.2", "MIT", "Apache-2.0", "BSD-3-Clause", "MPL-2.0", "OFL-1.1", "PostgreSQL", "Public-Domain"];

    [Fact]
    public void Every_package_stands_in_the_list_with_a_licence_we_accept()
    {
        var listed = Row().Matches(Repository.Read("docs/licences.md")).Select(r => (Package: $"{r.Groups[1].Value} {r.Groups[2].Value}", Licence: r.Groups[3].Value)).ToList();
        var locked = Nuget().Concat(Npm()).ToHashSet();

        Assert.True(locked.Count > 100, "too little was scanned");
        Found.Nothing(locked.Except(listed.Select(l => l.Package)).Select(p => $"not in docs/licences.md: {p}"));
        Found.Nothing(listed.Select(l => l.Package).Except(locked).Select(p => $"no longer used: {p}"));
        Found.Nothing(listed.Where(l => !Accepted.Contains(l.Licence)).Select(l => $"{l.Package}: {l.Licence}"));
    }

    private static IEnumerable<string> Nuget() =>
        from path in Repository.Files(".", "packages.lock.json")
        from framework in Parse(path).GetProperty("dependencies").EnumerateObject()
        from package in framework.Value.EnumerateObject()
        where package.Value.GetProperty("type").GetString() != "Project"
        select $"{package.Name} {package.Value.GetProperty("resolved").GetString()}";

    private static IEnumerable<string> Npm() =>
        from package in Parse("assets/package-lock.json").GetProperty("packages").EnumerateObject()
        where package.Name.Length > 0
        select $"{package.Name[(package.Name.LastIndexOf("node_modules/", StringComparison.Ordinal) + 13)..]} {package.Value.GetProperty("version").GetString()}";

    private static JsonElement Parse(string path) => JsonDocument.Parse(Repository.Read(path)).RootElement;

    [GeneratedRegex(@"^\| (\S+) \| (\d\S*) \| (\S+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
