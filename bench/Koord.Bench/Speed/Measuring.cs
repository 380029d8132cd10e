using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Koord.Web;
using Npgsql;

namespace Koord.Bench.Speed;

/// <summary>Opens a dossier, shows a roster and appends a fact, on both databases, each beside its bare twin in the same host.</summary>
internal static class Measuring
{
    private const int Times = 3000;

    // The runtime compiles a page again and again in its first thousands of requests, and compiling would be counted as serving.
    private const int WarmUp = 9000;

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
        var port = FreePort();
        using var server = Start([.. settings, $"--urls=http://127.0.0.1:{port}"]);
        try
        {
            using var client = await ReadyAsync(server, new($"http://127.0.0.1:{port}/"), ct);
            var load = new Load(client, server);
            var who = $"account={prepared.Reader.Number}";
            await PairAsync(load, $"{database}, dossier of {Prepared.Facts} facts", $"nl/dossier/{prepared.Dossier}", $"bare/dossier?dossier={prepared.Dossier.Number}&token={prepared.Token}&{who}");
            await PairAsync(load, $"{database}, roster of {Prepared.OnRoster} reports", "nl/rooster", $"bare/roster?{who}");
        }
        finally
        {
            server.Kill();
        }

        var (recorded, bare) = await new Appending(app.Services, prepared.Writer).RunAsync(ct);
        Console.WriteLine(FormattableString.Invariant($"{database}, append a fact: {recorded:F0}/s, bare loop of the same SQL {bare:F0}/s, {recorded / bare:P0}"));
    }

    private static async Task PairAsync(Load load, string what, string page, string bare)
    {
        var bytes = await load.WarmAsync(page, WarmUp);
        var twin = $"{bare}&bytes={bytes}";
        await load.WarmAsync(twin, WarmUp);
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
