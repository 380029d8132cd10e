using System.Collections.Immutable;
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
    public static WayIn? LastOf(Dossier dossier, HolderId side, PersonId person) => AllOf(dossier, side, person) is [.., var last] ? last : null;

    /// <summary>Each with keys of its own, the last invitation last: two people of one organisation may each have given one, when neither sees what the other recorded.</summary>
    public static IReadOnlyList<WayIn> AllOf(Dossier dossier, HolderId side, PersonId person) =>
        dossier.Fold(ImmutableList<WayIn>.Empty, (ways, fact) => fact.Event switch
        {
            FamilyInvited e when e.Person == person && fact.By == side => ways.RemoveAll(w => w.Invited.Holder == e.Holder).Add(new() { Invited = e, At = fact.At }),
            FamilyAccessEnded e when fact.By == side && ways.Find(w => w.Invited.Holder == e.Holder) is { } way => ways.Replace(way, way with { Ended = (fact, e) }),
            _ => ways,
        });
}
