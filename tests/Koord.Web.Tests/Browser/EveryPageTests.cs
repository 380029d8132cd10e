using System.Text.RegularExpressions;
using Koord.Web.Access;

namespace Koord.Web.Tests.Browser;

/// <summary>On a screen and in a language of each; two classes, so that they walk side by side.</summary>
public sealed class EveryPageInDutchTests(DemoServer demo, Chromium chromium) : EveryPage(demo, chromium), IClassFixture<DemoServer>
{
    [Theory, InlineData("phone"), InlineData("large-text")]
    public Task Every_page_is_fine_for_everyone(string screen) => WalkAsync(screen, "nl");
}

/// <inheritdoc cref="EveryPageInDutchTests"/>
public sealed class EveryPageInEnglishTests(DemoServer demo, Chromium chromium) : EveryPage(demo, chromium), IClassFixture<DemoServer>
{
    [Theory, InlineData("wide"), InlineData("without-scripts")]
    public Task Every_page_is_fine_for_everyone(string screen) => WalkAsync(screen, "en");
}

/// <summary>Everyone of the demo goes everywhere they can; what no link leads to they reach as a person does.</summary>
public abstract partial class EveryPage(DemoServer demo, Chromium chromium)
{
    private const string Child = "أمل 🌱";
    private const string LongName = "van de Hele Lange Achternaam tot Voorbeeldhuizen";

    /// <summary>Pages that are never stood on.</summary>
    private static readonly Dictionary<string, string> s_elsewhere = new()
    {
        ["afmelden"] = "only a button",
        ["demo/{role}"] = "only a button",
        ["inrichten"] = "there only where nobody can come in yet: SetUpTests",
        ["dossier/{id}/hulp/{fact}"] = "nobody of the demo asked for help yet: PlanWalkTests",
        ["dossier/{id}/woorden-gedaan/{fact}"] = "no child of the demo was spoken yet: PlanWalkTests",
        ["fout/{code:int}"] = "stands at the address of what went wrong: nergens below, the others in ShellTests",
    };

    protected async Task WalkAsync(string screen, string language)
    {
        var tour = new Tour(chromium, demo.Server, Screen.All.Single(s => s.Name == screen) with { Language = language }, language);

        await StayOutsideAsync(tour);
        foreach (var role in DemoRoles.All)
        {
            await using var visit = await tour.ComeInAsync(role);
            await tour.LookAroundAsync(visit);
            await (role switch
            {
                "school" => WorkAtSchoolAsync(tour, visit),
                "local-team-lead" => StandInAsync(tour, visit),
                "administrator" => OpenAccountAsync(tour, visit, $"nieuw-{screen}"),
                _ => Task.CompletedTask,
            });
        }

        var missed = Tour.RoutesOf(demo.Server).Except(tour.Judged).Except(s_elsewhere.Keys);
        string[] faults = [.. tour.Faults, .. missed.Select(route => $"nobody stood on {route}")];
        Assert.True(faults.Length == 0, string.Join(Environment.NewLine, faults));
    }

    private static async Task StayOutsideAsync(Tour tour)
    {
        await using var visit = await tour.ArriveAsync();
        await tour.LookAroundAsync(visit);
        foreach (var (path, status) in new[] { ("nergens", 404), ("bouwstenen", 200), ("bouwstenen?gezin=true", 200), ("bouwstenen/levenslijnen", 200) })
        {
            await tour.GoAsync(visit, path, status);
            await tour.JudgeAsync(visit);
        }
    }

    private static async Task WorkAtSchoolAsync(Tour tour, Visit visit)
    {
        await WriteAsync(tour, visit);
        await ShareAsync(tour, visit);
        var dossier = DossierIn().Match(visit.Page.Url).Value;
        await tour.LookAroundAsync(visit); // the pages of this family, with its long names
        await InviteAsync(tour, visit, dossier);
        await PlaceAsync(tour, visit, dossier);
        await LookBackAsync(tour, visit, dossier);
    }

    /// <summary>Two children, one with a name from right to left, and an adult whose name fills a line.</summary>
    private static async Task WriteAsync(Tour tour, Visit visit)
    {
        var page = visit.Page;
        await tour.GoAsync(visit, "signaal");
        await visit.PressAsync("button[value=Worry]");
        await page.FillAsync("#Form_Children_0__Given", Child);
        await visit.PressAsync("button[value=add-child]");
        Assert.Equal(Child, await page.InputValueAsync("#Form_Children_0__Given"));
        await page.FillAsync("#Form_Children_1__Given", "Sterre");
        await visit.PressAsync("button[value=add-adult]");
        await page.FillAsync("#Form_Adults_0__Surname", LongName);
        await page.SelectOptionAsync("#Form_Adults_0__Role", "Parent");
        await page.SelectOptionAsync("#Form_Adults_0__Authority", "held-said");
        await page.CheckAsync("[name='Form.Danger'][value=not-now]");
        await page.FillAsync("#Form_Observed_0__Text", "Zij kwamen drie dagen zonder jas.");
        await page.CheckAsync("[name='Form.FamilyKnows'][value=yes]");
        await tour.JudgeAsync(visit);
        await visit.PressAsync("button[value=stop]");
        await tour.JudgeAsync(visit);
        await visit.PressAsync(".k-drafts a");
        await visit.PressAsync("button.nl-button--primary[value=next]");
        await tour.JudgeAsync(visit);
        await visit.PressAsync("main button.nl-button--primary");
        await tour.JudgeAsync(visit);
    }

