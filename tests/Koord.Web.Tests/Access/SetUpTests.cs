using System.Net;
using Koord.Domain.Dossiers;
using Koord.Store;
using Koord.Web.Tests.Browser;
using Microsoft.Extensions.DependencyInjection;

namespace Koord.Web.Tests.Access;

/// <summary>Koord without the invented families: nobody can come in until somebody who stands at the terminal begins.</summary>
public sealed class SetUpTests(Templates templates, Chromium chromium) : IAsyncDisposable
{
    private readonly FreshDatabases _databases = new(templates);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Where_somebody_can_come_in_nobody_else_begins_unless_the_terminal_asked_for_it(Kind kind)
    {
        await using var house = await House.OpenAsync(_databases, kind);
        using var caller = new Caller(house.Server);
        var settingUp = house.Server.Services.GetRequiredService<SettingUp>();

        Assert.Null(await settingUp.OpenAsync(asked: false, Ct));
        Assert.Equal(HttpStatusCode.NotFound, (await caller.GetAsync("/nl/inrichten")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await caller.PostAsync("/nl/aanmelden", Filled(InvitationCode.New()), "/nl/inrichten")).Status);
        Assert.Equal("/nl/aanmelden", (await caller.GetAsync("/nl/")).Location);

        var code = await settingUp.OpenAsync(asked: true, Ct);
        Assert.NotNull(code);
        Assert.Equal("/nl/aanmelden", (await caller.GetAsync("/nl/")).Location);
        Assert.Equal("/nl/accounts", (await caller.PostAsync("/nl/inrichten", Filled(code.Value))).Location);
    }

