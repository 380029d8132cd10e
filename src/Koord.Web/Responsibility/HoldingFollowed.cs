using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Domain.Responsibility;
using Koord.Domain.Sharing;
using Koord.Store;
using Koord.Web.Access;

namespace Koord.Web.Responsibility;

/// <summary>Keeps what facts promise about holding: placed by a report, named in time, answered in time, passed on.</summary>
public sealed class HoldingFollowed(Organisations organisations, LawBook law, TimeProvider clock) : ByKoord(organisations, law, clock)
{
    public override string Name => "follow-holding";

    public override IEnumerable<Due> After(Recorded fact) =>
        Promises.After(fact).Select(p => new Due(p.At, p.Side, $"{p.Kind}/{p.Subject:N}"));

    protected override Result<IReadOnlyList<DossierEvent>> Decide(DueWork work, Organisation side, IReadOnlyList<TeamId> teams, Scene scene)
    {
        var (kind, subject) = (work.Subject.Split('/')[0], work.Subject.Split('/')[1]);
        return FollowHolding.Keep(new(Enum.Parse<PromiseKind>(kind), work.Side, scene.Now.Instant, Guid.ParseExact(subject, "N")), side.Kind, scene, Law);
    }
}
