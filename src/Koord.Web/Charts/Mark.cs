namespace Koord.Web.Charts;

/// <summary>A step on the line, or several that stand too close together to be told apart.</summary>
internal sealed record Mark
{
    public const double Radius = 9;

    private const double Gap = 20;
    private const double FurthestAway = 31;
    private const double LongestTogether = 120;
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
                .SelectMany(g => IsNear(g, wanted) ? Apart(g, steps) : Together(g, steps, wanted)),
        ];
    }

    private static bool IsNear(Spread.Group group, double[] wanted) =>
        Enumerable.Range(group.First, group.Count).All(i => Math.Abs(group[i] - wanted[i]) <= FurthestAway);

    private static IEnumerable<Mark> Apart(Spread.Group group, IReadOnlyList<StepTaken> steps) =>
        Enumerable.Range(group.First, group.Count)
            .Select(i => new Mark { Steps = [steps[i]], From = group[i] - Radius, To = group[i] + Radius });

    /// <summary>One long mark for all, or a few of them where much happened for a long time.</summary>
    private static IEnumerable<Mark> Together(Spread.Group group, IReadOnlyList<StepTaken> steps, double[] wanted)
    {
        var (from, to) = Extent(group, wanted);
        var parts = Math.Max(1, (int)((to - from) / LongestTogether));
        return Enumerable.Range(group.First, group.Count)
            .GroupBy(i => Math.Clamp((int)((wanted[i] - from) / (to - from) * parts), 0, parts - 1))
            .Select(part => new Mark
            {
                Steps = [.. part.Select(i => steps[i])],
                From = from + ((to - from) * part.Key / parts) + (part.Key == 0 ? 0 : 1.5),
                To = from + ((to - from) * (part.Key + 1) / parts) - (part.Key == parts - 1 ? 0 : 1.5),
            });
    }

    private static (double From, double To) Extent(Spread.Group group, double[] wanted)
    {
        var from = Math.Max(group.From, wanted[group.First] - Radius);
        var to = Math.Min(group.To, wanted[group.First + group.Count - 1] + Radius);
        var more = Math.Max(0, Narrowest - (to - from));
        from = Math.Max(group.From, from - (more / 2));
        return (from, Math.Max(to, from + Narrowest));
    }
}
