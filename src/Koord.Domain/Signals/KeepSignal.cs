using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;

namespace Koord.Domain.Signals;

/// <summary>Keeps a worry in the own file, and nobody else's.</summary>
/// <param name="Signal">Which.</param>
/// <param name="Because">Why, and what we watch.</param>
public sealed record KeepSignal(SignalId Signal, string Because)
{
    /// <summary>Judges it.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene) =>
        !scene.Dossier.Of<SignalRecorded>().Any(s => s.Event.Signal == Signal) ? SharingRefusals.NotFound
        : scene.Dossier.Of<SignalKept>().Any(k => k.Event.Signal == Signal) ? SharingRefusals.AlreadySo
        : new DossierEvent[] { new SignalKept { Signal = Signal, Because = Because } };
}
