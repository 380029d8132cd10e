using Koord.Domain.Dossiers;

namespace Koord.Store;

/// <summary>How many holders and dossiers were gone through.</summary>
/// <param name="Holders">Everyone who can hold a key, the house left out.</param>
/// <param name="Dossiers">One for each holder that has it.</param>
public sealed record Rebuilt(long Holders, long Dossiers);

/// <summary>Makes every read model again, holder by holder, from what that holder itself may read; work goes on meanwhile.</summary>
public sealed class Rebuild(Database database, Holders holders, MasterKey master, ReadModels readModels)
{
    private const int Batch = 100;
    private readonly Ledger _ledger = new(holders, master);

    /// <summary>May be stopped and begun again at any moment: each dossier is whole, as it was or made again.</summary>
    public async Task<Rebuilt> RunAsync(CancellationToken ct)
    {
        var all = (await holders.AllAsync(ct)).Where(h => h != HolderId.House).ToList();
        var dossiers = 0L;
        foreach (var holder in all)
        {
            dossiers += await RunAsync(holder, ct);
        }

        return new(all.Count, dossiers);
    }

    private async Task<long> RunAsync(HolderId holder, CancellationToken ct)
    {
        await DropStrayAsync(holder, ct);
        var (done, last) = (0L, long.MinValue);
        while (await NextAsync(holder, last, ct) is { Count: > 0 } dossiers)
        {
            await MakeAsync(holder, dossiers, ct);
            done += dossiers.Count;
            last = dossiers[^1];
        }

        return done;
    }

    private async Task DropStrayAsync(HolderId holder, CancellationToken ct)
    {
        await using var session = await database.WriteAsync(holder, ct);
        readModels.DropStray(session, holder);
        await session.CommitAsync(ct);
    }

    private async Task<List<long>> NextAsync(HolderId holder, long after, CancellationToken ct)
    {
        await using var session = await database.ReadAsync(holder, ct);
        return await session.ListAsync(
            $"select distinct dossier from fact_key where holder=$1 and dossier>$2 order by dossier limit {Batch}", r => r.GetInt64(0), ct, holder.Number, after);
    }

    private async Task MakeAsync(HolderId holder, List<long> dossiers, CancellationToken ct)
    {
        await using var session = await database.WriteAsync(holder, ct);
        foreach (var dossier in dossiers)
        {
            // The head is what every act in a dossier must move: who has it, has the dossier to itself.
            await session.RunAsync("update head set seq=seq where dossier=$1", ct, dossier);
            var held = await _ledger.LoadAsync(session, new(dossier), holder, ct);
            await readModels.UpdateAsync(session, null, held.View, ct);
            await session.FlushAsync(ct);
        }

        await session.CommitAsync(ct);
    }
}
