using Koord.Domain.Dossiers;
using Koord.Domain.Signals;

namespace Koord.Web.Dossiers;

/// <summary>The state of a dossier in three answers, from what this viewer sees.</summary>
public sealed record Answers
{
    /// <summary>What was last recorded of danger, and by whom; null when no signal is seen.</summary>
    public (Recorded Fact, SignalRecorded Signal)? Danger { get; private init; }

    /// <summary>What waits for a named person first, then what was promised, soonest first.</summary>
    public required IReadOnlyList<Report> Next { get; init; }

    /// <summary>The last words of a child that this viewer may read; null when there are none.</summary>
    public Statement? ChildSays { get; private init; }

    /// <summary>Why the worry stays in the own file; null when it was not decided so.</summary>
    public (Recorded Fact, SignalKept Kept)? Kept { get; private init; }

    public static Answers Of(Dossier dossier) => new()
    {
        Danger = dossier.Of<SignalRecorded>().Select(s => ((Recorded, SignalRecorded)?)s).LastOrDefault(),
        Next = [.. dossier.Fold(Reports.None, (r, f) => r.After(f)).All.OrderBy(r => r.TakenUp is not null).ThenBy(r => r.TakenUp?.NextStepOn).ThenBy(r => r.TakeUpBy)],
        ChildSays = dossier.Fold(Statements.None, (s, f) => s.After(f)).All.Where(s => s.Made.Child is not null).OrderBy(s => s.Made.On).LastOrDefault(),
        Kept = dossier.Of<SignalKept>().Select(k => ((Recorded, SignalKept)?)k).LastOrDefault(),
    };
}
