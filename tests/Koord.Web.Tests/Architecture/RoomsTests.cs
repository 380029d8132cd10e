using Koord.Domain;
using Koord.Tests.Architecture;
using Mono.Cecil;

namespace Koord.Web.Tests.Architecture;

public sealed class RoomsTests
{
    /// <summary>Open to every page, and blind to what stands on it.</summary>
    private static readonly string[] Shell = ["Layout", "Texts", "Access", "Charts"];

    /// <summary>Puts rooms together on one page, or one address.</summary>
    private static readonly string[] Composers = ["Dossiers", "Search", "Home", "Work", "Region", "Admin", "Api"];

    private static readonly List<string> Order = [.. TheLine.Rooms.Select(r => r.Name)];

    private static readonly HashSet<string> Rooms = [.. Order];

    private static readonly HashSet<string> Foundations = [.. TheLine.Foundations.Select(r => r.Name)];

    private static readonly List<(string Folder, string From, TypeReference Used)> Uses =
    [
        .. from type in new CodeOf(typeof(Program).Assembly).Types
           let folder = FolderOf(CodeOf.Outermost(type))
           where folder is not null
           from used in CodeOf.TypesUsedBy(type)
           select (folder, type.FullName, CodeOf.Outermost(used)),
    ];

    [Fact]
    public void Every_folder_is_a_room_part_of_the_shell_or_a_composer()
    {
        var folders = Uses.Select(u => u.Folder).Distinct().ToList();

        Assert.NotEmpty(folders);
        Found.Nothing(folders.Where(f => !Rooms.Contains(f) && !Foundations.Contains(f) && !Shell.Contains(f) && !Composers.Contains(f)));
    }

    [Fact]
    public void A_room_uses_itself_rooms_before_it_in_the_domain_and_the_shell_and_the_shell_uses_no_room()
    {
        var faults = from use in Uses
                     where Rooms.Contains(use.Folder) || Shell.Contains(use.Folder)
                     where IsAnotherFolder(use) || IsALaterRoomOfTheDomain(use)
                     select $"{use.From} uses {use.Used.FullName}";

        Assert.True(Uses.Count > 20, "too little was scanned");
        Found.Nothing(faults, "A room shows itself; Dossiers, Search, Home, Work and the other composers put rooms together:");
    }

    private static bool IsAnotherFolder((string Folder, string From, TypeReference Used) use) =>
        FolderOf(use.Used) is { } other && other != use.Folder && !Shell.Contains(other);

    /// <summary>The shell stands before every room.</summary>
    private static bool IsALaterRoomOfTheDomain((string Folder, string From, TypeReference Used) use) =>
        use.Used.Namespace.Split('.') is ["Koord", "Domain", var room, ..] && Order.IndexOf(room) > Order.IndexOf(use.Folder);

    // A page that was written as .cshtml is built into one namespace, with its folder in front of its name.
    private static string? FolderOf(TypeReference type) => type.Namespace.Split('.') switch
    {
        ["Koord", "Web", var folder, ..] => folder,
        ["AspNetCoreGeneratedDocument", ..] when type.Name.IndexOf('_', StringComparison.Ordinal) is > 0 and var end => type.Name[..end],
        _ => null,
    };
}
