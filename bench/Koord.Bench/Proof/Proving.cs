using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Koord.Store;
using Npgsql;

namespace Koord.Bench.Proof;

/// <summary>Power cut after power cut on each database: nothing half saved, every acknowledged act there once, the chain whole.</summary>
internal static class Proving
{
    private const int Rounds = 200;
    private const int LongestWork = 300;

    public static async Task<int> RunAsync(CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("koord-prove-").FullName;
        try
        {
            var sqlite = await ProveAsync("SQLite", $"Data Source={Path.Combine(folder, "koord.db")}", folder, ct);
            var postgres = Environment.GetEnvironmentVariable("KOORD_TEST_POSTGRES") is { Length: > 0 } server && await ProveOnPostgresAsync(server, folder, ct);
            return sqlite && postgres ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<bool> ProveOnPostgresAsync(string server, string folder, CancellationToken ct)
    {
        var name = "prove" + Guid.NewGuid().ToString("N");
        await AdminAsync($"create database {name}", server, ct);
        try
        {
            return await ProveAsync("PostgreSQL", $"{server};Database={name}", folder, ct);
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            await AdminAsync($"drop database if exists {name} with (force)", server, ct);
        }
    }

    private static async Task<bool> ProveAsync(string name, string connectionString, string folder, CancellationToken ct)
    {
        var begun = Stopwatch.StartNew();
        var region = await PeopleAsync(connectionString, folder, ct);
        var path = Path.Combine(folder, $"{name}.json");
        await File.WriteAllTextAsync(path, JsonSerializer.Serialize(region), ct);
        var tally = new Tally();
        using var faults = new StringWriter();
        var next = new Victim(path);
        for (var round = 1; round <= Rounds; round++)
        {
            using var victim = next;
            next = new Victim(path); // warms up while this one works
            var said = await victim.WorkAsync(tally.LastDossiers, TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(LongestWork)), ct);
            tally.Add(said);
            await Inspection.AfterRoundAsync(region, said, round, faults, ct);
            if (round % 50 == 0)
            {
                await Console.Error.WriteLineAsync($"{name}: {round} of {Rounds}, {tally.Acknowledged} acts acknowledged");
            }
        }

        next.Dispose();
        await Inspection.AtTheEndAsync(region, tally, faults, ct);
        var verified = await VerifyAsync(region, ct);
        Console.WriteLine(
            $"{name}: {Rounds} times kill -9 in {begun.Elapsed.TotalSeconds:0} s; {tally.Acknowledged} acts acknowledged ({tally.Repeated} double sends, {tally.Refused} refused), "
            + $"{verified.Facts} facts in {verified.Dossiers} dossiers; {(verified.First is { } first ? $"BROKEN at {first}" : "verify clean")}; {(faults.ToString() is { Length: > 0 } text ? $"FAULTS:\n{text}" : "nothing half saved, nothing lost")}");
        return verified.First is null && faults.ToString().Length == 0 && tally.Acknowledged > Rounds;
    }

    private static async Task<Region> PeopleAsync(string connectionString, string folder, CancellationToken ct)
    {
        var secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        await using var doors = await Doors.OpenAsync(connectionString, secret, folder, ct);
        var organisations = new List<long>();
        for (var i = 0; i < 3; i++)
        {
            organisations.Add((await doors.Holders.AddAsync(HolderKind.Organisation, ct)).Number);
        }

        return new() { ConnectionString = connectionString, Secret = secret, Folder = folder, Organisations = organisations };
    }

    private static async Task<Verified> VerifyAsync(Region region, CancellationToken ct)
    {
        await using var doors = await Doors.OpenAsync(region.ConnectionString, region.Secret, region.Folder, ct);
        return await new Verification(doors.Database, doors.Master).VerifyAsync(ct);
    }

    private static async Task AdminAsync(string sql, string server, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection($"{server};Database=postgres;Pooling=false");
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
