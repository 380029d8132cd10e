using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;

namespace Koord.Store;

/// <summary>Somebody looked.</summary>
public sealed record Looked
{
    /// <summary>Where; zero for a list of one's own work.</summary>
    public required DossierId Dossier { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who.</summary>
    public required AccountId Account { get; init; }

    /// <summary>For which organisation, or which family member.</summary>
    public required HolderId Side { get; init; }

    /// <summary>What for.</summary>
    public required Purpose Purpose { get; init; }
}

/// <summary>All looks of one person, for one side and one reason, on one Dutch day.</summary>
/// <param name="Last">The last of them, in UTC.</param>
/// <param name="Account">Who.</param>
/// <param name="Side">For whom.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Times">How often.</param>
public sealed record LooksOfDay(DateTimeOffset Last, AccountId Account, HolderId Side, Purpose Purpose, int Times)
{
    /// <summary>Newest first.</summary>
    public static IReadOnlyList<LooksOfDay> Of(IEnumerable<Looked> looks) =>
    [
        .. from look in looks
           group look by (Moment.At(look.At).Today, look.Account, look.Side, look.Purpose) into same
           let last = same.Max(l => l.At)
           orderby last descending
           select new LooksOfDay(last, same.Key.Account, same.Key.Side, same.Key.Purpose, same.Count()),
    ];
}

/// <summary>Who looked: a stream of its own, never changed, never removed.</summary>
public sealed class Looks(Database database)
{
    private const string Columns = "select dossier, at, account, side, purpose from look ";
    private long _nth = RandomNumber.Next(); // two nodes, or one that starts again, may write at the same microsecond

    /// <summary>The looks at these dossiers that a viewer may know of: of their own side, and of organisations whose facts they see; a family also of those to whom they see that it was reported, a reporter sees no more there than the state of the report; never of a relative.</summary>
    /// <returns>Newest first.</returns>
    public async Task<IReadOnlyList<Looked>> AtAsync(View view, CancellationToken ct)
    {
        var sides = view.Viewer.Is(Roles.FamilyMember)
            ? view.Facts.Select(f => f.Fact.By).Concat(view.Dossier.Of<SignalReported>().Select(r => r.Event.To)).ToHashSet()
            : view.Facts.Where(f => f.Fact.Event is not IStateOfReport).Select(f => f.Fact.By).ToHashSet();
        var family = view.Dossier.Of<FamilyInvited>().Select(i => i.Event.Holder).ToHashSet();
        var all = new List<Looked>();
        await using var session = await database.ReadAsync(view.Viewer.Side, ct);
        foreach (var dossier in view.Facts.Select(f => f.Fact.Dossier).Distinct())
        {
            all.AddRange(await session.ListAsync(Columns + "where dossier=$1 order by at desc, nth desc", Read, ct, dossier.Number));
        }

        return [.. all.Where(l => l.Purpose is not Purpose.Place and not Purpose.Family && (l.Side == view.Viewer.Side || (sides.Contains(l.Side) && !family.Contains(l.Side)))).OrderByDescending(l => l.At)];
    }

    /// <summary>What the people of one organisation looked at, for its privacy officer: never what they saw.</summary>
    /// <param name="side">The organisation.</param>
    /// <param name="person">Null: all of them.</param>
    /// <param name="from">This instant counts.</param>
    /// <param name="until">This instant counts.</param>
    /// <param name="skip">How many of the newest are passed over.</param>
    /// <param name="most">How many rows at most.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>Newest first.</returns>
    public async Task<IReadOnlyList<Looked>> OfAsync(HolderId side, AccountId? person, DateTimeOffset from, DateTimeOffset until, int skip, int most, CancellationToken ct)
    {
        await using var session = await database.ReadAsync(side, ct);
        return await session.ListAsync(
            Columns + "where side=$1 and at>=$2 and at<=$3 and ($4=0 or account=$4) order by at desc, nth desc limit $5 offset $6",
            Read, ct, side.Number, Micros.Of(from), Micros.Of(until), person?.Number ?? 0L, (long)most, (long)skip);
    }

    /// <summary>Stores a look at what was pointed out without opening it: a hit of the front desk, or that two families may be one.</summary>
    public Task StoreSearchAsync(IReadOnlyList<DossierId> dossiers, Actor viewer, DateTimeOffset at, CancellationToken ct) => StoreAsync(dossiers, viewer, Purpose.Search, at, null, ct);

    /// <summary>Stores a look at a list: no dossier was opened.</summary>
    public Task StoreListAsync(Actor viewer, DateTimeOffset at, CancellationToken ct) => StoreAsync([default], viewer, Purpose.Worklist, at, null, ct);

    internal async Task StoreAsync(IReadOnlyList<DossierId> dossiers, Actor viewer, Purpose purpose, DateTimeOffset at, DateTimeOffset? asOf, CancellationToken ct)
    {
        await using var session = await database.WriteAsync(viewer.Side, ct);
        foreach (var dossier in dossiers)
        {
            session.Queue(
                "insert into look (dossier, at, nth, account, side, purpose, as_of) values ($1, $2, $3, $4, $5, $6, $7)",
                dossier.Number, Micros.Of(at), Interlocked.Increment(ref _nth), viewer.Account.Number, viewer.Side.Number, Named(purpose), asOf is { } then ? Micros.Of(then) : null);
        }

        await session.CommitAsync(ct);
    }

    private static string Named(Purpose purpose) => purpose.ToString().ToLowerInvariant();

    private static Looked Read(System.Data.Common.DbDataReader r) => new()
    {
        Dossier = new(r.GetInt64(0)),
        At = Micros.At(r.GetInt64(1)),
        Account = new(r.GetInt64(2)),
        Side = new(r.GetInt64(3)),
        Purpose = Enum.Parse<Purpose>(r.GetString(4), ignoreCase: true),
    };
}
