using System.Net;
using Koord.Domain.Dossiers;
using Koord.Domain.Judgements;
using Koord.Domain.Responsibility;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Web.Tests.Access;
using Koord.Web.Tests.Dossiers;

namespace Koord.Web.Tests.Responsibility;

/// <summary>A handover over the pages, seen from both sides at each step.</summary>
public sealed class HandoverPagesTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    private static readonly string[] Pages = ["vasthouden", "overdracht", "stap", "eerste-gezicht", "besluit-rechter"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task For_who_does_not_see_the_family_these_pages_are_not_there(Kind kind)
    {
        await using var village = await Village.OpenAsync(databases, kind);
        var worry = await TakenUpAsync(village);
        using var stranger = await village.CallAsync("bas");
        using var desk = await village.CallAsync("fleur");

        foreach (var page in Pages)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{worry.Page}/{page}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await desk.GetAsync($"{worry.Page}/{page}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/nl/dossier/0000000000001/{page}")).Status);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Until_it_is_accepted_the_giver_holds_and_the_receiver_reads_the_offer_and_no_more(Kind kind)
    {
        await using var village = await Village.OpenAsync(databases, kind);
        var worry = await TakenUpAsync(village);
        using var vera = await village.CallAsync("vera");
        using var ria = await village.CallAsync("lena-lokaal");

        var page = $"{worry.Page}/overdracht?organisation={village["lena-lokaal"].Side.Number}";
        var empty = await vera.PostAsync(page, Offered(("Safe", "")), $"{page}&handler=Offer");
        Assert.Contains("Schrijf op wat nu veilig is", empty.Text, StringComparison.Ordinal);
        Assert.Contains("Waar vader is", empty.Text, StringComparison.Ordinal); // everything else that was typed

        Assert.Equal(HttpStatusCode.Redirect, (await vera.PostAsync(page, Offered(), $"{page}&handler=Offer")).Status);
        await village.WorkAsync();

        Assert.Contains("Wacht op antwoord", (await vera.GetAsync("/nl/werk")).Text, StringComparison.Ordinal);
        Assert.Contains("vraagt u over te nemen", (await ria.GetAsync("/nl/werk")).Text, StringComparison.Ordinal);
        using var colleague = await village.CallAsync("wouter"); // is asked nothing, while the team is
        Assert.Contains("Bij u ligt geen vraag om over te nemen", (await colleague.GetAsync("/nl/werk?list=Offers")).Text, StringComparison.Ordinal);
        var offer = await ria.GetAsync($"{worry.Page}/overdracht");
        Assert.Contains("Oma is er elke dag", offer.Text, StringComparison.Ordinal);
        Assert.Contains("bellen met school", offer.Text, StringComparison.Ordinal); // what was promised goes along
        Assert.DoesNotContain("Geen jas in de sneeuw", (await ria.GetAsync(worry.Page)).Text, StringComparison.Ordinal);
        Assert.Equal(village.VeiligThuis.Number, await HolderAsync(village, worry, "vera"));
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_accepts_holds_with_a_named_person_and_what_was_open_is_theirs(Kind kind)
    {
        await using var village = await Village.OpenAsync(databases, kind);
        var worry = await TakenUpAsync(village);
        await OfferAsync(village, worry);
        using var lead = await village.CallAsync("lena-lokaal");
        using var worker = await village.CallAsync("wouter");

        var accepted = await lead.PostAsync($"{worry.Page}/overdracht", new() { ["ActId"] = Guid.NewGuid().ToString(), ["Offer"] = await OfferOfAsync(village, worry), ["Colleague"] = village["wouter"].Number.ToString(), ["Why"] = "kent de buurt" }, $"{worry.Page}/overdracht?handler=Accept");
        Assert.Equal(HttpStatusCode.Redirect, accepted.Status);
        await village.WorkAsync();

        Assert.Equal(village["wouter"].Side, await HolderAsync(village, worry, "wouter"));
        Assert.Equal(village["wouter"].Side, await HolderAsync(village, worry, "vera"));
        Assert.Contains("bellen met school", (await worker.GetAsync("/nl/werk")).Text, StringComparison.Ordinal);
        Assert.Contains("Geen jas in de sneeuw", (await worker.GetAsync(worry.Page)).Text, StringComparison.Ordinal);
        using var noor = await village.CallAsync("noor");
        Assert.Contains("afgerond", (await noor.GetAsync("/nl/werk")).Text, StringComparison.Ordinal); // the reporter hears that the work went on
    }

    [Theory, OnBothDatabases]
    public async Task A_step_or_a_handover_that_is_sent_twice_ends_as_it_did_at_first_for_who_sent_it(Kind kind)
    {
        await using var village = await Village.OpenAsync(databases, kind);
        var worry = await TakenUpAsync(village);
        await village.HireAsync("daphne", "Daphne Dienst", village["wouter"].Side, village["wouter"].Team, Roles.DutyRoster, Village.Password);
        await village.ActAsync("vera", worry.Dossier, scene => new PlanStep(new() { Step = new(Guid.NewGuid()), Kind = StepKind.Promise, What = "opa bellen", By = village["vera"].Number, Before = scene.Now.Today, About = [] }).Decide(scene));
        var step = (await ViewAsync(village, worry, "vera")).Dossier.Of<StepPlanned>().Single().Fact.Id;
        using var vera = await village.CallAsync("vera");
        await IsSentTwiceAsync(vera, $"/stap/{step}", new() { ["ActId"] = Guid.NewGuid().ToString(), ["Outcome"] = "opa gesproken" }, "Take");

        await OfferAsync(village, worry);
        var accept = new Dictionary<string, string> { ["ActId"] = Guid.NewGuid().ToString(), ["Offer"] = await OfferOfAsync(village, worry), ["Colleague"] = village["wouter"].Number.ToString(), ["Why"] = "kent de buurt" };
        using var duty = await village.CallAsync("daphne");
        await IsSentTwiceAsync(duty, "/overdracht", accept, "Accept");
        using var stranger = await village.CallAsync("bas");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsync("/nl/wachtwoord", accept, $"{worry.Page}/overdracht?handler=Accept")).Status);

        async Task IsSentTwiceAsync(Caller who, string page, Dictionary<string, string> form, string handler)
        {
            var first = await who.PostAsync("/nl/wachtwoord", form, $"{worry.Page}{page}?handler={handler}");
            var second = await who.PostAsync("/nl/wachtwoord", form, $"{worry.Page}{page}?handler={handler}");

            Assert.Equal(HttpStatusCode.Redirect, first.Status);
            Assert.Equal(first, second);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_refused_offer_stays_with_the_giver_who_reads_why(Kind kind)
    {
        await using var village = await Village.OpenAsync(databases, kind);
        var worry = await TakenUpAsync(village);
        await OfferAsync(village, worry);
        using var lead = await village.CallAsync("lena-lokaal");
        using var vera = await village.CallAsync("vera");

        var refuse = new Dictionary<string, string> { ["ActId"] = Guid.NewGuid().ToString(), ["Offer"] = await OfferOfAsync(village, worry), ["Because"] = "" };
        var without = await lead.PostAsync($"{worry.Page}/overdracht", refuse, $"{worry.Page}/overdracht?handler=Refuse");
        Assert.Contains("Schrijf op waarom", without.Text, StringComparison.Ordinal);
        await lead.PostAsync($"{worry.Page}/overdracht", new(refuse) { ["Because"] = "wij kennen dit gezin niet" }, $"{worry.Page}/overdracht?handler=Refuse");
        await village.WorkAsync();

        Assert.Contains("u waakt, kies wat nu", (await vera.GetAsync("/nl/werk")).Text, StringComparison.Ordinal);
        Assert.Contains("wij kennen dit gezin niet", (await vera.GetAsync($"{worry.Page}/overdracht")).Text, StringComparison.Ordinal);
        Assert.Equal(village.VeiligThuis.Number, await HolderAsync(village, worry, "vera"));
    }

    [Theory, OnBothDatabases]
    public async Task A_step_of_which_the_day_has_passed_says_so_on_the_dossier_as_it_was_known_on_that_day(Kind kind)
    {
        await using var village = await Village.OpenAsync(databases, kind);
        var worry = await TakenUpAsync(village); // and has three days to call the school
        await village.ActAsync("vera", worry.Dossier, scene => new PlanStep(new() { Step = new(Guid.NewGuid()), Kind = StepKind.Promise, What = "opa bellen", By = village["vera"].Number, Before = scene.Now.Today, About = [] }).Decide(scene));
        var planned = (await ViewAsync(village, worry, "vera")).Now.Today;

        Assert.Equal(0, await PassedAsync(""));
        village.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal(1, await PassedAsync(""));
        village.Clock.Pass(TimeSpan.FromDays(3));
        Assert.Equal(2, await PassedAsync(""));
        Assert.Equal(0, await PassedAsync($"?dag={planned.Day}&maand={planned.Month}&jaar={planned.Year}"));

        async Task<int> PassedAsync(string query)
        {
            using var vera = await village.CallAsync("vera");
            return (await vera.GetAsync(worry.Page + query)).Text.Split("De dag is voorbij").Length - 1;
        }
    }

    [Theory, OnBothDatabases]
    public async Task Silence_climbs_and_who_left_is_named_anew(Kind kind)
    {
        await using var village = await Village.OpenAsync(databases, kind);
        var worry = await TakenUpAsync(village);
        await OfferAsync(village, worry);

        village.Clock.Pass(TimeSpan.FromDays(8));
        await village.WorkAsync();
        using var lead = await village.CallAsync("lena-lokaal");
        Assert.Contains("keer", (await lead.GetAsync("/nl/werk")).Text, StringComparison.Ordinal);

        await village.Get<Leaving>().EndAsync(village["vera"].Number, village.VeiligThuis.Number, Ct);
        await village.WorkAsync();
        using var chief = await village.CallAsync("lena");
        Assert.Contains("Wijs iemand anders aan", (await chief.GetAsync("/nl/werk")).Text, StringComparison.Ordinal);
        Assert.Null(WhoHolds.Of((await ViewAsync(village, worry, "lena")).Dossier).Now?.Person);

        var named = await chief.PostAsync($"{worry.Page}/vasthouden", new() { ["ActId"] = Guid.NewGuid().ToString(), ["Colleague"] = village["wim"].Number.ToString(), ["Why"] = "neemt het over" });
        Assert.Equal(HttpStatusCode.Redirect, named.Status);
        Assert.Equal(village["wim"].Number, WhoHolds.Of((await ViewAsync(village, worry, "lena")).Dossier).Now?.Person);
    }

    /// <summary>Noor reported to Veilig Thuis, where Vera has it and promised to call the school.</summary>
    private static async Task<Worry> TakenUpAsync(Village village)
    {
        var other = await village.Get<Organisations>().AddAsync(OrganisationKind.LocalTeam, "Lokaal team Oostkade", Ct);
        var team = await village.Get<Organisations>().AddTeamAsync(other.Number, "Gezin", Ct);
        await village.HireAsync("lena-lokaal", "Lena Oostra", other.Number, team.Number, Roles.TeamLead | Roles.Professional, Village.Password);
        await village.HireAsync("wouter", "Wouter Kade", other.Number, team.Number, Roles.Professional, Village.Password);
        await village.HireAsync("vera", "Vera Vervolg", village.VeiligThuis.Number, village.DutyTeam.Number, Roles.Professional, Village.Password);
        await village.HireAsync("lena", "Lena Leidsma", village.VeiligThuis.Number, village.DutyTeam.Number, Roles.TeamLead, Village.Password);
        var worry = await village.WorryAsync("noor", "Sterre", "Hilbrands", new(2018, 5, 6), "Geen jas in de sneeuw");
        await village.ReportAsync("noor", worry);
        await village.WorkAsync();
        await village.ActAsync("wim", worry.Dossier, scene => new TakeUpSignal { Signal = worry.Signal, By = village["vera"].Number, Team = village.DutyTeam.Number, NextStep = "bellen met school", NextStepOn = scene.Now.Today.AddDays(3), Why = "kent de school" }.Decide(scene));
        return worry;
    }

    private static async Task OfferAsync(Village village, Worry worry)
    {
        using var vera = await village.CallAsync("vera");
        var page = $"{worry.Page}/overdracht?organisation={village["wouter"].Side.Number}";
        Assert.Equal(HttpStatusCode.Redirect, (await vera.PostAsync(page, Offered(), $"{page}&handler=Offer")).Status);
        await village.WorkAsync();
    }

    private static Dictionary<string, string> Offered(params (string Field, string Value)[] other)
    {
        var fields = new Dictionary<string, string>
        {
            ["ActId"] = Guid.NewGuid().ToString(),
            ["Safe"] = "Oma is er elke dag",
            ["NotKnown"] = "Waar vader is",
            ["Asked"] = "Elke week langsgaan",
            ["Passes"] = "worries",
            ["Decision.Ground"] = "veilig-thuis-informs",
            ["Decision.Consent"] = "Given",
            ["Decision.Told"] = "yes",
        };
        foreach (var (field, value) in other)
        {
            fields[field] = value;
        }

        return fields;
    }

    private static async Task<string> OfferOfAsync(Village village, Worry worry) =>
        Offers.Of((await ViewAsync(village, worry, "vera")).Dossier).Open?.Offered.Offer.ToString() ?? "";

    private static async Task<HolderId?> HolderAsync(Village village, Worry worry, string seenBy) =>
        WhoHolds.Of((await ViewAsync(village, worry, seenBy)).Dossier).Now?.By;

    private static async Task<View> ViewAsync(Village village, Worry worry, string by) =>
        await village.Get<Reader>().OpenAsync(worry.Dossier, village[by].Actor, Koord.Domain.Sharing.Purpose.Work, null, Ct) ?? throw new InvalidOperationException($"{by} sees nothing there.");
}
