using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Domain.Sharing;

namespace Koord.Domain.Signals;

/// <summary>What became of a report; sender and receiver both have it.</summary>
public abstract record ReportEvent : DossierEvent, ICommonGround, IStateOfReport, INamesAccounts
{
    /// <summary>Which.</summary>
    public required SignalId Signal { get; init; }

    /// <inheritdoc/>
    public required AccountId Reporter { get; init; }

    /// <inheritdoc/>
    public required HolderId ReportedBy { get; init; }

    /// <summary>To whom.</summary>
    public required HolderId To { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<HolderId> Parties => [ReportedBy, To];

    IEnumerable<AccountId> INamesAccounts.Named => Has is { } has ? [Reporter, has] : [Reporter];

    /// <summary>Who has it, or had it, by this fact; null when it says nothing of that.</summary>
    protected virtual AccountId? Has => null;
}

/// <summary>The worry was reported; Koord stored it before it said so.</summary>
[StoredAs("signal-reported.v1")]
public sealed record SignalReported : ReportEvent, IStartsTerms
{
    /// <summary>The last instant at which taking it up is in time.</summary>
    public required DateTimeOffset TakeUpBy { get; init; }

    /// <summary>There was danger when it was sent: the shorter clock runs.</summary>
    public required bool InDanger { get; init; }

    /// <summary>The norm that was applied.</summary>
    public required NormId Norm { get; init; }

    /// <summary>Its version; a running term is never recalculated.</summary>
    public required int NormVersion { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<StartedTerm> Terms(Moment recorded) => [StartedTerm.At(recorded, Norm, NormVersion, TakeUpBy)];
}

/// <summary>It stands on the receiver's duty roster.</summary>
[StoredAs("signal-received.v1")]
public sealed record SignalReceived : ReportEvent;

/// <summary>Somebody at the receiver read it for the first time.</summary>
[StoredAs("signal-read.v1")]
public sealed record SignalRead : ReportEvent;

/// <summary>A named person took it up: only this stops the clock.</summary>
[StoredAs("signal-taken-up.v1")]
public sealed record SignalTakenUp : ReportEvent
{
    /// <summary>Who.</summary>
    public required AccountId By { get; init; }

    /// <inheritdoc/>
    protected override AccountId? Has => By;

    /// <summary>What happens next.</summary>
    public required Personal<string> NextStep { get; init; }

    /// <summary>The last day on which the next step is in time.</summary>
    public required DateOnly NextStepOn { get; init; }
}

/// <summary>The receiver told the reporter what was done with it.</summary>
[StoredAs("signal-answered.v1")]
public sealed record SignalAnswered : ReportEvent
{
    /// <summary>What was told.</summary>
    public required Personal<string> Answer { get; init; }
}

/// <summary>Nobody took it up in time; the next person on duty has it now.</summary>
[StoredAs("signal-climbed.v1")]
public sealed record SignalClimbed : ReportEvent
{
    /// <summary>The how-manieth climb; the first is one.</summary>
    public required int Step { get; init; }

    /// <summary>The last instant at which taking it up is in time now.</summary>
    public required DateTimeOffset TakeUpBy { get; init; }
}

/// <summary>Who had it no longer works with this family; nobody has it by name and the clock runs again. Why stays with the receiver.</summary>
[StoredAs("signal-laid-down.v1")]
public sealed record SignalLaidDown : ReportEvent, IStartsTerms
{
    /// <summary>Who had it.</summary>
    public required AccountId By { get; init; }

    /// <summary>The last instant at which taking it up again is in time.</summary>
    public required DateTimeOffset TakeUpBy { get; init; }

    /// <summary>The norm that was applied; empty and at once late when the law book has no such term.</summary>
    public required NormId? Norm { get; init; }

    /// <summary>Its version; a running term is never recalculated.</summary>
    public required int? NormVersion { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<StartedTerm> Terms(Moment recorded) =>
        Norm is { } norm && NormVersion is { } version ? [StartedTerm.At(recorded, norm, version, TakeUpBy)] : [];
}

/// <summary>A question without a name, to a colleague or to Veilig Thuis; its dossier holds no family.</summary>
[StoredAs("advice-asked.v1")]
public sealed record AdviceAsked : ReportEvent
{
    /// <summary>The question; who asks promises that no name stands in it.</summary>
    public required Personal<string> Question { get; init; }
}

/// <summary>The answer to a question without a name.</summary>
[StoredAs("advice-given.v1")]
public sealed record AdviceGiven : ReportEvent
{
    /// <summary>The advice.</summary>
    public required Personal<string> Advice { get; init; }
}

/// <summary>The receiver's work on this report is done or went on with somebody else; there is no next step of it any more. Which, stays there.</summary>
[StoredAs("signal-concluded.v1")]
public sealed record SignalConcluded : ReportEvent;
