using System.Diagnostics;
using Koord.Domain.Dossiers;

namespace Koord.Bench.Proof;

/// <summary>A child process that records until it is killed in the middle of it.</summary>
internal sealed class Victim : IDisposable
{
    private const int Killed = 128 + 9;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;
    private int _acknowledged;
    private readonly TaskCompletionSource _enough = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Victim(string region) => _process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Victim).Assembly.Location, "prove-child", region])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    }) ?? throw new InvalidOperationException("The child did not start.");

    /// <summary>Lets it begin, kills it a moment after so many acknowledged acts, and notes all that it had said.</summary>
    /// <exception cref="InvalidOperationException">It stopped by itself.</exception>
    public async Task WorkAsync(Tally tally, Backends? backends, int acts, TimeSpan moment, CancellationToken ct)
    {
        await _process.StandardInput.WriteLineAsync(string.Join(' ', tally.LastDossiers).AsMemory(), ct);
        await _process.StandardInput.FlushAsync(ct);
        var reading = ReadAsync(tally, acts, ct);
        await Task.WhenAny(_enough.Task, reading).WaitAsync(Patience, ct);
        await Task.Delay(moment, ct);
        await KillAsync(backends, ct);
        await reading;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task KillAsync(Backends? backends, CancellationToken ct)
    {
        var working = backends is null ? [] : await backends.FindAsync(ct);
        _process.Kill(); // SIGKILL
        backends?.Kill(working);
        await _process.WaitForExitAsync(ct);
        if (_process.ExitCode != Killed)
        {
            throw new InvalidOperationException($"The child stopped by itself with exit code {_process.ExitCode}.");
        }
    }

    private async Task ReadAsync(Tally tally, int acts, CancellationToken ct)
    {
        while (await _process.StandardOutput.ReadLineAsync(ct) is { } line)
        {
            var words = line.Split(' ');
            switch (words[^1] == Work.Whole ? words[0] : "") // the last line may be cut off in the middle of saying it
            {
                case "sent":
                    tally.Of(words[1]).Sends++;
                    break;
                case "refused":
                    tally.Of(words[1]).Refusals++;
                    break;
                case "ack":
                    tally.Acknowledge(words[1], DossierId.Parse(words[2], null), [.. words[3].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(f => FactId.Parse(f, null))]);
                    _ = ++_acknowledged < acts || _enough.TrySetResult();
                    break;
            }
        }
    }
}
