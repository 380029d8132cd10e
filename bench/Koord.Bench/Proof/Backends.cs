using System.Diagnostics;
using Npgsql;

namespace Koord.Bench.Proof;

/// <summary>A database made for the proof on a PostgreSQL server, and the server's processes that work in it.</summary>
/// <param name="server">Without a database.</param>
/// <param name="ours">The server is there for the proof alone: its processes may be killed too, after which it recovers from its log.</param>
internal sealed class Backends(string server, bool ours) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private readonly string _name = "prove" + Guid.NewGuid().ToString("N");

    public string ConnectionString => $"{server};Database={_name}";

    public bool AreOurs => ours;

    public int Killed { get; private set; }

    public Task CreateAsync(CancellationToken ct) => RunAsync($"create database {_name}", ct);

    /// <summary>The processes at work; none when they may not be killed.</summary>
    public async Task<IReadOnlyList<Process>> FindAsync(CancellationToken ct)
    {
        var working = ours ? await WorkingAsync(ct) : [];
        return [.. Process.GetProcesses().Where(p => working.Contains(p.Id) && p.ProcessName.StartsWith("postgres", StringComparison.Ordinal))];
    }

    public void Kill(IReadOnlyList<Process> working)
    {
        foreach (var process in working)
        {
            process.Kill(); // SIGKILL
            Killed++;
        }
    }

    /// <summary>Waits until the server answers again and nobody is at work for a killed client any more.</summary>
    public async Task RestAsync(CancellationToken ct)
    {
        var waited = Stopwatch.StartNew();
        while (!await RestsAsync(ct))
        {
            if (waited.Elapsed > Patience)
            {
                throw new TimeoutException("PostgreSQL did not come back.");
            }

            await Task.Delay(Pause, ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await RestAsync(CancellationToken.None);
        await RunAsync($"drop database if exists {_name} with (force)", CancellationToken.None);
    }

    private async Task<bool> RestsAsync(CancellationToken ct)
    {
        try
        {
            return await WorkingAsync(ct) is [];
        }
        catch (NpgsqlException)
        {
            return false; // it is recovering
        }
    }

    private async Task<IReadOnlyList<int>> WorkingAsync(CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        await using var command = new NpgsqlCommand("select pid from pg_stat_activity where datname=$1 and backend_type='client backend'", connection) { Parameters = { new() { Value = _name } } };
        await using var reader = await command.ExecuteReaderAsync(ct);
        var processes = new List<int>();
        while (await reader.ReadAsync(ct))
        {
            processes.Add(reader.GetInt32(0));
        }

        return processes;
    }

    private async Task RunAsync(string sql, CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken ct)
    {
        var connection = new NpgsqlConnection($"{server};Database=postgres;Pooling=false");
        await connection.OpenAsync(ct);
        return connection;
    }
}
