using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Koord.Store;
using Koord.Web;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Koord.Bench.Speed;

/// <summary>Opens dossiers, shows a roster and lists of work, draws a line and appends a fact, on both databases; where it can be compared, beside a bare twin in the same host.</summary>
internal static class Measuring
{
    private const int Times = 3000;

    // The runtime compiles a page again and again in its first thousands of requests, and compiling would be counted as serving.
    private const int WarmUp = 9000;

    // Of a page that was compiled for another dossier.
    private const int WarmUpAgain = 3000;

    // Of pages that read thousands of rows.
    private const int LongTimes = 400;
    private const int LongWarmUp = 300;

    public static async Task<int> RunAsync(CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("koord-bench-").FullName;
        try
        {
            await MeasureAsync("SQLite", $"Data Source={folder}/koord.db", folder, ct);
            if (Environment.GetEnvironmentVariable("KOORD_TEST_POSTGRES") is { Length: > 0 } server)
            {
                var name = "bench" + Guid.NewGuid().ToString("N");
                await AdminAsync(server, $"create database {name}", ct);
                await MeasureAsync("PostgreSQL", $"{server};Database={name}", folder, ct);
                await AdminAsync(server, $"drop database {name} with (force)", ct);
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The server as a process of its own, with the bare endpoints before its pipeline.</summary>
    public static async Task<int> ServeAsync(string[] args)
    {
        // Style sheets are not measured: the host asks for their list, and here it is empty.
        var assets = Path.Combine(AppContext.BaseDirectory, "Koord.Web.staticwebassets.endpoints.json");
        await File.WriteAllTextAsync(assets, """{"Version":1,"ManifestType":"Publish","Endpoints":[]}""");
        Environment.SetEnvironmentVariable("ASPNETCORE_HOSTINGSTARTUPASSEMBLIES", typeof(Measuring).Assembly.GetName().Name);
        string[] settings = [.. args, "--applicationName=Koord.Web"];
        return await (Task<int>)typeof(Composed).Assembly.GetType("Program")!.GetMethod("<Main>$", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.Invoke(null, [settings])!; // Koord's own entry
    }

    private static async Task MeasureAsync(string database, string connection, string folder, CancellationToken ct)
    {
        string[] settings = [$"--data={folder}", $"--database={connection}", "--Logging:LogLevel:Default=Warning"];
        Environment.SetEnvironmentVariable("XDG_CONFIG_HOME", Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "koord-bench-key")).FullName);
        await using var app = await Composed.BuildAsync(settings, ct);
        var prepared = await Prepared.InAsync(app.Services, ct);
        var line = await TakeOnAsync(database, app.Services, ct);
        var port = FreePort();
        using var server = Start([.. settings, $"--urls=http://127.0.0.1:{port}"]);
        try
        {
            var address = new Uri($"http://127.0.0.1:{port}/");
            using var client = await ReadyAsync(server, address, ct);
            var load = new Load(client, server);
            var who = $"account={prepared.Reader.Number}";
            await PairAsync(load, $"{database}, roster of {Prepared.OnRoster} reports", "nl/rooster", $"bare/roster?{who}");
            await TeamAsync(database, address, server, line, app.Services);
            await PairAsync(load, $"{database}, dossier of {Prepared.Facts} facts", $"nl/dossier/{prepared.Dossier}", $"bare/dossier?dossier={prepared.Dossier.Number}&token={prepared.Token}&{who}", WarmUpAgain);
        }
        finally
        {
            server.Kill();
        }

        var (recorded, bare) = await new Appending(app.Services, prepared.Writer).RunAsync(ct);
        Console.WriteLine(FormattableString.Invariant($"{database}, append a fact: {recorded:F0}/s, bare loop of the same SQL {bare:F0}/s, {recorded / bare:P0}"));
    }

    private static async Task<LongLine> TakeOnAsync(string database, IServiceProvider services, CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();
        await services.GetRequiredService<Database>().HurryAsync(ct);
        var (team, now) = (await HoldingTeam.HireAsync(services, ct), DateTimeOffset.UtcNow);
        var line = new LongLine(team, new(services, now.AddDays(-500)));
        await line.TellAsync(services.GetRequiredService<Reader>(), ct);
        await team.TakeOnAsync(new(services, now.AddDays(-101)), ct);
        await services.GetRequiredService<Outbox>().WorkAsync(ct);
        await services.GetRequiredService<Database>().SettleAsync(ct);
        Console.WriteLine(FormattableString.Invariant($"{database}: {HoldingTeam.Families} families taken on in {clock.Elapsed.TotalSeconds:F0} s"));
        await DrawingOnce.RunAsync(services, line, ct);
        return line;
    }

    private static async Task TeamAsync(string database, Uri address, Process server, LongLine line, IServiceProvider services)
    {
        using var worker = await Load.SignInAsync(address, HoldingTeam.WorkerLogin, Prepared.Password);
        await PairAsync(new(worker, server), $"{database}, dossier with a line of {LongLine.Facts} facts", $"nl/dossier/{line.Dossier}", $"bare/dossier?dossier={line.Dossier.Number}&token={line.Token(services)}&account={line.Worker.Number}");
        await AloneAsync(new(worker, server), $"{database}, work of who holds a part of {HoldingTeam.Families} families", "nl/werk");
        using var lead = await Load.SignInAsync(address, HoldingTeam.LeadLogin, Prepared.Password);
        await AloneAsync(new(lead, server), $"{database}, work of who leads a team of {HoldingTeam.Families} families", "nl/werk");
        await AloneAsync(new(lead, server), $"{database}, the list of that team", "nl/werk?List=Team");
    }

    private static async Task AloneAsync(Load load, string what, string page)
    {
        var bytes = await load.WarmAsync(page, LongWarmUp);
        Console.WriteLine($"{what}\n  page {await load.AskAsync(page, LongTimes, bytes)}");
    }

    private static async Task PairAsync(Load load, string what, string page, string bare, int warmUp = WarmUp)
    {
        var bytes = await load.WarmAsync(page, warmUp);
        var twin = $"{bare}&bytes={bytes}";
        await load.WarmAsync(twin, warmUp);
        var shown = await load.AskAsync(page, Times, bytes);
        var plain = await load.AskAsync(twin, Times, bytes);
        Console.WriteLine($"{what}\n  page {shown}\n  bare {plain}\n  {FormattableString.Invariant($"{shown.CpuMs / plain.CpuMs:F2}")} x the processor time");
    }

    private static Process Start(string[] settings) =>
        Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. Dll(), "bench-serve", .. settings]) { WorkingDirectory = AppContext.BaseDirectory })!; // a process that was asked for starts or throws

    private static string[] Dll() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) is "dotnet" ? [typeof(Measuring).Assembly.Location] : [];

    private static async Task<HttpClient> ReadyAsync(Process server, Uri address, CancellationToken ct)
    {
        using var asking = new HttpClient { BaseAddress = address };
        using var patience = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (await patience.WaitForNextTickAsync(ct))
        {
            if (server.HasExited)
            {
                throw new InvalidOperationException("The server did not start.");
            }

            try
            {
                if ((await asking.GetAsync(new Uri("health/live", UriKind.Relative), ct)).IsSuccessStatusCode)
                {
                    break;
                }
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }
        }

        return await Load.SignInAsync(address, Prepared.Login, Prepared.Password);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task AdminAsync(string server, string sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(server + ";Database=postgres;Pooling=false");
        await connection.OpenAsync(ct);
#pragma warning disable CA2100 // The name is made here, of hexadecimal signs.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(ct);
    }
}
