using Koord.Web.Charts;

namespace Koord.Web.Layout.Gallery;

/// <summary>Invented families whose lines are hard to draw; each asks something else of the drawing.</summary>
public static class Lives
{
    public static IReadOnlyList<(string Name, Line Line)> All { get; } =
    [
        ("noor", UsualLives.Noor),
        ("week", ShortLives.OneWeek),
        ("decade", LongLives.TenYears),
        ("day", ShortLives.OneDay),
        ("hundred", LongLives.HundredSteps),
        ("handovers", ShortLives.HandoversWithinDays),
        ("waiting", UsualLives.Waiting),
        ("family", UsualLives.WithoutVoice),
        ("names", UsualLives.LongNames),
        ("rest", LongLives.ClosedAndOpened),
        ("overlap", UsualLives.MuchHelpAtOnce),
        ("nobody", ShortLives.NobodyYet),
    ];

    internal static DateOnly Day(int year, int month, int day) => new(year, month, day);

    internal static StepTaken Step(int lane, DateOnly on, StepKind kind, string label, string detail = "") =>
        new() { Lane = lane, On = on, Kind = kind, Label = label, Detail = detail };

    internal static Bar Help(int lane, DateOnly from, DateOnly? to, string label) => new() { Lane = lane, From = from, To = to, Label = label };

    internal static Bar Wait(int lane, DateOnly from, DateOnly? to, string label) => Help(lane, from, to, label) with { Waits = true };
}
