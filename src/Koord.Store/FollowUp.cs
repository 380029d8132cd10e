using Koord.Domain.Dossiers;

namespace Koord.Store;

/// <summary>Something that must happen after a fact, now or later: a row written in the fact's own transaction.</summary>
/// <param name="At">Not before this instant.</param>
/// <param name="Side">For whom it is done.</param>
/// <param name="Subject">What it is about, as the follow-up understands it; sealed.</param>
public sealed record Due(DateTimeOffset At, HolderId Side, string Subject);

/// <summary>A row that is due now.</summary>
/// <param name="Id">The same at every attempt: use it as the act's id, and a retried row is one act.</param>
/// <param name="Dossier">Where.</param>
/// <param name="Side">For whom.</param>
/// <param name="Subject">What about.</param>
public sealed record DueWork(ActId Id, DossierId Dossier, HolderId Side, string Subject);

/// <summary>What follows on facts without anyone pressing a button.</summary>
public abstract class FollowUp
{
    /// <summary>Stored, sealed; never changes.</summary>
    public abstract string Name { get; }

    /// <summary>What this fact calls for.</summary>
    public abstract IEnumerable<Due> After(Recorded fact);

    /// <summary>What somebody's leaving calls for in each dossier in which they have work or are on the team.</summary>
    public virtual IEnumerable<Due> AfterLeaving(AccountId who, HolderId side, DateTimeOffset at) => [];

    /// <summary>Does it; may run more than once for the same row, and must come to the same.</summary>
    public abstract Task DoAsync(Recorder recorder, DueWork work, CancellationToken ct);
}
