using Koord.Domain.Dossiers;

namespace Koord.Domain.Outcomes;

/// <summary>Every no of checking and closing.</summary>
public static class OutcomeRefusals
{
    /// <summary>Each child is spoken, or it is written why not.</summary>
    public static Refusal ChildNotSpoken { get; } = new("child-not-spoken");

    /// <summary>A check says what it rests on.</summary>
    public static Refusal NothingToRestOn { get; } = new("check-rests-on-nothing");

    /// <summary>Closing says of each danger how it was and how it is.</summary>
    public static Refusal DangersNeeded { get; } = new("dangers-needed");

    /// <summary>Somebody does not agree with the plan: what do they say of closing?</summary>
    public static Refusal DisagreementNeeded { get; } = new("disagreement-needed");

    /// <summary>If it went wrong after all: what would be the reason?</summary>
    public static Refusal PremortemNeeded { get; } = new("premortem-needed");

    /// <summary>A promise, a question or an offer is open; first it is taken or handed over.</summary>
    public static Refusal StillOpen { get; } = new("still-open");

    /// <summary>The family waits for help: first it begins, or it is written why it does not come.</summary>
    public static Refusal HelpStillWaits { get; } = new("help-still-waits");

    /// <summary>A child that is not safe, or of whom too little is known, is not let go.</summary>
    public static Refusal NotSafeYet { get; } = new("not-safe-yet");
}
