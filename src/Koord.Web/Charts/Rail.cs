using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Koord.Web.Charts;

/// <summary>The line beside the words where a page is narrow: time goes down, each lane is a column, each row as high as its words.</summary>
internal sealed class Rail(Line line)
{
    private const double SignAt = 16;
    private const double TurnedAt = 34;
    private const double Widest = 66;
    private const string Whole = "100%";

    private readonly double _step = Math.Min(20, Widest / Math.Max(1, Columns(line) - 1));

    /// <summary>For the style sheet: how much room the columns take.</summary>
    public string Size => Columns(line) > 3 ? "many" : "few";

    /// <param name="told">All, in time order.</param>
    public IEnumerable<IHtmlContent> Rows(IReadOnlyList<Told> told)
    {
        int? holder = null;
        for (var i = 0; i < told.Count; i++)
        {
            var before = holder;
            holder = told[i].Kind == ToldKind.Held ? told[i].Lane : holder;
            yield return Row(told[i], before, holder, i == told.Count - 1);
        }
    }

    /// <summary>The columns themselves, behind all rows.</summary>
    public IHtmlContent Ground()
    {
        var svg = Opened().Open("g", ("class", "l-grid"), ("stroke", Palette.Hair));
        for (var i = 0; i < line.Lanes.Count; i++)
        {
            Down(svg, X(i), "0", Whole);
        }

        svg.Close("g");
        if (line.Voice is not null)
        {
            Down(svg, X(line.Lanes.Count), "0", Whole, ("class", "l-talks"), ("stroke", Palette.VoiceLine), ("stroke-width", "2"));
        }

        return new HtmlString(svg.Close("svg").ToString());
    }

    private static int Columns(Line line) => line.Lanes.Count + (line.Voice is null ? 0 : 1);

    private double X(int column) => 13 + (_step * column);

    private HtmlString Row(Told told, int? before, int? holder, bool last)
    {
        var svg = Opened();
        Lasting(svg, told.From);
        Holding(svg, told, before, holder, last);
        Sign(svg, told, holder);
        return new(svg.Close("svg").ToString());
    }

    private Svg Opened() =>
        new Svg().Open("svg", ("class", "k-rail"), ("width", Svg.Number(X(Columns(line) - 1) + 13)), ("height", "60"), ("aria-hidden", "true"));

    private void Lasting(Svg svg, DateOnly day)
    {
        var wide = Svg.Number(Math.Min(12, _step));
        foreach (var lane in Enumerable.Range(0, line.Lanes.Count))
        {
            var now = line.Bars.Where(b => b.Lane == lane && b.From <= day && day < (b.To ?? DateOnly.MaxValue)).ToList();
            if (now.Count > 0)
            {
                Down(svg, X(lane), "0", Whole, now.Any(b => b.Waits)
                    ? [("class", "l-rail-wait"), ("stroke", Palette.RailAmber), ("stroke-width", wide), ("stroke-dasharray", "4 3")]
                    : [("class", "l-rail-help"), ("stroke", Palette.RailPetrol), ("stroke-width", wide)]);
            }
        }
    }

    private void Holding(Svg svg, Told told, int? before, int? holder, bool last)
    {
        if (holder is not { } now)
        {
            return;
        }

        var resting = line.Closed.Any(c => c.From <= told.From && told.From < c.To);
        var end = last ? Svg.Number(SignAt) : Whole;
        (string, string)[] ink = [.. Palette.Stroked("l-held", Palette.Petrol, "6"), ("stroke-linecap", "round"), .. resting ? [("stroke-dasharray", "1 10")] : Array.Empty<(string, string)>()];
        if (before == holder)
        {
            Down(svg, X(now), "0", end, ink);
            return;
        }

        if (before is { } old)
        {
            svg.Path(RoundedPath.Of([(X(old), 0), (X(old), SignAt), (X(now), SignAt), (X(now), last ? SignAt : TurnedAt)]), ink);
        }

        if (!last)
        {
            Down(svg, X(now), Svg.Number(before is null ? SignAt : TurnedAt), end, ink);
        }
    }

    private void Sign(Svg svg, Told told, int? holder)
    {
        var x = X(told.IsOfChild ? line.Lanes.Count : told.Lane ?? holder ?? 0);
        switch (told.Kind)
        {
            case ToldKind.Step:
                Glyph.Draw(svg, told.Step ?? StepKind.Other, x, SignAt);
                break;
            case ToldKind.Held:
                svg.Circle(x, SignAt, 7, Palette.Framed("l-takeover", "#fff", Palette.Petrol, "4"));
                break;
            case ToldKind.Led:
                Glyph.DrawLead(svg, x, SignAt);
                break;
            case ToldKind.Rest:
                Glyph.Draw(svg, StepKind.Closed, x, SignAt);
                break;
            case ToldKind.Talk:
                svg.Path(string.Create(CultureInfo.InvariantCulture, $"M{x - 10} {SignAt - 6}a4 4 0 0 1 4-4h12a4 4 0 0 1 4 4v9a4 4 0 0 1-4 4h-5l-6 6v-6h-1a4 4 0 0 1-4-4z"), Palette.Framed("l-bubble", Palette.Voice, "#fff", "1.5"));
                break;
            case ToldKind.Silence:
                svg.Box(x - 9, SignAt - 8, 18, 16, 4, [.. Palette.Framed("l-silence", "#fff", Palette.Voice, "1.6"), ("stroke-dasharray", "4 3")]);
                break;
            default:
                svg.Box(x - 8, SignAt - 8, 16, 16, 3, told.IsWaiting ? Palette.Framed("l-rail-waits", Palette.StripeAmber, Palette.Amber, "1.2") : Palette.Framed("l-help", Palette.PalePetrol, Palette.MidPetrol, "1.2"));
                break;
        }
    }

    private static void Down(Svg svg, double x, string from, string to, params ReadOnlySpan<(string, string)> ink) =>
        svg.Empty("line", [("x1", Svg.Number(x)), ("x2", Svg.Number(x)), ("y1", from), ("y2", to), .. ink]);
}
