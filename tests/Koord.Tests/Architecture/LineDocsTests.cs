using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Koord.Domain;
using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Domain.Sharing;
using Koord.Tests.Law;
using Mono.Cecil;

namespace Koord.Tests.Architecture;

/// <summary>Half a page for each room of the line: what stands there as words is written, the tables of acts, facts and norms are made from the code.</summary>
public sealed partial class LineDocsTests
{
    private const string Start = "<!-- made from the code; run the quick tests with KOORD_WRITE_DOCS=1 to make it again -->";
    private const string Folder = "docs/line";
    private const string Law = "Law";

    private static readonly Assembly Domain = typeof(TheLine).Assembly;
    private static readonly CodeOf Code = new(Domain);
    private static readonly Dictionary<string, string> Summaries = XDocument.Load(Path.ChangeExtension(Domain.Location, ".xml")).Descendants("member")
        .Where(m => m.Element("summary") is not null)
        .ToDictionary(m => m.Attribute("name")?.Value ?? "", m => Text(m.Element("summary") ?? m));

    public static TheoryData<string> Rooms => [.. TheLine.Rooms.Select(r => r.Name).Where(r => TypesOf(r).Any()), Law];

    [Theory, MemberData(nameof(Rooms))]
    public void The_page_of_a_room_has_the_acts_facts_and_norms_of_today(string room)
    {
        var (path, tables) = ($"{Folder}/{room.ToLowerInvariant()}.md", Tables(room));
        var full = Path.Combine(Repository.Root, path);
        Assert.True(File.Exists(full), $"{path} is missing: half a page of words, then the line\n{Start}");
        var words = File.ReadAllText(full).Split(Start)[0];

        if (Environment.GetEnvironmentVariable("KOORD_WRITE_DOCS") is { Length: > 0 })
        {
            File.WriteAllText(full, $"{words}{Start}\n\n{tables}");
        }

        Assert.True(words.Length > 600, $"{path} says too little in words");
        Assert.Equal($"{words}{Start}\n\n{tables}", File.ReadAllText(full).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_page_is_of_a_room() =>
        Found.Nothing(Repository.Files(Folder, ".md").Select(Path.GetFileNameWithoutExtension).Except(Rooms.Select(r => r.Data.ToLowerInvariant()).Append("readme"), StringComparer.OrdinalIgnoreCase));

    private static string Tables(string room)
    {
        var text = new StringBuilder();
        Table(text, "Acts", ["act", "what it does"], TypesOf(room).Where(IsAct).Select(t => (string[])[t.Name, SummaryOf(t)]));
        Table(text, "Facts", ["stored as", "what happened", "who else has it"], Events.All.Where(e => RoomOf(e) == room).Select(e => (string[])[Events.StoredName(e) ?? "", SummaryOf(e), Shared(e)]));
        Table(text, "Norms", ["norm", "Dutch", "length", "kind", "article"], NormsOf(room).Select(n => (string[])[n.Name, n.Dutch, n.Length is { } length ? $"{length.Amount} {Spaced(length.Unit.ToString())}" : n.Blocked ? "blocked" : "none", Spaced(n.Type.ToString()), n.Article]));
        return text.ToString();
    }

    private static void Table(StringBuilder text, string title, string[] columns, IEnumerable<string[]> rows)
    {
        var all = rows.OrderBy(r => r[0], StringComparer.Ordinal).ToList();
        if (all.Count > 0)
        {
            text.Append("## " + title + "\n\n" + Row(columns) + "|" + string.Concat(columns.Select(_ => "---|")) + "\n");
            all.ForEach(r => text.Append(Row(r)));
            text.Append('\n');
        }
    }

    private static string Row(IEnumerable<string> cells) => "| " + string.Join(" | ", cells.Select(c => c.Replace("|", "/", StringComparison.Ordinal))) + " |\n";

    private static IEnumerable<Type> TypesOf(string room) => Domain.GetExportedTypes().Where(t => RoomOf(t) == room);

    private static string? RoomOf(Type type) => type.Namespace?.Split('.') is ["Koord", "Domain", var room, ..] ? room : null;

    private static bool IsAct(Type type) => type.GetMethods().Any(m => m.ReturnType == typeof(Result<IReadOnlyList<DossierEvent>>) && m.GetParameters().Any(p => p.ParameterType == typeof(Scene)));

    private static string Shared(Type kind) =>
        typeof(IReadByChoice).IsAssignableFrom(kind) && kind.Name is not ("StatementMade" or "StatementReworded") ? "the team, and whom that person chose"
        : typeof(ICommonGround).IsAssignableFrom(kind) ? "its parties"
        : "nobody until it is shared";

    /// <summary>Those that code of the room asks for; in the law room all.</summary>
    private static IEnumerable<Norm> NormsOf(string room) => room == Law ? DutchLaw.Book.Norms :
        (from type in Code.Types
         where CodeOf.Outermost(type).Namespace == $"Koord.Domain.{room}"
         from used in CodeOf.MembersUsedBy(type).OfType<FieldReference>()
         where used.DeclaringType.Name == nameof(NormId)
         select used.Name).Distinct()
        .Select(name => (NormId)typeof(NormId).GetField(name)!.GetValue(null)!) // a static field that code names
        .SelectMany(id => DutchLaw.Book.Norms.Where(n => n.Id == id));

    private static string SummaryOf(Type type) => Summaries.GetValueOrDefault($"T:{type.FullName}", "");

    private static string Text(XElement summary) =>
        Blank().Replace(string.Concat(summary.Nodes().Select(n => n is XElement e ? (e.Attribute("cref")?.Value.Split('.')[^1] ?? e.Value) : n.ToString())), " ").Trim();

    private static string Spaced(string name) => Capital().Replace(name, " $1").Trim().ToLowerInvariant();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex("([A-Z])")]
    private static partial Regex Capital();
}
