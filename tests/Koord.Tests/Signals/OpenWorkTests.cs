using FsCheck;
using FsCheck.Fluent;
using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Tests.Law;
using Koord.Tests.Sharing;

namespace Koord.Tests.Signals;

/// <summary>Over random histories: whatever happened, each open item is somebody's who may still see it.</summary>
public sealed class OpenWorkTests
{
    private static readonly Cast Cast = new([new(100), new(200), new(300)], new(501), new(502));

    private static readonly Arbitrary<int[]> History = Arb.From(Gen.Choose(0, 5_000_000).ArrayOf().Resize(24));

    [Fact]
    public void No_open_item_is_without_exactly_one_owner()
    {
        var items = 0;
        Prop.ForAll(History, chances =>
        {
            var facts = Happening(chances);
            var rules = facts.Aggregate(SharingRules.None, (r, f) => r.After(f));
            return Cast.Organisations.All(side =>
            {
                var open = OpenWork.Of(side, new(new(1), [.. facts.Where(f => Has(side, f))]), rules, DutchLaw.Book);
                items += open.Count;
                return open.All(i => HasOneOwner(i.Owner) && MayKnow(i.Owner, rules) && open.Count(o => o.Of == i.Of && o.Kind == i.Kind && IsSeenTogether(o.Owner, i.Owner)) == 1);
            });
        }).QuickCheckThrowOnFailure();

        Assert.True(items > 100, $"only {items} items were seen");
    }

    private static List<Recorded> Happening(int[] chances)
    {
        var facts = new List<Recorded>();
        foreach (var happened in Cast.Beginning)
        {
            facts.Add(Fact(facts.Count, Cast.Professionals[0], happened));
        }

        foreach (var chance in chances)
        {
            var author = Cast.Author(chance / 3);
            facts.Add(Fact(facts.Count, author, chance % 3 == 0 ? OfReport(chance / 27) : Cast.Any(chance, author, facts)));
        }

        return facts;
    }

    private static DossierEvent OfReport(int chance)
    {
        var (from, to) = (Cast.Professionals[0], Cast.Organisations[1 + (chance % 2)]);
        return (chance / 2 % 7) switch
        {
            0 or 1 => new SignalReported { Signal = Cast.Signal, Reporter = from.Account, ReportedBy = from.Side, To = to, TakeUpBy = Cast.Now, InDanger = chance % 5 == 0, Norm = new("take-up-signal"), NormVersion = 1 },
            2 => new SignalClimbed { Signal = Cast.Signal, Reporter = from.Account, ReportedBy = from.Side, To = to, Step = 1 + (chance % 3), TakeUpBy = Cast.Now },
            3 => new SignalRead { Signal = Cast.Signal, Reporter = from.Account, ReportedBy = from.Side, To = to },
            4 => new SignalTakenUp { Signal = Cast.Signal, Reporter = from.Account, ReportedBy = from.Side, To = to, By = Cast.Professionals[3 + (chance % 6)].Account, NextStep = "bellen", NextStepOn = new(2026, 3, 9) },
            5 => new SignalLaidDown { Signal = Cast.Signal, Reporter = from.Account, ReportedBy = from.Side, To = to, By = Cast.Professionals[3 + (chance % 6)].Account, TakeUpBy = Cast.Now, Norm = null, NormVersion = null },
            _ => new SignalAnswered { Signal = Cast.Signal, Reporter = from.Account, ReportedBy = from.Side, To = to, Answer = "gedaan" },
        };
    }

    private static bool Has(HolderId side, Recorded fact) => fact.By == side || (fact.Event is ICommonGround shared && shared.Parties.Contains(side));

    private static Recorded Fact(int place, Actor author, DossierEvent happened) => new()
    {
        Id = new((ulong)place + 1),
        Dossier = new(1),
        By = author.Side,
        Actor = author.Account,
        Happened = new(new(2026, 3, 1)),
        At = Cast.Now.AddMinutes(place - 600),
        Ground = "meldcode",
        Event = happened,
    };

    private static bool HasOneOwner(WorkOwner owner) =>
        (owner.Duty is WorkDuty.Person or WorkDuty.Watched) == (owner.Person is not null) && (owner.Duty is not WorkDuty.Roster || owner.Team is not null);

    /// <summary>By the lead of the team, or by the same person.</summary>
    private static bool IsSeenTogether(WorkOwner one, WorkOwner other) =>
        IsAuthorsOwn(one) || IsAuthorsOwn(other) ? one == other : one.Duty is WorkDuty.Watched == other.Duty is WorkDuty.Watched;

    private static bool IsAuthorsOwn(WorkOwner owner) => owner is { Duty: WorkDuty.Person, Team: null };

    private static bool MayKnow(WorkOwner owner, SharingRules rules) => owner.Person is not { } person || !rules.IsAcquaintance(person);
}
