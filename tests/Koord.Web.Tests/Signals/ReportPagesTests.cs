using System.Net;
using System.Text.RegularExpressions;
using Koord.Domain.Dossiers;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Web.Tests.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Koord.Web.Tests.Signals;

/// <summary>A report over the pages, seen from both sides at each step.</summary>
public sealed class ReportPagesTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    [Theory, OnBothDatabases]
    public async Task What_is_another_organisations_is_not_there(Kind kind)
    {
        await using var house = await ReportHouse.OpenAsync(databases, kind);
        using var stranger = await house.CallerAsync("werker");
        string[] pages = [$"delen/{house.Signal}", $"melding/{house.Signal}", $"oppakken/{house.Signal}", $"antwoord/{house.Signal}", "team"];

        foreach (var page in pages)
        {
            var closed = await stranger.GetAsync($"/nl/dossier/{house.Dossier}/{page}");
            var missing = await stranger.GetAsync($"/nl/dossier/0000000000001/{page}");

            Assert.Equal(HttpStatusCode.NotFound, closed.Status);
            Assert.Equal(HttpStatusCode.NotFound, missing.Status);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_report_is_received_read_taken_up_and_answered_and_the_sender_sees_each_step(Kind kind)
    {
        await using var house = await ReportHouse.OpenAsync(databases, kind);
        using var teacher = await house.CallerAsync("leraar");
        using var duty = await house.CallerAsync("dienst");
        using var worker = await house.CallerAsync("werker");
        var state = await house.ReportAsync(teacher);
        await house.WorkAsync();

        Assert.Equal(2, await DoneAsync(teacher, state));
        Assert.Contains("Sterre", (await duty.GetAsync("/nl/rooster")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Geheimstra", (await duty.GetAsync("/nl/rooster")).Text, StringComparison.Ordinal);

        var page = $"/nl/dossier/{house.Dossier}/oppakken/{house.Signal}";
        Assert.Contains("Blauwe plek", (await duty.GetAsync(page)).Text, StringComparison.Ordinal);
        Assert.Equal(3, await DoneAsync(teacher, state));

        var taken = await duty.PostAsync(page, TakeUp(house));
        Assert.Equal(HttpStatusCode.Redirect, taken.Status);
        Assert.Equal(4, await DoneAsync(teacher, state));
        Assert.Contains("Ilse Monsterberg", (await teacher.GetAsync("/nl/werk")).Text, StringComparison.Ordinal);
        Assert.Contains("Bel de school", (await worker.GetAsync("/nl/werk")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sterre", (await duty.GetAsync("/nl/rooster")).Text, StringComparison.Ordinal);

        await worker.PostAsync($"/nl/dossier/{house.Dossier}/antwoord/{house.Signal}", new() { ["ActId"] = Guid.NewGuid().ToString(), ["Answer"] = "We spraken met moeder" });
        Assert.Equal(5, await DoneAsync(teacher, state));
        Assert.Contains("We spraken met moeder", (await teacher.GetAsync(state)).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_is_sent_where_nobody_would_see_it(Kind kind)
    {
        await using var house = await ReportHouse.OpenAsync(databases, kind, Danger.Now);
        using var teacher = await house.CallerAsync("leraar");
        var organisations = house.Server.Services.GetRequiredService<Organisations>();
        var empty = await organisations.AddAsync(OrganisationKind.VeiligThuis, "Veilig Thuis Leeg", TestContext.Current.CancellationToken);
        await organisations.AddTeamAsync(empty.Number, "Niemand", TestContext.Current.CancellationToken);
        var page = $"/nl/dossier/{house.Dossier}/delen/{house.Signal}?organisation={empty.Number}";

        Assert.Contains("niemand heeft er dienst", (await teacher.GetAsync(page)).Text, StringComparison.Ordinal);
        var sent = await teacher.PostAsync($"/nl/dossier/{house.Dossier}/delen/{house.Signal}?organisation={house.Centre.Number}", ReportHouse.Decision(), $"{page}&handler=Send");
        Assert.Equal(HttpStatusCode.OK, sent.Status);
        Assert.Contains("niemand heeft er dienst", sent.Text, StringComparison.Ordinal);
        Assert.Contains("Dat geeft gevaar", sent.Text, StringComparison.Ordinal); // what was typed while the last one left
        Assert.Equal(0, await DoneAsync(teacher, $"/nl/dossier/{house.Dossier}/melding/{house.Signal}"));
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_has_it_records_the_next_step_also_after_the_answer(Kind kind)
    {
        await using var house = await ReportHouse.OpenAsync(databases, kind);
        using var teacher = await house.CallerAsync("leraar");
        using var duty = await house.CallerAsync("dienst");
        using var worker = await house.CallerAsync("werker");
        var state = await house.ReportAsync(teacher);
        await house.WorkAsync();
        var page = $"/nl/dossier/{house.Dossier}/oppakken/{house.Signal}";
        await duty.PostAsync(page, TakeUp(house));
        await worker.PostAsync($"/nl/dossier/{house.Dossier}/antwoord/{house.Signal}", new() { ["Answer"] = "Wij zijn bezig" });
        Assert.Contains("Bel de school", (await worker.GetAsync("/nl/werk")).Text, StringComparison.Ordinal);
        var form = (await worker.GetAsync(page)).Text;
        Assert.Matches($"value=\"{house.Worker.Number}\"[^>]*selected|selected[^>]*value=\"{house.Worker.Number}\"", form);

        var next = await worker.PostAsync(page, new(TakeUp(house)) { ["NextStep"] = "Bellen met moeder", ["Why"] = "", ["Replaces"] = Hidden("Replaces", form), ["Seen"] = Hidden("Seen", form) });

        Assert.Equal(HttpStatusCode.Redirect, next.Status);
        Assert.Contains("Bellen met moeder", (await worker.GetAsync("/nl/werk")).Text, StringComparison.Ordinal);
        Assert.Contains("Bellen met moeder", (await teacher.GetAsync(state)).Text, StringComparison.Ordinal);
        foreach (var seen in (string[])[$"/nl/dossier/{house.Dossier}", $"/api/dossiers/{house.Dossier}", state])
        {
            var text = (await teacher.GetAsync(seen)).Text;
            Assert.DoesNotContain("Bram Proefstra", text, StringComparison.Ordinal); // who opened it and named the worker
            Assert.DoesNotContain($"{house.OnDuty.Number}", text, StringComparison.Ordinal);
        }

        Assert.Contains("Ilse Monsterberg", (await teacher.GetAsync($"/nl/dossier/{house.Dossier}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_million_signs_are_refused_and_stay_typed(Kind kind)
    {
        await using var house = await ReportHouse.OpenAsync(databases, kind);
        using var teacher = await house.CallerAsync("leraar");
        using var duty = await house.CallerAsync("dienst");
        var (state, much) = (await house.ReportAsync(teacher), new string('m', 1_000_000));
        var page = $"/nl/dossier/{house.Dossier}/oppakken/{house.Signal}";

        var answer = await duty.PostAsync(page, new(TakeUp(house)) { ["NextStep"] = much });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("Deze tekst is te lang", answer.Text, StringComparison.Ordinal);
        Assert.Contains(much, answer.Text, StringComparison.Ordinal);
        Assert.True(await DoneAsync(teacher, state) < 4);
    }

    [Theory, OnBothDatabases]
    public async Task Silence_climbs_and_the_sender_sees_it(Kind kind)
    {
        await using var house = await ReportHouse.OpenAsync(databases, kind, Danger.Now);
        using var teacher = await house.CallerAsync("leraar");
        var state = await house.ReportAsync(teacher);
        house.Clock.Pass(TimeSpan.FromMinutes(61));
        await house.WorkAsync();

        using var lead = await house.CallerAsync("leider");
        using var again = await house.CallerAsync("leraar"); // nobody stays signed in so long
        Assert.Contains("De teamleider van de ontvanger", (await again.GetAsync(state)).Text, StringComparison.Ordinal);
        Assert.Contains("Sterre", (await lead.GetAsync("/nl/werk")).Text, StringComparison.Ordinal);

        house.Clock.Pass(TimeSpan.FromMinutes(61));
        await house.WorkAsync();

        using var later = await house.CallerAsync("leraar");
        Assert.Contains("Alle teamleiders", (await later.GetAsync(state)).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_work_of_who_left_falls_to_the_lead(Kind kind)
    {
        await using var house = await ReportHouse.OpenAsync(databases, kind);
        using var teacher = await house.CallerAsync("leraar");
        using var duty = await house.CallerAsync("dienst");
        using var lead = await house.CallerAsync("leider");
        await house.ReportAsync(teacher);
        await duty.PostAsync($"/nl/dossier/{house.Dossier}/oppakken/{house.Signal}", TakeUp(house));
        Assert.DoesNotContain("Bel de school", (await lead.GetAsync("/nl/werk")).Text, StringComparison.Ordinal);

        await house.LeavesAsync(house.Worker);

        Assert.Contains("Bel de school", (await lead.GetAsync("/nl/werk")).Text, StringComparison.Ordinal); // before Koord laid it down or after: it does that by itself, at once
        await house.WorkAsync();
        Assert.Contains("Wijs iemand anders aan. Beloofd was: Bel de school", (await lead.GetAsync("/nl/werk")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_who_left_had_not_decided_stands_on_the_list_of_the_team(Kind kind)
    {
        await using var house = await ReportHouse.OpenAsync(databases, kind);
        using var head = await house.CallerAsync("hoofd");
        Assert.DoesNotContain("werkt hier niet meer", (await head.GetAsync("/nl/werk?list=Team")).Text, StringComparison.Ordinal);

        await house.LeavesAsync(house.Teacher);

        Assert.Contains("werkt hier niet meer", (await head.GetAsync("/nl/werk?list=Team")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_report_of_who_left_is_nobodys_by_name_until_the_lead_names_somebody(Kind kind)
    {
        await using var house = await ReportHouse.OpenAsync(databases, kind);
        using var teacher = await house.CallerAsync("leraar");
        using var duty = await house.CallerAsync("dienst");
        using var lead = await house.CallerAsync("leider");
        var state = await house.ReportAsync(teacher);
        var page = $"/nl/dossier/{house.Dossier}/oppakken/{house.Signal}";
        await duty.PostAsync(page, TakeUp(house));
        Assert.DoesNotContain("werkt niet meer aan deze melding", (await teacher.GetAsync(state)).Text, StringComparison.Ordinal);

        await house.LeavesAsync(house.Worker);
        await house.WorkAsync();

        Assert.Equal(3, await DoneAsync(teacher, state));
        Assert.Contains("werkt niet meer aan deze melding", (await teacher.GetAsync(state)).Text, StringComparison.Ordinal);
        Assert.Contains("heeft nu niemand het op naam", (await teacher.GetAsync("/nl/werk")).Text, StringComparison.Ordinal);
        Assert.Contains("Sterre", (await duty.GetAsync("/nl/rooster")).Text, StringComparison.Ordinal);
        Assert.Contains("Beloofd was: Bel de school", (await lead.GetAsync("/nl/werk")).Text, StringComparison.Ordinal);

        var shown = (await lead.GetAsync(page)).Text;
        var named = await lead.PostAsync(page, new(TakeUp(house)) { ["Replaces"] = Hidden("Replaces", shown), ["Colleague"] = house.OnDuty.Number.ToString() });
        Assert.Equal(HttpStatusCode.Redirect, named.Status);
        Assert.Equal(4, await DoneAsync(teacher, state));
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_leaves_is_off_every_team_also_without_open_work(Kind kind)
    {
        await using var house = await ReportHouse.OpenAsync(databases, kind);
        using var teacher = await house.CallerAsync("leraar");
        using var duty = await house.CallerAsync("dienst");
        using var other = await house.CallerAsync("dienst2");
        using var worker = await house.CallerAsync("werker");
        await house.ReportAsync(teacher);
        await house.WorkAsync();
        await duty.PostAsync($"/nl/dossier/{house.Dossier}/oppakken/{house.Signal}", TakeUp(house));
        await worker.PostAsync($"/nl/dossier/{house.Dossier}/antwoord/{house.Signal}", new() { ["ActId"] = Guid.NewGuid().ToString(), ["Answer"] = "We spraken met moeder" });
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/nl/dossier/{house.Dossier}")).Status);

        await house.LeavesAsync(house.Worker);
        await house.WorkAsync();

        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync($"/nl/dossier/{house.Dossier}")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Who_comes_second_hears_who_was_first_and_loses_nothing_typed(Kind kind)
    {
        await using var house = await ReportHouse.OpenAsync(databases, kind);
        using var teacher = await house.CallerAsync("leraar");
        using var first = await house.CallerAsync("dienst");
        using var second = await house.CallerAsync("dienst2");
        await house.ReportAsync(teacher);
        var page = $"/nl/dossier/{house.Dossier}/oppakken/{house.Signal}";
        var shown = (await second.GetAsync(page)).Text;
        await first.PostAsync(page, TakeUp(house));

        var late = await second.SendAsync(page, new(TakeUp(house))
        {
            ["NextStep"] = "Ik bel morgen",
            ["Seen"] = Hidden("Seen", shown),
            ["__RequestVerificationToken"] = Hidden("__RequestVerificationToken", shown),
        });

        Assert.Equal(HttpStatusCode.OK, late.Status);
        Assert.Contains("Ilse Monsterberg", late.Text, StringComparison.Ordinal);
        Assert.Contains("Ik bel morgen", late.Text, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> TakeUp(ReportHouse house)
    {
        var day = house.Clock.GetUtcNow().AddDays(3);
        return new()
        {
            ["ActId"] = Guid.NewGuid().ToString(),
            ["Colleague"] = house.Worker.Number.ToString(),
            ["NextStep"] = "Bel de school",
            ["On.Day"] = $"{day.Day}",
            ["On.Month"] = $"{day.Month}",
            ["On.Year"] = $"{day.Year}",
            ["Why"] = "Kent de buurt",
        };
    }

    private static async Task<int> DoneAsync(Caller caller, string path) => Regex.Count((await caller.GetAsync(path)).Text, "class=\"k-done\"");

    private static string Hidden(string name, string page) => Regex.Match(page, $"name=\"{name}\"[^>]*value=\"([^\"]*)\"").Groups[1].Value;
}
