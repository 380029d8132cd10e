using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Web.Tests.Browser;

namespace Koord.Web.Tests.Dossiers;

public sealed class ScreensTests(FreshDatabases databases, Chromium chromium) : IClassFixture<FreshDatabases>
{
    public static TheoryData<string> Screens => [.. Screen.All.Select(s => s.Name)];

    [Theory, MemberData(nameof(Screens))]
    public async Task Every_page_of_a_dossier_is_fine_on_every_screen(string name)
    {
        await using var village = await Village.OpenAsync(databases, Kind.Sqlite);
        var worry = await FamilyAsync(village);
        await using var visit = await chromium.VisitAsync(village.Server, Screen.All.Single(s => s.Name == name));
        await SignInAsync(village, visit, "noor");

        foreach (var page in (string[])[worry.Page, $"/en/dossier/{worry.Dossier}", $"{worry.Page}?dag=1&maand=1&jaar=2020", $"{worry.Page}?dag=40&maand=1&jaar=x", $"{worry.Page}/mensen", $"/en/dossier/{worry.Dossier}/mensen", $"{worry.Page}/mensen/nieuw", $"{worry.Page}/mensen/{worry.Child}", $"{worry.Page}/gezag", $"{worry.Page}/plaats/{worry.Child}", $"{worry.Page}/plaats/{worry.Child}/nieuw", $"{worry.Page}/wie-keek", $"{worry.Page}/zelfde-gezin", $"{worry.Page}/bekend", "/nl/zoek", "/en/zoek"])
        {
            await visit.GoAsync(page);
            await visit.ShouldBeFineAsync();
        }

        await visit.GoAsync($"{worry.Page}/gezag");
        await visit.Page.ClickAsync("main button[type=submit]");
        await visit.ShouldBeFineAsync();
        await visit.GoAsync("/nl/zoek");
        await visit.Page.GetByLabel("Naam").FillAsync("Hilbrands");
        await visit.Page.ClickAsync("main button[type=submit]");
        await visit.Page.GetByText("Gevonden").WaitForAsync();
        await visit.ShouldBeFineAsync();
    }

    [Fact]
    public async Task Words_are_put_right_with_the_keyboard_alone()
    {
        await using var village = await Village.OpenAsync(databases, Kind.Sqlite);
        var worry = await FamilyAsync(village);
        await using var visit = await chromium.VisitAsync(village.Server);
        await SignInAsync(village, visit, "noor");
        await visit.GoAsync(worry.Page);

        await visit.Keyboard.UseAsync(visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Beter verwoorden" }).First);
        await visit.Page.WaitForURLAsync("**/woorden/**");
        await visit.ShouldBeFineAsync();
        await visit.Keyboard.FillAsync(visit.Page.GetByLabel("Wat klopte er niet?"), "het was een dunne jas");
        await visit.Keyboard.UseAsync(visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Leg vast" }));

        await visit.Page.GetByText("Eerdere woorden").WaitForAsync();
        await visit.ShouldBeFineAsync();
    }

    [Fact]
    public async Task The_log_of_looks_is_fine()
    {
        await using var village = await Village.OpenAsync(databases, Kind.Sqlite);
        await FamilyAsync(village);
        await using var visit = await chromium.VisitAsync(village.Server, Screen.Phone);
        await SignInAsync(village, visit, "piet");

        await visit.GoAsync("/nl/inzagelog");

        await visit.ShouldBeFineAsync();
    }

    private static async Task<Worry> FamilyAsync(Village village)
    {
        var worry = await village.WorryAsync("noor", "Sterre", "Hilbrands", new(2018, 5, 6), "Geen jas in de sneeuw", Danger.Unknown);
        await village.ReportAsync("noor", worry);
        var milou = new PersonId(Guid.NewGuid());
        await village.ActAsync("noor", worry.Dossier, scene => new RecordPerson { Known = new() { Person = milou, Role = FamilyRole.Parent, Name = PersonName.Of("Milou", "van de", "Hele Lange Achternaam tot Voorbeeldhuizen"), Born = BirthDate.Unknown } }.Decide(scene));
        await village.ActAsync("noor", worry.Dossier, scene => new RecordAuthority(new() { Parent = milou, Child = worry.Child, Held = true, Since = new(2018, 5, 6), Source = AuthoritySource.Register }).Decide(scene));
        return worry;
    }

    private static async Task SignInAsync(Village village, Visit visit, string person)
    {
        await visit.GoAsync("/nl/aanmelden");
        await visit.Page.GetByLabel("Gebruikersnaam").FillAsync(village.LoginOf(person));
        await visit.Page.GetByLabel("Wachtwoord").FillAsync(Village.Password);
        await visit.Page.ClickAsync("main button[type=submit]");
        await visit.Page.WaitForURLAsync(url => !url.Contains("aanmelden", StringComparison.Ordinal));
        visit.ForgetFaults(); // the page one arrives at belongs to another room
    }
}
