using System.Globalization;
using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Web.Access;

namespace Koord.Web.Signals;

/// <summary>What Koord itself records at the receiver of a report.</summary>
public abstract class AtReceiver(Organisations organisations, LawBook law, TimeProvider clock) : ByKoord(organisations, law, clock)
{
    protected static Due For(ReportEvent report, DateTimeOffset at) => new(at, report.To, report.Signal.ToString());

    protected static FollowReport Of(DueWork work) => new(new(Guid.ParseExact(work.Subject, "N")), work.Side);

    protected static DateTimeOffset Past(DateTimeOffset term) => term.AddMicroseconds(1);
}

/// <summary>Puts a report on the receiver's roster at once.</summary>
public sealed class Delivery(Organisations organisations, LawBook law, TimeProvider clock) : AtReceiver(organisations, law, clock)
{
    public override string Name => "deliver-report";

    public override IEnumerable<Due> After(Recorded fact) => fact.Event is SignalReported sent ? [For(sent, fact.At)] : [];

    protected override Result<IReadOnlyList<DossierEvent>> Decide(DueWork work, Organisation side, IReadOnlyList<TeamId> teams, Scene scene) => Of(work).Receive(scene);
}

/// <summary>Lets silence climb, each time its term has passed.</summary>
public sealed class Climbing(Organisations organisations, LawBook law, TimeProvider clock) : AtReceiver(organisations, law, clock)
{
    public override string Name => "climb-report";

    public override IEnumerable<Due> After(Recorded fact) => fact.Event switch
    {
        SignalReported sent => [For(sent, Past(sent.TakeUpBy))],
        SignalClimbed climbed => [For(climbed, Past(climbed.TakeUpBy))],
        SignalLaidDown laidDown => [For(laidDown, Past(laidDown.TakeUpBy))],
        _ => [],
    };

    protected override Result<IReadOnlyList<DossierEvent>> Decide(DueWork work, Organisation side, IReadOnlyList<TeamId> teams, Scene scene) => (Of(work) with { Teams = teams }).Climb(scene, Law);
}

/// <summary>Takes reports from the name of whoever left, or no longer works with the family, so that the sender does not believe that somebody has them.</summary>
public sealed class LayingDown(Organisations organisations, LawBook law, TimeProvider clock) : AtReceiver(organisations, law, clock)
{
    private const string Left = "left";
    private const string Elsewhere = "elsewhere";

    public override string Name => "lay-down-reports";

    public override IEnumerable<Due> After(Recorded fact) => fact.Event switch
    {
        TakenOffTeam off => [For(off.Account, fact.By, fact.At, Elsewhere)],
        AcquaintanceDeclared acquaintance => [For(acquaintance.Account, fact.By, fact.At, Elsewhere)],
        _ => [],
    };

    public override IEnumerable<Due> AfterLeaving(AccountId who, HolderId side, DateTimeOffset at) => [For(who, side, at, Left)];

    protected override Result<IReadOnlyList<DossierEvent>> Decide(DueWork work, Organisation side, IReadOnlyList<TeamId> teams, Scene scene)
    {
        var (why, who) = (work.Subject.Split('/')[0], work.Subject.Split('/')[1]);
        return FollowReport.LayDown(scene, new(long.Parse(who, CultureInfo.InvariantCulture)), left: why == Left, Law);
    }

    private static Due For(AccountId who, HolderId side, DateTimeOffset at, string why) => new(at, side, $"{why}/{who.Number}");
}
