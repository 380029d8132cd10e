using Koord.Domain.Dossiers;
using Koord.Domain.Family;

namespace Koord.Domain.Sharing;

/// <summary>How a family member can come in, as one organisation arranged it.</summary>
public sealed record WayIn
{
    /// <summary>The last invitation.</summary>
    public required FamilyInvited Invited { get; init; }

    /// <summary>When that was.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When and why it was closed; null while it is open.</summary>
    public (Recorded Fact, FamilyAccessEnded Event)? Ended { get; init; }

    /// <summary>Not closed since.</summary>
    public bool IsOpen => Ended is null;

    /// <summary>Null when this organisation never invited this person.</summary>
    public static WayIn? LastOf(Dossier dossier, HolderId side, PersonId person) =>
        dossier.Fold<WayIn?>(null, (way, fact) => fact.Event switch
        {
            FamilyInvited e when e.Person == person && fact.By == side => new() { Invited = e, At = fact.At },
            FamilyAccessEnded e when e.Person == person && fact.By == side => way is null ? null : way with { Ended = (fact, e) },
            _ => way,
        });
}
