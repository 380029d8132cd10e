using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Law;
using Koord.Domain.Sharing;
using Koord.Store;
using Koord.Web.Texts;

namespace Koord.Web.Sharing;

/// <summary>The accounts behind ways in: a new code always ends the one before it.</summary>
public sealed class FamilyAccounts(Holders holders, Accounts accounts, Leaving leaving, LawBook law, Words words)
{
    /// <summary>Keys for somebody new; unused when the act is refused, which does no harm.</summary>
    public Task<HolderId> NewHolderAsync(CancellationToken ct) => holders.AddAsync(HolderKind.FamilyMember, ct);

    /// <summary>The account that may come in; null when there is none.</summary>
    public async Task<Account?> FindAsync(HolderId holder, CancellationToken ct) => (await accounts.OfAsync(holder, ct)).FirstOrDefault(a => a.LeftAt is null);

    public async Task CloseAsync(HolderId holder, CancellationToken ct)
    {
        foreach (var account in (await accounts.OfAsync(holder, ct)).Where(a => a.LeftAt is null))
        {
            await leaving.EndAsync(account.Number, holder, ct);
        }
    }

    /// <summary>Opens the account; when this stops halfway nothing is lost: a new code is made.</summary>
    public async Task<Letter> OpenAsync(FamilyInvited invited, PersonRecorded who, Term valid, DateOnly today, string address, CancellationToken ct)
    {
        await CloseAsync(invited.Holder, ct);
        var code = InvitationCode.New();
        var name = who.Name.Value is { IsUnknown: false } known ? known.Display : words["shell.name-unknown"];
        await accounts.OpenFamilyAccountAsync(code, invited.Holder, name, valid.Ends, ct);
        var contact = await accounts.FindAsync(invited.Contact, ct);
        return new()
        {
            To = who.Name.Value.Given ?? name,
            Young = who.Role is FamilyRole.Child or FamilyRole.Sibling && !(who.Born.Value.AgeOn(today) is { } age && age.Least >= law.AgeOn(AgeId.OfAge, today)),
            Code = code.ToHandOver(),
            Until = Moment.At(valid.Ends).Today,
            Address = address,
            Contact = (contact?.Name.Value ?? "", invited.ContactHow.Value),
        };
    }
}
