using Koord.Domain.Dossiers;

namespace Koord.Domain.Plan;

/// <summary>Every no of contact, plan and help.</summary>
public static class PlanRefusals
{
    /// <summary>A contact is with somebody.</summary>
    public static Refusal WithNobody { get; } = new("with-nobody");

    /// <summary>Contact was had, not will be.</summary>
    public static Refusal InTheFuture { get; } = new("contact-in-the-future");

    /// <summary>Nobody saw or spoke a child on a day before it was born.</summary>
    public static Refusal BeforeBirth { get; } = new("contact-before-birth");

    /// <summary>By telephone or on a screen a child is heard, not seen.</summary>
    public static Refusal NotSeenFromAfar { get; } = new("not-seen-from-afar");

    /// <summary>A number is from 0 to 10.</summary>
    public static Refusal NoSuchNumber { get; } = new("no-such-number");

    /// <summary>First the family is offered to make its own plan, or it is written why not.</summary>
    public static Refusal OwnPlanFirst { get; } = new("own-plan-first", "Jeugdwet 4.1.2");

    /// <summary>A plan holds something that the family wants or that keeps the children safe.</summary>
    public static Refusal EmptyPlan { get; } = new("empty-plan");

    /// <summary>What changed, so that whoever knew the old one sees it.</summary>
    public static Refusal WhatChanged { get; } = new("what-changed");

    /// <summary>Help that ended does not go on; it is asked anew.</summary>
    public static Refusal HelpHasEnded { get; } = new("help-has-ended");
}
