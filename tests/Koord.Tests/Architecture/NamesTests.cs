using System.Text.RegularExpressions;

namespace Koord.Tests.Architecture;

public sealed partial class NamesTests
{
    private const int Longest = 300;

    // TagHelper is the framework's own word.
    private static readonly string[] Empty = ["Service", "Manager", "Helper", "Util", "Utility", "Dto", "Info", "Data", "Processor"];

    private static readonly IReadOnlyList<string> Sources =
        [.. Repository.Files("src", ".cs", ".cshtml"), .. Repository.Files("tests", ".cs"), .. Repository.Files("bench", ".cs")];

    [Fact]
    public void No_name_hides_that_there_is_no_idea_behind_it()
    {
        var names = Repository.Find(Declaration(), Sources).Select(d => (d.Path, Name: d.Match.Groups[1].Value)).ToList();

        Assert.True(names.Count > 30, "too little was scanned");
        Found.Nothing(names.Where(n => !n.Name.EndsWith("TagHelper", StringComparison.Ordinal) && Empty.Any(e => n.Name.EndsWith(e, StringComparison.Ordinal) || n.Name.EndsWith(e + "s", StringComparison.Ordinal))).Select(n => $"{n.Path}: {n.Name}"), "Name the idea:");
    }

    [Fact]
    public void No_file_is_longer_than_a_reader_can_hold()
    {
        var files = Sources.Concat(Repository.Files("assets", ".mjs")).ToList();

        Assert.True(files.Count > 30, "too little was scanned");
        Found.Nothing(files.Where(f => Repository.Read(f).AsSpan().Count('\n') > Longest), $"Longer than {Longest} lines; look for the missing idea:");
    }

    [Fact]
    public void No_promise_is_left_in_a_comment()
    {
        var promises = Repository.Find(Promise(), Sources.Where(s => !s.EndsWith("NamesTests.cs", StringComparison.Ordinal)));

        Found.Nothing(promises.Select(p => p.Path), "Do it now, or make it an issue:");
    }

    [GeneratedRegex(@"^\s*(?:(?:public|internal|private|protected|static|sealed|abstract|partial|readonly|file|ref)\s+)*(?:class|record struct|record|struct|interface|enum)\s+([A-Z]\w*)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b")]
    private static partial Regex Promise();
}
