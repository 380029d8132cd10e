using System.Collections.Immutable;
using Koord.Domain.Dossiers;

namespace Koord.Domain.Sharing;

/// <summary>How an organisation takes part in a family's line.</summary>
public enum Part
{
    /// <summary>Watches safety now, by agreement or because of a report.</summary>
    Holds,

    /// <summary>The same, because a court ordered it.</summary>
    HoldsByOrder,

    /// <summary>Is asked to hold and has not answered.</summary>
    Offered,

    /// <summary>Helps the family.</summary>
    Helps,
}

/// <summary>Makes an organisation take part in a family's line, or ends that. The house reads it, because whoever takes part has what is common to all.</summary>
public interface IChangesParties : IDecidesSight
{
    /// <summary>By what it takes part: an offer, help; nothing for the holding itself, of which there is one.</summary>
    Guid PartBy { get; }

    /// <summary>How.</summary>
    Part Part { get; }

    /// <summary>Who from now on; null: by this nobody takes part any longer.</summary>
    HolderId? Party { get; }
}

/// <summary>Who takes part in a family's line: decides for whom keys are, never a yes or a no.</summary>
public sealed record Parties
{
    /// <summary>Nobody yet.</summary>
    public static Parties None { get; } = new();

    private ImmutableSortedDictionary<Guid, (HolderId Who, Part Part)> By { get; init; } = ImmutableSortedDictionary<Guid, (HolderId, Part)>.Empty;

    /// <summary>Who watches safety now; null before the line began.</summary>
    public HolderId? Holder => By.TryGetValue(Guid.Empty, out var holds) ? holds.Who : null;

    /// <summary>A court placed the holding there.</summary>
    public bool IsHeldByOrder => By.TryGetValue(Guid.Empty, out var holds) && holds.Part is Part.HoldsByOrder;

    /// <summary>Who has what is common to all: the holder and who helps.</summary>
    public IEnumerable<HolderId> All => Of(p => p is not Part.Offered);

    /// <summary>The same, and who is asked to hold: they hear who holds.</summary>
    public IEnumerable<HolderId> WithOffered => Of(_ => true);

    /// <summary>Reads one more fact.</summary>
    public Parties After(IChangesParties change) =>
        this with { By = change.Party is { } who ? By.SetItem(change.PartBy, (who, change.Part)) : By.Remove(change.PartBy) };

    private IEnumerable<HolderId> Of(Func<Part, bool> which) => By.Values.Where(p => which(p.Part)).Select(p => p.Who).Distinct();
}
