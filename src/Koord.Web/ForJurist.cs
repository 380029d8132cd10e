using System.Text.Json;
using Koord.Domain.Law;

namespace Koord.Web;

/// <summary>The list that goes to a jurist: what Koord may not use yet, and what it uses unchecked. The Dutch text is what is to be compared, so it stands there in Dutch.</summary>
public sealed class ForJurist(LawBook law)
{
    private const int Columns = 80;

    public async Task WriteAsync(string folder, TextWriter terminal)
    {
        foreach (var line in Lines(folder))
        {
            await terminal.WriteLineAsync(line);
        }
    }

    private IEnumerable<string> Lines(string folder) =>
    [
        .. Wrapped($"The law files in {folder} can be used.", ""),
        "",
        $"{"",-16}{"blocked",10}{"seen",10}{"checked",10}",
        Numbers("norms", law.Norms),
        Numbers("grounds", law.Grounds),
        Numbers("ages", law.Ages),
        Numbers("use of the BSN", law.BsnUses),
        "",
        "WHAT A JURIST MUST STILL ANSWER",
        .. Headed("Blocked: nothing starts or is allowed on these", law.Blocked.SelectMany(p => Asked(p, WhyBlocked(p)))),
        .. Headed("Counting time: taken for granted", Counting()),
        "",
        .. Wrapped("Seen in a source, used, and not yet compared with the law in force, by act:", ""),
        .. law.All.Where(p => p is { Blocked: false, NotYetChecked: true }).GroupBy(p => p.Act).OrderBy(a => !a.Any(IsLaw))
            .SelectMany(act => Headed(act.Key, act.SelectMany(p => Asked(p, why: null)))),
    ];

    private static bool IsLaw(Provision provision) => provision is not Norm { IsLegal: false };

    private static string Numbers(string what, IReadOnlyList<Provision> all) =>
        $"{what,-16}{all.Count(p => p.Blocked),10}{all.Count(p => p is { Blocked: false, NotYetChecked: true }),10}{all.Count(p => p is { Blocked: false, NotYetChecked: false }),10}";

    private static string[] Headed(string title, IEnumerable<string> lines) =>
        lines.ToList() is { Count: > 0 } some ? ["", title, new('-', title.Length), .. some] : [];

    private IEnumerable<string> Counting() =>
    [
        .. law.Clock.Calendar.Holidays.Where(h => h.Mark is Mark.NotSeen).SelectMany(h => Point($"Feestdag: {h.Dutch}", "The day and its rule were not read in a source; it counts all the same.")),
        .. law.Readings.SelectMany(r => Point(r.Dutch)),
    ];

    private static string WhyBlocked(Provision provision) => provision.Mark is Mark.NotSeen ? "Not seen in a source." : "Seen, but the number was not found or sources disagree: it is empty.";

    private static string[] Asked(Provision provision, string? why) =>
        Point(
            $"{provision.Article}: {provision.Dutch}{Length(provision)}",
            $"{Id(provision)}, version {provision.Version}, holds from {provision.ValidFrom:yyyy-MM-dd}{(provision.ValidTo is { } last ? $" to {last:yyyy-MM-dd}" : "")}.",
            why,
            $"{(provision.Mark is Mark.NotSeen ? "Look in" : "Read in")} {provision.Source.Address}; {(provision.Source.TextDate is { } text ? $"text of {text}" : "date of the text not known")}.",
            provision.DutchNote);

    private static string Id(Provision provision) => provision is BsnUse ? $"bsn {provision.Name}" : provision.Name;

    private static string Length(Provision provision) => provision switch
    {
        Norm { Length: { } length, Starts: { } starts } => $" ({length.Amount} {JsonNamingPolicy.KebabCaseLower.ConvertName(length.Unit.ToString())}{(length.Amount == 1 ? "" : "s")} from {starts})",
        AgeLimit { Years: { } years } => $" ({years} years)",
        _ => "",
    };

    /// <summary>Something to tick off, with what belongs to it below.</summary>
    private static string[] Point(string question, params string?[] below) =>
        [.. Wrapped(question, "[ ] "), .. below.OfType<string>().SelectMany(b => Wrapped(b, "    "))];

    /// <summary>In lines that fit on a terminal; a word that is longer than a line stays whole, so that an address can be copied.</summary>
    private static List<string> Wrapped(string text, string before)
    {
        List<string> lines = [];
        var line = before;
        foreach (var word in text.Split(' '))
        {
            if (line.Length + 1 + word.Length > Columns && line.Trim().Length > 0)
            {
                lines.Add(line.TrimEnd());
                line = new(' ', before.Length);
            }

            line += line.Length == before.Length ? word : $" {word}";
        }

        return [.. lines, line.TrimEnd()];
    }
}
