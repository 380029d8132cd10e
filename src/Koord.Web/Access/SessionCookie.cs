using System.Globalization;
using System.Security.Claims;
using Koord.Domain.Dossiers;
using Koord.Store;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Koord.Web.Access;

/// <summary>A session lasts as long as someone is at work with it, and not one request longer than the account may come in.</summary>
public static class SessionCookie
{
    public static readonly TimeSpan Inactive = TimeSpan.FromMinutes(30);

    /// <summary>A phone is passed from hand to hand.</summary>
    public static readonly TimeSpan FamilyInactive = TimeSpan.FromMinutes(15);

    /// <summary>However busy somebody is: nobody works longer in one go, and a copied cookie stops here.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    // Without this a session is renewed only in its second half, and someone who was at work is put out too early.
    private static readonly TimeSpan RenewedAfter = TimeSpan.FromMinutes(1);

    public static void Configure(CookieAuthenticationOptions o)
    {
        o.Cookie.Name = "koord";
        o.Cookie.Path = "/";
        o.Cookie.HttpOnly = true;
        o.Cookie.SameSite = SameSiteMode.Strict;
        o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        o.ExpireTimeSpan = Inactive;
        o.SlidingExpiration = true;
        o.Events.OnCheckSlidingExpiration = RenewAsync;
        o.Events.OnValidatePrincipal = ValidateAsync;
        o.Events.OnRedirectToLogin = SendToSignInAsync;
        o.Events.OnRedirectToAccessDenied = c =>
        {
            c.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        };
    }

    private static Task RenewAsync(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew = context.ElapsedTime > RenewedAfter;
        return Task.CompletedTask;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var standing = NumberIn(context.Principal, ClaimTypes.NameIdentifier) is { } number && context.Principal?.FindFirstValue(PrincipalOfAccount.Session) is { } session
            ? await services.GetRequiredService<Accounts>().StandingOfAsync(new AccountId(number), session, context.HttpContext.RequestAborted)
            : null;
        if (standing is null || IsTooOld(context.Principal, services.GetRequiredService<TimeProvider>()) || standing.Stamp != context.Principal?.FindFirstValue(PrincipalOfAccount.Stamp))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        services.GetRequiredService<CurrentActor>().Actor = standing.Actor;
    }

    private static bool IsTooOld(ClaimsPrincipal? who, TimeProvider clock) =>
        NumberIn(who, PrincipalOfAccount.Begun) is not { } begun || clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(begun) > Longest;

    private static long? NumberIn(ClaimsPrincipal? who, string claim) =>
        long.TryParse(who?.FindFirstValue(claim), CultureInfo.InvariantCulture, out var number) ? number : null;

    // Only a page that was asked for is gone back to, and only by its path: a query may hold what someone typed. What was typed itself is shown again on the error page.
    private static Task SendToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        var back = request.Path != "/" ? QueryString.Create("terug", request.Path) : default;
        context.Response.Redirect($"{request.PathBase}/aanmelden{back}");
        return Task.CompletedTask;
    }
}

/// <summary>Begins and ends a session.</summary>
public sealed class SignInSession(SignInManager<Account> signIn, Accounts accounts, TimeProvider clock)
{
    public Task BeginAsync(Account account)
    {
        var inactive = (account.Roles & Roles.FamilyMember) != 0 ? SessionCookie.FamilyInactive : SessionCookie.Inactive;
        return signIn.SignInAsync(account, new AuthenticationProperties { ExpiresUtc = clock.GetUtcNow().Add(inactive) });
    }

    public async Task EndAsync(ClaimsPrincipal who, CancellationToken ct)
    {
        if (who.FindFirstValue(PrincipalOfAccount.Session) is { } session)
        {
            await accounts.EndSessionAsync(session, SessionCookie.Longest, ct);
        }

        await signIn.SignOutAsync();
    }
}
