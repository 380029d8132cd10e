namespace Koord.Web.Charts;

/// <summary>A step on the line, or several that stand too close together to be told apart.</summary>
internal sealed record Mark
{
    public const double Radius = 9;

    private const double Gap = 20;
    private const double FurthestAway = 31;
    private const double LongestTogether = 100;
    private const double Narrowest = 52;

    public required IReadOnlyList<StepTaken> Steps { get; init; }

    public required double From { get; init; }

    public required double To { get; init; }

    public double X => (From + To) / 2;

    /// <summary>Set when there is no room for its name: the number under which it is explained below the drawing.</summary>
    public int? Number { get; init; }

    public bool IsDanger => Steps.Any(s => s.Kind == StepKind.Danger);

    /// <summary>3, or 3–7.</summary>
    public string Numbers => Steps.Count == 1 ? $"{Number}" : $"{Number}–{Number + Steps.Count - 1}";

    /// <summary>Of one lane; its steps come in time order.</summary>
    public static IReadOnlyList<Mark> Of(IReadOnlyList<StepTaken> steps, TimeAxis axis)
    {
        double[] wanted = [.. steps.Select(s => axis.Of(s.On))];
        return
        [
            .. Spread.Apart(wanted, Gap, axis.Left - (Gap / 2), axis.Right + (Gap / 2))
                .SelectMany(g => IsNear(g, wanted) ? Apart(g, steps) : Together(g, steps, wanted, axis)),
        ];
    }

    private static bool IsNear(Spread.Group group, double[] wanted) =>
        Enumerable.Range(group.First, group.Count).All(i => Math.Abs(group[i] - wanted[i]) <= FurthestAway);

    private static IEnumerable<Mark> Apart(Spread.Group group, IReadOnlyList<StepTaken> steps) =>
        Enumerable.Range(group.First, group.Count)
            .Select(i => new Mark { Steps = [steps[i]], From = group[i] - Radius, To = group[i] + Radius });

    /// <summary>One long mark for many steps, a few where much happened for a long time; danger always stands by itself.</summary>
    private static IEnumerable<Mark> Together(Spread.Group group, IReadOnlyList<StepTaken> steps, double[] wanted, TimeAxis axis) =>
        new Clumps(group, wanted, axis.Right + (Gap / 2)) { Radius = Radius, Narrowest = Narrowest, Longest = LongestTogether, StandsAlone = i => steps[i].Kind == StepKind.Danger }
            .All().Select(c => new Mark { Steps = [.. Enumerable.Range(c.First, c.Count).Select(i => steps[i])], From = c.From + 1, To = c.To - 1 });
}
