using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Koord.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Koord.Web.Access;

/// <summary>What the cookie carries, encrypted: the number, the stamp, and for the header the name. What may be done is asked of the row.</summary>
public sealed class PrincipalOfAccount(UserManager<Account> accounts, IOptions<IdentityOptions> options, TimeProvider clock)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    public const string Stamp = "koord.stamp";
    public const string Session = "koord.session";
    public const string Begun = "koord.begun";
    public const string Side = "koord.side";
    public const string Team = "koord.team";
    public const string Roles = "koord.roles";
    public const string MustChangePassword = "koord.must-change-password";

    protected override Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, user.Number.ToString()));
        identity.AddClaim(new(ClaimTypes.Name, user.Name.Value));
        identity.AddClaim(new(Stamp, user.Stamp));
        identity.AddClaim(new(Session, RandomNumberGenerator.GetHexString(32)));
        identity.AddClaim(new(Begun, clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
        identity.AddClaim(new(Side, user.Side.ToString()));
        identity.AddClaim(new(Roles, ((int)user.Roles).ToString(CultureInfo.InvariantCulture)));
        if (user.Team is { } team)
        {
            identity.AddClaim(new(Team, team.ToString()));
        }

        if (user.MustChangePassword)
        {
            identity.AddClaim(new(MustChangePassword, ""));
        }

        return Task.FromResult(identity);
    }
}
