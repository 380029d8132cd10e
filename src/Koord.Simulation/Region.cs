using System.Diagnostics;
using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Simulation.Families;
using Koord.Simulation.Living;
using Koord.Store;

namespace Koord.Simulation;

/// <summary>The invented region Wolkenoord, told by real acts on simulated time; what follows on facts follows there too.</summary>
public sealed class Region(
    Database database, Holders holders, MasterKey master, Organisations organisations, Accounts accounts,
    ReadModels readModels, IEnumerable<FollowUp> followUps, LawBook law, AgesOfSayOn ages)
{
    /// <summary>Families that are generated beside the six that were written by hand.</summary>
    public const int Usual = 150;

    private static readonly TimeSpan Hired = TimeSpan.FromDays((3 * 365) + 30);

    /// <summary>Tells the six families and as many more as are asked, so that their stories end on a given moment.</summary>
    /// <param name="seed">Decides ids, minutes and the generated families, so that two runs read the same.</param>
    /// <param name="now">Where the stories end.</param>
    /// <param name="generated">How many families beside the six.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <param name="ct">Stops it; what was told so far is no region.</param>
    public async Task TellAsync(int seed, DateTimeOffset now, int generated, IProgress<HowFar> progress, CancellationToken ct)
    {
        var teller = await BeginAsync(seed, now, ct);
        var stories = Stories(teller, Planning.Of(seed, teller.Today, generated));
        var chapters = stories.SelectMany(s => s).Append(Leaves(teller)).OrderBy(c => c.At).ToList();
        var ends = stories.Where(s => s.Count > 0).Select(s => s.Max(c => c.At)).Order().ToList();
        var since = Stopwatch.GetTimestamp();
        foreach (var (nth, chapter) in chapters.Index())
        {
            await teller.TimePassesAsync(chapter.At, ct);
            await chapter.TellAsync(ct);
            progress.Report(new(chapters.Count, nth + 1, stories.Count, ends.Count(e => e <= chapter.At), Stopwatch.GetElapsedTime(since)));
        }

        await teller.TimePassesAsync(now, ct);
    }

    private async Task<Teller> BeginAsync(int seed, DateTimeOffset now, CancellationToken ct)
    {
        var clock = new StoryClock(now - Hired);
        var recorder = new Recorder(database, holders, master, readModels, followUps, clock, ages);
        return new()
        {
            Cast = await Cast.HireAsync(organisations, accounts, ct),
            Clock = clock,
            Recorder = recorder,
            Reader = new(database, holders, master, new(database), clock, ages),
            Outbox = new(database, master, recorder, followUps, clock),
            Holders = holders,
            Accounts = accounts,
            Leaving = new(database, master, followUps, clock),
            Law = law,
            Ages = ages,
            Today = Moment.At(now).Today,
            Now = now,
            Chance = new(seed),
        };
    }

    private static List<List<Chapter>> Stories(Teller teller, IReadOnlyList<Planned> planned) =>
    [
        [.. new Benali(teller).Chapters()],
        [.. new VanLoon(teller).Chapters()],
        [.. new Nowak(teller).Chapters()],
        [.. new Hoekstra(teller).Chapters()],
        [.. new Veenstra(teller).Chapters()],
        [.. new Tesfaye(teller).Chapters()],
        .. planned.Select(p => Courses.Live(new(teller, p)).Chapters.ToList()),
    ];

    private static Chapter Leaves(Teller teller) => new(teller.DaysAgo(Planning.LeftDaysAgo, 17), ct => teller.LeaveAsync(teller.Cast["karim"], ct));
}

/// <summary>Something that happens in a story at its moment; chapters of all families are told in the order of time.</summary>
public sealed record Chapter(DateTimeOffset At, Func<CancellationToken, Task> TellAsync);

/// <summary>How far the telling is.</summary>
/// <param name="Chapters">In all.</param>
/// <param name="Told">Of these.</param>
/// <param name="Families">In all.</param>
/// <param name="Ready">Families of whom the last was told.</param>
/// <param name="Time">Since the first.</param>
public readonly record struct HowFar(int Chapters, int Told, int Families, int Ready, TimeSpan Time);
