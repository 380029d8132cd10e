using Koord.Domain.Dossiers;
using Koord.Web.Layout;
using Koord.Web.Tests.Browser;
using Microsoft.Extensions.DependencyInjection;

namespace Koord.Web.Tests.Access;

public sealed class ScreensTests(FreshDatabases databases, Chromium chromium) : IClassFixture<FreshDatabases>
{
    public static TheoryData<string> Screens => [.. Screen.All.Select(s => s.Name)];

    [Theory, MemberData(nameof(Screens))]
    public async Task Every_page_of_access_is_fine_on_every_screen(string name)
    {
        await using var house = await House.OpenAsync(databases, Kind.Sqlite);
        house.Server.Services.GetRequiredService<Demo>().IsOn = true;
        await house.Accounts.OpenAsync(
            new() { Login = "d-" + house.Mark, Name = "Demi Demovoort", Organisation = house.Organisation.Number, Roles = Roles.Professional, DemoLabel = "local-team" }, TestContext.Current.CancellationToken);
        await using var visit = await chromium.VisitAsync(house.Server, Screen.All.Single(s => s.Name == name));

        foreach (var page in (string[])["/nl/", "/en/", "/nl/aanmelden", "/en/aanmelden", "/nl/begin", "/en/begin"])
        {
            await visit.GoAsync(page);
            await visit.ShouldBeFineAsync();
        }

        await visit.GoAsync("/nl/begin");
        await visit.Page.ClickAsync("main button[type=submit]");
        await visit.ShouldBeFineAsync();

        await visit.GoAsync("/nl/aanmelden");
        await visit.Page.GetByLabel("Gebruikersnaam").FillAsync(house.AdministratorLogin);
        await visit.Page.GetByLabel("Wachtwoord").FillAsync(House.Password);
        await visit.Page.ClickAsync("main button[type=submit]");
        await visit.Page.WaitForURLAsync("**/nl/accounts", new() { Timeout = 30_000 });
        foreach (var page in (string[])["/nl/accounts", "/nl/accounts/nieuw", $"/nl/accounts/{house.Professional.Number}/beeindigen", "/nl/wachtwoord", "/en/accounts"])
        {
            await visit.GoAsync(page);
            await visit.ShouldBeFineAsync();
        }

        await visit.GoAsync("/nl/accounts/nieuw");
        await visit.Page.GetByLabel("Naam", new() { Exact = true }).FillAsync("Joris van de Hele Lange Achternaam tot Voorbeeldhuizen");
        await visit.Page.GetByLabel("Gebruikersnaam").FillAsync("joris-" + house.Mark);
        await visit.Page.GetByLabel("Professional").CheckAsync();
        await visit.Page.ClickAsync("main button[type=submit]");
        await visit.Page.GetByText("Account is open").First.WaitForAsync();
        await visit.ShouldBeFineAsync();
    }
}
