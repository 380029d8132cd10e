using System.Text.RegularExpressions;
using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Web.Tests.Dossiers;

namespace Koord.Web.Tests.Closed;

/// <summary>Two dossiers alike, and in one of them facts that are closed to who wrote both: whatever she presses, both answer the same.</summary>
public sealed partial class PressesTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    private static readonly PersonId Mother = new(Guid.NewGuid());

    [Theory, OnBothDatabases]
    public async Task A_press_is_answered_as_if_closed_facts_were_not_there(Kind kind)
    {
        await using var street = await Street.OpenAsync(databases, kind);
        var (plain, told) = (await WorryAsync(street), await WorryAsync(street));
        var others = new Dictionary<Worry, Worry> { [plain] = await WorryAsync(street), [told] = await WorryAsync(street) };
        await TimAsync(street, told);
        using var noor = await Onlooker.OfAsync(street.Village, street.Village["noor"]);

        foreach (var (page, handler, form) in Presses(street))
        {
            var (without, with) = (await PressAsync(street, noor, plain, others[plain], (page, handler, form)), await PressAsync(street, noor, told, others[told], (page, handler, form)));

            Assert.True(without == with, $"{page} {handler}:\n{string.Join('\n', with.Split('\n').Except(without.Split('\n')).Take(9))}\n---\n{string.Join('\n', without.Split('\n').Except(with.Split('\n')).Take(9))}");
            Assert.DoesNotContain("dicht", with, StringComparison.OrdinalIgnoreCase);
            Assert.True(handler is "End" or "KeepOut" || !without.StartsWith("404", StringComparison.Ordinal), $"{page} {handler} is not there");
        }
    }

    private static async Task<Worry> WorryAsync(Street street)
    {
        var worry = await street.Village.WorryAsync("noor", "Sterre", Street.Surname, street.Born, "Geen jas in de sneeuw");
        await street.HappensAsync("noor", worry, Street.Person(Mother, FamilyRole.Parent, "Milou", BirthDate.InYear(1985)));
        await street.Village.PutOnTeamAsync("ria", worry, "tim");
        await street.WorkAsync();
        return worry;
    }

    /// <summary>All that Noor may do is done before her, by a colleague whose facts she does not see.</summary>
    private static async Task TimAsync(Street street, Worry worry)
    {
        var (seen, team) = ((await street.ViewAsync("tim", worry)).Dossier, street.Village.LocalTeam.Number);
        var first = seen.Of<StatementMade>().Single();
        await street.HappensAsync("tim", worry, Put("kim"), Put("jan"), street.Child("Dichtje") with { Person = worry.Child }, Street.Person(Mother, FamilyRole.Parent, "Dicht", BirthDate.Unknown),
            new AuthorityRecorded { Parent = Mother, Child = worry.Child, Held = true, Since = street.Born, Source = AuthoritySource.Register });
        await street.HappensAsync("jan", worry, new AcquaintanceDeclared { Account = street.Village["jan"].Number });
        await street.ActAsync("tim", worry, new KeepSignal(worry.Signal, "dicht").Decide);
        await street.OpenToAsync("tim", worry, Mother, first.Fact.Id);
        await street.ActAsync("tim", worry, scene => street.Report(worry.Signal, street.Village.VeiligThuis, street.Village.DutyTeam, scene.Dossier, OrganisationKind.LocalTeam).Decide(scene, street.Law));
        await street.InviteAsync("tim", worry, Mother, "milou");
        await street.WorkAsync();

        PutOnTeam Put(string colleague) => new() { Account = street.Village[colleague].Number, Organisation = street.Village["tim"].Side, Team = team, Why = "dicht" };
    }

    /// <summary>Which page, which of its forms, and what is filled in besides what the page itself filled in.</summary>
    private static IEnumerable<(string Page, string? Handler, Dictionary<string, string> Form)> Presses(Street street) =>
    [
        ("team", "KeepOut", new() { ["Knows"] = $"{street.Village["ria"].Number}" }),
        ("team", "Add", new() { ["Colleague"] = $"{street.Village["kim"].Number}", ["Why"] = "kent het gezin van werk" }),
        ("team", "Add", new() { ["Colleague"] = $"{street.Village["jan"].Number}", ["Why"] = "kent het gezin van werk" }),
        ("team", "End", new() { ["Leaver"] = $"{street.Village["tim"].Number}", ["WhyLeaves"] = "klaar" }),
        ("mensen/{child}", null, new() { ["Role"] = "Child", ["Given"] = "Sterretje" }),
        ("woorden/{fact}", null, new() { ["Text"] = "Alleen een trui", ["Because"] = "beter gezien" }),
        ("gezag", null, new() { ["Parent"] = $"{Mother.Value}", ["Child"] = "{child}", ["Held"] = "yes", ["Since.Day"] = "6", ["Since.Month"] = "5", ["Since.Year"] = "2018", ["Source"] = "Register" }),
        ("wat-nu/{signal}", null, new() { ["Because"] = "we kijken mee" }),
        ($"gezin-leest/{Mother.Value}", null, new() { ["Facts"] = "{fact}", ["Decision"] = "open" }),
        ($"uitnodigen/{Mother.Value}", null, new() { ["ContactHow"] = "bel 088 000 00 00" }),
        ($"uitnodigen/{Mother.Value}", "Renew", new() { ["ContactHow"] = "bel 088 000 00 01" }),
        ($"uitnodigen/{Mother.Value}", "End", new() { ["Because"] = "zij vraagt erom" }),
        ($"delen/{{signal}}?organisation={street.Village.VeiligThuis.Number}", "Send", new()
        {
            ["Form.Facts"] = "{fact}",
            ["Form.Purpose"] = "Veiligheid beoordelen",
            ["Form.Ground"] = street.Law.GroundsFor(OrganisationKind.LocalTeam, OrganisationKind.VeiligThuis, street.Today)[0].Id.Text,
            ["Form.Consent"] = "Given",
            ["Form.Told"] = "yes",
        }),
        ("zelfde-gezin", null, new() { ["Other"] = "{other}", ["Because"] = "zelfde naam en geboortedag" }),
        ("bekend", null, new() { ["Sure"] = "yes" }),
    ];

    /// <summary>The answer to the press, and the dossier and the lists after it, with the names of things made alike.</summary>
    private static async Task<string> PressAsync(Street street, Onlooker noor, Worry worry, Worry other, (string Page, string? Handler, Dictionary<string, string> Form) press)
    {
        var (page, handler, form) = press;
        var fact = Fact().Match(await noor.AskAsync(new(worry.Page))).Groups[1].Value;
        var path = $"{worry.Page}/{Fill(page)}";
        var shown = Replaced().Match(await noor.AskAsync(new(path)));
        var filled = form.ToDictionary(f => f.Key, f => Fill(f.Value));
        if (shown.Success)
        {
            filled["Replaces"] = shown.Groups[1].Value;
        }

        var answers = new List<string> { await noor.AskAsync(new(handler is null ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}handler={handler}", filled)) };
        await street.WorkAsync();
        foreach (var after in (string[])[worry.Page, worry.Api, $"{worry.Page}/team", $"{worry.Page}/{Fill("melding/{signal}")}", $"{worry.Page}/uitnodigen"])
        {
            answers.Add(await noor.AskAsync(new(after)));
        }

        return Alike(string.Join("\n\n", answers));

        string Fill(string text) => text.Replace("{child}", $"{worry.Child.Value}", StringComparison.Ordinal).Replace("{signal}", $"{worry.Signal.Value}", StringComparison.Ordinal).Replace("{other}", $"{other.Dossier}", StringComparison.Ordinal).Replace("{fact}", fact, StringComparison.Ordinal);
    }

    /// <summary>Ids by the order in which they appear, no codes, and times to the minute, at whose start the village begins: facts of one instant are a microsecond apart.</summary>
    private static string Alike(string text)
    {
        var names = new Dictionary<string, string>();
        return Random().Replace(text, match => match.Groups["id"].Success
            ? names.TryGetValue(match.Value.Replace("-", "", StringComparison.Ordinal), out var name) ? name : names[match.Value.Replace("-", "", StringComparison.Ordinal)] = $"#{names.Count}"
            : match.Groups["minute"].Value);
    }

    [GeneratedRegex("/woorden/([0-9A-Z]{13})\"")]
    private static partial Regex Fact();

    [GeneratedRegex("name=\"Replaces\" value=\"([^\"]+)\"")]
    private static partial Regex Replaced();

    [GeneratedRegex("(?<id>\\b[0-9A-HJKMNP-TV-Z]{13}\\b|\\b\\d{14,20}\\b|[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12})|(?<minute>T\\d\\d:\\d\\d):\\d\\d(\\.\\d+)?|\\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\\b")]
    private static partial Regex Random();
}
