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
}
