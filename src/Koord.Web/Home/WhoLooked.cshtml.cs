using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;
using Koord.Store;

namespace Koord.Web.Home;

/// <summary>Who looked and why, one line per person, day and reason. Never who of the own family did.</summary>
public sealed class WhoLookedModel(Ours ours, Looks looks) : FamilyPage(ours)
{
    private readonly Ours _ours = ours;

    public IReadOnlyList<(Mine Mine, IReadOnlyList<Line> Lines)> Lists { get; private set; } = [];

    public IReadOnlyDictionary<AccountId, Personal<string>> People { get; private set; } = new Dictionary<AccountId, Personal<string>>();

    /// <summary>One person on one day for one reason: the last time on that day, and how often.</summary>
    public sealed record Line(DateTimeOffset Last, AccountId Account, HolderId Side, Purpose Purpose, int Times);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var lists = new List<(Mine, IReadOnlyList<Line>)>();
        foreach (var mine in All)
        {
            lists.Add((mine, Lines(await looks.AtAsync(mine.View, ct))));
        }

        Lists = lists;
        People = await _ours.NamesAsync(lists.SelectMany(l => l.Item2).Select(l => l.Account), ct);
    }

    private List<Line> Lines(IReadOnlyList<Looked> all) =>
    [
        .. from look in all
           where Places.ContainsKey(look.Side)
           group look by (Moment.At(look.At).Today, look.Account, look.Side, look.Purpose) into same
           orderby same.Max(l => l.At) descending
           select new Line(same.Max(l => l.At), same.Key.Account, same.Key.Side, same.Key.Purpose, same.Count()),
    ];
}
