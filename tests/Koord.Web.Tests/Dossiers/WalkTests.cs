using Koord.Domain.Signals;
using Koord.Web.Tests.Browser;

namespace Koord.Web.Tests.Dossiers;

public sealed class WalkTests(FreshDatabases databases, Chromium chromium) : IClassFixture<FreshDatabases>
{
    [Fact]
    public async Task Words_are_put_right_with_the_keyboard_alone()
    {
        await using var village = await Village.OpenAsync(databases, Kind.Sqlite);
        var worry = await village.WorryAsync("noor", "Sterre", "Hilbrands", new(2018, 5, 6), "Geen jas in de sneeuw", Danger.Unknown);
        await using var visit = await chromium.VisitAsync(village.Server);
        await SignInAsync(village, visit, "noor");
        await visit.GoAsync(worry.Page);

        await visit.Keyboard.UseAsync(visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Beter verwoorden" }).First);
        await visit.ArriveAsync("**/woorden/**");
        await visit.ShouldBeFineAsync();
        await visit.Keyboard.FillAsync(visit.Page.GetByLabel("Wat klopte er niet?"), "het was een dunne jas");
        await visit.Keyboard.UseAsync(visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Leg vast" }));

        await visit.Page.GetByText("Eerdere woorden").WaitForAsync();
        await visit.ShouldBeFineAsync();
    }

    private static async Task SignInAsync(Village village, Visit visit, string person)
    {
        await visit.GoAsync("/nl/aanmelden");
        await visit.Page.GetByLabel("Gebruikersnaam").FillAsync(village.LoginOf(person));
        await visit.Page.GetByLabel("Wachtwoord").FillAsync(Village.Password);
        await visit.Page.ClickAsync("main button[type=submit]");
        await visit.ArriveAsync("**/werk");
        visit.ForgetFaults(); // the page one arrives at belongs to another room
    }
}
