using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Web.Home;

namespace Koord.Web.Tests.Home;

public sealed class MineTests
{
    private static readonly HolderId School = new(100);
    private static readonly HolderId Centre = new(200);
    private static readonly SignalId Signal = new(Guid.NewGuid());

    [Fact]
    public void Nobody_who_laid_it_down_is_said_to_work_on_it_until_somebody_takes_it_up_again()
    {
        Assert.Equal([8L], Working(Reported(), TakenUp(8)));
        Assert.Empty(Working(Reported(), TakenUp(8), LaidDown(8)));
        Assert.Equal([9L], Working(Reported(), TakenUp(8), LaidDown(8), TakenUp(9)));
    }

    [Fact]
    public void What_nobody_works_on_lies_there_still()
    {
        Assert.Empty(Of(Reported(), TakenUp(8)).Sent);
        Assert.Single(Of(Reported(), TakenUp(8), LaidDown(8)).Sent);
    }

    private static IEnumerable<long> Working(params DossierEvent[] happened) => Of(happened).TakenUp.Select(t => t.By.Number);

    private static Mine Of(params DossierEvent[] happened)
    {
        var mother = new Actor { Account = new(91), Side = new(501), Roles = Roles.FamilyMember };
        var invited = new FamilyInvited { Person = new(Guid.NewGuid()), Holder = mother.Side, Gives = [], Contact = new(1), ContactHow = "bel" };
        var facts = happened.Prepend(invited).Select((e, i) => new SeenFact(
            new() { Id = new((ulong)i + 1), Dossier = new(1), By = Centre, Actor = new(1), Happened = new(new(2026, 3, 2)), At = new DateTimeOffset(2026, 3, 2, 9, i, 0, TimeSpan.Zero), Ground = "", Event = e }, Because.OpenedToYou));
        return Mine.Of(new() { Id = new(1), Viewer = mother, Facts = [.. facts], Now = Moment.At(new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero)), AsOf = null })!; // she was invited
    }

    private static SignalReported Reported() => new() { Signal = Signal, Reporter = new(1), ReportedBy = School, To = Centre, TakeUpBy = default, InDanger = false, Norm = new("take-up-signal"), NormVersion = 1 };

    private static SignalTakenUp TakenUp(long by) => new() { Signal = Signal, Reporter = new(1), ReportedBy = School, To = Centre, By = new(by), NextStep = "bellen", NextStepOn = new(2026, 3, 9) };

    private static SignalLaidDown LaidDown(long by) => new() { Signal = Signal, Reporter = new(1), ReportedBy = School, To = Centre, By = new(by), TakeUpBy = default, Norm = null, NormVersion = null };
}
