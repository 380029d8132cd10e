using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Domain.Responsibility;
using Koord.Domain.Signals;

namespace Koord.Domain.Outcomes;

/// <summary>Where a family's line is between its start, its checks and its end.</summary>
public sealed record Checks
{
    private static readonly NormId[] After =
        [NormId.CheckAfter3Months, NormId.CheckAfter6Months, NormId.CheckAfter12Months, NormId.CheckAfter18Months];

    /// <summary>Nothing was checked.</summary>
    public static Checks None { get; } = new();

    /// <summary>The day of the first check of this round; null: it was not done.</summary>
    public DateOnly? Started { get; private init; }

    /// <summary>The last planned check that was done in this round; null: none.</summary>
    public CheckMoment? Last { get; private init; }

    /// <summary>When the next one is; null before the first and after the last.</summary>
    public Term? Next { get; private init; }

    /// <summary>The closing; null while the line is open.</summary>
    public Recorded? Closed { get; private init; }

    /// <summary>What opened the line again; null when it never was closed, or is.</summary>
    public Recorded? Reopened { get; private init; }

    /// <summary>Which check comes next; null after the last.</summary>
    public CheckMoment? Pending => Last is null ? CheckMoment.AtStart : Last < CheckMoment.After18Months ? Last + 1 : null;

    /// <summary>As this side knows, of this dossier alone.</summary>
    public static Checks Of(Dossier dossier) => dossier.Alone.Fold(None, (checks, fact) => checks.And(fact));

    /// <summary>Reads one more fact.</summary>
    public Checks And(Recorded fact) => fact.Event switch
    {
        SafetyChecked { Moment: not CheckMoment.InBetween } e => this with { Last = e.Moment, Next = e.Next, Started = e.Moment is CheckMoment.AtStart ? fact.Happened.Day : Started },
        LineClosed => this with { Closed = fact, Reopened = null },
        var happened when Closed is not null && OpensAgain(happened) => None with { Reopened = fact },
        _ => this,
    };

    /// <summary>A report, a worry or an order; who closed the line may know of it only by what it does to the holding.</summary>
    public static bool OpensAgain(DossierEvent happened) =>
        happened is SignalRecorded or SignalReported or HoldingStays or HoldingPassed { Why: HoldingReason.Report or HoldingReason.Order };

    /// <summary>The clock of the check that comes next: of this round, or before its first check of the holding; whoever held already when the line opened again begins anew. Null after the last, or when the law book has no such term.</summary>
    public Term? DueOf(Held held, LawBook law) =>
        Pending is null ? null
        : Next is not null || Last is not null ? Next
        : Reopened is { } again && held is { FirstCheck: not null } && held.Fact.At < again.At ? law.Start(NormId.FirstCheck, Moment.At(again.At)) is { Refusal: null, Value: var term } ? term : null
        : held.FirstCheck;

    /// <summary>The clock of the check after this one, which began with the first of the round; null after the last, or when the law book has no such term.</summary>
    public Term? NextAfter(CheckMoment done, DateOnly today, LawBook law) =>
        (int)done < After.Length && law.Start(After[(int)done], Started ?? today) is { Refusal: null, Value: var term } ? term : null;
}
