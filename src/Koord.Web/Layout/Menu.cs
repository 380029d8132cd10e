using System.Security.Claims;

namespace Koord.Web.Layout;

/// <summary>One way into a room.</summary>
/// <param name="Text">A key of Words.</param>
/// <param name="Path">Without the language.</param>
public sealed record MenuItem(string Text, string Path);

/// <summary>What stands in the header for this person.</summary>
public sealed class Menu
{
    public IReadOnlyList<MenuItem> For(ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true }
        ?
        [
            new("shell.menu-work", "/werk"),
            new("shell.menu-signal", "/signaal"),
            new("shell.menu-search", "/zoek"),
        ]
        : [];
}
