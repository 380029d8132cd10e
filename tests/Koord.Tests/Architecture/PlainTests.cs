using System.Text.RegularExpressions;

namespace Koord.Tests.Architecture;

/// <summary>What lies open, to an administrator of the database, in a log or in an address, says nothing about a person.</summary>
public sealed partial class PlainTests
{
    private const string Reasons = "tests/Koord.Tests/Architecture/plain-columns.txt";

    /// <summary>Values in an address: opaque numbers and words of our own, never something that somebody typed.</summary>
    private static readonly string[] InAddresses = ["id", "dossier", "fact", "draft", "signal", "person", "account", "organisation", "team", "role", "code", "step", "list", "page", "asOf", "language", "handler"];

    /// <summary>Forms whose fields end up in the address; each with the reason why that tells nothing about a person.</summary>
    private static readonly Dictionary<string, string> GetForms = new()
    {
        ["src/Koord.Web/Layout/Gallery/_Dossier.cshtml"] = "the day as of which is looked",
        ["src/Koord.Web/Dossiers/_AsOf.cshtml"] = "a day to look back at",
        ["src/Koord.Web/Admin/LookLog.cshtml"] = "an opaque account number and two days",
    };

    /// <summary>Texts that a log line may hold, each with the reason why it tells nothing about a person.</summary>
    private static readonly Dictionary<string, string> LoggedTexts = new()
    {
        ["src/Koord.Web/OutboxWorker.cs"] = "the kind of work, a word of our own",
    };

    private static readonly IReadOnlyList<string> Pages = Repository.Files("src", ".cshtml");

    private static readonly IReadOnlyList<string> Code = [.. Repository.Files("src", ".cs"), .. Pages];

    [Fact]
    public void Every_plain_column_has_a_reason_to_be_plain()
    {
        var columns = Repository.Files("src/Koord.Store", ".sql", ".cs").SelectMany(f => ColumnsOf(Repository.Read(f))).ToHashSet();
        var reasons = Repository.Read(Reasons).Split('\n').Where(l => l.Length > 0 && l[0] != '#').ToDictionary(l => l.Split(' ')[0], l => l[(l.IndexOf(' ') + 1)..].Trim());

        Assert.NotEmpty(columns);
        Found.Nothing(columns.Except(reasons.Keys), $"Seal it, or give the reason why anyone may read it in {Reasons}:");
        Found.Nothing(reasons.Keys.Except(columns), $"No such column any more; take it out of {Reasons}:");
        Assert.DoesNotContain("", reasons.Values);
    }

    [Fact]
    public void Logs_are_written_from_fixed_texts_without_personal_values()
    {
        var fixedTexts = Repository.Find(LoggerMessage(), Code).ToList();
        var free = Repository.Find(FreeLog(), Code);

        Assert.True(Code.Count > 10, "too little was scanned");
        Found.Nothing(free.Select(f => $"{f.Path}: {f.Match.Value}"));
        Found.Nothing(fixedTexts.Where(m => SaysText().IsMatch(m.Match.Groups[1].Value) && !LoggedTexts.ContainsKey(m.Path)).Select(m => $"{m.Path}: {m.Match.Groups[1].Value}"));
    }

    [Fact]
    public void Addresses_carry_opaque_values_only()
    {
        var inRoutes = Repository.Find(Route(), Pages).SelectMany(r => RouteValue().Matches(r.Match.Value).Select(v => (r.Path, Name: v.Groups[1].Value)));
        var inLinks = Repository.Find(LinkValue(), Pages).Select(l => (l.Path, Name: l.Match.Groups[1].Value));

        Found.Nothing(inRoutes.Concat(inLinks).Where(v => !InAddresses.Contains(v.Name, StringComparer.OrdinalIgnoreCase)).Select(v => $"{v.Path}: {v.Name}"), "An address is kept in logs and histories; only an opaque value may stand in it, and its name in InAddresses:");
        Found.Nothing(Repository.Find(GetForm(), Pages).Select(f => f.Path).Where(p => !GetForms.ContainsKey(p)));
        Found.Nothing(Repository.Find(TextFromAddress(), Code).Select(f => $"{f.Path}: {f.Match.Value}"));
    }

    private static IEnumerable<string> ColumnsOf(string script)
    {
        var bare = Comment().Replace(script, "");
        var created = from table in CreateTable().Matches(bare)
                      from part in OutsideBrackets().Split(table.Groups[2].Value)
                      let word = part.Trim().Split(' ', '\n', '(')[0]
                      where word.Length > 0 && word is not ("primary" or "unique" or "foreign" or "check" or "constraint")
                      select $"{table.Groups[1].Value}.{word}";
        return created.Concat(AddColumn().Matches(bare).Select(m => $"{m.Groups[1].Value}.{m.Groups[2].Value}"));
    }

    [GeneratedRegex("--.*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"create\s+table\s+(?:if\s+not\s+exists\s+)?(\w+)\s*\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)", RegexOptions.IgnoreCase)]
    private static partial Regex CreateTable();

    [GeneratedRegex(@"alter\s+table\s+(\w+)\s+add\s+(?:column\s+)?(\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex AddColumn();

    [GeneratedRegex(@",(?![^(]*\))")]
    private static partial Regex OutsideBrackets();

    [GeneratedRegex(@"\[LoggerMessage[^\]]*\]\s*(?:[\w\s]+?void\s+)?\w+\(([^)]*)\)")]
    private static partial Regex LoggerMessage();

    [GeneratedRegex(@"\.Log(?:Trace|Debug|Information|Warning|Error|Critical)\(|\.Log\(LogLevel")]
    private static partial Regex FreeLog();

    [GeneratedRegex(@"\b(?:string|object|Personal<)")]
    private static partial Regex SaysText();

    [GeneratedRegex(@"@page\s+""[^""]*""|asp-route=""[^""]*""|Map(?:Get|Post)\(""[^""]*""")]
    private static partial Regex Route();

    [GeneratedRegex(@"\{\*{0,2}(\w+)[^}]*\}")]
    private static partial Regex RouteValue();

    [GeneratedRegex(@"asp-route-(\w+)=")]
    private static partial Regex LinkValue();

    [GeneratedRegex(@"<form[^>]*method=""get""", RegexOptions.IgnoreCase)]
    private static partial Regex GetForm();

    [GeneratedRegex(@"SupportsGet\s*=\s*true[^;{]*?\bstring\??\s+\w+|\[FromQuery[^\]]*\]\s*string\??\s+\w+|\[FromRoute[^\]]*\]\s*string\??\s+\w+")]
    private static partial Regex TextFromAddress();
}
