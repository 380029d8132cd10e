namespace Koord.Web.Charts;

/// <summary>A row in which things stand side by side and leave each other room.</summary>
internal sealed class Shelf(double gap)
{
    private readonly List<(double From, double To)> _taken = [];

    public bool IsFree(double from, double to)
    {
        foreach (var (begin, end) in _taken)
        {
            if (from < end + gap && begin - gap < to)
            {
                return false;
            }
        }

        return true;
    }

    public void Take(double from, double to) => _taken.Add((from, to));
}
