using System.Net;
using System.Text.RegularExpressions;
using Koord.Domain.Dossiers;
using Koord.Store;
using Koord.Web.Layout;
using Microsoft.Extensions.DependencyInjection;

namespace Koord.Web.Tests.Access;

public sealed partial class AccountsPagesTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Accounts_do_not_exist_for_whoever_is_no_administrator_of_them(Kind kind)
    {
        await using var house = await House.OpenAsync(databases, kind);
        await using var other = await House.OpenAsync(databases, kind);
        using var professional = new Caller(house.Server);
        using var administrator = new Caller(house.Server);
        await professional.SignInAsync(house.ProfessionalLogin, House.Password);
        await administrator.SignInAsync(house.AdministratorLogin, House.Password);

        var missing = await professional.GetAsync("/nl/bestaat-niet");
        var forbidden = await professional.GetAsync("/nl/accounts");

        Assert.Equal(HttpStatusCode.NotFound, missing.Status);
        Assert.Equal((missing.Status, missing.Text.Replace("/bestaat-niet", "/accounts", StringComparison.Ordinal)), (forbidden.Status, forbidden.Text));
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync($"/nl/accounts/{other.Professional.Number}/beeindigen")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync($"/nl/accounts/{house.Administrator.Number}/beeindigen")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync("/nl/accounts/1/beeindigen")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Leaving_ends_an_open_session_at_the_next_request(Kind kind)
    {
        await using var house = await House.OpenAsync(databases, kind);
        using var leaver = new Caller(house.Server);
        using var administrator = new Caller(house.Server);
        await leaver.SignInAsync(house.ProfessionalLogin, House.Password);
        await administrator.SignInAsync(house.AdministratorLogin, House.Password);
        Assert.Equal(HttpStatusCode.OK, (await leaver.GetAsync("/nl/wachtwoord")).Status);

        var ended = await administrator.PostAsync($"/nl/accounts/{house.Professional.Number}/beeindigen", []);

        Assert.Equal("/nl/accounts", ended.Location);
        Assert.StartsWith("/nl/aanmelden", (await leaver.GetAsync("/nl/wachtwoord")).Location, StringComparison.Ordinal);
        Assert.Contains("Dit klopt niet", (await leaver.SignInAsync(house.ProfessionalLogin, House.Password)).Text, StringComparison.Ordinal);
        Assert.Contains("De toegang is beëindigd", (await administrator.GetAsync("/nl/accounts")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_first_password_is_shown_once_and_changed_before_anything_else(Kind kind)
    {
        await using var house = await House.OpenAsync(databases, kind);
        using var administrator = new Caller(house.Server);
        using var newcomer = new Caller(house.Server);
        await administrator.SignInAsync(house.AdministratorLogin, House.Password);
        var login = "nieuw-" + house.Mark;

        var opened = await administrator.PostAsync("/nl/accounts/nieuw", new() { ["Name"] = "Fatima Voorbeeld", ["Login"] = login, ["Team"] = "0", ["Chosen"] = "Administrator" });
        var initial = Code().Match(opened.Text).Groups[1].Value;

        Assert.NotEqual("", initial);
        Assert.DoesNotContain(initial, (await administrator.GetAsync("/nl/accounts")).Text, StringComparison.Ordinal);
        await newcomer.SignInAsync(login, initial);
        Assert.Equal("/nl/wachtwoord", (await newcomer.GetAsync("/nl/accounts")).Location);
        Assert.Contains("Kies een ander wachtwoord", (await ChooseAsync(newcomer, initial, initial)).Text, StringComparison.Ordinal);
        Assert.Contains("Dit wachtwoord klopt niet", (await ChooseAsync(newcomer, "iets heel anders", House.Password)).Text, StringComparison.Ordinal);
        Assert.Equal("/nl/accounts", (await ChooseAsync(newcomer, initial, House.Password)).Location);
        Assert.Equal(HttpStatusCode.OK, (await newcomer.GetAsync("/nl/accounts")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_new_password_ends_the_other_sessions(Kind kind)
    {
        await using var house = await House.OpenAsync(databases, kind);
        using var here = new Caller(house.Server);
        using var elsewhere = new Caller(house.Server);
        await here.SignInAsync(house.AdministratorLogin, House.Password);
        await elsewhere.SignInAsync(house.AdministratorLogin, House.Password);

        await ChooseAsync(here, House.Password, "acht blauwe fietsen");

        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/nl/accounts")).Status);
        Assert.StartsWith("/nl/aanmelden", (await elsewhere.GetAsync("/nl/accounts")).Location, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_typed_stays_when_something_is_missing(Kind kind)
    {
        await using var house = await House.OpenAsync(databases, kind);
        using var administrator = new Caller(house.Server);
        await administrator.SignInAsync(house.AdministratorLogin, House.Password);

        var nothing = await administrator.PostAsync("/nl/accounts/nieuw", new() { ["Name"] = "محمد 😀 <b>" });
        var both = await administrator.PostAsync("/nl/accounts/nieuw", new() { ["Name"] = "X", ["Login"] = "x-" + house.Mark, ["Team"] = "7", ["Chosen"] = "Professional" });

        var teamless = await administrator.PostAsync("/nl/accounts/nieuw", new() { ["Name"] = "X", ["Login"] = "x-" + house.Mark, ["Team"] = "0", ["Chosen"] = "Professional" });

        Assert.Contains("hoort bij een team", teamless.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"محمد 😀 <b>\"", nothing.Text, StringComparison.Ordinal); // decoded by the caller
        Assert.Contains("Kies een rol", nothing.Text, StringComparison.Ordinal);
        Assert.Contains("Kies een team van uw organisatie", both.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await house.Accounts.OfAsync(house.Organisation.Number, Ct)).Count);
    }

    [Theory, OnBothDatabases]
    public async Task A_code_opens_once_with_a_password_of_ones_own(Kind kind)
    {
        await using var house = await House.OpenAsync(databases, kind);
        using var parent = new Caller(house.Server);
        using var thief = new Caller(house.Server);
        var code = InvitationCode.New();
        await house.OpenFamilyAsync(code);
        Dictionary<string, string> typed = new() { ["Code"] = code.ToHandOver().ToLowerInvariant(), ["Password"] = House.Password, ["Again"] = House.Password };

        Assert.Contains("niet gelijk", (await parent.PostAsync("/nl/begin", new(typed) { ["Again"] = "anders" })).Text, StringComparison.Ordinal);
        Assert.Contains("ander wachtwoord dan uw naam of code", (await parent.PostAsync("/nl/begin", new(typed) { ["Password"] = code.ToHandOver(), ["Again"] = code.ToHandOver() })).Text, StringComparison.Ordinal);
        Assert.Contains("kunt u niet beginnen", (await parent.PostAsync("/nl/begin", new(typed) { ["Code"] = "0000-0000-0000" })).Text, StringComparison.Ordinal);
        Assert.Equal("/nl/mijn", (await parent.PostAsync("/nl/begin", typed)).Location);
        Assert.Contains("kunt u niet beginnen", (await thief.PostAsync("/nl/begin", typed)).Text, StringComparison.Ordinal);
        Assert.Equal("/nl/mijn", (await thief.SignInAsync(code.ToHandOver(), House.Password)).Location);
        house.Clock.Pass(TimeSpan.FromMinutes(17));
        Assert.StartsWith("/nl/aanmelden", (await parent.GetAsync("/nl/wachtwoord")).Location, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_code_that_is_too_old_opens_nothing(Kind kind)
    {
        await using var house = await House.OpenAsync(databases, kind);
        using var parent = new Caller(house.Server);
        var code = InvitationCode.New();
        await house.OpenFamilyAsync(code);
        house.Clock.Pass(TimeSpan.FromDays(14) + TimeSpan.FromMilliseconds(1));

        var late = await parent.PostAsync("/nl/begin", new() { ["Code"] = code.ToHandOver(), ["Password"] = House.Password, ["Again"] = House.Password });

        Assert.Contains("kunt u niet beginnen", late.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task One_press_signs_in_only_where_the_data_is_a_demo(Kind kind)
    {
        await using var house = await House.OpenAsync(databases, kind);
        using var caller = new Caller(house.Server);
        await house.Accounts.OpenAsync(new() { Login = "demo-" + house.Mark, Name = "Demi Demovoort", Organisation = house.Organisation.Number, Roles = Roles.Administrator, DemoLabel = "administrator" }, Ct);

        var closed = await caller.PostAsync("/nl/aanmelden", [], "/nl/demo/administrator");
        house.Server.Services.GetRequiredService<Demo>().IsOn = true;
        var start = await caller.GetAsync("/nl/");
        var unknown = await caller.PostAsync("/nl/", [], "/nl/demo/burgemeester");
        var open = await caller.PostAsync("/nl/", [], "/nl/demo/administrator");

        Assert.Equal(HttpStatusCode.NotFound, closed.Status);
        Assert.Contains("zijn verzonnen", start.Text, StringComparison.Ordinal);
        Assert.Contains("Demi Demovoort", start.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.Equal("/nl/accounts", open.Location);
    }

    private static Task<(HttpStatusCode Status, string Text, string? Location)> ChooseAsync(Caller caller, string current, string chosen) =>
        caller.PostAsync("/nl/wachtwoord", new() { ["Current"] = current, ["Password"] = chosen, ["Again"] = chosen });

    [GeneratedRegex("<code>([^<]+)</code>")]
    private static partial Regex Code();
}
