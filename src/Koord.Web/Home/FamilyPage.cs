using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Layout;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Koord.Web.Home;

/// <summary>What the family's pages stand on.</summary>
public sealed class Ours(Reader reader, CurrentActor current, LawBook law, Words words, Accounts accounts, Organisations organisations)
{
    public Actor Actor => current.Required;

    public LawBook Law => law;

    public Words Words => words;

    /// <summary>Every dossier in which the family member sees anything.</summary>
    public async Task<IReadOnlyList<Mine>> OpenAsync(CancellationToken ct)
    {
        var all = new List<Mine>();
        foreach (var dossier in await reader.DossiersOfAsync(Actor, ct))
        {
            if (await reader.OpenAsync(dossier, Actor, Domain.Sharing.Purpose.Family, null, ct) is { } view && Mine.Of(view) is { } mine)
            {
                all.Add(mine with { Gone = await accounts.GoneAsync(mine.Accounts, ct) });
            }
        }

        return all;
    }

    public async Task<IReadOnlyDictionary<HolderId, Organisation>> PlacesAsync(CancellationToken ct) =>
        (await organisations.AllAsync(ct)).ToDictionary(o => o.Number);

    public Task<IReadOnlyDictionary<AccountId, Personal<string>>> NamesAsync(IEnumerable<AccountId> accountsOf, CancellationToken ct) => accounts.NamesAsync(accountsOf, ct);
}

/// <summary>A page of a family member: only what was opened to them, in words for their age.</summary>
[OnlyFor(Roles.FamilyMember)]
public abstract class FamilyPage(Ours ours) : FormPage
{
    public IReadOnlyList<Mine> All { get; private set; } = [];

    public Tone Say { get; private set; } = null!; // set before any handler runs

    public IReadOnlyDictionary<HolderId, Organisation> Places { get; private set; } = new Dictionary<HolderId, Organisation>();

    public IReadOnlyDictionary<AccountId, Personal<string>> Names { get; private set; } = new Dictionary<AccountId, Personal<string>>();

    /// <summary>Of the first dossier; all know the same person.</summary>
    public Mine? First => All.Count > 0 ? All[0] : null;

    public string PlaceOf(HolderId side) => Places.TryGetValue(side, out var place) ? place.Name : "";

    public string NameOf(AccountId account) => Names.TryGetValue(account, out var name) ? name.Value : "";

    /// <summary>Whom to call: by name, while they work there.</summary>
    public string ContactOf(Mine mine) => mine.Gone.Contains(mine.Invited.Contact) ? PlaceOf(mine.ContactSide) : NameOf(mine.Invited.Contact);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        All = await ours.OpenAsync(ct);
        Say = new(ours.Words, First?.IsYoung(ours.Law) ?? false);
        Places = await ours.PlacesAsync(ct);
        Names = await ours.NamesAsync(All.SelectMany(m => m.Accounts), ct);
        if (IsHere())
        {
            await next();
        }
        else
        {
            context.Result = NotFound();
        }
    }

    /// <summary>False: for this reader the page does not exist.</summary>
    protected virtual bool IsHere() => true;
}