    private static async Task ShareAsync(Tour tour, Visit visit)
    {
        var page = visit.Page;
        await visit.PressAsync("a[href*='/delen/']");
        await tour.JudgeAsync(visit);
        await visit.PressAsync("main li a[href*='organisation=']");
        await visit.PressAsync("main button.nl-button--primary");
        await tour.JudgeAsync(visit);
        await page.FillAsync("#Form_Purpose", "Samen kijken wat er nodig is.");
        await page.CheckAsync("[name='Form.Ground'][value=report-to-veilig-thuis]");
        await page.CheckAsync("[name='Form.Consent'][value=Given]");
        await page.CheckAsync("[name='Form.Told'][value=yes]");
        await visit.PressAsync("main button.nl-button--primary");
        await tour.JudgeAsync(visit);
        await visit.PressAsync("main button[formaction*='Send']");
        await visit.ArriveAsync("**/melding/**");
        await tour.JudgeAsync(visit);
    }

    private static async Task StandInAsync(Tour tour, Visit visit)
    {
        await tour.GoAsync(visit, "werk/waarnemen");
        await tour.JudgeAsync(visit);
        await tour.GoAsync(visit, "werk?list=Team");
        await tour.JudgeAsync(visit);
    }

    private static async Task InviteAsync(Tour tour, Visit visit, string dossier)
    {
        await tour.GoAsync(visit, $"{dossier}/uitnodigen");
        await visit.PressAsync("main li:has-text('Voorbeeldhuizen') a");
        await visit.Page.FillAsync("#ContactHow", "Bel 088 000 00 00, elke werkdag tussen 9 en 12 uur.");
        await visit.PressAsync("main button.nl-button--primary");
        await visit.Page.WaitForSelectorAsync(".k-code");
        await tour.JudgeAsync(visit);
    }

    private static async Task PlaceAsync(Tour tour, Visit visit, string dossier)
    {
        await tour.GoAsync(visit, $"{dossier}/mensen");
        await visit.PressAsync("main a[href*='/plaats/']");
        await visit.PressAsync("main a[href$='/nieuw']");
        await visit.Page.CheckAsync("[name=Kind] >> nth=0");
        await visit.Page.FillAsync("#Text", "Donaudampfschifffahrtsgesellschaftsweg 12, Voorbeeldhuizen");
        await visit.PressAsync("main button.nl-button--primary");
        await tour.GoAsync(visit, $"{dossier}/mensen");
        await visit.PressAsync("main a[href*='/plaats/']");
        await visit.PressAsync("main button.nl-button--primary");
        await visit.Page.GetByText("Donaudampf").WaitForAsync();
        await tour.JudgeAsync(visit);
    }

    /// <summary>Before the line began, on a day that does not exist, and a family that is found by its name.</summary>
    private static async Task LookBackAsync(Tour tour, Visit visit, string dossier)
    {
        foreach (var day in new[] { "dag=1&maand=1&jaar=2020", "dag=40&maand=1&jaar=x" })
        {
            await tour.GoAsync(visit, $"{dossier}?{day}");
            await tour.JudgeAsync(visit);
        }

        await tour.GoAsync(visit, "zoek");
        await visit.Page.FillAsync("#Name", "Voorbeeldhuizen");
        await visit.PressAsync("main button.nl-button--primary");
        await visit.Page.WaitForSelectorAsync("main a[href*='/dossier/']");
        await tour.JudgeAsync(visit);
    }

    /// <summary>Whoever is new comes in with the password of the letter and chooses another.</summary>
    private static async Task OpenAccountAsync(Tour tour, Visit visit, string login)
    {
        await tour.GoAsync(visit, "accounts/nieuw");
        await visit.Page.FillAsync("#Name", $"Joris {LongName}");
        await visit.Page.FillAsync("#Login", login);
        await visit.Page.CheckAsync("[name=Team] >> nth=1");
        await visit.Page.CheckAsync("[name=Chosen] >> nth=0");
        await visit.PressAsync("main button.nl-button--primary");
        var initial = await visit.Page.InnerTextAsync("main code");
        await tour.JudgeAsync(visit);

        await using var newcomer = await tour.ArriveAsync();
        await newcomer.PressAsync("a[href$='/aanmelden']");
        await newcomer.Page.FillAsync("#Login", login);
        await newcomer.Page.FillAsync("#Password", initial);
        await newcomer.PressAsync("main button.nl-button--primary");
        await newcomer.ArriveAsync("**/wachtwoord");
        await tour.LookAroundAsync(newcomer);
        await newcomer.PressAsync("main button.nl-button--primary");
        await tour.JudgeAsync(newcomer);
    }

    [GeneratedRegex("dossier/[^/]+")]
    private static partial Regex DossierIn();
}
