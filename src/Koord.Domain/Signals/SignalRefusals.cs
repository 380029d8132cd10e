using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;

namespace Koord.Domain.Signals;

/// <summary>Every no of the signals room.</summary>
public static class SignalRefusals
{
    /// <summary>A signal is about at least one child, born or expected.</summary>
    public static Refusal NoChild { get; } = new("no-child");

    /// <summary>At least one thing was observed, said or thought.</summary>
    public static Refusal NothingSaid { get; } = new("nothing-said");

    /// <summary>Nothing is seen or heard tomorrow.</summary>
    public static Refusal InTheFuture { get; } = new("in-the-future");

    /// <summary>This kind of organisation may not use the citizen service number here.</summary>
    public static Refusal NoBsnHere => FamilyRefusals.NoBsnHere;

    /// <summary>The family does not know: say why.</summary>
    public static Refusal WhyFamilyDoesNotKnow { get; } = new("why-family-does-not-know");

    /// <summary>It was reported to this receiver before.</summary>
    public static Refusal AlreadyReported { get; } = new("already-reported");

    /// <summary>A named person has it already.</summary>
    public static Refusal AlreadyTakenUp { get; } = new("already-taken-up");

    /// <summary>First somebody takes it up, then the reporter is answered.</summary>
    public static Refusal NotTakenUp { get; } = new("not-taken-up");

    /// <summary>The next step lies ahead.</summary>
    public static Refusal StepInThePast { get; } = new("step-in-the-past");

    /// <summary>The work on this report is done.</summary>
    public static Refusal Concluded { get; } = new("concluded");

    /// <summary>The question was answered before.</summary>
    public static Refusal AlreadyAnswered { get; } = new("already-answered");
}
