using Koord.Domain.Dossiers;
using Koord.Store;
using Koord.Web.Layout;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Koord.Web.Access;

/// <summary>Who may come in. Passkeys, one-time codes and OpenID Connect enter here too: see docs/decisions.</summary>
public static class Entrance
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Holders>().AddSingleton<Organisations>().AddSingleton(new Passwords()).AddSingleton<Accounts>().AddSingleton<Leaving>().AddSingleton<Door>().AddSingleton<SettingUp>();
        services.AddSingleton<IPasswordHasher<Account>>(p => p.GetRequiredService<Passwords>());
        services.AddScoped<IPasswordValidator<Account>, PasswordCheck>();
        services.AddScoped<IUserStore<Account>, AccountStore>();
        services.AddSingleton<Colleagues>().AddScoped<LineDoor>().AddScoped<CurrentActor>().AddScoped<SignInSession>().AddScoped<RenewedSignIn>();
        services.AddIdentityCore<Account>(o => o.User.AllowedUserNameCharacters = "").AddSignInManager();
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, PrincipalOfAccount>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, SessionCookie.Configure);
        services.AddDataProtection().SetApplicationName("koord");
        services.AddSingleton<WebKeys>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(p =>
            new ConfigureOptions<KeyManagementOptions>(o => o.XmlRepository = p.GetRequiredService<WebKeys>()));
        // It warns of keys without an encryptor; WebKeys seals each key whole.
        services.Configure<LoggerFilterOptions>(o => o.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error));
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "koord-form";
            o.Cookie.Path = "/";
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddAuthorization();
        services.Configure<RazorPagesOptions>(o => o.Conventions.AuthorizeFolder("/"));
        return services;
    }

    /// <summary>After routing: who asks, whether that is allowed, and whether a password must be chosen first.</summary>
    public static void UseAccess(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use(ChooseFirstAsync);
    }

    /// <summary>The first page of somebody who came in.</summary>
    public static string HomeOf(Roles roles) => roles switch
    {
        _ when (roles & Roles.FamilyMember) != 0 => "/mijn",
        _ when (roles & Roles.Administrator) != 0 => "/accounts",
        _ when (roles & Roles.PrivacyOfficer) != 0 => "/inzagelog",
        _ => "/werk",
    };

    private static Task ChooseFirstAsync(HttpContext context, RequestDelegate next)
    {
        if (!context.User.HasClaim(c => c.Type == PrincipalOfAccount.MustChangePassword)
            || context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not { RelativePath: var page }
            || page.StartsWith("/Access/", StringComparison.Ordinal) && page is "/Access/ChoosePassword.cshtml" or "/Access/SignOut.cshtml"
            || page.StartsWith("/Layout/", StringComparison.Ordinal))
        {
            return next(context);
        }

        context.Response.Redirect($"{context.Request.PathBase}/wachtwoord");
        return Task.CompletedTask;
    }
}
