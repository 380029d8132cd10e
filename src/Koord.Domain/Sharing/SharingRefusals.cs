using Koord.Domain.Dossiers;

namespace Koord.Domain.Sharing;

/// <summary>Every no of sharing.</summary>
public static class SharingRefusals
{
    /// <summary>Nothing that this actor may see is there; missing and closed are the same.</summary>
    public static Refusal NotFound { get; } = new("not-found");

    /// <summary>Somebody replaced it in the meantime; both texts are shown.</summary>
    public static Refusal ChangedMeanwhile { get; } = new("changed-meanwhile");

    /// <summary>Nobody lets themselves in: a colleague does.</summary>
    public static Refusal NotYourself { get; } = new("not-yourself");

    /// <summary>This colleague knows the family in private.</summary>
    public static Refusal KnowsTheFamily { get; } = new("knows-the-family");

    /// <summary>Already so.</summary>
    public static Refusal AlreadySo { get; } = new("already-so");

    /// <summary>No fact was chosen.</summary>
    public static Refusal NothingChosen { get; } = new("nothing-chosen");

    /// <summary>The law gives no such ground for this giver and this receiver today.</summary>
    public static Refusal NoGround { get; } = new("no-ground");

    /// <summary>This ground is none without consent.</summary>
    public static Refusal ConsentNeeded { get; } = new("consent-needed");

    /// <summary>Without is allowed; without a reason is not.</summary>
    public static Refusal ReasonNeeded { get; } = new("reason-needed");

    /// <summary>Not telling lasts until a day, and that day lies ahead.</summary>
    public static Refusal UntilNeeded { get; } = new("until-needed");

    /// <summary>Later than anybody plans: see <see cref="Moment.LastDayAhead"/>.</summary>
    public static Refusal DayTooFar { get; } = new("day-too-far");

    /// <summary>Only the one who recorded it can.</summary>
    public static Refusal NotYours { get; } = new("not-yours");

    /// <summary>Whoever is invited can call someone.</summary>
    public static Refusal ContactNeeded { get; } = new("contact-needed");
}
