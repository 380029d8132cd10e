using Koord.Domain.Dossiers;
using Koord.Domain.Signals;

namespace Koord.Domain.Judgements;

/// <summary>Every no of judging.</summary>
public static class JudgementRefusals
{
    /// <summary>A judgement says what it rests on.</summary>
    public static Refusal NothingToRestOn { get; } = new("nothing-to-rest-on");

    /// <summary>Too little information is an answer, with who finds out what before when.</summary>
    public static Refusal FindOutNeeded { get; } = new("find-out-needed");

    /// <summary>A child that is not safe: what is done now?</summary>
    public static Refusal DoneNowNeeded { get; } = new("done-now-needed");

    /// <summary>Conditions are written down one by one.</summary>
    public static Refusal ConditionsNeeded { get; } = new("conditions-needed");

    /// <summary>It was decided before.</summary>
    public static Refusal AlreadyDecided { get; } = new("already-decided");

    /// <summary>A step lies ahead.</summary>
    public static Refusal StepInThePast => SignalRefusals.StepInThePast;

    /// <summary>No research runs.</summary>
    public static Refusal NoResearch { get; } = new("no-research");
}
