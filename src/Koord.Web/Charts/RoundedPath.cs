using System.Text;

namespace Koord.Web.Charts;

/// <summary>A line along right angles whose corners are rounded as far as there is room.</summary>
internal static class RoundedPath
{
    private const double Corner = 9;

    public static string Of(IReadOnlyList<(double X, double Y)> points)
    {
        var path = new StringBuilder($"M{Written(points[0])}");
        for (var i = 1; i < points.Count - 1; i++)
        {
            var (before, at, after) = (points[i - 1], points[i], points[i + 1]);
            var radius = Math.Min(Corner, Math.Min(Distance(before, at), Distance(at, after)) / 2);
            path.Append('L').Append(Written(Towards(at, before, radius))).Append('Q').Append(Written(at)).Append(' ').Append(Written(Towards(at, after, radius)));
        }

        return path.Append('L').Append(Written(points[^1])).ToString();
    }

    private static double Distance((double X, double Y) a, (double X, double Y) b) => Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y);

    private static (double X, double Y) Towards((double X, double Y) from, (double X, double Y) to, double length) =>
        Distance(from, to) is var whole and > 0 ? (from.X + ((to.X - from.X) * length / whole), from.Y + ((to.Y - from.Y) * length / whole)) : from;

    private static string Written((double X, double Y) point) => $"{Svg.Number(point.X)} {Svg.Number(point.Y)}";
}
