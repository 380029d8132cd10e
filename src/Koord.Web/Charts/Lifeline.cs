using Koord.Web.Texts;
using Microsoft.AspNetCore.Html;

namespace Koord.Web.Charts;

/// <summary>One family's line to be drawn on a page; the id is its own on that page.</summary>
public sealed record Lifeline(Line Line, string Id)
{
    /// <summary>In the reader's language.</summary>
    internal DrawnLifeline Draw(Words words, Dates dates)
    {
        var told = new Telling(Line, words).All();
        var said = new Said(Line, told, words, dates);
        var rail = new Rail(Line);
        return new()
        {
            Line = Line,
            Legend = said.Legend,
            Sheets = [.. new[] { Sheet.Wide, Sheet.Compact }.Select(s => Drawn(s, said, words))],
            RailSize = rail.Size,
            RailGround = rail.Ground(),
            Upright = [.. told.Zip(rail.Rows(told))],
        };
    }

    private DrawnSheet Drawn(Sheet sheet, Said said, Words words)
    {
        var drawing = Drawing.Of(Line, sheet, words);
        return new(sheet.Name, new HtmlString(new WrittenDrawing(drawing, said, Id).ToString()), [.. drawing.Explained]);
    }
}

/// <summary>A line in each of its forms; the style sheet shows the one that fits.</summary>
internal sealed record DrawnLifeline
{
    public required Line Line { get; init; }

    public required string Legend { get; init; }

    public required IReadOnlyList<DrawnSheet> Sheets { get; init; }

    public required string RailSize { get; init; }

    public required IHtmlContent RailGround { get; init; }

    public required IReadOnlyList<(Told Told, IHtmlContent Rail)> Upright { get; init; }
}

/// <summary>A drawing, and the steps that it could only number.</summary>
internal sealed record DrawnSheet(string Name, IHtmlContent Svg, IReadOnlyList<(int Number, StepTaken Step)> Explained);
