using Koord.Domain.Dossiers;

namespace Koord.Domain.Responsibility;

/// <summary>Every no of holding, offering and leading.</summary>
public static class ResponsibilityRefusals
{
    /// <summary>Only the organisation that holds can do this.</summary>
    public static Refusal NotTheHolder { get; } = new("not-the-holder");

    /// <summary>An organisation of this kind never holds.</summary>
    public static Refusal NeverHolds { get; } = new("never-holds");

    /// <summary>Another holds: two would both think that the other looks.</summary>
    public static Refusal AnotherHolds { get; } = new("another-holds");

    /// <summary>An offer waits for an answer already.</summary>
    public static Refusal AlreadyOffered { get; } = new("already-offered");

    /// <summary>It was answered or taken back in the meantime.</summary>
    public static Refusal NoLongerOffered { get; } = new("no-longer-offered");

    /// <summary>An order is not given tomorrow.</summary>
    public static Refusal OrderInTheFuture { get; } = new("order-in-the-future");

    /// <summary>An order ends after it was given.</summary>
    public static Refusal OrderEndsBeforeItBegins { get; } = new("order-ends-before-it-begins");

    /// <summary>This order places holding with a GI, and with nobody else.</summary>
    public static Refusal NoGi { get; } = new("no-gi", "Burgerlijk Wetboek 1:255");

    /// <summary>A worry that nobody decided about, or a report that nobody took up, would stay behind: first it is decided what happens with it.</summary>
    public static Refusal WorryUndecided { get; } = new("worry-undecided");

    /// <summary>Whoever is away is away until a later day: who stands in for the one who stands in does so until then, or longer.</summary>
    public static Refusal StandInTooShort { get; } = new("stand-in-too-short");

    /// <summary>Standing in ends on a day that lies ahead.</summary>
    public static Refusal StandsInUntilPast { get; } = new("stands-in-until-past");

    /// <summary>The family's first face is chosen with the family.</summary>
    public static Refusal ChosenByNobody { get; } = new("chosen-by-nobody");
}
