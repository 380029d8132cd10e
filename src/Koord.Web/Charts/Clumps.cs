namespace Koord.Web.Charts;

/// <summary>Marks that were pushed too far from their day, drawn as long marks that each stand for several.</summary>
internal sealed class Clumps(Spread.Group group, double[] wanted, double most)
{
    public required double Radius { get; init; }

    /// <summary>What a number needs.</summary>
    public required double Narrowest { get; init; }

    public required double Longest { get; init; }

    /// <summary>As long as there is room for each of these.</summary>
    public Predicate<int> StandsAlone { get; init; } = _ => false;

    private double To => Math.Min(group.To, most);

    /// <summary>As near to their days as the others leave room for; never outside the room of the whole group.</summary>
    public IEnumerable<(int First, int Count, double From, double To)> All()
    {
        var parts = Parts(StandsAlone);
        if (parts.Sum(p => Need(p.Count)) > To - group.From)
        {
            parts = Parts(_ => false);
        }

        var left = group.From;
        var needed = parts.Sum(p => Need(p.Count));
        foreach (var (first, count) in parts)
        {
            var need = Need(count);
            needed -= need;
            var (begin, end) = Days(first, count, need);
            var from = Math.Max(left, Math.Min(begin, To - needed - need));
            var to = Math.Max(from + need, Math.Min(end, To - needed));
            yield return (first, count, from, to);
            left = to;
        }
    }

    private List<(int First, int Count)> Parts(Predicate<int> alone)
    {
        var parts = new List<(int First, int Count)>();
        for (var i = group.First; i < group.First + group.Count; i++)
        {
            if (parts.Count > 0 && parts[^1] is var (first, count) && wanted[i] - wanted[first] < Longest && !alone(first) && !alone(i))
            {
                parts[^1] = (first, count + 1);
            }
            else
            {
                parts.Add((i, 1));
            }
        }

        return parts;
    }

    /// <summary>From the first day to the last, and around them what is needed more.</summary>
    private (double Begin, double End) Days(int first, int count, double need)
    {
        var (begin, end) = (wanted[first] - Radius, wanted[first + count - 1] + Radius);
        var more = Math.Max(0, need - (end - begin)) / 2;
        return (begin - more, end + more);
    }

    /// <summary>All together never need more than the group has.</summary>
    private double Need(int count) => Math.Min(count * group.Gap, Narrowest);
}
