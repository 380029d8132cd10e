using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;

namespace Koord.Store;

/// <summary>A fact and the rule by which this viewer sees it.</summary>
/// <param name="Fact">What was recorded.</param>
/// <param name="Why">The rule; the page says it in words.</param>
public sealed record SeenFact(Recorded Fact, Because Why);

/// <summary>What one viewer sees, for one purpose, up to one moment; what it holds may be shown to them without a second thought.</summary>
public sealed record View
{
    /// <summary>The dossier that was asked for.</summary>
    public required DossierId Id { get; init; }

    /// <summary>Who looks.</summary>
    public required Actor Viewer { get; init; }

    /// <summary>In the order of recording, over all joined dossiers.</summary>
    public required IReadOnlyList<SeenFact> Facts { get; init; }

    /// <summary>The moment of looking.</summary>
    public required Moment Now { get; init; }

    /// <summary>The moment up to which the record is read; null: all of it.</summary>
    public required DateTimeOffset? AsOf { get; init; }

    /// <summary>The same facts, to fold.</summary>
    public Dossier Dossier => field ??= new(Id, [.. Facts.Select(f => f.Fact)]);
}
