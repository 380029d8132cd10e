using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Domain.Sharing;
using Koord.Store;
using Koord.Web.Access;

namespace Koord.Web.Dossiers;

/// <summary>One press of a button on a page of a dossier, by who asks, on the ground their organisation has for its own file.</summary>
public sealed class Acting(Recorder recorder, LawBook law, CurrentActor current, TimeProvider clock)
{
    public Actor Actor => current.Required;

    public LawBook Law => law;

    public DateOnly Today => Moment.At(clock.GetUtcNow()).Today;

    public bool MayUseBsn => Actor.Kind is { } kind && law.MayUseBsn(kind, Today);

    public Task<Result<Done>> RecordAsync(DossierId dossier, ActId press, Func<Scene, Result<IReadOnlyList<DossierEvent>>> decide, CancellationToken ct) =>
        recorder.RecordAsync(new() { Dossier = dossier, Actor = Actor, Id = press, Ground = law.RecordingGround(Actor, Today) }, decide, ct);
}
