using System.Buffers.Binary;
using Koord.Store;
using Microsoft.AspNetCore.Identity;

namespace Koord.Web.Tests.Store;

public sealed class PasswordsTests
{
    [Theory]
    [InlineData("elf tekens!", "password-short")]
    [InlineData("welkom123456", "password-common")]
    [InlineData("Wachtwoord2026!", "password-common")]
    [InlineData("123456789012", "password-common")]
    [InlineData("aaaaaaaaaaaaaaaa", "password-common")]
    [InlineData("qwertyuiop12", "password-common")]
    [InlineData("Jan.Proefstra", "password-is-login")]
    [InlineData("jan.proefstra", "password-is-login")]
    [InlineData("zeven groene fietsen", null)]
    [InlineData("lente in de polder", null)]
    [InlineData("ümläute sind gut", null)]
    public void Length_counts_and_the_commonest_are_refused(string password, string? code) =>
        Assert.Equal(code, PasswordRules.Refuse(password, "jan.proefstra")?.Code);

    [Theory]
    [InlineData("K7PM-2WXA-94TQ")]
    [InlineData("k7pm2wxa94tq")]
    [InlineData("k7pm 2wxa 94tq")]
    public void A_code_is_no_password_for_itself(string password) =>
        Assert.Equal("password-is-login", PasswordRules.Refuse(password, "K7PM-2WXA-94TQ")?.Code);

    [Fact]
    public void A_password_of_a_megabyte_is_refused() => Assert.Equal("password-long", PasswordRules.Refuse(new('x', 1_000_000), "jan")?.Code);

    [Fact]
    public void One_guess_is_as_much_work_as_is_advised_and_what_was_hashed_with_less_is_still_understood()
    {
        var (passwords, quick) = (new Passwords(), new Passwords(10));
        var hash = Convert.FromBase64String(passwords.HashPassword(null!, "zeven groene fietsen")); // the account is not looked at

        Assert.Equal((2u, 210_000u), (BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1)), BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5)))); // SHA-512, as the framework writes it
        Assert.Equal(PasswordVerificationResult.SuccessRehashNeeded, passwords.VerifyHashedPassword(null!, quick.HashPassword(null!, "zeven groene fietsen"), "zeven groene fietsen"));
    }

    [Fact]
    public void First_passwords_pass_the_rules_and_differ()
    {
        var made = Enumerable.Range(0, 100).Select(_ => Passwords.NewInitial()).ToList();

        Assert.All(made, password => Assert.Null(PasswordRules.Refuse(password, "jan.proefstra")));
        Assert.Equal(100, made.Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("K7PM-2WXA-94T")]
    [InlineData("K7PM-2WXA-94TQQ")]
    [InlineData("K7PM-2WXA-94TU")]
    [InlineData("😀7PM-2WXA-94TQ")]
    public void What_is_no_code_is_not_read_as_one(string typed) => Assert.False(InvitationCode.TryParse(typed, null, out _));
}
