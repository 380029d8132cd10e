using Koord.Web.Texts;

namespace Koord.Web.Charts;

/// <summary>The child's own row: when somebody talked with the child, and below it for how long nobody did.</summary>
internal sealed record Talks
{
    private const double Gap = 25;
    private const double FurthestAway = 26;
    private const double LongestTogether = 75;
    private const double Narrowest = 38;
    private const double Radius = 11;
    private const double Above = 12;
    private const double LineRoom = 30;
    private const double StripRow = 25;
    private const double Under = 8;

    public double Top { get; init; }

    public required NameBlock Name { get; init; }

    public required IReadOnlyList<Bubble> Bubbles { get; init; }

    public required IReadOnlyList<PlacedStrip> Silences { get; init; }

    public double Height => Above + Math.Max(Content, Name.Height) + Under;

    public double LineY => Start + (LineRoom / 2);

    public double NameTop => Top + Above + ((Height - Above - Under - Name.Height) / 2);

    private double Content => LineRoom + (Silences.Count == 0 ? 0 : (Silences.Max(s => s.Row) + 1) * StripRow);

    private double Start => Top + Above + ((Height - Above - Under - Content) / 2);

    public double StripTop(int row) => Start + LineRoom + (row * StripRow);

    public static Talks Of(Voice voice, Sheet sheet, TimeAxis axis, Words words)
    {
        var name = voice.Name.Length == 0 ? words["charts.voice-of-child"] : words["charts.voice-of", voice.Name];
        return new()
        {
            Name = NameBlock.Of(new(name, words["charts.voice-role"]), sheet.Gutter) with { NameInk = Ink.Voice },
            Bubbles = [.. BubblesOf([.. voice.Talks.Order()], axis)],
            Silences = new StripRows([], axis.Left, axis.Right).Place(voice.NotSpoken.OrderBy(s => s.From).Select(s => Silence(s, axis, words))),
        };
    }

    private static IEnumerable<Bubble> BubblesOf(IReadOnlyList<DateOnly> days, TimeAxis axis)
    {
        double[] wanted = [.. days.Select(axis.Of)];
        foreach (var group in Spread.Apart(wanted, Gap, axis.Left - (Gap / 2), axis.Right + (Gap / 2)))
        {
            var isNear = Enumerable.Range(group.First, group.Count).All(i => Math.Abs(group[i] - wanted[i]) <= FurthestAway);
            var bubbles = isNear
                ? Enumerable.Range(group.First, group.Count).Select(i => (First: i, Count: 1, From: group[i] - Radius, To: group[i] + Radius))
                : new Clumps(group, wanted, axis.Right + (Gap / 2)) { Radius = Radius, Narrowest = Narrowest, Longest = LongestTogether }.All().Select(c => c with { From = c.From + 1, To = c.To - 1 });
            foreach (var (first, count, from, to) in bubbles)
            {
                yield return new(from, to, [.. days.Skip(first).Take(count)]);
            }
        }
    }

    private static Strip Silence(Span span, TimeAxis axis, Words words)
    {
        var days = words.Count("charts.days", span.To.DayNumber - span.From.DayNumber + 1);
        return new()
        {
            Kind = StripKind.Silence,
            From = axis.Of(span.From),
            To = axis.Of(span.To),
            Texts = [words["charts.not-spoken", days], days],
        };
    }
}

/// <summary>A talk with the child, or several that stand too close together to be told apart.</summary>
internal sealed record Bubble(double From, double To, IReadOnlyList<DateOnly> Days)
{
    public double X => (From + To) / 2;
}
