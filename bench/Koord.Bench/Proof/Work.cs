using System.Runtime.InteropServices;
using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Domain.Sharing;
using Koord.Store;

namespace Koord.Bench.Proof;

/// <summary>The child: several clients record through the program's own door until it is killed. Each send is said on standard output before it begins, and its answer never before it came.</summary>
internal static class Work
{
    private const int Clients = 4;
    private const int Families = 8;
    private const int Threads = 3 * Clients; // SQLite works on the thread that asks: two for the sends of each client, one over

    /// <summary>Ends a line that was said whole.</summary>
    public const string Whole = ".";

    public static async Task<int> RunAsync(string path, CancellationToken ct)
    {
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true); // the parent answers it
        ThreadPool.SetMinThreads(Threads, Threads);
        var region = Region.Read(path);
        await WarmAsync(region.Folder, ct);
        if (await Console.In.ReadLineAsync(ct) is not { } go) // warm before it counts: the parent says when, and which files are there
        {
            return 0;
        }

        await using var doors = await Doors.OpenAsync(region, ct);
        List<DossierId> known = [.. go.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(d => DossierId.Parse(d, null))];
        Console.WriteLine($"ready {Whole}");
        var clients = Enumerable.Range(0, Clients).Select(_ => Task.Run(() => ClientAsync(doors, Acts(region, doors), known, ct), ct));
        var parent = Task.Run(Console.In.ReadToEnd, ct); // says nothing more; ends when the parent is gone
        await await Task.WhenAny([parent, .. clients]);
        return 0;
    }

    // Compiles the way in before the clock runs, in a region of its own.
    private static async Task WarmAsync(string within, CancellationToken ct)
    {
        var folder = Directory.CreateDirectory(Path.Combine(within, $"warm-{Guid.NewGuid():N}")).FullName;
        var region = await Region.FoundAsync($"Data Source={Path.Combine(folder, "koord.db")}", folder, ct);
        await using (var doors = await Doors.OpenAsync(region, ct))
        {
            var any = Acts(region, doors);
            for (var i = 0; i < 5; i++)
            {
                var dossier = new DossierId(RandomNumber.Next());
                var act = new Act { Dossier = dossier, Actor = any.Founder(dossier), Id = new(Guid.NewGuid()), Ground = "meldcode", Founds = true };
                await doors.The<Recorder>().RecordAsync(act, any.Found(act.Id), ct);
                await doors.The<Recorder>().RecordAsync(act with { Id = new(Guid.NewGuid()), Founds = false }, any.Any(act.Id), ct);
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    private static AnyAct Acts(Region region, Doors doors) => new(region, doors.The<LawBook>(), doors.The<AgesOfSayOn>(), new Random());

    private static async Task ClientAsync(Doors doors, AnyAct any, List<DossierId> known, CancellationToken ct)
    {
        while (true)
        {
            var id = new ActId(Guid.NewGuid());
            DossierId? there;
            lock (known)
            {
                there = known.Count > 0 && !(known.Count < Families && any.Half()) ? any.Of(known) : null;
            }

            var dossier = there ?? new(RandomNumber.Next());
            var act = new Act { Dossier = dossier, Actor = there is null ? any.Founder(dossier) : any.Actor(dossier), Id = id, Ground = "meldcode", Founds = there is null };
            var decide = there is null ? any.Found(id) : any.Any(id);
            await Task.WhenAll(Enumerable.Range(0, any.Half() ? 1 : 2).Select(_ => Task.Run(() => SendAsync(doors, act, decide, known, ct), ct))); // half of all are sent twice, at once
        }
    }

    private static async Task SendAsync(Doors doors, Act act, Func<Scene, Result<IReadOnlyList<DossierEvent>>> decide, List<DossierId> known, CancellationToken ct)
    {
        Console.WriteLine($"sent {act.Id} {Whole}");
        var result = await doors.The<Recorder>().RecordAsync(act, decide, ct);
        if (result.Refusal is not null)
        {
            Console.WriteLine($"refused {act.Id} {Whole}");
            return;
        }

        Console.WriteLine($"ack {act.Id} {act.Dossier} {string.Join(',', result.Value.Facts.Select(f => f.Id))} {Whole}");
        if (act.Founds)
        {
            lock (known)
            {
                known.Add(act.Dossier);
            }
        }
    }
}