    [Theory, OnBothDatabases]
    public async Task Another_code_begins_nothing_and_what_was_typed_stays(Kind kind)
    {
        await using var server = await KoordServer.StartAsync(_databases, kind);
        using var caller = new Caller(server);
        var code = await OpenAsync(server);

        var wrong = await caller.PostAsync("/nl/inrichten", Filled(InvitationCode.New()));
        var nothing = await caller.PostAsync("/nl/inrichten", Filled(default));
        var half = await caller.PostAsync("/nl/inrichten", new(Filled(code)) { ["Kind"] = "Circus", ["Again"] = "iets anders", ["Team"] = "  ", ["Organisation"] = "محمد 😀 <b>" });

        Assert.Contains("Met deze code kunt u niet beginnen", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"De Dijk\"", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("Vul uw code in", nothing.Text, StringComparison.Ordinal);
        Assert.Contains("niet gelijk", half.Text, StringComparison.Ordinal);
        Assert.Contains("Vul de naam van het team in", half.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"محمد 😀 <b>\"", half.Text, StringComparison.Ordinal); // decoded by the caller
        Assert.DoesNotContain(House.Password, half.Text, StringComparison.Ordinal);
        Assert.Empty(await server.Services.GetRequiredService<Organisations>().AllAsync(Ct));
    }

    [Theory, OnBothDatabases]
    public async Task The_code_of_the_terminal_makes_organisation_team_and_administrator_once(Kind kind)
    {
        await using var server = await KoordServer.StartAsync(_databases, kind);
        using var caller = new Caller(server);
        using var second = new Caller(server);
        var code = await OpenAsync(server);

        Assert.Equal("/nl/inrichten", (await caller.GetAsync("/nl/")).Location);
        var joined = await caller.PostAsync("/nl/inrichten", Filled(code));

        Assert.Equal("/nl/accounts", joined.Location);
        var accounts = await caller.GetAsync("/nl/accounts");
        Assert.Contains("Robin Voorbeeld", accounts.Text, StringComparison.Ordinal);
        Assert.Contains("Tot dan kan hier geen melding of vraag binnenkomen", accounts.Text, StringComparison.Ordinal);
        var organisation = Assert.Single(await server.Services.GetRequiredService<Organisations>().AllAsync(Ct));
        Assert.Equal((OrganisationKind.VeiligThuis, "De Dijk"), (organisation.Kind, organisation.Name));
        Assert.Equal("Meldingen", Assert.Single(await server.Services.GetRequiredService<Organisations>().TeamsOfAsync(organisation.Number, Ct)).Name);
        Assert.Equal(HttpStatusCode.NotFound, (await second.GetAsync("/nl/inrichten")).Status);
        Assert.Equal("/nl/accounts", (await second.SignInAsync("robin", House.Password)).Location);
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_of_an_organisation_is_kept_when_its_administrator_cannot_be(Kind kind)
    {
        await using var house = await House.OpenAsync(_databases, kind);
        using var caller = new Caller(house.Server);
        var code = await house.Server.Services.GetRequiredService<SettingUp>().OpenAsync(asked: true, Ct) ?? default;

        var login = await caller.PostAsync("/nl/inrichten", new(Filled(code)) { ["Login"] = house.AdministratorLogin });
        var name = await caller.PostAsync("/nl/inrichten", new(Filled(code)) { ["Organisation"] = house.Organisation.Name.ToUpperInvariant() });

        Assert.Contains("Deze gebruikersnaam is al in gebruik", login.Text, StringComparison.Ordinal);
        Assert.Contains("Er doet al een organisatie mee die zo heet", name.Text, StringComparison.Ordinal);
        Assert.Equal(house.Organisation, Assert.Single(await house.Server.Services.GetRequiredService<Organisations>().AllAsync(Ct)));
    }

    [Theory, OnBothDatabases]
    public async Task An_administrator_adds_a_team_that_is_called_like_no_other(Kind kind)
    {
        await using var house = await House.OpenAsync(_databases, kind);
        using var professional = new Caller(house.Server);
        using var administrator = new Caller(house.Server);
        await professional.SignInAsync(house.ProfessionalLogin, House.Password);
        await administrator.SignInAsync(house.AdministratorLogin, House.Password);

        Assert.Equal(HttpStatusCode.NotFound, (await professional.GetAsync("/nl/accounts/team")).Status);
        Assert.Equal("/nl/accounts", (await administrator.PostAsync("/nl/accounts/team", new() { ["Name"] = " Jeugd " })).Location);
        Assert.Contains("Het team is toegevoegd", (await administrator.GetAsync("/nl/accounts")).Text, StringComparison.Ordinal);
        Assert.Contains("Er is al een team dat zo heet", (await administrator.PostAsync("/nl/accounts/team", new() { ["Name"] = "jeugd" })).Text, StringComparison.Ordinal);
        Assert.Contains("Vul de naam van het team in", (await administrator.PostAsync("/nl/accounts/team", new() { ["Name"] = " " })).Text, StringComparison.Ordinal);
        Assert.Contains("Jeugd", (await administrator.GetAsync("/nl/accounts/nieuw")).Text, StringComparison.Ordinal);
    }

    [Theory, InlineData("phone", "nl"), InlineData("wide", "en"), InlineData("large-text", "nl"), InlineData("without-scripts", "en")]
    public async Task The_first_minute_is_fine_for_everyone(string screen, string language)
    {
        await using var server = await KoordServer.StartAsync(_databases, Kind.Sqlite);
        var code = await OpenAsync(server);
        await using var visit = await chromium.VisitAsync(server, Screen.All.Single(s => s.Name == screen) with { Language = language });

        await visit.GoAsync($"/{language}/");
        await visit.ShouldBeFineAsync();
        await visit.PressAsync("main button.nl-button--primary");
        await visit.ShouldBeFineAsync();
        foreach (var (field, text) in Filled(code))
        {
            if (field is "Kind")
            {
                await visit.Page.CheckAsync($"[name=Kind][value={text}]");
            }
            else
            {
                await visit.Page.FillAsync($"#{field}", text);
            }
        }

        await visit.PressAsync("main button.nl-button--primary");

        Assert.EndsWith($"/{language}/accounts", visit.Page.Url, StringComparison.Ordinal);
        await visit.ShouldBeFineAsync();
    }

    [Fact]
    public async Task The_first_minute_needs_no_mouse()
    {
        await using var server = await KoordServer.StartAsync(_databases, Kind.Sqlite);
        var code = await OpenAsync(server);
        await using var visit = await chromium.VisitAsync(server, Screen.Wide);
        await visit.GoAsync("/nl/inrichten");

        foreach (var (field, text) in Filled(code))
        {
            await (field is "Kind"
                ? visit.Keyboard.ChooseAsync(visit.Page.Locator("[name=Kind]"), text)
                : visit.Keyboard.FillAsync(visit.Page.Locator($"#{field}"), text));
        }

        await visit.Keyboard.UseAsync(visit.Page.Locator("main button.nl-button--primary"));

        await visit.ArriveAsync("**/nl/accounts");
    }

    public ValueTask DisposeAsync() => _databases.DisposeAsync();

    private static async Task<InvitationCode> OpenAsync(KoordServer server) =>
        await server.Services.GetRequiredService<SettingUp>().OpenAsync(asked: false, Ct) ?? throw new InvalidOperationException("Somebody can come in already.");

    private static Dictionary<string, string> Filled(InvitationCode code) => new()
    {
        ["Code"] = code.ToHandOver(),
        ["Kind"] = nameof(OrganisationKind.VeiligThuis),
        ["Organisation"] = "De Dijk",
        ["Team"] = "Meldingen",
        ["Name"] = "Robin Voorbeeld",
        ["Login"] = "robin",
        ["Password"] = House.Password,
        ["Again"] = House.Password,
    };
}
