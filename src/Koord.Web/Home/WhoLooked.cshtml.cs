using Koord.Domain.Dossiers;
using Koord.Store;

namespace Koord.Web.Home;

/// <summary>Who looked and why, one line per person, day and reason. Never who of the own family did.</summary>
public sealed class WhoLookedModel(Ours ours, Looks looks) : FamilyPage(ours)
{
    private readonly Ours _ours = ours;

    public IReadOnlyList<(Mine Mine, IReadOnlyList<LooksOfDay> Lines)> Lists { get; private set; } = [];

    public IReadOnlyDictionary<AccountId, Personal<string>> People { get; private set; } = new Dictionary<AccountId, Personal<string>>();

    public async Task OnGetAsync(CancellationToken ct)
    {
        var lists = new List<(Mine, IReadOnlyList<LooksOfDay>)>();
        foreach (var mine in All)
        {
            lists.Add((mine, LooksOfDay.Of((await looks.AtAsync(mine.View, ct)).Where(l => Places.ContainsKey(l.Side)))));
        }

        Lists = lists;
        People = await _ours.NamesAsync(lists.SelectMany(l => l.Item2).Select(l => l.Account), ct);
    }
}
