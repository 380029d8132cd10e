using System.Text.Json.Serialization;
using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Law;

namespace Koord.Domain.Signals;

/// <summary>What is asked of somebody.</summary>
public enum WorkKind
{
    /// <summary>A worry was recorded: keep it, ask advice or report it.</summary>
    DecideWhatNow,

    /// <summary>A report came in and nobody has been named yet.</summary>
    TakeUp,

    /// <summary>The named person does what was promised.</summary>
    NextStep,

    /// <summary>The reporter hears what was done.</summary>
    AnswerReporter,

    /// <summary>One's own report is with another organisation: nothing to do but to know.</summary>
    YourReport,

    /// <summary>A question without a name waits for an answer.</summary>
    AnswerAdvice,

    /// <summary>The advice that was asked is there.</summary>
    ReadAdvice,

    /// <summary>Nobody decided yet what the family may see of some facts.</summary>
    DecideFamilySight,

    /// <summary>The family was not told, until a day: then it is told, or decided anew.</summary>
    TellFamily,

    /// <summary>The organisation holds, and nobody is named as the one person.</summary>
    NameHolder,

    /// <summary>Another organisation asks to take over.</summary>
    AnswerOffer,

    /// <summary>One's own offer waits for an answer.</summary>
    YourOffer,

    /// <summary>One's own offer was refused: it is still here.</summary>
    OfferRefused,

    /// <summary>Somebody promised something.</summary>
    Step,

    /// <summary>Something is not known, and somebody finds it out.</summary>
    FindOut,

    /// <summary>It is judged how safe the children are.</summary>
    AssessSafety,

    /// <summary>It is decided what is done with a report.</summary>
    DecideReport,

    /// <summary>The research ends with a judgement.</summary>
    EndResearch,

    /// <summary>Help is asked here: promise it or say why not.</summary>
    AnswerHelp,

    /// <summary>Help was promised here and the family waits for it.</summary>
    BeginHelp,

    /// <summary>The family waits for help that was asked.</summary>
    HelpWaits,

    /// <summary>Safety is checked.</summary>
    Check,

    /// <summary>The organisation holds: nothing to do by itself, but somebody has it.</summary>
    Holds,
}

/// <summary>Whose work it is; exactly one of these.</summary>
public enum WorkDuty
{
    /// <summary>One named person.</summary>
    Person,

    /// <summary>The duty roster of a team.</summary>
    Roster,

    /// <summary>Who leads the team: it climbed, or the person it belonged to can no longer see it.</summary>
    LeadOfTeam,

    /// <summary>Everyone who leads a team of the organisation: it climbed on.</summary>
    LeadsOfOrganisation,

    /// <summary>One named person who recorded it and is not on the team: so the team's lead sees it, and has it when they leave. The person has an item of their own, from what they see themselves.</summary>
    Watched,
}

/// <summary>Who has an item.</summary>
public sealed record WorkOwner
{
    /// <summary>Which kind of owner.</summary>
    public required WorkDuty Duty { get; init; }

    /// <summary>Which team; of a person the team whose lead takes over. Null when the organisation has no team for it, and for what one author sees.</summary>
    public TeamId? Team { get; init; }

    /// <summary>Who; null unless it is one person's, to do or watched.</summary>
    public AccountId? Person { get; init; }
}

/// <summary>A child as a list shows it: never a surname.</summary>
/// <param name="Given">Null when not known.</param>
/// <param name="Born">The age is computed when it is shown.</param>
public sealed record WorkChild(Personal<string?> Given, Personal<BirthDate> Born);

/// <summary>One thing that somebody must do, or waits for. Says nothing about now: late and age are computed when it is shown.</summary>
public sealed record WorkItem
{
    /// <summary>What.</summary>
    public required WorkKind Kind { get; init; }

    /// <summary>Which fact asks for it.</summary>
    public required FactId Of { get; init; }

    /// <summary>Whose.</summary>
    public required WorkOwner Owner { get; init; }

    /// <summary>Since when it waits.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>About which signal or question; null when about more than one.</summary>
    public SignalId? Signal { get; init; }

    /// <summary>About whom; empty for advice without a name.</summary>
    public IReadOnlyList<WorkChild> Children { get; init; } = [];

    /// <summary>As recorded with the signal.</summary>
    public Danger Danger { get; init; } = Danger.NotNow;

    /// <summary>The last instant in time; null: no term.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>The norm behind <see cref="Due"/>; null: a promise or a decision of one's own.</summary>
    public NormId? Norm { get; init; }

    /// <summary>What was promised as next step; null when the kind says it all.</summary>
    public Personal<string>? Step { get; init; }

    /// <summary>How far a report has come; null when it is none.</summary>
    public ReportState? State { get; init; }

    /// <summary>How often silence made it climb.</summary>
    public int Climbed { get; init; }

    /// <summary>Who had the report left it, and nobody else has been named.</summary>
    public bool LaidDown { get; init; }

    /// <summary>The other organisation: who reported or asked, or who was told.</summary>
    public HolderId? Other { get; init; }

    /// <summary>The last day on which every child was seen; null: one never was, as far as is known here. With <see cref="WorkKind.Holds"/> only.</summary>
    public DateOnly? LastSeen { get; init; }

    /// <summary>The line is closed, and held on for the checks that follow. With <see cref="WorkKind.Holds"/> only.</summary>
    public bool Rests { get; init; }

    /// <summary>Who has one's own report at the other organisation; null: nobody yet.</summary>
    public AccountId? TakenUpBy { get; init; }

    /// <summary>Whether people on duty may know of it: nobody has been put on the team yet.</summary>
    public bool AwaitsDuty { get; init; }

    /// <summary>A child spoke: for the team, and not for who leads it.</summary>
    public bool ChildSpoke { get; init; }

    /// <summary>Who may never know of it, whatever their role.</summary>
    public IReadOnlyList<AccountId> Closed { get; init; } = [];

    /// <summary>With somebody else: nothing to do but to know.</summary>
    [JsonIgnore]
    public bool IsWaitedFor => Kind is WorkKind.YourReport or WorkKind.YourOffer or WorkKind.HelpWaits;

    /// <summary>One's own report that was answered, by somebody who still has it: to read, no longer to wait for.</summary>
    [JsonIgnore]
    public bool IsAnswered => this is { Kind: WorkKind.YourReport, State: ReportState.Answered or ReportState.Concluded, LaidDown: false };
}
