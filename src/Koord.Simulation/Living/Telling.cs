using System.Text.RegularExpressions;

namespace Koord.Simulation.Living;

/// <summary>Chooses from the written texts for one family, and never the same twice while there is another.</summary>
public sealed partial class Telling(Planned planned, Random random)
{
    private readonly HashSet<string> _said = [];

    private Family Family => planned.Family;

    /// <summary>A text of the theme, or of all themes, with the family's names in it.</summary>
    public string Say(string section)
    {
        var lines = Library.Of(planned.Theme, section);
        var at = planned.Nth + random.Next(lines.Count);
        var chosen = Enumerable.Range(at, lines.Count).Select(i => lines[i % lines.Count]).FirstOrDefault(_said.Add) ?? lines[at % lines.Count];
        return Filled(chosen);
    }

    /// <summary>A text of parts, which stand apart with a bar.</summary>
    public IReadOnlyList<string> Parts(string section) => [.. Say(section).Split('|', StringSplitOptions.TrimEntries)];

    private string Filled(string line)
    {
        var text = Choice().Replace(line, m => m.Groups[1].Value.Split('/') is var all ? all[random.Next(all.Length)] : "");
        return Name().Replace(text, m => Of(m.Groups[1].Value));
    }

    private string Of(string name) => name switch
    {
        "kind" => Family.Child.Given.Length > 0 ? Family.Child.Given : "de baby",
        "hij" => Family.Child.Female ? "zij" : "hij",
        "Hij" => Family.Child.Female ? "Zij" : "Hij",
        "hem" => Family.Child.Female ? "haar" : "hem",
        "zijn" => Family.Child.Female ? "haar" : "zijn",
        "jongen" => Family.Child.Female ? "meisje" : "jongen",
        "ouder" => Family.Parent.Female ? "moeder" : "vader",
        "Ouder" => Family.Parent.Female ? "Moeder" : "Vader",
        "mama" => Family.Parent.Female ? "mama" : "papa",
        "ander" => Family.Parent.Female ? "vader" : "moeder",
        "Ander" => Family.Parent.Female ? "Vader" : "Moeder",
        "anderpapa" => Family.Parent.Female ? "papa" : "mama",
        "naam" => Family.Parent.Given,
        _ => throw new KeyNotFoundException($"No name {{{name}}} for a text."),
    };

    [GeneratedRegex(@"\[([^\]]+)\]")]
    private static partial Regex Choice();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Name();
}
