using System.Security.Cryptography;
using System.Text;
using Koord.Domain.Dossiers;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Koord.Store;

/// <summary>PBKDF2 with SHA-512. The same letters typed on another machine are the same password, whichever way that machine composes an é.</summary>
/// <param name="iterations">How much work one guess is; what was hashed with another number is still understood.</param>
public sealed class Passwords(int iterations = Passwords.Iterations) : PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = iterations }))
{
    /// <summary>What OWASP advises for PBKDF2 with SHA-512.</summary>
    public const int Iterations = 210_000;

    /// <summary>For a door at which there is nobody: checking takes as long as checking a real one.</summary>
    private readonly Lazy<string> _nobody = new(() => new Passwords(iterations).HashPassword(null!, Guid.NewGuid().ToString())); // the base class does not look at the account

    /// <summary>To be read out or written down once, and changed at the first sign-in: 79 random bits, no sign that looks like another.</summary>
    public static string NewInitial() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 4)));

    /// <inheritdoc/>
    public override string HashPassword(Account user, string password) => base.HashPassword(user, password.Normalize());

    /// <inheritdoc/>
    public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, providedPassword.Normalize());

    /// <summary>Whether the password is right; takes the same time whether or not there is an account.</summary>
    public bool Holds(Account? account, string password) =>
        VerifyHashedPassword(account!, account?.PasswordHash ?? _nobody.Value, password) != PasswordVerificationResult.Failed // see _nobody
        && account?.PasswordHash is not null;
}

/// <summary>Length counts, composition does not (NIST SP 800-63B, 3.1.1.2).</summary>
public static class PasswordRules
{
    /// <summary>In signs.</summary>
    public const int Shortest = 12;

    /// <summary>In signs; a megabyte of password is an attack.</summary>
    public const int Longest = 200;

    // Of twelve signs and more; shorter ones fall by length.
    private static readonly string[] Commonest =
    [
        "wachtwoord", "welkom", "password", "geheim", "qwerty", "azerty", "asdfgh", "letmein", "iloveyou", "administrator", "koord", "abc", "zomer", "winter", "lente", "herfst",
    ];

    /// <summary>Null when the password will do.</summary>
    public static Refusal? Refuse(string password, string login)
    {
        if (password.Length < Shortest)
        {
            return AccountRefusals.PasswordShort;
        }

        if (password.Length > Longest)
        {
            return AccountRefusals.PasswordLong;
        }

        return IsLogin(password, login) ? AccountRefusals.PasswordIsLogin : IsCommon(password) ? AccountRefusals.PasswordCommon : null;
    }

    private static bool IsLogin(string password, string login) =>
        string.Equals(Letters(password), Letters(login), StringComparison.Ordinal)
        || (InvitationCode.TryParse(password, null, out var typed) && InvitationCode.TryParse(login, null, out var code) && typed == code);

    // A common word with nothing but digits and signs around it, a row of the keyboard, or a few signs again and again.
    private static bool IsCommon(string password)
    {
        var letters = new string([.. password.ToLowerInvariant().Where(char.IsLetter)]);
        return letters.Length == 0
            || password.Distinct().Count() < 5
            || "qwertyuiopasdfghjklzxcvbnmqwertyuiop".Contains(letters, StringComparison.Ordinal)
            || Commonest.Any(word => letters.Replace(word, "", StringComparison.Ordinal).Length == 0);
    }

    private static string Letters(string text) => text.Normalize(NormalizationForm.FormKC).Trim().ToUpperInvariant();
}

/// <summary>Why an account is not opened, or a password not taken.</summary>
public static class AccountRefusals
{
    /// <summary>Somebody signs in with that name already.</summary>
    public static readonly Refusal LoginTaken = new("login-taken");

    /// <summary>Whoever opens accounts sees no content, and whoever sees who looked does not look: a second account is needed.</summary>
    public static readonly Refusal RolesApart = new("roles-apart");

    /// <summary>The team is not of this organisation.</summary>
    public static readonly Refusal OtherTeam = new("other-team");

    /// <summary>Not the code that stands on the terminal, or nobody can set up anything now.</summary>
    public static readonly Refusal SetUpCodeUnknown = new("set-up-code-unknown");

    /// <summary>Another organisation is called so.</summary>
    public static readonly Refusal OrganisationTaken = new("organisation-taken");

    /// <summary>Fewer than twelve signs.</summary>
    public static readonly Refusal PasswordShort = new("password-short");

    /// <summary>More than two hundred signs.</summary>
    public static readonly Refusal PasswordLong = new("password-long");

    /// <summary>It is what is typed to sign in.</summary>
    public static readonly Refusal PasswordIsLogin = new("password-is-login");

    /// <summary>The first that anybody would try.</summary>
    public static readonly Refusal PasswordCommon = new("password-common");
}
