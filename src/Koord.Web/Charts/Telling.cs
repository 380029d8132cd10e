using Koord.Web.Texts;

namespace Koord.Web.Charts;

/// <summary>All that a drawing says, told in time order.</summary>
internal sealed class Telling(Line line, Words words)
{
    public IReadOnlyList<Told> All() =>
    [
        .. Family().Concat(Holding()).Concat(line.Steps.Select(Step)).Concat(line.Bars.Select(Lasting)).Concat(OfChild())
            .OrderBy(t => t.From).ThenBy(t => t.Kind),
    ];

    private IEnumerable<Told> Family()
    {
        if (line.Nobody is { } nobody)
        {
            yield return new()
            {
                Kind = ToldKind.Nobody,
                From = nobody.From,
                Until = nobody.To,
                What = words["charts.nobody"],
                More = Days(nobody.From, nobody.To),
            };
        }

        foreach (var rest in line.Closed)
        {
            yield return new() { Kind = ToldKind.Rest, From = rest.From, Until = rest.To, What = words["charts.rests"], More = Days(rest.From, rest.To) };
        }
    }

    private IEnumerable<Told> Holding() =>
        line.Held.Select(h => new Told { Kind = ToldKind.Held, From = h.From, Lane = h.Lane, What = words["charts.holds"], More = h.Why })
            .Concat(line.Led.Select(l => new Told { Kind = ToldKind.Led, From = l.From, Lane = l.Lane, What = l.Who, More = words["charts.leads"] }));

    private static Told Step(StepTaken step) =>
        new() { Kind = ToldKind.Step, Step = step.Kind, From = step.On, Lane = step.Lane, What = step.Label, More = step.Detail };

    private Told Lasting(Bar bar) => new()
    {
        Kind = bar.Waits ? ToldKind.Wait : ToldKind.Help,
        From = bar.From,
        Until = bar.To,
        Lane = bar.Lane,
        What = bar.Label,
        More = bar.To is { } to ? Days(bar.From, to) : words["charts.already", Days(bar.From, line.To)],
    };

    private IEnumerable<Told> OfChild() => line.Voice is not { } voice ? [] :
        voice.Talks.Select(day => new Told { Kind = ToldKind.Talk, From = day, What = words["charts.talk", Child(voice)] })
            .Concat(voice.NotSpoken.Select(s => new Told
            {
                Kind = ToldKind.Silence,
                From = s.From,
                Until = s.To,
                What = words["charts.no-talk", Child(voice)],
                More = words.Count("charts.days", s.To.DayNumber - s.From.DayNumber + 1),
            }));

    private string Child(Voice voice) => voice.Name.Length > 0 ? voice.Name : words["charts.the-child"];

    private string Days(DateOnly from, DateOnly to) => words.Count("charts.days", to.DayNumber - from.DayNumber);
}
