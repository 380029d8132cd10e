using Koord.Web.Layout;

namespace Koord.Web.Access;

/// <summary>Somebody looks over the shoulder: the session ends and a neutral page comes up. Whoever goes back finds the way in, not the page.</summary>
/// <remarks>An address is enough here, without a button: no other site can send the cookie with it.</remarks>
public static class LeaveQuickly
{
    public const string Path = "/weg";

    public static void MapQuickExit(this WebApplication app) => app.MapGet(Path, LeaveAsync).AllowAnonymous();

    private static async Task<IResult> LeaveAsync(HttpContext context, SignInSession session, QuickExit exit, CancellationToken ct)
    {
        await session.EndAsync(context.User, ct);
        return Results.Redirect(exit.Address.ToString());
    }
}
