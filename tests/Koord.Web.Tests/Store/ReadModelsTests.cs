using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;
using Koord.Store;
using Koord.Tests.Sharing;
using Koord.Web.Search;
using Koord.Web.Tests.Dossiers;

namespace Koord.Web.Tests.Store;

/// <summary>A list that says it does not change by a fact, does not.</summary>
public sealed class ReadModelsTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    private const int Dossiers = 15;
    private const int Facts = 30;

    [Fact]
    public async Task No_list_passes_over_a_fact_that_changes_it()
    {
        await using var village = await Village.OpenAsync(databases, Kind.Sqlite);
        var models = village.Get<IEnumerable<ReadModel>>().ToList();
        var cast = new Cast([new(1001), new(1002), new(1003)], new(2001), new(2002));
        var (passedOver, changed) = (0, 0);

        for (var seed = 0; seed < Dossiers; seed++)
        {
            foreach (var (before, after, fact) in Steps(cast, new Random(seed)))
            {
                foreach (var model in models)
                {
                    var same = Text(model, before) == Text(model, after);
                    Assert.True(same || model.IsChangedBy(fact, before), $"{model.Table} passes over {fact}");
                    passedOver += model.IsChangedBy(fact, before) ? 0 : 1;
                    changed += same ? 0 : 1;
                }
            }
        }

        Assert.Contains(models, m => m is KnownTokens);
        Assert.True(passedOver > Facts && changed > Facts, $"{passedOver} passed over, {changed} changed");
    }

    /// <summary>Facts by chance, as every side of them has the dossier before and after each.</summary>
    private static IEnumerable<(SideView Before, SideView After, Recorded Fact)> Steps(Cast cast, Random chance)
    {
        List<Recorded> facts = [.. cast.Beginning.Select((e, i) => Fact(cast.Professionals[0], e, i))];
        while (facts.Count < Facts)
        {
            var (kind, author) = (chance.Next(5_000_000), cast.Author(chance.Next(1000)));
            var next = Fact(author, kind % 20 == 19 ? new FamilyAccessEnded { Person = Cast.Mother, Holder = cast.MotherKeys, Because = "zij wil het niet meer" } : cast.Any(kind, author, facts), facts.Count);
            foreach (var side in cast.Everybody.Select(a => a.Side).Distinct())
            {
                yield return (View(side, facts), View(side, [.. facts, next]), next);
            }

            facts.Add(next);
        }
    }

    private static SideView View(HolderId side, IReadOnlyList<Recorded> facts) =>
        new(side, new(new(1), facts), facts.Aggregate(SharingRules.None, (rules, f) => rules.After(f)));

    private static Recorded Fact(Actor by, DossierEvent happened, int nth) => new()
    {
        Id = new((ulong)nth + 1),
        Dossier = new(1),
        By = by.Side,
        Actor = by.Account,
        Happened = new(new(2026, 3, 2)),
        At = Cast.Now.AddMinutes(nth),
        Ground = "meldcode",
        Event = happened,
    };

    private static string Text(ReadModel model, SideView view) =>
        string.Join('\n', model.RowsOf(view).Select(r => $"{string.Join(' ', r.Values.Select(v => v is byte[] b ? Convert.ToHexString(b) : v))} {r.Display}"));
}
