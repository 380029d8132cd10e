using Koord.Store;
using Microsoft.AspNetCore.Identity;

namespace Koord.Web.Access;

/// <summary>Our own rules where the framework asks for them.</summary>
public sealed class PasswordCheck : IPasswordValidator<Account>
{
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(PasswordRules.Refuse(password ?? "", user.Login.Value) is { } refusal
            ? IdentityResult.Failed(new IdentityError { Code = refusal.Code, Description = refusal.Code })
            : IdentityResult.Success);
}
