using Koord.Domain.Family;
using Koord.Domain.Plan;
using Koord.Web.Texts;

namespace Koord.Web.Plan;

/// <summary>One version of a plan as it is read.</summary>
/// <param name="Plan">What it says.</param>
/// <param name="NameOf">How whoever speaks in it is called.</param>
public sealed record VersionShown(PlanMade Plan, Func<PersonId, string> NameOf);

/// <summary>How long a family waits for help, or waited.</summary>
/// <param name="Days">From the day of asking until it began, ended or today.</param>
/// <param name="Key">Of Words.Count.</param>
public sealed record HelpWaits(int Days, string Key)
{
    public static HelpWaits Of(Help help, DateOnly today)
    {
        var until = help.StartedOn ?? help.EndedOn ?? today;
        return new(Math.Max(0, until.DayNumber - help.Fact.Happened.Day.DayNumber), help.Waits ? "plan.waits" : "plan.waited");
    }

    public string In(Words words) => Days == 0 ? words[$"{Key}-none"] : words.Count(Key, Days);

    /// <summary>How its tag looks.</summary>
    public static string Kind(HelpState state) => state switch
    {
        HelpState.Started or HelpState.Delivered => "good",
        HelpState.Stopped or HelpState.Refused => "plain",
        _ => "wait",
    };
}
