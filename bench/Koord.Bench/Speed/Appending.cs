using System.Diagnostics;
using System.Security.Cryptography;
using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Domain.Signals;
using Koord.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Koord.Bench.Speed;

/// <summary>Appending one fact to dossiers of some forty facts: through the recorder, and the same SQL in a bare loop.</summary>
internal sealed class Appending(IServiceProvider services, Account writer)
{
    private const int Dossiers = 100;
    private const int Times = 2000;
    private const int WarmUp = 3000;
    private readonly Database _database = services.GetRequiredService<Database>();

    /// <summary>Facts per second: recorded, and bare.</summary>
    public async Task<(double Recorded, double Bare)> RunAsync(CancellationToken ct)
    {
        var (signals, first) = (new List<(SignalId, Domain.Family.PersonId)>(), 8_000_000L);
        var recorder = services.GetRequiredService<Recorder>();
        for (var i = 0; i < Dossiers; i++)
        {
            var (signal, id) = Prepared.Signal(1);
            await recorder.RecordAsync(Prepared.Act(writer, new(first + i), founds: true), scene => signal.Decide(scene, services.GetRequiredService<LawBook>()), ct);
            signals.Add((id, signal.Signal.About[0]));
        }

        async Task RecordAsync(int i) => _ = (await recorder.RecordAsync(
            Prepared.Act(writer, new(first + (i % Dossiers)), founds: false),
            _ => new DossierEvent[] { Prepared.Statement(signals[i % Dossiers].Item1, signals[i % Dossiers].Item2, i) }, ct)).Value;
        var seq = 0L;
        async Task BareAsync(int i) => await AppendBareAsync(first + (i % Dossiers), ++seq, ct);

        // Each gets the same dossiers at the same lengths: the bare loop reads what the recorder wrote.
        await RateAsync(RecordAsync, WarmUp);
        await RateAsync(BareAsync, WarmUp);
        return (await RateAsync(RecordAsync, Times), await RateAsync(BareAsync, Times));
    }

    private static async Task<double> RateAsync(Func<int, Task> once, int times)
    {
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < times; i++)
        {
            await once(i);
        }

        return times / clock.Elapsed.TotalSeconds;
    }

    private async Task AppendBareAsync(long dossier, long seq, CancellationToken ct)
    {
        var side = writer.Side.Number;
        var act = Guid.NewGuid().ToString("N");
        await using (var session = await _database.ReadAsync(writer.Side, ct))
        {
            await session.ListAsync("select dossier, account from act where id=$1", r => r.GetInt64(0), ct, act);
            await session.ListAsync("select seq, recorded, hash from head where dossier=$1", r => r.GetInt64(0), ct, dossier);
            await session.ListAsync(Bare.Facts, r => (byte[])r.GetValue(6), ct, dossier, side);
        }

        await using var write = await _database.WriteAsync(writer.Side, ct);
        write.Queue("insert into act (id, dossier, account) values ($1, $2, $3) on conflict do nothing", act, dossier, writer.Number.Number);
        write.Queue("update head set recorded=recorded+$1 where dossier=$2", 1L, dossier);
        await write.FlushAsync(ct);
        write.Queue(
            "insert into fact (dossier, seq, organisation, actor, happened, recorded, previous, hash, sealed) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            dossier + 500_000_000, seq, side, writer.Number.Number, "2026-01-01", seq, RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(520));
        write.Queue(
            "insert into fact_key (dossier, seq, holder, given, decision, until, wrapped) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing",
            dossier + 500_000_000, seq, side, seq, null, null, RandomNumberGenerator.GetBytes(60));
        await write.CommitAsync(ct);
    }
}
