using Koord.Domain.Family;
using Koord.Domain.Plan;
using Koord.Domain.Signals;
using Koord.Web.Tests.Closed;
using Koord.Web.Tests.Judgements;

namespace Koord.Web.Tests.Outcomes;

/// <summary>A line is checked, closed and checked again over the pages, by the organisation that holds and by nobody else.</summary>
public sealed class OutcomePagesTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    private const string Check = "/toets";
    private const string Close = "/afsluiten";

    private static readonly AgreementId Agreement = new(Guid.NewGuid());

    [Theory, OnBothDatabases]
    public async Task What_keeps_a_line_open_stands_on_the_page_and_with_what_is_next(Kind kind)
    {
        await using var street = await Street.OpenAsync(databases, kind);
        using var visitors = new VisitorsOfStreet(street);
        var worry = new SignalId(Guid.NewGuid());
        var (before, dossier) = (await visitors.GetAsync("vera", "/afsluiten"), await visitors.GetAsync("vera", ""));

        await street.HappensAsync("vera", street.Main, Street.Signal(street.Main, worry, Danger.NotNow),
            new HelpAsked { Help = new(Guid.NewGuid()), What = "hulp bij schulden", OfName = "de buurtcoach", About = [street.Main.Child], Parties = [] });
        var (after, next) = (await visitors.GetAsync("vera", "/afsluiten"), await visitors.GetAsync("vera", ""));

        Assert.DoesNotContain("/wat-nu/", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Beslis wat er met deze zorg gebeurt", dossier, StringComparison.Ordinal);
        Assert.Contains($"/wat-nu/{worry}", after, StringComparison.Ordinal);
        Assert.Matches("/hulp/[^\"]*\"><bdi>Wacht nog op hulp: hulp bij schulden<", after);
        Assert.Contains("Beslis wat er met deze zorg gebeurt", next, StringComparison.Ordinal);
        Assert.DoesNotContain("Beslis wat er met deze zorg gebeurt", await visitors.GetAsync("tim", ""), StringComparison.Ordinal); // another's to decide
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_does_not_hold_finds_no_page(Kind kind)
    {
        await using var street = await Street.OpenAsync(databases, kind);
        using var visitors = new VisitorsOfStreet(street);
        string[] outside = ["wim", "noor", "tim", "ria", "kim", "bas", "sofie", "mother", "child"];

        await visitors.IsClosedToAsync(outside, Check);
        await visitors.IsClosedToAsync(outside, Close);
        Assert.DoesNotContain($"{street.Main.Dossier}{Check}", await visitors.GetAsync("tim", ""), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_check_that_misses_something_is_said_at_its_field_and_keeps_all_that_was_typed(Kind kind)
    {
        await using var street = await Street.OpenAsync(databases, kind);
        using var visitors = new VisitorsOfStreet(street);
        await PlanAsync(street);
        var (talk, mother) = (Talk(street), $"Numbers[{street.Mother}]");

        var nothing = await visitors.PostAsync("vera", Check, []);
        var wrong = await visitors.PostAsync("vera", Check, new(Checked(street)) { [$"{talk}.Number"] = "elf", [$"{mother}.Number"] = "", [$"{mother}.Words"] = "Zo moe", [$"{talk}.On.Day"] = "31", [$"{talk}.On.Month"] = "2", [$"{talk}.On.Year"] = "2026" });
        var mixed = await visitors.PostAsync("vera", Check, new(Checked(street)) { [$"{talk}.Spoken"] = "no", [$"{talk}.WhyNot"] = "Zij sliep" });

        foreach (var field in (string[])["Kept_", "Talks_", "Safety", "Certainty", "Because"])
        {
            Assert.Contains($"href=\"#{field}", nothing, StringComparison.Ordinal);
        }

        Assert.Contains("value=\"elf\"", wrong, StringComparison.Ordinal);
        Assert.Contains("Een cijfer is van 0 tot en met 10.", wrong, StringComparison.Ordinal);
        Assert.Contains("Vul ook het cijfer in dat erbij hoort.", wrong, StringComparison.Ordinal);
        Assert.Contains("Deze datum bestaat niet", wrong, StringComparison.Ordinal);
        Assert.Contains("Kies wat klopt.", mixed, StringComparison.Ordinal);
        foreach (var page in (string[])[wrong, mixed])
        {
            Assert.Contains("Thuis is het stil", page, StringComparison.Ordinal);
            Assert.Contains("De agenda hangt er", page, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("De agenda hangt er", await visitors.GetAsync("vera", ""), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_check_is_recorded_the_child_chooses_who_reads_and_the_next_plans_itself(Kind kind)
    {
        await using var street = await Street.OpenAsync(databases, kind);
        using var visitors = new VisitorsOfStreet(street);
        await PlanAsync(street);

        var shown = await visitors.GetAsync("vera", Check);
        Assert.Contains("Eerste toets", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("checked", shown, StringComparison.Ordinal); // nobody reads a child's words by default
        Assert.Contains("Hij schreeuwt", shown, StringComparison.Ordinal);
        Assert.StartsWith("302", await visitors.PostAsync("vera", Check, Checked(street)), StringComparison.Ordinal);

        var dossier = await visitors.GetAsync("vera", "");
        Assert.Contains("De agenda hangt er", dossier, StringComparison.Ordinal);
        Assert.Contains("Thuis is het stil", dossier, StringComparison.Ordinal);
        Assert.Contains("een 6 van 10", dossier, StringComparison.Ordinal);
        Assert.DoesNotContain("Thuis is het stil", await visitors.GetAsync("noor", ""), StringComparison.Ordinal);
        var next = await visitors.GetAsync("vera", Check);
        Assert.Contains("Na 3 maanden", next, StringComparison.Ordinal);
        Assert.Contains("Spreek elk kind, of schrijf op waarom dat niet kon.", await visitors.PostAsync("vera", Check, []), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_child_that_was_spoken_alone_since_needs_no_second_talk(Kind kind)
    {
        await using var street = await Street.OpenAsync(databases, kind);
        using var visitors = new VisitorsOfStreet(street);
        await street.HappensAsync("vera", street.Main, new ChildSpoken { Talk = new(Guid.NewGuid()), Child = street.Main.Child, On = new(street.Today), Alone = true, Words = "Ik slaap goed" });

        Assert.Contains("U sprak dit kind al op", await visitors.GetAsync("vera", Check), StringComparison.Ordinal);
        Assert.StartsWith("302", await visitors.PostAsync("vera", Check, Judged()), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_line_closes_when_each_danger_is_said_and_the_holder_goes_on_checking(Kind kind)
    {
        await using var street = await Street.OpenAsync(databases, kind);
        using var visitors = new VisitorsOfStreet(street);
        var form = Closed(street);

        Assert.Contains("de lijn weer open", (await visitors.GetAsync("vera", Close)).Replace("dezelfde lijn", "de lijn", StringComparison.Ordinal), StringComparison.Ordinal);
        var half = await visitors.PostAsync("vera", Close, new(form) { ["Dangers[1].Then"] = "Ruzie in de nacht" });
        var unsafeStill = await visitors.PostAsync("vera", Close, new(form) { ["Safety"] = "TooLittleKnown" });
        var noDanger = await visitors.PostAsync("vera", Close, new(form) { ["Dangers[0].Then"] = "", ["Dangers[0].Now"] = "" });

        Assert.Contains("href=\"#Dangers_1__Now\"", half, StringComparison.Ordinal);
        Assert.Contains("Ruzie in de nacht", half, StringComparison.Ordinal);
        Assert.Contains("href=\"#Safety\"", unsafeStill, StringComparison.Ordinal);
        Assert.Contains("Oma is er nu bij", unsafeStill, StringComparison.Ordinal);
        Assert.Contains("href=\"#Dangers_0__Then\"", noDanger, StringComparison.Ordinal);
        Assert.Contains("href=\"#Premortem\"", await visitors.PostAsync("vera", Close, new(form) { ["Premortem"] = "" }), StringComparison.Ordinal);
        Assert.DoesNotContain("Oma is er nu bij", await visitors.GetAsync("vera", ""), StringComparison.Ordinal);

        Assert.StartsWith("302", await visitors.PostAsync("vera", Close, form), StringComparison.Ordinal);

        Assert.Contains("Oma is er nu bij", await visitors.GetAsync("vera", ""), StringComparison.Ordinal);
        Assert.Contains("Deze lijn is afgesloten op", await visitors.GetAsync("vera", Close), StringComparison.Ordinal);
        Assert.StartsWith("302", await visitors.PostAsync("vera", Check, Checked(street)), StringComparison.Ordinal);

        await street.HappensAsync("vera", street.Main, Street.Signal(street.Main, new(Guid.NewGuid()), Danger.NotNow));
        Assert.Contains("Lijn afsluiten", await visitors.GetAsync("vera", Close), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_check_or_a_closing_that_is_sent_twice_ends_as_it_did_at_first(Kind kind)
    {
        await using var street = await Street.OpenAsync(databases, kind);
        using var visitors = new VisitorsOfStreet(street);
        await PlanAsync(street);

        foreach (var (page, form) in ((string, Dictionary<string, string>)[])[(Check, Checked(street)), (Close, Closed(street))])
        {
            form["ActId"] = Guid.NewGuid().ToString();
            var first = await visitors.PostAsync("vera", page, form);

            Assert.StartsWith("302", first, StringComparison.Ordinal);
            Assert.Equal(first, await visitors.PostAsync("vera", page, form));
            Assert.StartsWith("404", await visitors.PostAsync("tim", page, form), StringComparison.Ordinal); // not his press
        }
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_disagrees_with_the_plan_is_heard_on_closing(Kind kind)
    {
        await using var street = await Street.OpenAsync(databases, kind);
        using var visitors = new VisitorsOfStreet(street);
        await PlanAsync(street, new Agreed { Person = street.Mother, Agrees = false, Words = "Het gaat mij te snel" });

        var refused = await visitors.PostAsync("vera", Close, Closed(street));

        Assert.Contains("Het gaat mij te snel", refused, StringComparison.Ordinal);
        Assert.Contains("href=\"#Disagreement\"", refused, StringComparison.Ordinal);
        Assert.StartsWith("302", await visitors.PostAsync("vera", Close, new(Closed(street)) { ["Disagreement"] = "Moeder wil nog hulp" }), StringComparison.Ordinal);
    }

    private static Task<Koord.Store.Done> PlanAsync(Street street, params Agreed[] agreed) => street.HappensAsync("vera", street.Main, Street.Person(street.Mother, FamilyRole.Parent, "Milou", BirthDate.InYear(1985)), new PlanMade
    {
        Goals = [],
        Agreements = [new() { Id = Agreement, WhatWeSee = "Hij schreeuwt", WhoDoesWhat = "Zij gaat naar oma", WhomWeCall = "Oma" }],
        Agreed = agreed,
        About = [street.Main.Child],
        Parties = [],
    });

    private static string Talk(Street street) => $"Talks[{street.Main.Child}]";

    private static Dictionary<string, string> Judged() => new() { ["Safety"] = "SafeWithAgreements", ["Certainty"] = "FairlySure", ["Because"] = "De agenda hangt er" };

    private static Dictionary<string, string> Checked(Street street) => new(Judged())
    {
        [$"Kept[{Agreement}]"] = "Partly",
        [$"{Talk(street)}.Spoken"] = "alone",
        [$"{Talk(street)}.Number"] = "7",
        [$"{Talk(street)}.Words"] = "Thuis is het stil",
        [$"Numbers[{street.Mother}].Number"] = " 6 ",
    };

    private static Dictionary<string, string> Closed(Street street) => new()
    {
        ["Dangers[0].Then"] = "Alleen thuis",
        ["Dangers[0].Now"] = "Oma is er nu bij",
        [$"{Talk(street)}.Spoken"] = "no",
        [$"{Talk(street)}.WhyNot"] = "Zij wilde liever spelen",
        ["Safety"] = "Safe",
        ["Certainty"] = "Sure",
        ["Premortem"] = "Oma wordt ziek, en de juf ziet het",
    };
}
