using Koord.Domain.Dossiers;
using Koord.Domain.Responsibility;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Web.Tests.Browser;
using Microsoft.Extensions.DependencyInjection;

namespace Koord.Web.Tests.Living;

/// <summary>The six families and sixteen more, one of each course, told twice on the same day.</summary>
public sealed class RegionTests(Templates templates) : IAsyncLifetime
{
    private const int OneOfEach = 16;
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    private readonly FreshDatabases _databases = new(templates);
    private readonly FreshDatabases _others = new(templates);
    private KoordServer _server = null!; // set before the first test runs

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await TellAsync(_databases);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _databases.DisposeAsync();
        await _others.DisposeAsync();
    }

    [Fact]
    public async Task The_same_seed_and_day_tell_the_same_facts()
    {
        var told = await SaidAsync(_server);
        await using var again = await TellAsync(_others);

        Assert.True(told.Count > 1000, $"only {told.Count} facts");
        Assert.Equal(told, await SaidAsync(again));
    }

    [Fact]
    public async Task What_was_told_is_whole_and_nothing_waits_that_should_have_happened()
    {
        var verified = await ActivatorUtilities.CreateInstance<Verification>(_server.Services).VerifyAsync(Ct);

        Assert.Null(verified.First);
        Assert.Equal(0, await _server.Services.GetRequiredService<Outbox>().OverdueAsync(Ct));
    }

    [Fact]
    public async Task Where_a_line_began_exactly_one_organisation_holds()
    {
        var began = 0;
        foreach (var dossier in (await SeenAsync(_server)).GroupBy(s => s.Fact.Dossier))
        {
            var last = dossier.Select(s => s.Fact).Where(f => f.Event is HoldingPassed).OrderBy(f => f.At).LastOrDefault();
            began += last is null ? 0 : 1;
            Assert.All(dossier, s => Assert.Equal((last?.Event as HoldingPassed)?.To, s.Holder));
        }

        Assert.True(began > OneOfEach / 2);
    }

    private static Task<KoordServer> TellAsync(FreshDatabases databases) =>
        KoordServer.StartAsync(databases, Kind.Sqlite, demo: true, OneOfEach, services => services.AddSingleton<TimeProvider>(new Clock(Monday)));

    /// <summary>In words that no number of an account or organisation stands in: those are random.</summary>
    private static async Task<List<string>> SaidAsync(KoordServer server)
    {
        var names = await server.Services.GetRequiredService<Accounts>().NamesAsync((await SeenAsync(server)).Select(s => s.Fact.Actor), Ct);
        var said = from seen in await SeenAsync(server)
                   let words = (seen.Fact.Event as StatementMade)?.Text.Value
                   select $"{seen.Fact.Dossier} {seen.Fact.At:yyyy-MM-dd HH:mm:ss} {seen.Side} {names.GetValueOrDefault(seen.Fact.Actor).Value} {seen.Fact.Event.GetType().Name} {words}";
        return [.. said.Order(StringComparer.Ordinal)];
    }

    /// <summary>Every fact as often as an organisation holds it, with who holds the line by the house's rules.</summary>
    private static async Task<List<(string Side, Recorded Fact, HolderId? Holder)>> SeenAsync(KoordServer server)
    {
        var (database, services) = (server.Services.GetRequiredService<Database>(), server.Services);
        var ledger = new Ledger(services.GetRequiredService<Holders>(), services.GetRequiredService<MasterKey>());
        var seen = new List<(string, Recorded, HolderId?)>();
        foreach (var organisation in await services.GetRequiredService<Organisations>().AllAsync(Ct))
        {
            await using var session = await database.ReadAsync(organisation.Number, Ct);
            foreach (var dossier in await session.ListAsync("select distinct dossier from fact_key where holder=$1", r => new DossierId(r.GetInt64(0)), Ct, organisation.Number.Number))
            {
                var held = await ledger.LoadAsync(session, dossier, organisation.Number, Ct);
                seen.AddRange(held.Facts.Where(h => h.Mine is not null).Select(h => (organisation.Name, h.Fact, held.Rules.Parties.Holder)));
            }
        }

        return seen;
    }
}
