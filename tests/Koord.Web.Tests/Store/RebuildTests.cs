using Koord.Domain.Dossiers;
using Microsoft.Extensions.DependencyInjection;

namespace Koord.Web.Tests.Store;

public sealed class RebuildTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task The_lists_made_again_are_the_lists_as_they_were(Kind kind)
    {
        var house = await House.OnAsync(databases, kind);
        var played = new List<Played>();
        for (var seed = 21; seed <= 24; seed++)
        {
            played.Add(await Played.BeginAsync(house, seed));
            for (var step = 0; step < 25; step++)
            {
                await played[^1].NextAsync();
            }
        }

        var before = await RowsAsync(played);
        await SpoilAsync(house, played[0].Cast.Organisations[0]);
        Assert.NotEqual(before, await RowsAsync(played));

        Assert.Equal(0, await RebuildAsync(house));

        Assert.True(before.Count > 12, "too few rows to tell");
        Assert.Equal(before, await RowsAsync(played));
    }

    private static async Task<List<string>> RowsAsync(List<Played> played)
    {
        var rows = new List<string>();
        foreach (var one in played)
        {
            foreach (var side in one.Cast.Everybody.Select(a => a.Side).Distinct())
            {
                rows.AddRange((await one.RowsAsync(side)).Select(r => $"{side} {r}"));
            }
        }

        return rows;
    }

    // A row that is gone, and one of a dossier that this side does not have.
    private static async Task SpoilAsync(House house, HolderId side)
    {
        await using var session = await house.Database.WriteAsync(side, Ct);
        session.Queue("delete from known where holder=$1", side.Number);
        session.Queue("insert into sight (holder, dossier, account, team, roles) values ($1, 5, 1, 1, 1)", side.Number);
        await session.CommitAsync(Ct);
    }

    private static async Task<int> RebuildAsync(House house)
    {
        await using var services = new ServiceCollection()
            .AddSingleton(house.Database).AddSingleton(house.Master).AddSingleton(house.Holders).AddSingleton(house.ReadModels).BuildServiceProvider();
        await using var terminal = new StringWriter();
        return await Verbs.RebuildAsync(services, terminal, Ct);
    }
}
