using System.Net;
using Koord.Web.Tests.Browser;

namespace Koord.Web.Tests.Access;

public sealed class SignInTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Without_signing_in_there_is_only_the_way_in(Kind kind)
    {
        await using var house = await House.OpenAsync(databases, kind);
        using var caller = new Caller(house.Server);

        Assert.Equal("/nl/aanmelden?terug=%2Faccounts", (await caller.GetAsync("/nl/accounts")).Location);
        Assert.Contains("Aanmelden", (await caller.GetAsync("/nl/aanmelden")).Text, StringComparison.Ordinal);
        Assert.Contains("Sign in", (await caller.GetAsync("/en/aanmelden")).Text, StringComparison.Ordinal);
        Assert.Equal("/nl/aanmelden", (await caller.GetAsync("/nl/")).Location);
    }

    [Theory, OnBothDatabases]
    public async Task Unknown_wrong_and_locked_read_the_same(Kind kind)
    {
        await using var house = await House.OpenAsync(databases, kind);
        using var caller = new Caller(house.Server);

        var unknown = await caller.SignInAsync("niemand", House.Password);
        var wrong = await caller.SignInAsync(house.ProfessionalLogin, "iets heel anders");
        for (var i = 0; i < 5; i++)
        {
            await caller.SignInAsync(house.ProfessionalLogin, "iets heel anders");
        }

        var locked = await caller.SignInAsync(house.ProfessionalLogin, House.Password);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK], [unknown.Status, wrong.Status, locked.Status]);
        Assert.All([unknown.Text, wrong.Text, locked.Text], text => Assert.Contains("Dit klopt niet", text, StringComparison.Ordinal));
        Assert.Equal(Without(wrong.Text, house.ProfessionalLogin), Without(locked.Text, house.ProfessionalLogin));
        Assert.Equal(Without(wrong.Text, house.ProfessionalLogin), Without(unknown.Text, "niemand"));
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_signs_in_goes_where_one_was_going_and_nowhere_else(Kind kind)
    {
        await using var house = await House.OpenAsync(databases, kind);
        using var caller = new Caller(house.Server);
        using var other = new Caller(house.Server);
        Dictionary<string, string> typed = new() { ["Login"] = house.AdministratorLogin, ["Password"] = House.Password };

        Assert.Equal("/nl/accounts/nieuw", (await caller.PostAsync("/nl/aanmelden?terug=%2Faccounts%2Fnieuw", typed)).Location);
        Assert.Equal("/en/accounts", (await other.PostAsync("/en/aanmelden?terug=%2F%2Fevil.example", typed)).Location);
        Assert.Equal("/nl/accounts", (await caller.GetAsync("/nl/aanmelden")).Location);
    }

    [Theory, OnBothDatabases]
    public async Task The_cookie_is_hidden_from_scripts_and_other_sites(Kind kind)
    {
        await using var house = await House.OpenAsync(databases, kind);
        using var caller = new Caller(house.Server);
        await caller.SignInAsync(house.AdministratorLogin, House.Password);

        var cookie = caller.Cookies.GetCookies(house.Server.Address)["koord"];

        Assert.NotNull(cookie);
        Assert.True(cookie.HttpOnly);
        Assert.Equal("/", cookie.Path);
        Assert.Equal(DateTime.MinValue, cookie.Expires);
    }

    [Theory, OnBothDatabases]
    public async Task A_forged_cookie_opens_nothing(Kind kind)
    {
        await using var house = await House.OpenAsync(databases, kind);
        using var caller = new Caller(house.Server);
        await caller.SignInAsync(house.AdministratorLogin, House.Password);
        var real = caller.Cookies.GetCookies(house.Server.Address)["koord"]!.Value;

        foreach (var forged in (string[])["x", real[..^4] + "AAAA", new string('A', 3000)])
        {
            using var forger = new Caller(house.Server);
            forger.Cookies.Add(house.Server.Address, new Cookie("koord", forged, "/"));

            Assert.StartsWith("/nl/aanmelden", (await forger.GetAsync("/nl/accounts")).Location, StringComparison.Ordinal);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_form_of_another_site_changes_nothing(Kind kind)
    {
        await using var house = await House.OpenAsync(databases, kind);
        using var caller = new Caller(house.Server);
        await caller.SignInAsync(house.AdministratorLogin, House.Password);

        var sent = await caller.SendAsync($"/nl/accounts/{house.Professional.Number}/beeindigen", []);
        var left = await caller.SendAsync("/nl/afmelden", []);

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], [sent.Status, left.Status]);
        Assert.NotNull(await house.Accounts.StandingOfAsync(house.Professional.Number, "", Ct));
        Assert.Equal(HttpStatusCode.OK, (await caller.GetAsync("/nl/accounts")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Signing_out_ends_the_session_wherever_its_cookie_was_copied_to(Kind kind)
    {
        await using var house = await House.OpenAsync(databases, kind);
        using var caller = new Caller(house.Server);
        using var elsewhere = new Caller(house.Server);
        using var thief = new Caller(house.Server);
        await caller.SignInAsync(house.AdministratorLogin, House.Password);
        await elsewhere.SignInAsync(house.AdministratorLogin, House.Password);
        thief.Cookies.Add(caller.Cookies.GetCookies(house.Server.Address));
        Assert.Equal(HttpStatusCode.OK, (await thief.GetAsync("/nl/accounts")).Status);

        await caller.PostAsync("/nl/accounts", [], "/nl/afmelden");

        Assert.StartsWith("/nl/aanmelden", (await caller.GetAsync("/nl/accounts")).Location, StringComparison.Ordinal);
        Assert.StartsWith("/nl/aanmelden", (await thief.GetAsync("/nl/accounts")).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync("/nl/accounts")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Leaving_quickly_ends_the_session_and_goes_to_a_page_that_says_nothing(Kind kind)
    {
        await using var house = await House.OpenAsync(databases, kind);
        using var caller = new Caller(house.Server);
        await caller.SignInAsync(house.AdministratorLogin, House.Password);

        var left = await caller.GetAsync("/nl/weg");

        Assert.Equal("https://www.wikipedia.org/", left.Location);
        Assert.StartsWith("/nl/aanmelden", (await caller.GetAsync("/nl/accounts")).Location, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task However_busy_nobody_stays_longer_than_a_long_working_day(Kind kind)
    {
        await using var house = await House.OpenAsync(databases, kind);
        using var caller = new Caller(house.Server);
        await caller.SignInAsync(house.AdministratorLogin, House.Password);

        for (var minutes = 0; minutes < 12 * 60; minutes += 20)
        {
            Assert.Equal(HttpStatusCode.OK, (await caller.GetAsync("/nl/accounts")).Status);
            house.Clock.Pass(TimeSpan.FromMinutes(20));
        }

        house.Clock.Pass(TimeSpan.FromSeconds(2)); // the beginning is kept in whole seconds
        Assert.StartsWith("/nl/aanmelden", (await caller.GetAsync("/nl/accounts")).Location, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_session_lives_while_someone_works_and_ends_half_an_hour_later(Kind kind)
    {
        await using var house = await House.OpenAsync(databases, kind);
        using var caller = new Caller(house.Server);
        await caller.SignInAsync(house.AdministratorLogin, House.Password);

        foreach (var minutes in (int[])[5, 28, 28, 28])
        {
            house.Clock.Pass(TimeSpan.FromMinutes(minutes));
            Assert.Equal(HttpStatusCode.OK, (await caller.GetAsync("/nl/accounts")).Status);
        }

        house.Clock.Pass(TimeSpan.FromMinutes(32));

        Assert.StartsWith("/nl/aanmelden", (await caller.GetAsync("/nl/accounts")).Location, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_session_survives_a_restart_and_a_second_node(Kind kind)
    {
        string value;
        var house = await House.OpenAsync(databases, kind);
        await using (house)
        {
            using var caller = new Caller(house.Server);
            await caller.SignInAsync(house.AdministratorLogin, House.Password);
            value = caller.Cookies.GetCookies(house.Server.Address)["koord"]!.Value;
        }

        await using var again = await KoordServer.StartAsync(databases, kind);
        using var same = new Caller(again);
        same.Cookies.Add(again.Address, new Cookie("koord", value, "/"));

        Assert.Equal(HttpStatusCode.OK, (await same.GetAsync("/nl/accounts")).Status);
    }

    private static string Without(string page, string typed) =>
        System.Text.RegularExpressions.Regex.Replace(page, "value=\"[^\"]*\"", "").Replace(typed, "", StringComparison.Ordinal);
}
