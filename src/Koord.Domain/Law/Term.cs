using System.Text.Json.Serialization;
using Koord.Domain.Dossiers;

namespace Koord.Domain.Law;

/// <summary>A term that a recorded fact started. Stored with that fact and never silently recalculated, whatever the law becomes.</summary>
public sealed record Term
{
    /// <summary>Which norm.</summary>
    public required NormId Norm { get; init; }

    /// <summary>Which version of it was applied.</summary>
    public required int Version { get; init; }

    /// <summary>What kind of rule that version is.</summary>
    public required NormType Type { get; init; }

    /// <summary>How far that version could be relied on when the term started.</summary>
    public required Mark Mark { get; init; }

    /// <summary>The Dutch day of the fact that started it; not counted.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>The last day in time; null for a term in hours.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The last instant in time, in UTC; null for a term in days or longer.</summary>
    public DateTimeOffset? LastInstant { get; init; }

    /// <summary>The last instant in time, whatever the unit; a last day counts to its end on the Dutch clock.</summary>
    [JsonIgnore]
    public DateTimeOffset Ends => LastInstant ?? Moment.EndOf(LastDay!.Value); // a term has one of both

    /// <summary>To be said wherever the term is shown.</summary>
    [JsonIgnore]
    public bool NotYetChecked => Mark is not Mark.CheckedByJurist;

    /// <summary>Whether it may be called a legal term.</summary>
    [JsonIgnore]
    public bool IsLegal => Type is NormType.Statute or NormType.Decree or NormType.CourtOrder;

    /// <summary>Whether acting now is too late.</summary>
    public bool HasPassed(DateTimeOffset now) => now > Ends;
}
