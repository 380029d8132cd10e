using System.Text;
using Koord.Web.Texts;

namespace Koord.Web.Charts;

/// <summary>The drawing for who cannot see it, and what a part of it says under the pointer; all from what was drawn.</summary>
internal sealed class Said(Line line, IReadOnlyList<Told> told, Words words, Dates dates)
{
    private const int MostStepsNamed = 12;

    public string Title => words["charts.title", dates.Date(line.From), dates.Date(line.To)];

    public string Description { get; } = Describe(line, told, words, dates);

    /// <summary>One sentence that tells how to read it; names only what is there.</summary>
    public string Legend => Sentence(Signs());

    public string Step(StepTaken step)
    {
        var text = $"{dates.Date(step.On)}: {step.Label}";
        return step.Detail.Length > 0 ? $"{text}, {step.Detail}" : text;
    }

    public string Talks(IReadOnlyList<DateOnly> days) =>
        $"{words["charts.talk", line.Voice?.Name is { Length: > 0 } name ? name : words["charts.the-child"]]}: {string.Join("; ", days.Select(dates.Date))}";

    private static string Describe(Line line, IReadOnlyList<Told> told, Words words, Dates dates)
    {
        var text = new StringBuilder();
        var steps = told.Count(t => t.Kind == ToldKind.Step);
        foreach (var one in told.Where(t => t.Kind switch
        {
            ToldKind.Step => steps <= MostStepsNamed || t.IsDanger,
            ToldKind.Help or ToldKind.Talk => false,
            _ => true,
        }))
        {
            text.Append(Sentence(line, one, words, dates)).Append(' ');
        }

        text.Append(words.Count("charts.steps", steps));
        if (line.Voice is { } voice)
        {
            text.Append(' ').Append(words.Count("charts.talks", voice.Talks.Count));
        }

        return text.ToString();
    }

    private static string Sentence(Line line, Told told, Words words, Dates dates)
    {
        var where = told.Lane is { } lane ? $"{line.Lanes[lane].Name}: " : "";
        var more = told.More.Length > 0 ? $" ({told.More})" : "";
        var sort = told.Kind is ToldKind.Wait or ToldKind.Help || told.IsDanger ? $"{words[told.Sort]}: " : "";
        return $"{dates.Date(told.From)}: {where}{sort}{told.What}{more}.";
    }

    private IEnumerable<string> Signs()
    {
        if (line.Held.Count > 0)
        {
            yield return words["charts.legend-holder"];
        }

        if (line.Led.Count > 0)
        {
            yield return words["charts.legend-lead"];
        }

        if (line.Bars.Any(b => b.Waits) || line.Nobody is not null)
        {
            yield return words["charts.legend-wait"];
        }

        if (line.Steps.Any(s => s.Kind == StepKind.Danger))
        {
            yield return words["charts.legend-danger"];
        }

        if (line.Voice is { } voice)
        {
            yield return words["charts.legend-voice", voice.Name.Length > 0 ? voice.Name : words["charts.the-child"]];
        }
    }

    private string Sentence(IEnumerable<string> parts)
    {
        List<string> all = [.. parts];
        var text = all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Count - 1))} {words["charts.and"]} {all[^1]}";
        return text.Length == 0 ? "" : $"{char.ToUpperInvariant(text[0])}{text[1..]}.";
    }
}
