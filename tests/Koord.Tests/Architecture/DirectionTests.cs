using System.Text.RegularExpressions;
using Koord.Domain;

namespace Koord.Tests.Architecture;

public sealed partial class DirectionTests
{
    /// <summary>Who may build on whom; a new project is written down here first.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Koord.Domain"] = [],
        ["Koord.Exchange"] = ["Koord.Domain"],
        ["Koord.Store"] = ["Koord.Domain"],
        ["Koord.Simulation"] = ["Koord.Domain", "Koord.Store"],
        ["Koord.Web"] = ["Koord.Domain", "Koord.Exchange", "Koord.Store", "Koord.Simulation"],
    };

    private static readonly CodeOf Domain = new(typeof(TheLine).Assembly);

    private static readonly List<string> Order = [.. TheLine.Foundations.Concat(TheLine.Rooms).Select(r => r.Name)];

    [Fact]
    public void A_project_builds_only_on_those_below_it()
    {
        var projects = Repository.Files("src", ".csproj");
        var uses = Repository.Find(ProjectReference(), projects).Select(r => (From: Path.GetFileNameWithoutExtension(r.Path), To: r.Match.Groups[1].Value)).ToList();

        Assert.True(projects.Count >= 4 && uses.Count >= 3, "too little was scanned");
        Assert.All(projects, p => Assert.Contains(Path.GetFileNameWithoutExtension(p), Allowed.Keys));
        Found.Nothing(uses.Where(u => !Allowed[u.From].Contains(u.To)).Select(u => $"{u.From} builds on {u.To}"));
    }

    [Fact]
    public void Every_type_of_the_domain_lives_in_a_room_of_the_line()
    {
        var types = Domain.Types.Where(t => t.Namespace.StartsWith("Koord.", StringComparison.Ordinal)).ToList();

        Assert.True(types.Count > 20, "too little was scanned");
        Found.Nothing(types.Where(t => RoomOf(t.Namespace) is { } room && !Order.Contains(room)).Select(t => t.FullName));
        Found.Nothing(types.Where(t => t.Namespace == "Koord.Domain" && t.Name is not (nameof(TheLine) or nameof(Room))).Select(t => t.FullName));
    }

    [Fact]
    public void A_room_uses_itself_and_rooms_before_it()
    {
        var uses = (from type in Domain.Types
                    let room = RoomOf(CodeOf.Outermost(type).Namespace)
                    where room is not null
                    from used in CodeOf.TypesUsedBy(type)
                    let other = RoomOf(CodeOf.Outermost(used).Namespace)
                    where other is not null
                    select (Type: type.FullName, Room: room, Used: used.FullName, Other: other)).Distinct().ToList();

        Assert.True(uses.Count > 20, "too little was scanned");
        Found.Nothing(uses.Where(u => Order.IndexOf(u.Other) > Order.IndexOf(u.Room)).Select(u => $"{u.Type} uses {u.Used}"), "A question that needs a later room belongs to the later room (the order stands in TheLine.cs):");
    }

    private static string? RoomOf(string space) => space.Split('.') is ["Koord", "Domain", var room, ..] ? room : null;

    [GeneratedRegex("""<ProjectReference Include="[^"]*/([^"/]+)\.csproj"[^>]*>""")]
    private static partial Regex ProjectReference();
}
