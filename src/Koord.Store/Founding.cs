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
    /// <returns>What the first fact says, and whether it was recorded just now: then a demo is told, and that is said with <see cref="ToldAsync"/>.</returns>
    /// <exception cref="UnfinishedDemoException">It is a demo that was never told to its end.</exception>
    public async Task<(bool Demo, bool New)> FoundAsync(bool demo, CancellationToken ct)
    {
        var said = await SaidAsync(ct);
        if (said.Count > 0)
        {
            return said.Any(e => e is DemoBegun) && !said.Any(e => e is DemoTold) ? throw new UnfinishedDemoException() : (IsDemo(said), false);
        }

        var isNew = await RecordAsync(demo ? [new KoordFounded { Demo = true }, new DemoBegun()] : [new KoordFounded { Demo = false }], founds: true, ct);
        return (IsDemo(await SaidAsync(ct)), isNew);
    }

    /// <summary>Says that the demo was told to its end: from now on people come in.</summary>
    public Task ToldAsync(CancellationToken ct) => RecordAsync([new DemoTold()], founds: false, ct);

    private static bool IsDemo(IReadOnlyList<DossierEvent> said) =>
        said.OfType<KoordFounded>().FirstOrDefault()?.Demo ?? throw new InvalidOperationException("The first fact could not be recorded.");

    private async Task<bool> RecordAsync(IReadOnlyList<DossierEvent> events, bool founds, CancellationToken ct)
    {
        var koord = new Actor { Account = AccountId.Koord, Side = HolderId.House, Roles = Roles.None };
        var act = new Act { Dossier = House, Actor = koord, Id = new(Guid.NewGuid()), Ground = "", Founds = founds };
        return (await recorder.RecordAsync(act, _ => events.ToArray(), ct)).Refusal is null;
    }

    private async Task<IReadOnlyList<DossierEvent>> SaidAsync(CancellationToken ct)
    {
        await using var session = await database.ReadAsync(HolderId.House, ct);
        return [.. (await _ledger.LoadAsync(session, House, HolderId.House, ct)).Facts.Select(f => f.Fact.Event)];
    }
}

/// <summary>Koord does not start: it was stopped while it told the invented families, and half a story is none.</summary>
public sealed class UnfinishedDemoException() : Exception(
    "The invented families in this database were never told to their end: Koord was stopped meanwhile. Nobody has worked in it. Remove it (a file database: the folder given with --data) and start again.")
{
    /// <summary>The exit code for an input that is wrong (<c>EX_DATAERR</c> of sysexits).</summary>
    public const int ExitCode = 65;
}
