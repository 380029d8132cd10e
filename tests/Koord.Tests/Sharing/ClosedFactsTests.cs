using FsCheck;
using FsCheck.Fluent;
using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;
using Koord.Store;

namespace Koord.Tests.Sharing;

/// <summary>Over random histories of a dossier and everybody who may look at it.</summary>
public sealed class ClosedFactsTests
{
    private static readonly Cast Cast = new([new(100), new(200), new(300)], new(501), new(502));

    private static readonly Purpose[] Purposes = [Purpose.Work, Purpose.Duty, Purpose.Family, Purpose.Place, Purpose.Emergency];

    private static readonly Arbitrary<int[]> History = Arb.From(
        Gen.Choose(0, 5_000_000).ArrayOf().Resize(24),
        shrunk => Enumerable.Range(0, shrunk.Length).Select(i => shrunk.Where((_, at) => at != i).ToArray()));

    [Fact]
    public void A_fact_that_is_closed_to_somebody_changes_nothing_they_see()
    {
        var closed = 0;
        Prop.ForAll(History, chances =>
        {
            var before = HeldFile.Of(Cast, chances.SkipLast(1));
            var after = HeldFile.Of(Cast, chances);
            return chances.Length == 0 || Lookers().All(look =>
            {
                var added = after.Facts[^1];
                var seen = after.See(look);
                if (seen.Any(s => s.Fact.Id == added.Id) || Cast.DecidesFor(look.Viewer, added))
                {
                    return true;
                }

                closed++;
                return before.See(look).Select(Text).SequenceEqual(seen.Select(Text));
            });
        }).QuickCheckThrowOnFailure();

        Assert.True(closed > 1000, $"only {closed} closed facts were tried");
    }

    [Fact]
    public void The_view_as_of_a_moment_is_the_record_cut_there_less_what_may_not_be_seen_today()
    {
        var seenThen = 0;
        Prop.ForAll(History, chances =>
        {
            var now = HeldFile.Of(Cast, chances);
            var cut = HeldFile.Of(Cast, chances.Take(chances.Length / 2));
            return Lookers().All(look =>
            {
                var then = now.See(look with { AsOf = cut.Facts[^1].At });
                var today = now.See(look);
                var had = cut.HeldBy(look.Viewer.Side);
                seenThen += then.Count;
                return then.SequenceEqual(today.Where(s => had.Contains(s.Fact.Id)));
            });
        }).QuickCheckThrowOnFailure();

        Assert.True(seenThen > 1000, $"only {seenThen} facts were seen");
    }

    private static string Text((Recorded Fact, Because Why) seen) =>
        $"{seen.Fact.Id} {seen.Why} {seen.Fact.At:O} {Convert.ToHexString(FactJson.Write(seen.Fact.Event, seen.Fact.Ground))}";

    private static IEnumerable<Look> Lookers() =>
        from viewer in Cast.Everybody
        from purpose in Purposes
        select new Look { Viewer = viewer, Purpose = purpose, Now = Moment.At(Cast.Now), AsOf = DateTimeOffset.MaxValue, Ages = new(12, 16) };

    /// <summary>A dossier with its key rows, as the ledger keeps them.</summary>
    private sealed class HeldFile
    {
        private readonly List<Recorded> _facts = [];
        private readonly Dictionary<(FactId, HolderId), KeyHeld> _keys = [];

        public IReadOnlyList<Recorded> Facts => _facts;

        public static HeldFile Of(Cast cast, IEnumerable<int> chances)
        {
            var file = new HeldFile();
            foreach (var first in cast.Beginning)
            {
                file.Record(cast.Professionals[0], first);
            }

            foreach (var chance in chances)
            {
                var author = cast.Author(chance / 3);
                file.Record(author, cast.Any(chance, author, [.. file._facts.Where(f => file._keys.ContainsKey((f.Id, author.Side)))]));
            }

            return file;
        }

        public List<(Recorded Fact, Because Why)> See(Look look)
        {
            var held = _facts.Where(f => _keys.ContainsKey((f.Id, look.Viewer.Side)) || _keys.ContainsKey((f.Id, HolderId.House)));
            var rules = held.Aggregate(SharingRules.None, (r, f) => r.After(f));
            return [.. from fact in _facts
                       where _keys.ContainsKey((fact.Id, look.Viewer.Side))
                       let why = MaySee.Fact(fact, _keys[(fact.Id, look.Viewer.Side)], look, rules)
                       where why is not null
                       select (fact, why.Value)];
        }

        public HashSet<FactId> HeldBy(HolderId side) => [.. _keys.Keys.Where(k => k.Item2 == side).Select(k => k.Item1)];

        private void Record(Actor author, DossierEvent happened)
        {
            var fact = new Recorded
            {
                Id = new((ulong)_facts.Count + 1),
                Dossier = new(1),
                By = author.Side,
                Actor = author.Account,
                Happened = new(new(2026, 3, 1)),
                At = Cast.Now.AddDays(-1).AddMinutes(_facts.Count),
                Ground = "meldcode",
                Event = happened,
            };
            _facts.Add(fact);
            HolderId[] holders = [author.Side, .. happened is IDecidesSight ? new[] { HolderId.House } : [], .. (happened as ICommonGround)?.Parties ?? []];
            foreach (var holder in holders)
            {
                _keys.TryAdd((fact.Id, holder), new(fact.At, null));
            }

            foreach (var given in ((happened as IGivesKeys)?.Gives ?? []).Where(g => _keys.TryGetValue((g, author.Side), out var mine) && mine.Until is null))
            {
                _keys.TryAdd((given, ((IGivesKeys)happened).Receiver), new(fact.At, ((IGivesKeys)happened).Until));
            }
        }
    }
}
