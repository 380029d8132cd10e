namespace Koord.Web.Charts;

/// <summary>Marks that were pushed too far from their day, drawn as long marks that each stand for several.</summary>
internal sealed class Clumps(Spread.Group group, double[] wanted)
{
    public required double Radius { get; init; }

    /// <summary>What a number needs.</summary>
    public required double Narrowest { get; init; }

    public required double Longest { get; init; }

    public Predicate<int> StandsAlone { get; init; } = _ => false;

    /// <summary>As near to their days as the others leave room for; never outside the room of the whole group.</summary>
    public IEnumerable<(int First, int Count, double From, double To)> All()
    {
        var parts = Parts();
        var left = group.From;
        var needed = parts.Sum(p => Need(p.Count));
        foreach (var (first, count) in parts)
        {
            var need = Need(count);
            needed -= need;
            var (begin, end) = Days(first, count, need);
            var from = Math.Max(left, Math.Min(begin, group.To - needed - need));
            var to = Math.Max(from + need, Math.Min(end, group.To - needed));
            yield return (first, count, from, to);
            left = to;
        }
    }

    private List<(int First, int Count)> Parts()
    {
        var parts = new List<(int First, int Count)>();
        for (var i = group.First; i < group.First + group.Count; i++)
        {
            if (parts.Count > 0 && parts[^1] is var (first, count) && wanted[i] - wanted[first] < Longest && !StandsAlone(first) && !StandsAlone(i))
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
