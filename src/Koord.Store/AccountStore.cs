using Koord.Domain.Dossiers;
using Microsoft.AspNetCore.Identity;

namespace Koord.Store;

/// <summary>
/// What ASP.NET Core Identity asks of us, on the same SQL as everything else. Accounts are opened and ended by <see cref="Accounts"/>;
/// attempts are counted there too. Passkeys and one-time codes find their place here (IUserPasskeyStore, IUserAuthenticatorKeyStore).
/// </summary>
public sealed class AccountStore(Accounts accounts) : IUserPasswordStore<Account>, IUserSecurityStampStore<Account>
{
    /// <summary>Never: see <see cref="Accounts.OpenAsync(NewAccount, CancellationToken)"/>.</summary>
    public Task<IdentityResult> CreateAsync(Account user, CancellationToken ct) => throw new NotSupportedException("Accounts are opened by Accounts.");

    /// <summary>Never: accounts end, they do not disappear.</summary>
    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken ct) => throw new NotSupportedException("Accounts are ended by Accounts.");

    /// <inheritdoc/>
    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken ct) =>
        await accounts.ChangeAsync(user, ct) ? IdentityResult.Success : IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure());

    /// <inheritdoc/>
    public async Task<Account?> FindByIdAsync(string userId, CancellationToken ct) =>
        long.TryParse(userId, out var number) ? await accounts.FindAsync(new AccountId(number), ct) : null;

    /// <inheritdoc/>
    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken ct) => accounts.FindByLoginAsync(normalizedUserName, ct);

    /// <inheritdoc/>
    public Task<string> GetUserIdAsync(Account user, CancellationToken ct) => Task.FromResult(user.Number.ToString());

    /// <inheritdoc/>
    public Task<string?> GetUserNameAsync(Account user, CancellationToken ct) => Task.FromResult<string?>(user.Login.Value);

    /// <inheritdoc/>
    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken ct) => GetUserNameAsync(user, ct);

    /// <summary>A login stays what it was.</summary>
    public Task SetUserNameAsync(Account user, string? userName, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Only its keyed hash is stored, from the moment of opening.</summary>
    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken ct) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken ct) => Task.FromResult(user.PasswordHash);

    /// <inheritdoc/>
    public Task<bool> HasPasswordAsync(Account user, CancellationToken ct) => Task.FromResult(user.PasswordHash is not null);

    /// <summary>A password that its owner chose: nobody else knows it, and an invitation is used up.</summary>
    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken ct)
    {
        (user.PasswordHash, user.MustChangePassword, user.InvitedUntil) = (passwordHash, false, null);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken ct) => Task.FromResult<string?>(user.Stamp);

    /// <inheritdoc/>
    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken ct)
    {
        user.Stamp = stamp;
        return Task.CompletedTask;
    }

    /// <summary>Nothing is held.</summary>
    public void Dispose()
    {
    }
}
