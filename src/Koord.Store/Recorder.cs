using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;

namespace Koord.Store;

/// <summary>One press of a button by one person in one dossier.</summary>
public sealed record Act
{
    /// <summary>Where.</summary>
    public required DossierId Dossier { get; init; }

    /// <summary>Who, for whom.</summary>
    public required Actor Actor { get; init; }

    /// <summary>A double send carries the same one.</summary>
    public required ActId Id { get; init; }

    /// <summary>The legal ground, by its id in the law book.</summary>
    public required string Ground { get; init; }

    /// <summary>The dossier begins with this act.</summary>
    public bool Founds { get; init; }
}

/// <summary>What was recorded.</summary>
/// <param name="Dossier">Where.</param>
/// <param name="Facts">Empty when this act had been recorded before.</param>
public sealed record Done(DossierId Dossier, IReadOnlyList<Recorded> Facts);

/// <summary>The one door in: loads what the actor may see, lets the act decide, and writes facts, keys, read models and follow-ups in one transaction.</summary>
public sealed class Recorder(Database database, Holders holders, MasterKey master, ReadModels readModels, IEnumerable<FollowUp> followUps, TimeProvider clock, AgesOfSayOn ages)
{
    private const int Attempts = 50;
    private readonly Ledger _ledger = new(holders, master);
    private readonly IReadOnlyList<FollowUp> _followUps = [.. followUps];
    private readonly byte[] _outboxKey = master.For("outbox");

    /// <summary>Nothing that this actor may see is there; missing and closed are the same.</summary>
    public static Refusal NotFound { get; } = new("not-found");

