using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Simulation.Families;
using Koord.Store;

namespace Koord.Simulation;

/// <summary>The invented region Wolkenoord, told by real acts on simulated time; what follows on facts follows there too.</summary>
public sealed class Region(
    Database database, Holders holders, MasterKey master, Organisations organisations, Accounts accounts,
    ReadModels readModels, IEnumerable<FollowUp> followUps, LawBook law, AgesOfSayOn ages)
{
    /// <summary>Tells the six families, so that their stories end on a given day.</summary>
    /// <param name="seed">Decides ids and minutes, so that two runs read the same.</param>
    /// <param name="now">Where the stories end.</param>
    /// <param name="ct">Stops it.</param>
    public async Task TellAsync(int seed, DateTimeOffset now, CancellationToken ct)
    {
        var clock = new StoryClock(now.AddDays(-400));
        var recorder = new Recorder(database, holders, master, readModels, followUps, clock, ages);
        var cast = await Cast.HireAsync(organisations, accounts, ct);
        var teller = new Teller
        {
            Cast = cast,
            Clock = clock,
            Recorder = recorder,
            Reader = new(database, holders, master, new(database), clock, ages),
            Outbox = new(database, master, recorder, followUps, clock),
            Holders = holders,
            Accounts = accounts,
            Law = law,
            Ages = ages,
            Today = Moment.At(now).Today,
            Now = now,
            Chance = new(seed),
        };
        foreach (var chapter in Chapters(teller).OrderBy(c => c.At))
        {
            await teller.TimePassesAsync(chapter.At, ct);
            await chapter.TellAsync(ct);
        }

        await teller.TimePassesAsync(now, ct);
    }

    private static IEnumerable<Chapter> Chapters(Teller teller) =>
    [
        .. new Benali(teller).Chapters(),
        .. new VanLoon(teller).Chapters(),
        .. new Nowak(teller).Chapters(),
        .. new Hoekstra(teller).Chapters(),
        .. new Veenstra(teller).Chapters(),
        .. new Tesfaye(teller).Chapters(),
    ];
}

/// <summary>Something that happens in a story at its moment; chapters of all families are told in the order of time.</summary>
public sealed record Chapter(DateTimeOffset At, Func<CancellationToken, Task> TellAsync);
