namespace Koord.Web.Charts;

/// <summary>The path of the thick line: along the lane of who holds, and across where another takes over.</summary>
internal sealed class Handovers
{
    private const double Gap = 11;
    private const double FurthestAway = 26;

    private readonly List<Stretch> _stretches = [];

    public Handovers(Line line, TimeAxis axis)
    {
        var held = Changes(line.Held);
        var places = Places([.. held.Select(h => axis.Of(h.From))], axis);
        for (var i = 0; i < held.Count; i++)
        {
            var end = i == held.Count - 1 ? Math.Max(axis.Of(line.To), places[i]) : places[i + 1];
            _stretches.Add(new(held[i].Lane, places[i], end));
        }
    }

    /// <summary>In time order; each begins where the one before it ends.</summary>
    public IReadOnlyList<Stretch> Stretches => _stretches;

    /// <summary>Where the line goes through the upper part of a lane, in which the steps are named.</summary>
    public IReadOnlyList<double> Above(int lane) => Crossing((from, to) => Math.Min(from, to) < lane && lane <= Math.Max(from, to));

    /// <summary>Where the line goes through the lower part of a lane, in which the help stands.</summary>
    public IReadOnlyList<double> Below(int lane) => Crossing((from, to) => Math.Min(from, to) <= lane && lane < Math.Max(from, to));

    private List<double> Crossing(Func<int, int, bool> crosses) =>
        [.. _stretches.Zip(_stretches.Skip(1)).Where(p => crosses(p.First.Lane, p.Second.Lane)).Select(p => p.Second.From)];

    /// <summary>On one day the last one counts; who holds on is no change.</summary>
    private static List<Held> Changes(IReadOnlyList<Held> all)
    {
        var changes = new List<Held>();
        foreach (var held in all.OrderBy(h => h.From))
        {
            if (changes.Count == 0 || changes[^1].Lane != held.Lane)
            {
                changes.Add(held);
            }
        }

        return changes;
    }

    /// <summary>Takeovers within days stand beside each other; many of them closer together, or they would leave their day.</summary>
    private static double[] Places(List<double> wanted, TimeAxis axis)
    {
        var places = new double[wanted.Count];
        foreach (var group in Spread.Apart(wanted, Gap, axis.Left, axis.Right))
        {
            var reach = Math.Min((group.Count - 1) * Gap / 2, Math.Max(FurthestAway, (wanted[group.First + group.Count - 1] - wanted[group.First]) / 2));
            for (var i = 0; i < group.Count; i++)
            {
                var share = group.Count == 1 ? 0 : (2.0 * i / (group.Count - 1)) - 1;
                places[group.First + i] = group.Centre + (share * reach);
            }
        }

        return places;
    }
}

/// <summary>A part of the thick line that stays in one lane.</summary>
internal sealed record Stretch(int Lane, double From, double To);