    /// <summary>Records what the act decides, once; a lost race is decided again on what is there now.</summary>
    public async Task<Result<Done>> RecordAsync(Act act, Func<Scene, Result<IReadOnlyList<DossierEvent>>> decide, CancellationToken ct)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await TryAsync(act, decide, ct) is { } result)
            {
                return result;
            }
        }

        throw new InvalidOperationException($"Dossier {act.Dossier} was changed by others {Attempts} times during one act.");
    }

    /// <summary>Whether this person recorded this press; one of somebody else is as one that never was.</summary>
    public async Task<bool> HasRecordedAsync(ActId press, Actor actor, CancellationToken ct)
    {
        await using var session = await database.ReadAsync(actor.Side, ct);
        return await KnownAsync(session, press, ct) is { } known && known.Account == actor.Account.Number;
    }

    private async Task<Result<Done>?> TryAsync(Act act, Func<Scene, Result<IReadOnlyList<DossierEvent>>> decide, CancellationToken ct)
    {
        var (head, held, again) = await LoadAsync(act, ct);
        if (again is { } known)
        {
            return known;
        }

        var now = Moment.At(clock.GetUtcNow());
        var scene = new Scene(new(act.Dossier, Seen(held, act.Actor, now)), held.Rules, act.Actor, now);
        if (act.Founds != (head is null) || (head is not null && scene.Dossier.Facts.Count == 0))
        {
            return NotFound;
        }

        var decided = decide(scene);
        return decided.Refusal is { } refusal ? refusal
            : decided.Value.Count == 0 ? new Done(act.Dossier, [])
            : await WriteAsync(act, head, held, _ledger.Seal(act.Dossier, head, act.Actor, act.Ground, now, decided.Value), ct);
    }

    private async Task<(Head? Head, Held Held, Result<Done>? Again)> LoadAsync(Act act, CancellationToken ct)
    {
        await using var session = await database.ReadAsync(act.Actor.Side, ct);
        var head = await Ledger.HeadAsync(session, act.Dossier, ct);
        var held = await _ledger.LoadAsync(session, act.Dossier, act.Actor.Side, ct);

        // Last, because each statement may see more than the one before it: a twin that was recorded in between is found here, or lets the head lose the race.
        return await KnownAsync(session, act.Id, ct) is not { } known ? (head, held, null)
            : (null, held, known.Account == act.Actor.Account.Number ? new Done(new(known.Dossier), []) : NotFound);
    }

    private static async Task<(long Dossier, long Account)?> KnownAsync(Session session, ActId press, CancellationToken ct) =>
        await session.ListAsync("select dossier, account from act where id=$1", r => (r.GetInt64(0), r.GetInt64(1)), ct, press.ToString()) is [var known] ? known : null;

    private List<Recorded> Seen(Held held, Actor actor, Moment now)
    {
        var look = new Look { Viewer = actor, Purpose = actor.Is(Roles.FamilyMember) ? Purpose.Family : Purpose.Work, Now = now, AsOf = DateTimeOffset.MaxValue, Ages = ages(now.Today) };
        return [.. held.Facts.Where(h => h.Mine is { } key && (actor.Account == AccountId.Koord || MaySee.Fact(h.Fact, key, look, held.Rules) is not null)).Select(h => h.Fact)];
    }

    private async Task<Result<Done>?> WriteAsync(Act act, Head? head, Held held, List<NewFact> facts, CancellationToken ct)
    {
        await using var session = await database.WriteAsync(act.Actor.Side, ct);
        if (!await MoveHeadAsync(session, act, head, facts[^1], ct))
        {
            return null;
        }

        var (receivers, own) = (new HashSet<HolderId>(), new List<HeldFact>());
        foreach (var fact in facts)
        {
            InsertFact(session, fact);
            own.Add(Ledger.Own(fact, await GiveAsync(session, fact, act.Actor.Side, held, receivers, ct)));
            Promise(session, fact.Fact);
        }

        await session.FlushAsync(ct);
        var after = held.With(own);
        await readModels.UpdateAsync(session, held.View, after.View, ct);
        await UpdateReceiversAsync(session, act, receivers, ct);
        await session.CommitAsync(ct);
        holders.Opened.Keep(after);
        return new Done(act.Dossier, [.. facts.Select(f => f.Fact)]);
    }

    private static async Task<bool> MoveHeadAsync(Session session, Act act, Head? head, NewFact last, CancellationToken ct)
    {
        session.Queue("insert into act (id, dossier, account) values ($1, $2, $3) on conflict do nothing", act.Id.ToString(), act.Dossier.Number, act.Actor.Account.Number);
        if (head is null)
        {
            session.Queue("insert into head (dossier, seq, recorded, hash) values ($1, $2, $3, $4) on conflict do nothing", act.Dossier.Number, last.Row.Seq, last.Row.Recorded, last.Hash);
        }
        else
        {
            session.Queue("update head set seq=$1, recorded=$2, hash=$3 where dossier=$4 and seq=$5", last.Row.Seq, last.Row.Recorded, last.Hash, act.Dossier.Number, head.Seq);
        }

        return (await session.FlushAsync(ct)).All(changed => changed == 1);
    }

    private static void InsertFact(Session session, NewFact fact) => session.Queue(
        "insert into fact (dossier, seq, organisation, actor, happened, recorded, previous, hash, sealed) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        fact.Row.Dossier, fact.Row.Seq, fact.Row.Organisation, fact.Row.Actor, fact.Row.Happened, fact.Row.Recorded, fact.Previous, fact.Hash, fact.Row.Sealed);

    /// <returns>The key as it was wrapped for the own side.</returns>
    private async Task<byte[]> GiveAsync(Session session, NewFact fact, HolderId side, Held held, HashSet<HolderId> receivers, CancellationToken ct)
    {
        var own = await KeyAsync(session, fact.Key, side, fact.Fact, fact.Row.Seq, fact.Row.Recorded, null, null, ct);
        if (fact.Fact.Event is IDecidesSight)
        {
            await KeyAsync(session, fact.Key, HolderId.House, fact.Fact, fact.Row.Seq, fact.Row.Recorded, null, null, ct);
        }

        foreach (var party in ((fact.Fact.Event as ICommonGround)?.Parties ?? []).Where(p => p != side).Distinct())
        {
            receivers.Add(party);
            await KeyAsync(session, fact.Key, party, fact.Fact, fact.Row.Seq, fact.Row.Recorded, null, null, ct);
        }

        if (fact.Fact.Event is IGivesKeys gift)
        {
            await GiveEarlierAsync(session, fact, gift, held, ct);
            receivers.Add(gift.Receiver);
        }

        receivers.Remove(side);
        receivers.Remove(HolderId.House);
        return own;
    }

    private async Task GiveEarlierAsync(Session session, NewFact decision, IGivesKeys gift, Held held, CancellationToken ct)
    {
        // What was lent for a while is not passed on.
        foreach (var earlier in held.Facts.Where(h => h.Mine is { Until: null } && gift.Gives.Contains(h.Fact.Id)))
        {
            await KeyAsync(session, earlier.Key, gift.Receiver, earlier.Fact, earlier.Row.Seq, decision.Row.Recorded, decision.Row.Seq, gift.Until, ct);
        }
    }

    private async Task<byte[]> KeyAsync(Session session, byte[] key, HolderId holder, Recorded fact, long seq, long given, long? decision, DateTimeOffset? until, CancellationToken ct)
    {
        var wrapped = await _ledger.WrapAsync(session, key, holder, fact.Dossier, seq, ct);
        session.Queue(
            "insert into fact_key (dossier, seq, holder, given, decision, until, wrapped) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing",
            fact.Dossier.Number, seq, holder.Number, given, decision, until is { } end ? Micros.Of(end) : null, wrapped);
        return wrapped;
    }

    private void Promise(Session session, Recorded fact)
    {
        foreach (var (followUp, due) in _followUps.SelectMany(f => f.After(fact).Select(d => (f, d))))
        {
            Outbox.Insert(session, _outboxKey, followUp, fact.Dossier, due);
        }
    }

    private async Task UpdateReceiversAsync(Session session, Act act, HashSet<HolderId> receivers, CancellationToken ct)
    {
        foreach (var receiver in receivers)
        {
            await session.BecomeAsync(receiver, ct);
            await readModels.UpdateAsync(session, null, (await _ledger.LoadAsync(session, act.Dossier, receiver, ct)).View, ct);
        }
    }
}

/// <summary>At which ages a child has a say, by the law of a day.</summary>
public delegate AgesOfSay AgesOfSayOn(DateOnly day);
