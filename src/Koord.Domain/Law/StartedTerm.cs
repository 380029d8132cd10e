using Koord.Domain.Dossiers;

namespace Koord.Domain.Law;

/// <summary>A fact that starts terms: whoever sees it can see how each date was counted.</summary>
public interface IStartsTerms
{
    /// <summary>The terms that it started, as they were recorded; empty when the law book had none then.</summary>
    /// <param name="recorded">When the fact was recorded.</param>
    IReadOnlyList<StartedTerm> Terms(Moment recorded);
}

/// <summary>A term as the fact that started it keeps it. What was recorded stands, whatever counting it again would give.</summary>
public sealed record StartedTerm
{
    /// <summary>Which norm.</summary>
    public required NormId Norm { get; init; }

    /// <summary>Which version of it was applied.</summary>
    public required int Version { get; init; }

    /// <summary>The Dutch day from which it was counted.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>The instant from which a term in hours was counted, in UTC, to within some microseconds.</summary>
    public required DateTimeOffset Instant { get; init; }

    /// <summary>The last instant in time, in UTC; a last day counts to its end on the Dutch clock.</summary>
    public required DateTimeOffset Ends { get; init; }

    /// <summary>A term that a fact started at the moment it was recorded.</summary>
    public static StartedTerm At(Moment recorded, NormId norm, int version, DateTimeOffset ends) =>
        new() { Norm = norm, Version = version, Start = recorded.Today, Instant = recorded.Instant, Ends = ends };

    /// <summary>A term that is stored with its fact.</summary>
    /// <param name="term">As stored; its start may lie before the day of recording.</param>
    /// <param name="recorded">When the fact was recorded.</param>
    public static StartedTerm Of(Term term, Moment recorded) => At(recorded, term.Norm, term.Version, term.Ends) with { Start = term.Start };

    /// <summary>Those of these that there are.</summary>
    public static IReadOnlyList<StartedTerm> All(Moment recorded, params IEnumerable<Term?> terms) => [.. terms.OfType<Term>().Select(t => Of(t, recorded))];

    /// <summary>Whether a count ends where this did. Less than a minute is no difference: a fact is recorded some microseconds after its act.</summary>
    public bool EndsAs(Count count) =>
        count.LastInstant is { } instant ? (instant - Ends).Duration() < TimeSpan.FromMinutes(1) : count.LastDay == Moment.At(Ends).Today;
}
