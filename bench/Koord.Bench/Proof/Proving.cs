using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Koord.Bench.Proof;

/// <summary>Kill after kill on each database: nothing half saved, every acknowledged act there once, the chain whole.</summary>
internal static class Proving
{
    private const int Rounds = 200;
    private const int MostActs = 50;
    private const int LongestMoment = 20;
    private const int MostShown = 20;
    private const int Interrupted = 130;

    /// <returns>1 when something did not hold.</returns>
    public static async Task<int> RunAsync()
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        var folder = Directory.CreateTempSubdirectory("koord-prove-").FullName;
        try
        {
            var sqlite = await ProveAsync("SQLite", $"Data Source={Path.Combine(folder, "koord.db")}", null, folder, stop.Token);
            return await ProveOnPostgresAsync(folder, stop.Token) && sqlite ? 0 : 1;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Interrupted;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private static async Task<bool> ProveOnPostgresAsync(string folder, CancellationToken ct)
    {
        if (Environment.GetEnvironmentVariable("KOORD_TEST_POSTGRES") is not { Length: > 0 } server)
        {
            Console.WriteLine("PostgreSQL: there is no server");
            return false;
        }

        await using var backends = new Backends(server, ours: Environment.GetEnvironmentVariable("KOORD_TEST_POSTGRES_IS_OURS") is { Length: > 0 });
        await backends.CreateAsync(ct);
        return await ProveAsync("PostgreSQL", backends.ConnectionString, backends, folder, ct);
    }

    private static async Task<bool> ProveAsync(string name, string connectionString, Backends? backends, string folder, CancellationToken ct)
    {
        var begun = Stopwatch.StartNew();
        var region = await Region.FoundAsync(connectionString, folder, ct);
        var (tally, faults, counted) = (new Tally(), new List<string>(), "");
        try
        {
            faults.AddRange(await KillAsync(name, region, backends, tally, ct));
            faults.AddRange(backends is { AreOurs: true, Killed: 0 } ? ["no process of the server was killed"] : []);
            (counted, var last) = await Inspection.AtTheEndAsync(region, tally, ct);
            faults.AddRange(last);
        }
        catch (Exception stopped) when (!ct.IsCancellationRequested)
        {
            faults.Add($"it could not go on: {stopped}");
        }

        Console.WriteLine(
            $"""
            {name}: {tally.Rounds} times kill -9{(backends is null ? "" : $", with {backends.Killed} processes of the server")}, in {begun.Elapsed.TotalSeconds:0} s
            {tally}
              {counted}
              {(faults.Count == 0 ? "nothing half saved, nothing lost" : $"BROKEN\n  {string.Join("\n  ", faults.Take(MostShown))}")}
            """);
        return faults.Count == 0;
    }

    private static async Task<List<string>> KillAsync(string name, Region region, Backends? backends, Tally tally, CancellationToken ct)
    {
        var path = Path.Combine(region.Folder, $"{name}.json");
        await region.WriteAsync(path, ct);
        var next = new Victim(path);
        try
        {
            for (var round = 1; round <= Rounds; round++)
            {
                using var victim = next;
                next = new(path); // warms up while this one works
                await victim.WorkAsync(
                    tally, backends, RandomNumberGenerator.GetInt32(1, MostActs), TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(LongestMoment)), ct);
                tally.Rounds = round;
                await (backends?.RestAsync(ct) ?? Task.CompletedTask);
                if (await Inspection.AfterRoundAsync(region, tally, ct) is { Count: > 0 } faults)
                {
                    return [$"after kill {round}:", .. faults];
                }

                if (round % 50 == 0)
                {
                    await Console.Error.WriteLineAsync($"{name}: {round} of {Rounds}");
                }
            }
        }
        finally
        {
            next.Dispose();
        }

        return [];
    }
}
