using Koord.Domain.Dossiers;
using Koord.Domain.Signals;
using Koord.Store;

namespace Koord.Bench.Proof;

/// <summary>Looks at what a power cut left behind, as who may see all tables.</summary>
internal static class Inspection
{
    /// <summary>Each counts what may not be there.</summary>
    private static readonly Dictionary<string, string> HalfSaved = new()
    {
        ["heads that do not name the last fact"] =
            "select count(*) from head h where not exists (select 1 from fact f where f.dossier=h.dossier and f.seq=h.seq and f.hash=h.hash and f.recorded=h.recorded)",
        ["facts past their head or without one"] = "select count(*) from fact f where not exists (select 1 from head h where h.dossier=f.dossier and h.seq>=f.seq)",
        ["facts without the key of who recorded them"] =
            "select count(*) from fact f where not exists (select 1 from fact_key k where k.dossier=f.dossier and k.seq=f.seq and k.holder=f.organisation)",
        ["keys without their fact"] = "select count(*) from fact_key k where not exists (select 1 from fact f where f.dossier=k.dossier and f.seq=k.seq)",
        ["acts without facts of their actor"] = "select count(*) from act a where not exists (select 1 from fact f where f.dossier=a.dossier and f.actor=a.account)",
        ["names of dossiers that are not there"] = "select count(*) from known n where not exists (select 1 from head h where h.dossier=n.dossier)",
    };

    public static async Task AfterRoundAsync(Region region, Said said, int round, TextWriter faults, CancellationToken ct)
    {
        await using var doors = await Doors.OpenAsync(region.ConnectionString, region.Secret, region.Folder, ct);
        await using var connection = await doors.Database.OpenAsOwnerAsync(ct);
        foreach (var (what, sql) in HalfSaved)
        {
            await ExpectAsync(0, await connection.ScalarAsync(sql, ct), $"round {round}: {what}", faults);
        }

        foreach (var act in said.Acts.DistinctBy(a => a.Act))
        {
            await ExpectAsync(1, await connection.ScalarAsync("select count(*) from act where id=@id", ct, ("id", act.Act)), $"round {round}: act {act.Act}", faults);
        }
    }

    /// <summary>Every acknowledged fact is there once, every recorded act left its text once, every report its follow-up; the lists made again are the same.</summary>
    public static async Task AtTheEndAsync(Region region, Tally tally, TextWriter faults, CancellationToken ct)
    {
        await using var doors = await Doors.OpenAsync(region.ConnectionString, region.Secret, region.Folder, ct);
        var (facts, texts, reports) = await CountAsync(doors, region, ct);
        foreach (var fact in tally.Acts.SelectMany(a => a.Facts))
        {
            await ExpectAsync(1, (long)facts.GetValueOrDefault(fact), $"fact {fact}", faults);
        }

        foreach (var (text, times) in texts.Where(t => t.Value != 1))
        {
            await ExpectAsync(1, (long)times, $"text of act {text}", faults);
        }

        await using (var connection = await doors.Database.OpenAsOwnerAsync(ct))
        {
            await ExpectAsync(reports, await connection.ScalarAsync("select count(*) from outbox", ct), "follow-ups", faults);
        }

        var before = await NamesAsync(doors, region, ct);
        await new Rebuild(doors.Database, doors.Holders, doors.Master, doors.ReadModels).RunAsync(ct);
        await ExpectAsync(0, before.SequenceEqual(await NamesAsync(doors, region, ct)) ? 0L : 1L, "lists that are not what the facts say", faults);
    }

    private static async Task<(Dictionary<FactId, int> Facts, Dictionary<string, int> Texts, long Reports)> CountAsync(Doors doors, Region region, CancellationToken ct)
    {
        var (facts, texts, reports) = (new Dictionary<FactId, int>(), new Dictionary<string, int>(), 0L);
        var ledger = new Ledger(doors.Holders, doors.Master);
        foreach (var side in region.Organisations.Select(o => new HolderId(o)))
        {
            await using var session = await doors.Database.ReadAsync(side, ct);
            var dossiers = await session.ListAsync("select distinct dossier from fact_key where holder=$1", r => r.GetInt64(0), ct, side.Number);
            foreach (var dossier in dossiers)
            {
                foreach (var fact in (await ledger.LoadAsync(session, new(dossier), side, ct)).Facts.Select(h => h.Fact).Where(f => f.By == side))
                {
                    facts[fact.Id] = facts.GetValueOrDefault(fact.Id) + 1;
                    reports += fact.Event is SignalReported ? 1 : 0;
                    if (fact.Event is StatementMade said)
                    {
                        texts[said.Text.Value] = texts.GetValueOrDefault(said.Text.Value) + 1;
                    }
                }
            }
        }

        return (facts, texts, reports);
    }

    private static async Task<List<string>> NamesAsync(Doors doors, Region region, CancellationToken ct)
    {
        var names = new List<string>();
        foreach (var side in region.Organisations.Select(o => new HolderId(o)))
        {
            using var opener = await doors.ReadModels.OpenerAsync(side, ct);
            await using var session = await doors.Database.ReadAsync(side, ct);
            names.AddRange(await session.ListAsync(
                "select dossier, person, sealed from known where holder=$1 order by dossier, person",
                r => $"{side} {r.GetInt64(0)} {r.GetString(1)} {Convert.ToHexString(opener.Open(r.GetInt64(0), (byte[])r.GetValue(2)))}",
                ct, side.Number));
        }

        return names;
    }

    private static async Task ExpectAsync(long expected, object? found, string what, TextWriter faults)
    {
        if (found is not long number || number != expected)
        {
            await faults.WriteLineAsync($"  {what}: {found} where {expected} was expected");
        }
    }
}
