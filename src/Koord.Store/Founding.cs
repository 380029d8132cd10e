using Koord.Domain.Dossiers;

namespace Koord.Store;

/// <summary>The house's own stream: its first fact says what kind of data this is, and it is never said again.</summary>
public sealed class Founding(Database database, Holders holders, MasterKey master, Recorder recorder)
{
    private static readonly DossierId House = new(1);
    private readonly Ledger _ledger = new(holders, master);

    /// <summary>Records the first fact if there is none yet.</summary>
    /// <param name="demo">Wanted for new data; what stands in the data already wins.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>What the first fact says, and whether it was recorded just now.</returns>
    public async Task<(bool Demo, bool New)> FoundAsync(bool demo, CancellationToken ct)
    {
        if (await SaidAsync(ct) is { } said)
        {
            return (said, false);
        }

        var koord = new Actor { Account = AccountId.Koord, Side = HolderId.House, Roles = Roles.None };
        var act = new Act { Dossier = House, Actor = koord, Id = new(Guid.NewGuid()), Ground = "", Founds = true };
        var result = await recorder.RecordAsync(act, _ => new DossierEvent[] { new KoordFounded { Demo = demo } }, ct);
        return (await SaidAsync(ct) ?? throw new InvalidOperationException("The first fact could not be recorded."), result.Refusal is null);
    }

    private async Task<bool?> SaidAsync(CancellationToken ct)
    {
        await using var session = await database.ReadAsync(HolderId.House, ct);
        var facts = await _ledger.LoadAsync(session, House, HolderId.House, ct);
        return facts.Facts.Select(f => f.Fact.Event).OfType<KoordFounded>().FirstOrDefault()?.Demo;
    }
}
