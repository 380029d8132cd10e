using Koord.Store;
using Koord.Web.Layout;

namespace Koord.Web.Access;

/// <summary>
/// Asks the password again for one act, such as showing an address: the form of the act holds the password,
/// and what was confirmed is that one post, never the session.
/// </summary>
public sealed class RenewedSignIn(Door door, Accounts accounts, CurrentActor current, Demo demo)
{
    /// <summary>False in a demo for accounts without a password: there the press of the button is enough.</summary>
    public async Task<bool> IsAskedAsync(CancellationToken ct) =>
        !(demo.IsOn && (await accounts.FindAsync(current.Required.Account, ct))?.PasswordHash is null);

    /// <summary>Wrong passwords count as they do at the door, and a shut door stays shut here.</summary>
    public async Task<bool> ConfirmAsync(string? password, CancellationToken ct) =>
        !await IsAskedAsync(ct) || await door.ConfirmAsync(current.Required.Account, password ?? "", ct);
}
