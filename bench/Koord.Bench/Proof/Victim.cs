using System.Diagnostics;
using Koord.Domain.Dossiers;

namespace Koord.Bench.Proof;

/// <summary>One act that the child said was recorded.</summary>
internal sealed record Acknowledged(string Act, DossierId Dossier, IReadOnlyList<FactId> Facts);

/// <summary>What a child said before it was killed.</summary>
internal sealed record Said(IReadOnlyList<Acknowledged> Acts, int Refused);

/// <summary>A child process that records until it is killed in the middle of it.</summary>
internal sealed class Victim : IDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Victim(string region) => _process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Victim).Assembly.Location, "prove-child", region])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    }) ?? throw new InvalidOperationException("The child did not start.");

    /// <summary>Lets it begin, kills it so long after its first acknowledged act, and reads all that it had said.</summary>
    public async Task<Said> WorkAsync(IEnumerable<DossierId> known, TimeSpan time, CancellationToken ct)
    {
        await _process.StandardInput.WriteLineAsync(string.Join(' ', known).AsMemory(), ct);
        await _process.StandardInput.FlushAsync(ct);
        var ready = await _process.StandardOutput.ReadLineAsync(ct);
        if (ready?.StartsWith("ready", StringComparison.Ordinal) != true)
        {
            throw new InvalidOperationException($"The child said: {ready}");
        }

        var reading = ReadAsync(ct);
        await Task.WhenAny(_first.Task, reading);
        await Task.Delay(time, ct);
        _process.Kill(); // SIGKILL
        await _process.WaitForExitAsync(ct);
        return await reading;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private async Task<Said> ReadAsync(CancellationToken ct)
    {
        var (acts, refused) = (new List<Acknowledged>(), 0);
        while (await _process.StandardOutput.ReadLineAsync(ct) is { } line)
        {
            var words = line.Split(' ');
            if (words[^1] != Work.Whole)
            {
                continue; // cut off in the middle of saying it
            }

            if (words[0] == "ack")
            {
                _first.TrySetResult();
                acts.Add(new(words[1], DossierId.Parse(words[2], null), [.. words[3].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(f => FactId.Parse(f, null))]));
            }
            else
            {
                refused++;
            }
        }

        return new(acts, refused);
    }
}

/// <summary>All that was said over all rounds.</summary>
internal sealed class Tally
{
    private readonly Dictionary<string, Acknowledged> _acts = [];

    public int Acknowledged => _acts.Count;

    public int Repeated { get; private set; }

    public int Refused { get; private set; }

    public IEnumerable<Acknowledged> Acts => _acts.Values;

    /// <summary>Where the next child goes on.</summary>
    public IReadOnlyList<DossierId> LastDossiers { get; private set; } = [];

    public void Add(Said said)
    {
        Refused += said.Refused;
        foreach (var act in said.Acts)
        {
            Repeated += _acts.TryGetValue(act.Act, out var first) ? 1 : 0;
            _acts[act.Act] = first is { Facts.Count: > 0 } ? first : act;
        }

        LastDossiers = [.. LastDossiers.Concat(said.Acts.Select(a => a.Dossier)).Distinct().TakeLast(5)];
    }
}
