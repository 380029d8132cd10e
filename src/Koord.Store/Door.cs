using Koord.Domain.Dossiers;

namespace Koord.Store;

/// <summary>Looks at a password. Whoever fails learns nothing: unknown, wrong, locked, left and invited are one answer in one time.</summary>
public sealed class Door(Accounts accounts, Passwords passwords)
{
    /// <summary>Null: not let in, for whatever reason.</summary>
    public async Task<Account?> AdmitAsync(string login, string password, CancellationToken ct)
    {
        var account = await accounts.FindByLoginAsync(login, ct);
        return await HoldsAsync(account, password, ct) ? account : null;
    }

    /// <summary>Whether someone who is in already still knows the password.</summary>
    public async Task<bool> ConfirmAsync(AccountId number, string password, CancellationToken ct) =>
        await HoldsAsync(await accounts.FindAsync(number, ct), password, ct);

    private async Task<bool> HoldsAsync(Account? account, string password, CancellationToken ct)
    {
        var open = await accounts.CountAttemptAsync(account?.Number ?? default, ct); // number 0 is nobody's: the same work for an unknown login
        var right = passwords.Holds(account, password);
        if (!open || !right || account?.LeftAt is not null)
        {
            return false;
        }

        await accounts.ForgetAttemptsAsync(account!.Number, ct); // right only holds for an account
        return true;
    }
}
