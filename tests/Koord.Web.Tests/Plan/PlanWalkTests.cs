using Koord.Web.Tests.Browser;
using Koord.Web.Tests.Dossiers;

namespace Koord.Web.Tests.Plan;

/// <summary>Every page of contact, plan and help as somebody meets it, filled in and refused, on a wide screen and on the narrowest.</summary>
public sealed class PlanWalkTests(FreshDatabases databases, Chromium chromium) : IClassFixture<FreshDatabases>
{
    [Theory, InlineData("phone", "nl"), InlineData("wide", "en")]
    public async Task From_the_first_contact_to_help_that_began(string screen, string language)
    {
        await using var house = await Household.OpenAsync(databases, Kind.Sqlite);
        await using var visit = await chromium.VisitAsync(house.Village.Server, Screen.All.Single(s => s.Name == screen) with { Language = language });
        var at = $"/{language}/dossier/{house.Worry.Dossier}";
        await SignInAsync(house.Village, visit);

        await ContactAsync(house, visit, at);
        await PlanAsync(house, visit, at);
        await HelpAsync(house, visit, at);
        await PersonalAsync(house, visit, at);
    }

    [Fact]
    public async Task A_full_plan_fits_on_two_sheets()
    {
        await using var house = await Household.OpenAsync(databases, Kind.Sqlite);
        await using var visit = await chromium.VisitAsync(house.Village.Server);
        var at = $"/nl/dossier/{house.Worry.Dossier}";
        await SignInAsync(house.Village, visit);
        await PlanAsync(house, visit, at, goals: 4, agreements: 4);
        await HelpAsync(house, visit, at);
        await visit.GoAsync($"{at}/plan");

        var sheets = await visit.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true });

        Assert.InRange(System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(sheets), @"/Type\s*/Page\b"), 1, 2);
    }

    private static async Task ContactAsync(Household house, Visit visit, string at)
    {
        var page = visit.Page;
        await visit.GoAsync($"{at}/contact");
        await visit.ShouldBeFineAsync();
        await visit.PressAsync("main button.nl-button--primary");
        await visit.ShouldBeFineAsync();
        await page.CheckAsync("[name=Where] >> nth=0");
        await page.CheckAsync($"[name=Seen][value='{house.Worry.Child}']");
        await page.CheckAsync($"[name=With][value='{house.Mother}']");
        await page.FillAsync("#Observed", "Warm eten op tafel, en iedereen aan tafel.");
        await page.FillAsync("#Thought", "Het gaat rustiger dan vorige week.");
        await page.CheckAsync("[name$='.Spoken'][type=checkbox]");
        await page.CheckAsync("[name$='.Alone'][value=yes]");
        await page.FillAsync("[name$='.Number']", "7");
        await page.FillAsync("[name$='.Words']", "Ik wil dat jullie niet meer schreeuwen.");
        await visit.ShouldBeFineAsync();
        await visit.PressAsync("main button.nl-button--primary");
        await visit.ArriveAsync($"**{at}");
        visit.ForgetFaults(); // the page of another room
        house.Village.Clock.Pass(TimeSpan.FromMinutes(1)); // facts of one act are a microsecond apart
        await visit.GoAsync($"{at}/contact");
        await visit.Keyboard.UseAsync(page.Locator("main details summary").First);
        await visit.ShouldBeFineAsync();
        await visit.PressAsync("main a[href*='/woorden-gedaan/']");
        await visit.PressAsync("main button.nl-button--primary");
        await visit.ShouldBeFineAsync();
        await page.FillAsync("#What", "We spraken af dat papa eerst een rondje loopt.");
        await visit.PressAsync("main button.nl-button--primary");
        visit.ForgetFaults(); // as above
    }

    private static async Task PlanAsync(Household house, Visit visit, string at, int goals = 2, int agreements = 1)
    {
        var page = visit.Page;
        await visit.GoAsync($"{at}/plan");
        await visit.ShouldBeFineAsync();
        await visit.GoAsync($"{at}/plan/maken");
        await visit.PressAsync("main button.nl-button--primary");
        await visit.ShouldBeFineAsync();
        await page.CheckAsync("[name=Outcome][value=Offered]");
        await visit.PressAsync("main button.nl-button--primary");
        await visit.PressAsync("main button.nl-button--primary");
        await visit.ShouldBeFineAsync();
        for (var i = 0; i < goals; i++)
        {
            await visit.PressAsync("button[value=goal]");
            await page.FillAsync($"#Form_Goals_{i}__Words", "Noor is thuis veilig en slaapt rustig. We eten ’s avonds samen, zonder ruzie.");
            await page.SelectOptionAsync($"#Form_Goals_{i}__By", house.Mother.ToString());
        }

        for (var i = 0; i < agreements; i++)
        {
            await visit.PressAsync("button[value=agreement]");
            await page.FillAsync($"#Form_Agreements_{i}__Sees", "De stemmen gaan omhoog en de kinderen gaan naar boven.");
            await page.FillAsync($"#Form_Agreements_{i}__Does", "Joost loopt een rondje, Milou gaat bij de kinderen zitten.");
            await page.FillAsync($"#Form_Agreements_{i}__Calls", "Oma, 06 12 34 56 78. Bij gevaar 112.");
        }

        await page.FillAsync("#Form_Network_0__Who", "Oma");
        await page.FillAsync("#Form_Network_0__Does", "Past op als het spannend wordt. Zij heeft een sleutel.");
        await page.CheckAsync($"[name='Form.Agreed[{house.Mother}].Agrees'][value=yes]");
        await page.CheckAsync($"[name='Form.Agreed[{house.Father}].Agrees'][value=no]");
        await page.FillAsync($"[name='Form.Agreed[{house.Father}].Words']", "Ik wil zelf kiezen wie er wordt gebeld.");
        await visit.ShouldBeFineAsync();
        await visit.PressAsync("main form.k-signal button.nl-button--primary");
        await visit.ArriveAsync("**/plan");
        await visit.GoAsync($"{at}/plan/maken");
        await page.FillAsync("#Form_Changed", "Oma heeft nu een sleutel.");
        await visit.PressAsync("main form.k-signal button.nl-button--primary");
        await visit.ArriveAsync("**/plan");
        await visit.ShouldBeFineAsync();
    }

    private static async Task HelpAsync(Household house, Visit visit, string at)
    {
        var page = visit.Page;
        await visit.GoAsync($"{at}/hulp");
        await visit.ShouldBeFineAsync();
        await visit.PressAsync($"main a[href*='aan={house.Village.VeiligThuis.Number}']");
        await visit.PressAsync("main button.nl-button--primary");
        await visit.ShouldBeFineAsync();
        await page.FillAsync("#What", "Hulp voor Sterre bij nare dromen.");
        await page.CheckAsync("[name=Ground] >> nth=0");
        await page.CheckAsync("[name=Agreed][value=Given]");
        await visit.PressAsync("main button.nl-button--primary");
        await visit.ArriveAsync("**/plan");
        house.Village.Clock.Pass(TimeSpan.FromMinutes(1)); // facts of one act are a microsecond apart
        await visit.GoAsync($"{at}/plan");
        await visit.PressAsync("main a[href*='/hulp/']");
        await visit.PressAsync("main button.nl-button--primary");
        await visit.ShouldBeFineAsync();
        await page.CheckAsync("[name=State][value=Promised]");
        await page.FillAsync("#Note", "Er is een wachtlijst. We bellen elke week.");
        await visit.ShouldBeFineAsync();
        await visit.PressAsync("main button.nl-button--primary");
        await visit.ArriveAsync("**/plan");
        await visit.ShouldBeFineAsync();
        await visit.PressAsync("main a[href*='/hulp/']");
        await visit.ShouldBeFineAsync();
    }

    private static async Task PersonalAsync(Household house, Visit visit, string at)
    {
        await visit.GoAsync($"{at}/persoonlijke-afspraken");
        await visit.PressAsync("main button.nl-button--primary");
        await visit.ShouldBeFineAsync();
        await visit.Page.CheckAsync($"[name=Person][value='{house.Mother}']");
        await visit.Page.FillAsync("#Text", "De tas staat bij oma. Ik bel eerst mijn zus.");
        await visit.PressAsync("main button.nl-button--primary");
        visit.ForgetFaults(); // the page of another room
        await visit.GoAsync($"{at}/persoonlijke-afspraken");
        await visit.ShouldBeFineAsync();
    }

    private static async Task SignInAsync(Village village, Visit visit)
    {
        await visit.GoAsync("/nl/aanmelden");
        await visit.Page.GetByLabel("Gebruikersnaam").FillAsync(village.LoginOf("tim"));
        await visit.Page.GetByLabel("Wachtwoord").FillAsync(Village.Password);
        await visit.Page.ClickAsync("main button[type=submit]");
        await visit.ArriveAsync("**/werk");
        visit.ForgetFaults(); // the page one arrives at belongs to another room
    }
}
