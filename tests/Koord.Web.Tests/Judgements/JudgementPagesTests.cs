using Koord.Domain.Signals;
using Koord.Web.Tests.Closed;

namespace Koord.Web.Tests.Judgements;

/// <summary>How safe each child is, and what is done with a report, over the pages.</summary>
public sealed class JudgementPagesTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    private const string Assess = "/veiligheid";

    [Theory, OnBothDatabases]
    public async Task Whoever_may_not_judge_or_decide_finds_no_page(Kind kind)
    {
        await using var street = await Street.OpenAsync(databases, kind);
        using var visitors = new VisitorsOfStreet(street);

        await visitors.IsClosedToAsync(["wim", "kim", "bas", "sofie", "mother", "child"], Assess);
        await visitors.IsClosedToAsync(["wim", "kim", "bas", "sofie", "mother", "child", "noor", "tim", "ria"], Decide(street));
        Assert.StartsWith("404", await visitors.GetAsync("vera", $"/besluit/{Guid.NewGuid()}"), StringComparison.Ordinal);
        Assert.DoesNotContain(Decide(street), await visitors.GetAsync("tim", ""), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_judgement_that_misses_something_is_said_at_its_field_and_keeps_all_that_was_typed(Kind kind)
    {
        await using var street = await Street.OpenAsync(databases, kind);
        using var visitors = new VisitorsOfStreet(street);

        var nothing = await visitors.PostAsync("vera", Assess, []);
        var danger = await visitors.PostAsync("vera", Assess, Judged(street, "NotSafe", "Sure"));
        var unknown = await visitors.PostAsync("vera", Assess, Judged(street, "TooLittleKnown", "Unsure"));
        var half = await visitors.PostAsync("vera", Assess, new(Judged(street, "Safe", "Sure")) { ["FindOut"] = "Wat zegt de huisarts?" });
        var past = await visitors.PostAsync("vera", Assess, new(Judged(street, "Safe", "Sure").Concat(VisitorsOfStreet.On("Before", street.Today.AddDays(-1)))) { ["FindOut"] = "Wat zegt de huisarts?", ["Colleague"] = $"{street.Village["vera"].Number}" });

        Assert.Contains("Kies hoe veilig het kind nu is.", nothing, StringComparison.Ordinal);
        Assert.Contains("href=\"#DoneNow\"", danger, StringComparison.Ordinal);
        Assert.Contains("href=\"#FindOut\"", unknown, StringComparison.Ordinal);
        Assert.Contains("href=\"#Colleague\"", half, StringComparison.Ordinal);
        Assert.Contains("href=\"#Before\"", half, StringComparison.Ordinal);
        Assert.Contains("href=\"#Before\"", past, StringComparison.Ordinal);
        foreach (var page in (string[])[danger, unknown, half, past])
        {
            Assert.Contains("Zij lacht & speelt", page, StringComparison.Ordinal);
            Assert.Matches("checked=\"checked\"[^>]*value=\"Sure\"|checked=\"checked\"[^>]*value=\"Unsure\"|value=\"(Sure|Unsure)\" checked", page);
        }

        Assert.Contains("Wat zegt de huisarts?", past, StringComparison.Ordinal);
        Assert.DoesNotContain("Zij lacht", await visitors.GetAsync("vera", ""), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Each_judgement_stands_with_who_said_it_and_what_is_found_out_is_work(Kind kind)
    {
        await using var street = await Street.OpenAsync(databases, kind);
        using var visitors = new VisitorsOfStreet(street);
        var findOut = new Dictionary<string, string>(VisitorsOfStreet.On("Before", street.Today.AddDays(3))) { ["FindOut"] = "Wat zegt de huisarts?", ["Colleague"] = $"{street.Village["vera"].Number}" };

        var first = await visitors.PostAsync("vera", Assess, new(Judged(street, "TooLittleKnown", "Unsure").Concat(findOut)));
        var second = await visitors.PostAsync("vera", Assess, new(Judged(street, "NotSafe", "Sure")) { ["DoneNow"] = "Wij rijden er nu heen" });
        await street.WorkAsync();

        Assert.StartsWith("302", first, StringComparison.Ordinal);
        Assert.StartsWith("302", second, StringComparison.Ordinal);
        var dossier = await visitors.GetAsync("vera", "");
        Assert.Contains("Zij lacht & speelt", dossier, StringComparison.Ordinal);
        Assert.Contains("Wij rijden er nu heen", dossier, StringComparison.Ordinal);
        Assert.Contains("Wat zegt de huisarts?", dossier, StringComparison.Ordinal);
        Assert.Contains($"dossier/{street.Main.Dossier}{Assess}", dossier, StringComparison.Ordinal);
        var again = await visitors.GetAsync("vera", Assess);
        Assert.Contains("Vera Vervolg", again, StringComparison.Ordinal);
        Assert.Contains("Wij rijden er nu heen", again, StringComparison.Ordinal);
        Assert.DoesNotContain("Te weinig bekend om dit te zeggen</span>", again, StringComparison.Ordinal); // only the last of a child
        Assert.DoesNotContain("Zij lacht", await visitors.GetAsync("tim", ""), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Danger_reported_after_a_judgement_stands_above_it_until_the_child_is_judged_again(Kind kind)
    {
        await using var street = await Street.OpenAsync(databases, kind);
        using var visitors = new VisitorsOfStreet(street);
        async Task<string> HowSafeAsync() => (await visitors.GetAsync("vera", "")).Split("<h2>Hoe veilig is het nu?</h2>")[1].Split("</section>")[0];

        await visitors.PostAsync("vera", Assess, Judged(street, "Safe", "Sure"));
        var judged = await HowSafeAsync();
        await street.HappensAsync("vera", street.Main, Street.Signal(street.Main, new(Guid.NewGuid()), Danger.Now) with { DangerWhat = "De ruit is ingeslagen" });
        await street.HappensAsync("vera", street.Main, Street.Signal(street.Main, new(Guid.NewGuid()), Danger.NotNow)); // somebody else's calm takes nothing back
        var reported = await HowSafeAsync();
        await visitors.PostAsync("vera", Assess, new(Judged(street, "NotSafe", "Sure")) { ["DoneNow"] = "Wij rijden er nu heen" });
        var again = await HowSafeAsync();

        Assert.DoesNotContain("Ja, er is nu gevaar", judged, StringComparison.Ordinal);
        Assert.Matches("(?s)Ja, er is nu gevaar.*De ruit is ingeslagen.*tel:112.*Eerder beoordeeld.*zeker", reported);
        Assert.DoesNotContain("Eerder beoordeeld", again, StringComparison.Ordinal);
        Assert.DoesNotContain("De ruit is ingeslagen", again, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_report_is_decided_on_with_both_clocks_in_sight_and_research_ends_with_a_judgement(Kind kind)
    {
        await using var street = await Street.OpenAsync(databases, kind);
        using var visitors = new VisitorsOfStreet(street);
        var (page, end) = (Decide(street), $"{Decide(street)}?handler=End");

        var shown = await visitors.GetAsync("vera", page);
        Assert.Contains("Afspraak van het vak", shown, StringComparison.Ordinal);
        Assert.Contains("Wettelijke termijn", shown, StringComparison.Ordinal);
        Assert.Contains(page, await visitors.GetAsync("vera", ""), StringComparison.Ordinal);

        var bare = await visitors.PostAsync("vera", page, new() { ["Kind"] = "Conditions", ["Because"] = "Moeder wil graag" });
        Assert.Contains("Schrijf ten minste één voorwaarde op.", bare, StringComparison.Ordinal);
        Assert.Contains("Moeder wil graag", bare, StringComparison.Ordinal);
        var other = await visitors.PostAsync("vera", page, new() { ["Kind"] = "Advice", ["Because"] = "Moeder wil graag", ["Conditions[0].Text"] = "", ["Conditions[1].Text"] = "Oma slaapt er" });
        Assert.Contains("href=\"#Kind\"", other, StringComparison.Ordinal);
        Assert.Contains("Oma slaapt er", other, StringComparison.Ordinal);

        Assert.StartsWith("302", await visitors.PostAsync("vera", page, new() { ["Kind"] = "Research", ["Because"] = "We weten te weinig" }), StringComparison.Ordinal);
        var running = await visitors.GetAsync("vera", page);
        Assert.Contains("Onderzoek afronden", running, StringComparison.Ordinal);
        Assert.Contains("We weten te weinig", running, StringComparison.Ordinal);
        Assert.Contains("href=\"#Judgement\"", await visitors.PostAsync("vera", end, []), StringComparison.Ordinal);
        Assert.StartsWith("302", await visitors.PostAsync("vera", end, new() { ["Judgement"] = "Er is geen geweld gezien" }), StringComparison.Ordinal);

        var after = await visitors.PostAsync("vera", page, new() { ["Kind"] = "Conditions", ["Because"] = "Zo blijft het rustig", ["Conditions[0].Text"] = "Opa haalt haar op" });
        Assert.StartsWith("302", after, StringComparison.Ordinal);
        var done = await visitors.GetAsync("vera", page);
        Assert.Contains("Opa haalt haar op", done, StringComparison.Ordinal);
        Assert.Contains("Er is geen geweld gezien", done, StringComparison.Ordinal);
        Assert.DoesNotContain("Besluit vastleggen", done, StringComparison.Ordinal);
        Assert.Contains("Opa haalt haar op", await visitors.GetAsync("vera", ""), StringComparison.Ordinal);
    }

    private static string Decide(Street street) => $"/besluit/{street.Main.Signal}";

    private static Dictionary<string, string> Judged(Street street, string safety, string certainty) =>
        new() { ["Child"] = $"{street.Main.Child}", ["Safety"] = safety, ["Certainty"] = certainty, ["Known"] = "Zij lacht & speelt" };
}
