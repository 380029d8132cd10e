using Koord.Domain.Dossiers;
using Koord.Domain.Signals;
using Koord.Store;

namespace Koord.Bench.Proof;

/// <summary>Goes through all facts, in the file of who recorded them, and says what must stand beside them.</summary>
internal sealed class Reckoning
{
    private readonly Dictionary<FactId, int> _facts = [];
    private readonly Dictionary<(string Act, string To), int> _texts = [];
    private readonly HashSet<string> _keys = [];
    private readonly List<string> _followUps = [];

    public int Facts => _facts.Count;

    public int Keys => _keys.Count;

    public int FollowUps => _followUps.Count;

    public static async Task<Reckoning> OfAsync(Doors doors, CancellationToken ct)
    {
        var reckoning = new Reckoning();
        var ledger = doors.Made<Ledger>();
        var followUps = doors.The<IEnumerable<FollowUp>>().ToList();
        foreach (var side in await doors.The<Holders>().AllAsync(ct))
        {
            await using var session = await doors.The<Database>().ReadAsync(side, ct);
            foreach (var dossier in await session.ListAsync("select distinct dossier from fact_key where holder=$1", r => new DossierId(r.GetInt64(0)), ct, side.Number))
            {
                var held = (await ledger.LoadAsync(session, dossier, side, ct)).Facts.Where(h => h.Mine is not null).ToList();
                held.Where(h => h.Fact.By == side).ToList().ForEach(own => reckoning.Add(own, held, followUps));
            }
        }

        return reckoning;
    }

    /// <summary>Compares with what was acknowledged and with what is there.</summary>
    public async Task<IEnumerable<string>> CompareAsync(Doors doors, Tally tally, CancellationToken ct)
    {
        var (keys, followUps) = (new List<string>(), new List<string>());
        foreach (var side in await doors.The<Holders>().AllAsync(ct))
        {
            await using var session = await doors.The<Database>().ReadAsync(side, ct);
            keys.AddRange(await session.ListAsync("select dossier, seq from fact_key where holder=$1", r => Key(new(r.GetInt64(0)), r.GetInt64(1), side), ct, side.Number));
            followUps.AddRange(await session.ListAsync("select dossier, due from outbox where side=$1", r => FollowUp(new(r.GetInt64(0)), side, r.GetInt64(1)), ct, side.Number));
        }

        var acts = await ListActsAsync(doors, ct);
        return
        [
            .. tally.Acts.SelectMany(a => a.Facts).Where(f => _facts.GetValueOrDefault(f) != 1).Select(f => $"fact {f} was acknowledged and is there {_facts.GetValueOrDefault(f)} times"),
            .. _texts.Where(t => t.Value != 1).Select(t => $"the text of act {t.Key.Act} is there {t.Value} times"),
            .. _texts.Keys.Where(t => !acts.Contains(t.Act)).Select(t => $"the text of act {t.Act} is there, the act is not"),
            .. Differences("keys", _keys, keys),
            .. Differences("follow-ups", _followUps, followUps),
        ];
    }

    public static IEnumerable<string> Differences(string what, IEnumerable<string> expected, IEnumerable<string> found)
    {
        var (missing, strange) = (expected.CountBy(e => e).ToHashSet(), found.CountBy(f => f).ToHashSet()); // what is there twice is not what is there once
        var both = missing.Intersect(strange).ToList();
        missing.ExceptWith(both);
        strange.ExceptWith(both);
        return
        [
            .. missing.Count == 0 ? (string[])[] : [$"{missing.Count} {what} are missing, as {missing.First().Key}"],
            .. strange.Count == 0 ? (string[])[] : [$"{strange.Count} {what} belong to nothing, as {strange.First().Key}"],
        ];
    }

    private void Add(HeldFact own, List<HeldFact> held, List<FollowUp> followUps)
    {
        var (fact, dossier) = (own.Fact, own.Fact.Dossier);
        _facts[fact.Id] = _facts.GetValueOrDefault(fact.Id) + 1;
        if (TextOf(fact.Event) is { } text)
        {
            _texts[text] = _texts.GetValueOrDefault(text) + 1;
        }

        List<HolderId> holders = [fact.By, .. fact.Event is IDecidesSight ? [HolderId.House] : Array.Empty<HolderId>(), .. (fact.Event as ICommonGround)?.Parties ?? []];
        _keys.UnionWith(holders.Select(h => Key(dossier, own.Row.Seq, h)));
        if (fact.Event is IGivesKeys gift)
        {
            _keys.UnionWith(held.Where(h => h.Row.Seq < own.Row.Seq && gift.Gives.Contains(h.Fact.Id)).Select(h => Key(dossier, h.Row.Seq, gift.Receiver)));
        }

        _followUps.AddRange(followUps.SelectMany(f => f.After(fact)).Select(d => FollowUp(dossier, d.Side, Micros.Of(d.At))));
    }

    private static async Task<HashSet<string>> ListActsAsync(Doors doors, CancellationToken ct)
    {
        await using var session = await doors.The<Database>().ReadAsync(HolderId.House, ct);
        return [.. await session.ListAsync("select id from act", r => r.GetString(0), ct)];
    }

    /// <summary>Every text that is said here is the number of the act that says it; an answer is said to each who reported.</summary>
    private static (string Act, string To)? TextOf(DossierEvent happened) => happened switch
    {
        StatementMade said => (said.Text.Value, ""),
        StatementReworded reworded => (reworded.Text.Value, ""),
        SignalAnswered answered => (answered.Answer.Value, $"{answered.Reporter} of {answered.ReportedBy}"),
        _ => null,
    };

    private static string Key(DossierId dossier, long seq, HolderId holder) => $"{dossier}/{seq} for {holder}";

    private static string FollowUp(DossierId dossier, HolderId side, long due) => $"{dossier} for {side} at {due}";
}
