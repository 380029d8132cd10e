using Koord.Domain.Dossiers;
using Koord.Store;

namespace Koord.Web.Layout;

/// <summary>How those are called who appear in facts.</summary>
public sealed record FactNames(IReadOnlyDictionary<HolderId, string> Organisations, IReadOnlyDictionary<AccountId, Personal<string>> Accounts)
{
    /// <summary>Empty for a family member and for the house.</summary>
    public string Of(HolderId organisation) => Organisations.GetValueOrDefault(organisation, "");

    /// <summary>Empty for Koord itself.</summary>
    public string Of(AccountId account) => Accounts.TryGetValue(account, out var name) ? name.Value : "";

    public static async Task<FactNames> OfAsync(Dossier facts, Organisations organisations, Accounts accounts, CancellationToken ct)
    {
        var named = facts.Facts.SelectMany(f => ((f.Event as INamesAccounts)?.Named ?? []).Prepend(f.Actor));
        return new((await organisations.AllAsync(ct)).ToDictionary(o => o.Number, o => o.Name), await accounts.NamesAsync(named, ct));
    }
}
