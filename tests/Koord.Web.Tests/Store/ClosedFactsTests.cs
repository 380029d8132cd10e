using Koord.Domain.Dossiers;
using Koord.Store;
using Koord.Tests.Sharing;

namespace Koord.Web.Tests.Store;

/// <summary>The two properties of sight, over the real store; what pages and addresses answer is tried in <see cref="Closed.ClosedFactsTests"/>.</summary>
public sealed class ClosedFactsTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    private const int Steps = 20;

    [Theory, OnBothDatabases]
    public async Task A_fact_that_is_closed_to_somebody_changes_no_byte_they_read(Kind kind)
    {
        var (house, closed) = (await House.OnAsync(databases, kind), 0);
        for (var seed = 1; seed <= 3; seed++)
        {
            var played = await Played.BeginAsync(house, seed);
            var before = await ReadAsync(played);
            for (var step = 0; step < Steps; step++)
            {
                var added = await played.NextAsync();
                var after = await ReadAsync(played);
                foreach (var viewer in played.Cast.Everybody)
                {
                    if (added is null || !(Cast.DecidesFor(viewer, added) || after[viewer].Contains($"{added.Id}", StringComparison.Ordinal)))
                    {
                        Assert.Equal(before[viewer], after[viewer]);
                        closed++;
                    }
                }

                before = after;
            }
        }

        Assert.True(closed > 200, $"only {closed} closed facts were tried");
    }

    [Theory, OnBothDatabases]
    public async Task A_side_that_has_no_key_of_a_fact_keeps_its_lists_as_they_were(Kind kind)
    {
        var played = await Played.BeginAsync(await House.OnAsync(databases, kind), 7);
        var sides = played.Cast.Everybody.Select(a => a.Side).Distinct().ToList();
        for (var step = 0; step < Steps; step++)
        {
            var before = await RowsAsync(played, sides);
            var added = await played.NextAsync();
            var after = await RowsAsync(played, sides);
            foreach (var side in sides)
            {
                var given = (added?.Event as IGivesKeys)?.Receiver == side;
                Assert.True(given || (added is not null && (await played.HeldAsync(side)).Contains(added.Id)) || before[side].SequenceEqual(after[side]));
            }
        }
    }

    [Theory, OnBothDatabases]
    public async Task The_view_as_of_a_moment_is_the_record_cut_there_less_what_may_not_be_seen_today(Kind kind)
    {
        var (house, seen) = (await House.OnAsync(databases, kind), 0);
        for (var seed = 11; seed <= 12; seed++)
        {
            var played = await Played.BeginAsync(house, seed);
            var cuts = new List<(DateTimeOffset At, Dictionary<HolderId, HashSet<FactId>> Held)>();
            for (var step = 0; step < Steps; step++)
            {
                var added = await played.NextAsync();
                cuts.Add((added?.At ?? house.Clock.GetUtcNow(), await HeldAsync(played)));
            }

            foreach (var viewer in played.Cast.Everybody)
            {
                var today = await played.SeenAsync(viewer);
                foreach (var (at, held) in cuts)
                {
                    var then = await played.SeenAsync(viewer, at);
                    Assert.Equal(today.Where(s => held[viewer.Side].Contains(s.Fact.Id)).Select(s => (s.Fact.Id, s.Why)), then.Select(s => (s.Fact.Id, s.Why)));
                    seen += then.Count;
                }
            }
        }

        Assert.True(seen > 200, $"only {seen} facts were seen");
    }

    private static async Task<Dictionary<Actor, string>> ReadAsync(Played played)
    {
        var read = new Dictionary<Actor, string>();
        foreach (var viewer in played.Cast.Everybody)
        {
            read[viewer] = await ViewAsync(played, viewer);
        }

        return read;
    }

    private static async Task<string> ViewAsync(Played played, Actor viewer) =>
        string.Join('\n', (await played.SeenAsync(viewer)).Select(s => $"{s.Fact.Id} {s.Why} {s.Fact.At:O} {Convert.ToHexString(FactJson.Write(s.Fact.Event, s.Fact.Ground))}"));

    private static async Task<Dictionary<HolderId, List<string>>> RowsAsync(Played played, List<HolderId> sides)
    {
        var rows = new Dictionary<HolderId, List<string>>();
        foreach (var side in sides)
        {
            rows[side] = await played.RowsAsync(side);
        }

        return rows;
    }

    private static async Task<Dictionary<HolderId, HashSet<FactId>>> HeldAsync(Played played)
    {
        var held = new Dictionary<HolderId, HashSet<FactId>>();
        foreach (var side in played.Cast.Everybody.Select(a => a.Side).Distinct())
        {
            held[side] = await played.HeldAsync(side);
        }

        return held;
    }
}
