using System.Security.Claims;
using Koord.Domain;
using Koord.Domain.Dossiers;
using Koord.Web.Access;

namespace Koord.Web.Layout;

/// <summary>One way into a room.</summary>
/// <param name="Text">A key of Words.</param>
/// <param name="Path">Without the language.</param>
/// <param name="For">For whom.</param>
public sealed record MenuItem(string Text, string Path, Roles For);

/// <summary>What stands in the header for this person: their lists, the rooms of the line that are furnished, and what their role looks after.</summary>
public sealed class Menu(CurrentActor current)
{
    private static readonly MenuItem[] Before =
    [
        new("shell.menu-work", "/werk", Roles.Professional | Roles.TeamLead | Roles.DutyRoster),
        new("shell.menu-roster", "/rooster", Roles.TeamLead | Roles.DutyRoster),
    ];

    /// <summary>The first page of each room that has pages, by the room's name in <see cref="TheLine"/>.</summary>
    private static readonly Dictionary<string, MenuItem> Rooms = new()
    {
        ["Signals"] = new("shell.menu-signal", "/signaal", Roles.Professional),
    };

    private static readonly MenuItem[] After =
    [
        new("shell.menu-search", "/zoek", Roles.Professional | Roles.TeamLead | Roles.DutyRoster | Roles.FrontDesk),
        new("shell.menu-looks", "/inzagelog", Roles.PrivacyOfficer),
        new("shell.menu-accounts", "/accounts", Roles.Administrator),
    ];

    private static readonly MenuItem[] Family =
    [
        new("shell.menu-mine", "/mijn", Roles.FamilyMember),
        new("shell.menu-looked", "/mijn/wie-keek", Roles.FamilyMember),
        new("shell.menu-rights", "/mijn/rechten", Roles.FamilyMember),
    ];

    public IReadOnlyList<MenuItem> For(ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true } && current.Actor is { } actor
        ? [.. Family.Concat(Before).Concat(TheLine.Rooms.Where(r => Rooms.ContainsKey(r.Name)).Select(r => Rooms[r.Name])).Concat(After).Where(i => actor.Is(i.For))]
        : [];
}
