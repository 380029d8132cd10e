using FsCheck;
using FsCheck.Fluent;
using Koord.Domain.Dossiers;
using Koord.Domain.Judgements;
using Koord.Domain.Outcomes;
using Koord.Domain.Responsibility;
using Koord.Domain.Signals;
using Koord.Tests.Law;

namespace Koord.Tests.Responsibility;

/// <summary>Over random acts of all parties, with promises of Koord kept at once or late.</summary>
public sealed class OneHolderTests
{
    private static readonly Arbitrary<int[]> Acts = Arb.From(Gen.Choose(0, 42_000_000).ArrayOf(70), shrunk => Enumerable.Range(0, shrunk.Length).Select(i => shrunk.Where((_, at) => at != i).ToArray()));

    [Fact]
    public void Exactly_one_organisation_holds_and_each_knows_rightly_whether_it_does()
    {
        var (passed, held) = (0, 0);
        Always(world =>
        {
            var holder = world.Facts.Select(f => f.Event).OfType<HoldingPassed>().LastOrDefault()?.To;
            (passed, held) = (passed + (world.Facts[^1].Event is HoldingPassed ? 1 : 0), held + (holder is null ? 0 : 1));
            Assert.All(World.Organisations, o => Assert.True((WhoHolds.Of(world.DossierOf(o)).Now?.By == o) == (o == holder), $"{o} is mistaken: {holder} holds\n{Story(world)}"));
            Assert.Equal(holder, world.Rules.Parties.Holder);
        });
        Assert.True(passed > 150 && held > 2000, $"only {passed} passed and {held} held");
    }

    [Fact]
    public void The_one_person_works_with_the_family_or_somebody_is_asked_to_name_one()
    {
        var (named, asked) = (0, 0);
        Always(world =>
        {
            if (world.Facts.Select(f => f.Event).OfType<HoldingPassed>().LastOrDefault()?.To is not { } holder)
            {
                return;
            }

            if (WhoHolds.Of(world.DossierOf(holder)).Now?.Person is { } person)
            {
                named++;
                Assert.True(world.Rules.IsOnTeamOf(holder, person), Story(world));
            }
            else
            {
                asked++;
                Assert.True(Work(world, holder).Any(i => i.Kind is WorkKind.NameHolder or WorkKind.TakeUp), Story(world));
            }
        });
        Assert.True(named > 500 && asked > 200, $"only {named} named and {asked} asked");
    }

    [Fact]
    public void No_promise_question_signal_or_offer_is_without_an_owner_or_with_two()
    {
        var (steps, offers) = (0, 0);
        Always(world =>
        {
            var open = World.Organisations.SelectMany(o => OpenSteps.Of(world.DossierOf(o), o).Select(s => (Side: o, s.Fact, s.Step.Step))).ToList();
            Assert.True(Planned(world).IsSubsetOf(open.Select(s => s.Step)) && open.Select(s => s.Step).Distinct().Count() == open.Count, Story(world));
            Assert.All(open, s => Owned(world, s.Side, i => i.Kind is WorkKind.Step or WorkKind.FindOut && i.Of == s.Fact.Id));
            foreach (var offer in Open(world))
            {
                offers++;
                Assert.All((HolderId[])[offer.From, offer.To], side => Owned(world, side, i => i.Kind is WorkKind.AnswerOffer or WorkKind.YourOffer));
            }

            foreach (var report in world.Facts.Aggregate(Reports.None, (r, f) => r.After(f)).All.Where(r => r.Concluded is null))
            {
                Owned(world, report.Sent.To, i => i.Kind is WorkKind.TakeUp or WorkKind.NextStep && i.Signal == report.Sent.Signal);
            }

            steps += open.Count;
        }, world =>
        {
            world.KeepPromises(); // a step that was taken while it was on its way is open at the receiver until then
            Assert.True(Planned(world).SetEquals(World.Organisations.SelectMany(o => OpenSteps.Of(world.DossierOf(o), o)).Select(s => s.Step.Step)), Story(world));
        });
        Assert.True(steps > 1200 && offers > 150, $"only {steps} steps and {offers} offers");
    }

    private static void Always(Action<World> holds, Action<World>? atTheEnd = null) => Prop.ForAll(Acts, chances =>
    {
        var world = new World(chances[0] % World.Organisations.Count);
        foreach (var chance in chances)
        {
            world.Step(chance);
            holds(world);
        }

        atTheEnd?.Invoke(world);
        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    /// <summary>Every step that was ever planned and that nobody took: also what a report promised, once it went along.</summary>
    private static HashSet<StepId> Planned(World world) =>
        [.. world.Facts.Select(f => f.Event).OfType<StepPlanned>().Select(e => e.Step).Except(world.Facts.Select(f => f.Event).OfType<StepTaken>().Select(e => e.Step))];

    private static IEnumerable<HoldingOffered> Open(World world) => Offers.Of(new(new(1), world.Facts)).All.Where(o => o.State is OfferState.Open).Select(o => o.Offered);

    private static void Owned(World world, HolderId side, Func<WorkItem, bool> which)
    {
        var items = Work(world, side).Where(i => which(i) && i.Owner.Duty is not WorkDuty.Watched).ToList();
        Assert.True(items.Count > 0, $"{side} asks nobody\n{Story(world)}");
        Assert.All(items, i => Assert.True(i.Owner is { Duty: WorkDuty.Person, Person: { } person } ? world.Rules.IsOnTeamOf(side, person) : i.Owner.Team is not null, $"{i.Kind} {i.Owner}\n{Story(world)}"));
    }

    private static IReadOnlyList<WorkItem> Work(World world, HolderId side) => WorkOfLine.AllOf(side, world.DossierOf(side), world.Rules, DutchLaw.Book);

    private static string Story(World world) => string.Join('\n', world.Facts.Select(f => $"{f.At:dd HH:mm:ss.ffffff} {f.By} {f.Actor} {f.Event}"));
}
