using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Web.Access;

namespace Koord.Web.Signals;

/// <summary>What Koord itself records at the receiver of a report, on a promise that stands in a fact.</summary>
public abstract class AtReceiver(Organisations organisations, LawBook law, TimeProvider clock) : FollowUp
{
    protected LawBook Law => law;

    protected Organisations Organisations => organisations;

    public override async Task DoAsync(Recorder recorder, DueWork work, CancellationToken ct)
    {
        if (await organisations.FindAsync(work.Side, ct) is not { } receiver)
        {
            return;
        }

        var koord = new Actor { Account = AccountId.Koord, Side = work.Side, Kind = receiver.Kind, Roles = Roles.None };
        var act = new Act { Dossier = work.Dossier, Actor = koord, Id = work.Id, Ground = law.RecordingGround(koord, Moment.At(clock.GetUtcNow()).Today) };
        var report = new FollowReport(new(Guid.ParseExact(work.Subject, "N")), work.Side) { Teams = [.. (await organisations.TeamsOfAsync(work.Side, ct)).Select(t => t.Number)] };
        await recorder.RecordAsync(act, scene => Decide(report, scene), ct); // what is not there any more needs nothing any more
    }

    protected abstract Result<IReadOnlyList<DossierEvent>> Decide(FollowReport report, Scene scene);

    protected static Due For(ReportEvent report, DateTimeOffset at) => new(at, report.To, report.Signal.ToString());
}

/// <summary>Puts a report on the receiver's roster at once.</summary>
public sealed class Delivery(Organisations organisations, LawBook law, TimeProvider clock) : AtReceiver(organisations, law, clock)
{
    public override string Name => "deliver-report";

    public override IEnumerable<Due> After(Recorded fact) => fact.Event is SignalReported sent ? [For(sent, fact.At)] : [];

    protected override Result<IReadOnlyList<DossierEvent>> Decide(FollowReport report, Scene scene) => report.Receive(scene);
}

/// <summary>Lets silence climb, each time its term has passed.</summary>
public sealed class Climbing(Organisations organisations, LawBook law, TimeProvider clock) : AtReceiver(organisations, law, clock)
{
    public override string Name => "climb-report";

    public override IEnumerable<Due> After(Recorded fact) => fact.Event switch
    {
        SignalReported sent => [For(sent, Past(sent.TakeUpBy))],
        SignalClimbed climbed => [For(climbed, Past(climbed.TakeUpBy))],
        _ => [],
    };

    protected override Result<IReadOnlyList<DossierEvent>> Decide(FollowReport report, Scene scene) => report.Climb(scene, Law);

    private static DateTimeOffset Past(DateTimeOffset term) => term.AddMicroseconds(1);
}
