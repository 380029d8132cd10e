using System.Collections.Immutable;
using Koord.Domain.Dossiers;

namespace Koord.Domain.Signals;

/// <summary>How far a report has come.</summary>
public enum ReportState
{
    /// <summary>Koord has it for good.</summary>
    Stored,

    /// <summary>It stands on the receiver's roster.</summary>
    Received,

    /// <summary>Somebody there read it.</summary>
    Read,

    /// <summary>A named person works on it.</summary>
    TakenUp,

    /// <summary>The reporter was told what was done.</summary>
    Answered,

    /// <summary>The receiver's work on it is done.</summary>
    Concluded,
}

/// <summary>One report and what became of it.</summary>
public sealed record Report
{
    /// <summary>What was sent.</summary>
    public required SignalReported Sent { get; init; }

    /// <summary>When it was sent.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it came on the roster; null: not yet.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>When it was first read; null: not yet.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>Who has it; null: nobody yet.</summary>
    public SignalTakenUp? TakenUp { get; init; }

    /// <summary>When it was taken up.</summary>
    public DateTimeOffset? TakenUpAt { get; init; }

    /// <summary>What the reporter was told; null: nothing yet.</summary>
    public SignalAnswered? Answer { get; init; }

    /// <summary>When the reporter was told.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>When the receiver's work on it was done; null: not yet.</summary>
    public DateTimeOffset? Concluded { get; init; }

    /// <summary>The last climb; null when it never had to, or not since it was laid down.</summary>
    public SignalClimbed? Climbed { get; init; }

    /// <summary>Who had it no longer does, and nobody else has been named; null otherwise.</summary>
    public SignalLaidDown? LaidDown { get; init; }

    /// <summary>What had been promised by whoever laid it down; null when nobody did.</summary>
    public SignalTakenUp? Had { get; init; }

    /// <summary>How far it has come.</summary>
    public ReportState State =>
        Concluded is not null ? ReportState.Concluded
        : Answer is not null ? ReportState.Answered
        : TakenUp is not null ? ReportState.TakenUp
        : ReadAt is not null ? ReportState.Read
        : ReceivedAt is not null ? ReportState.Received
        : ReportState.Stored;

    /// <summary>The last instant at which taking it up is in time.</summary>
    public DateTimeOffset TakeUpBy => Climbed?.TakeUpBy ?? LaidDown?.TakeUpBy ?? Sent.TakeUpBy;

    /// <summary>How high silence carries it next: what was laid down is with the team's lead already.</summary>
    public int ClimbsTo => (Climbed?.Step ?? (LaidDown is null ? 0 : 1)) + 1;

    /// <summary>Nobody took it up and the time has passed.</summary>
    public bool IsSilent(DateTimeOffset now) => TakenUp is null && Concluded is null && now > TakeUpBy;
}

/// <summary>All reports in a dossier that this side knows of, oldest first.</summary>
public sealed record Reports
{
    /// <summary>Nothing was reported.</summary>
    public static Reports None { get; } = new();

    /// <summary>One per report; a signal can be reported to more than one receiver, and by more than one who recorded nothing that the other sees.</summary>
    public ImmutableList<Report> All { get; private init; } = [];

    /// <summary>Of one signal to one receiver, whoever sent it: what the receiver does with one, it does with all.</summary>
    public IReadOnlyList<Report> Of(SignalId signal, HolderId to) => All.FindAll(r => r.Sent.Signal == signal && r.Sent.To == to);

    /// <summary>Null when this side knows of no such report.</summary>
    public Report? Find(SignalReported sent) => All.Find(r => IsAbout(sent, r));

    /// <summary>Reads one more fact.</summary>
    public Reports After(Recorded fact) => fact.Event switch
    {
        SignalReported sent => this with { All = All.Add(new() { Sent = sent, At = fact.At }) },
        SignalReceived e => With(e, r => r with { ReceivedAt = r.ReceivedAt ?? fact.At }),
        SignalRead e => With(e, r => r with { ReadAt = r.ReadAt ?? fact.At }),
        SignalTakenUp e => With(e, r => r with { TakenUp = e, TakenUpAt = r.TakenUpAt ?? fact.At, LaidDown = null, Had = null }),
        SignalLaidDown e => With(e, r => r with { TakenUp = null, TakenUpAt = null, Climbed = null, LaidDown = e, Had = r.TakenUp }),
        SignalAnswered e => With(e, r => r with { Answer = e, AnsweredAt = fact.At }),
        SignalClimbed e => With(e, r => r with { Climbed = e }),
        SignalConcluded e => With(e, r => r with { Concluded = fact.At }),
        _ => this,
    };

    private Reports With(ReportEvent e, Func<Report, Report> change)
    {
        var place = All.FindIndex(r => IsAbout(e, r));
        return place < 0 ? this : this with { All = All.SetItem(place, change(All[place])) };
    }

    private static bool IsAbout(ReportEvent e, Report report) =>
        (report.Sent.Signal, report.Sent.To, report.Sent.Reporter, report.Sent.ReportedBy) == (e.Signal, e.To, e.Reporter, e.ReportedBy);
}
