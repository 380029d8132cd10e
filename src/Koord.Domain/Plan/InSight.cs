using Koord.Domain.Dossiers;
using Koord.Domain.Law;

namespace Koord.Domain.Plan;

/// <summary>Whether children are seen and spoken often enough, by what organisations agreed; never a legal term.</summary>
public static class InSight
{
    /// <summary>False: a child was never seen, or too long ago.</summary>
    /// <param name="last">The last day on which every child was seen; null: one never was.</param>
    /// <param name="today">The day it is asked.</param>
    /// <param name="law">Without such a term: once seen is in sight.</param>
    public static bool IsSeen(DateOnly? last, DateOnly today, LawBook law) => last is { } day && !IsPast(NormId.SeeChild, day, today, law);

    /// <summary>Whether the time between two talks, or since the last, is longer than agreed.</summary>
    public static bool IsLongUnspoken(DateOnly since, DateOnly until, LawBook law) => IsPast(NormId.SpeakChild, since, until, law);

    private static bool IsPast(NormId norm, DateOnly since, DateOnly until, LawBook law) =>
        law.Start(norm, since) is { Refusal: null, Value: var term } && Moment.At(term.Ends).Today < until;
}
