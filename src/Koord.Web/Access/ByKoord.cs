using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Domain.Sharing;
using Koord.Store;

namespace Koord.Web.Access;

/// <summary>What Koord itself records for one organisation, on a promise that stands in a fact.</summary>
public abstract class ByKoord(Organisations organisations, LawBook law, TimeProvider clock) : FollowUp
{
    protected LawBook Law => law;

    public override async Task DoAsync(Recorder recorder, DueWork work, CancellationToken ct)
    {
        if (await organisations.FindAsync(work.Side, ct) is not { } side)
        {
            return;
        }

        var koord = new Actor { Account = AccountId.Koord, Side = work.Side, Kind = side.Kind, Roles = Roles.None };
        var act = new Act { Dossier = work.Dossier, Actor = koord, Id = work.Id, Ground = law.RecordingGround(koord, Moment.At(clock.GetUtcNow()).Today) };
        IReadOnlyList<TeamId> teams = [.. (await organisations.TeamsOfAsync(work.Side, ct)).Select(t => t.Number)];
        await recorder.RecordAsync(act, scene => Decide(work, side, teams, scene), ct); // what is not there any more needs nothing any more
    }

    protected abstract Result<IReadOnlyList<DossierEvent>> Decide(DueWork work, Organisation side, IReadOnlyList<TeamId> teams, Scene scene);
}
