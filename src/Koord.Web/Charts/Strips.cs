using Koord.Web.Texts;

namespace Koord.Web.Charts;

/// <summary>What lasted, with what can be said of it.</summary>
internal sealed class Strips(Line line, TimeAxis axis, Words words)
{
    /// <summary>The family's first face in this lane.</summary>
    public IEnumerable<Strip> Leads(int lane)
    {
        var all = line.Led.OrderBy(l => l.From).ToList();
        return all.Select((led, i) => (led, until: i + 1 < all.Count ? all[i + 1].From : line.To))
            .Where(l => l.led.Lane == lane)
            .Select(l => new Strip { Kind = StripKind.Lead, From = axis.Of(l.led.From), To = axis.Of(l.until), Texts = [l.led.Who] });
    }

    public IEnumerable<Strip> Bars(int lane) =>
        line.Bars.Where(b => b.Lane == lane).OrderBy(b => b.From).ThenBy(b => b.To ?? line.To).Select(b => new Strip
        {
            Kind = b.Waits ? StripKind.Wait : StripKind.Help,
            From = axis.Of(b.From),
            To = axis.Of(b.To ?? line.To),
            GoesOn = b.To is null,
            Texts = b.Waits ? Waiting(b) : [b.Label],
        });

    /// <summary>What holds for the whole family: nobody holds yet, or the line rests.</summary>
    public IEnumerable<Strip> OfAll()
    {
        if (line.Nobody is { } nobody)
        {
            var days = words.Count("charts.days", nobody.To.DayNumber - nobody.From.DayNumber);
            yield return new()
            {
                Kind = StripKind.Wait,
                From = axis.Of(nobody.From),
                To = axis.Of(nobody.To),
                Texts = [words["charts.nobody-days", days], days],
            };
        }

        foreach (var rest in line.Closed.OrderBy(c => c.From))
        {
            yield return new() { Kind = StripKind.Rest, From = axis.Of(rest.From), To = axis.Of(rest.To), Texts = [words["charts.rests"]] };
        }
    }

    private string[] Waiting(Bar bar)
    {
        var length = (bar.To ?? line.To).DayNumber - bar.From.DayNumber;
        var days = words.Count("charts.days", length);
        return [words[bar.To is null ? "charts.wait-open" : "charts.wait", bar.Label, days], days, words["charts.days-short", length]];
    }
}
