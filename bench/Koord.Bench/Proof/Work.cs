using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Store;

namespace Koord.Bench.Proof;

/// <summary>The child: several clients record through the program's own door until the power is cut. What was acknowledged is said on standard output, never before.</summary>
internal static class Work
{
    private const int Clients = 4;

    /// <summary>Ends a line that was said whole.</summary>
    public const string Whole = ".";

    public static async Task<int> RunAsync(string path, CancellationToken ct)
    {
        var region = Region.Read(path);
        var law = Region.Law();
        await WarmAsync(region, law, ct);
        var go = await Console.In.ReadLineAsync(ct); // warm before it counts: the parent says when, and which files are there
        if (go is null)
        {
            return 0;
        }

        await using var doors = await Doors.OpenAsync(region.ConnectionString, region.Secret, region.Folder, ct);
        List<DossierId> known = [.. go.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(d => DossierId.Parse(d, null))];
        Console.WriteLine($"ready {Whole}");
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(i => Task.Run(() => ClientAsync(doors, new(region, law, new Random()), known, ct), ct)));
        return 0;
    }

    // Compiles the way in before the clock runs, on data of its own.
    private static async Task WarmAsync(Region region, LawBook law, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("koord-warm-").FullName;
        await using (var doors = await Doors.OpenAsync($"Data Source={Path.Combine(folder, "warm.db")}", region.Secret, folder, ct))
        {
            var side = await doors.Holders.AddAsync(HolderKind.Organisation, ct);
            var any = new AnyAct(region, law, new Random());
            for (var i = 0; i < 5; i++)
            {
                var act = new Act { Dossier = new(RandomNumber.Next()), Actor = any.Actor() with { Side = side }, Id = new(Guid.NewGuid()), Ground = "meldcode", Founds = true };
                await doors.Recorder.RecordAsync(act, any.Found(act.Id), ct);
                await doors.Recorder.RecordAsync(act with { Id = new(Guid.NewGuid()), Founds = false }, any.Any(act.Id), ct);
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task ClientAsync(Doors doors, AnyAct any, List<DossierId> known, CancellationToken ct)
    {
        while (true)
        {
            var (id, actor) = (new ActId(Guid.NewGuid()), any.Actor());
            DossierId? there;
            lock (known)
            {
                there = known.Count > 0 && !(known.Count < 8 && any.Half()) ? any.Of(known) : null;
            }

            var act = new Act { Dossier = there ?? new(RandomNumber.Next()), Actor = actor, Id = id, Ground = "meldcode", Founds = there is null };
            var decide = there is null ? any.Found(id) : any.Any(id);
            await Task.WhenAll(Enumerable.Range(0, any.Half() ? 1 : 2).Select(_ => SendAsync(doors, act, decide, known, ct))); // half of all are sent twice
        }
    }

    private static async Task SendAsync(Doors doors, Act act, Func<Koord.Domain.Sharing.Scene, Result<IReadOnlyList<DossierEvent>>> decide, List<DossierId> known, CancellationToken ct)
    {
        var result = await doors.Recorder.RecordAsync(act, decide, ct);
        if (result.Refusal is not null)
        {
            Console.WriteLine($"refused {Whole}");
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
