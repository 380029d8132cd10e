using Koord.Web.Tests.Browser;

namespace Koord.Web.Tests.Signals;

/// <summary>A report goes from hand to hand and its answer comes back, with the keyboard alone.</summary>
public sealed class ReportWalkTests(FreshDatabases databases, Chromium chromium) : IClassFixture<FreshDatabases>
{
    [Fact]
    public async Task A_worry_is_shared_taken_up_and_answered_with_the_keyboard_alone()
    {
        await using var house = await ReportHouse.OpenAsync(databases, Kind.Sqlite);
        await using var teacher = await ComeInAsync(house, "leraar");
        await using var duty = await ComeInAsync(house, "dienst");
        await using var worker = await ComeInAsync(house, "werker");

        var shared = await CountAsync(teacher, ShareAsync);
        await house.WorkAsync();
        var takenUp = await CountAsync(duty, TakeUpAsync);
        var answered = await CountAsync(worker, AnswerAsync);
        await ReadAnswerAsync(teacher);

        Assert.True(shared <= 80 && takenUp <= 50 && answered <= 50, $"sharing took {shared} keys, taking up {takenUp}, answering {answered}");
    }

    /// <summary>What to share, on which ground, a look at what they will see, and sent; then how it stands.</summary>
    private static async Task ShareAsync(Visit teacher)
    {
        var (page, keys) = (teacher.Page, teacher.Keyboard);
        await StepAsync(teacher, "main a[href*='/wat-nu/']", "**/wat-nu/**");
        await StepAsync(teacher, "main a[href*='/delen/']", "**/delen/**");
        await StepAsync(teacher, "main li:has-text('Veilig Thuis') a", "**organisation=**");
        await keys.ReachAsync(page.Locator("#Form_Facts"));
        Assert.True(await page.IsCheckedAsync("#Form_Facts"));
        await keys.FillAsync(page.Locator("#Form_Purpose"), "Beoordelen of het thuis veilig is.");
        await keys.ChooseAsync(page.Locator("[name='Form.Ground']"), "report-to-veilig-thuis");
        await keys.ChooseAsync(page.Locator("[name='Form.Consent']"), "NotAsked");
        await keys.FillAsync(page.Locator("#Form_WithoutConsentBecause"), "Vragen geeft nu gevaar.");
        await keys.ChooseAsync(page.Locator("[name='Form.Told']"), "yes");
        await StepAsync(teacher, "main form button[type=submit]", "**handler=Preview");
        Assert.Contains("Blauwe plek op de arm", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await StepAsync(teacher, "main button[formaction*='Send']", "**/melding/**");
        Assert.StartsWith("Bewaard", await page.InnerTextAsync("main li[aria-current=step]"), StringComparison.Ordinal);
    }

    private static async Task TakeUpAsync(Visit duty)
    {
        var (page, keys) = (duty.Page, duty.Keyboard);
        await StepAsync(duty, "nav a[href$='/rooster']", "**/rooster");
        await StepAsync(duty, "main a:has-text('Sterre')", "**/oppakken/**");
        await keys.ReachAsync(page.Locator("#Colleague"));
        await keys.TypeAsync("Ilse");
        await keys.FillAsync(page.Locator("#NextStep"), "Bel de school");
        var day = DateTimeOffset.UtcNow.AddDays(3);
        await keys.FillAsync(page.Locator("[name='On.Day']"), $"{day.Day}");
        await keys.FillAsync(page.Locator("[name='On.Month']"), $"{day.Month}");
        await keys.FillAsync(page.Locator("[name='On.Year']"), $"{day.Year}");
        await keys.FillAsync(page.Locator("#Why"), "Kent de buurt");
        await StepAsync(duty, "main form button[type=submit]", "**/werk");
    }

    private static async Task AnswerAsync(Visit worker)
    {
        await worker.GoAsync("/nl/werk");
        await StepAsync(worker, "main tr:has-text('Bel de school') a", "**/dossier/*");
        await StepAsync(worker, "main a[href*='/antwoord/']", "**/antwoord/**");
        await worker.Keyboard.FillAsync(worker.Page.Locator("#Answer"), "Wij spraken met moeder.");
        await StepAsync(worker, "main form button[type=submit]", "**/werk");
    }

    private static async Task ReadAnswerAsync(Visit teacher)
    {
        await StepAsync(teacher, "nav a[href$='/werk']", "**/werk");
        await StepAsync(teacher, "main a[href*='/melding/']", "**/melding/**");
        Assert.StartsWith("Beantwoord", await teacher.Page.InnerTextAsync("main li[aria-current=step]"), StringComparison.Ordinal);
        Assert.Contains("Wij spraken met moeder.", await teacher.Page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    private async Task<Visit> ComeInAsync(ReportHouse house, string who)
    {
        var visit = await chromium.VisitAsync(house.Server);
        await visit.GoAsync("/nl/aanmelden");
        await visit.Keyboard.FillAsync(visit.Page.Locator("#Login"), house.LoginOf(who));
        await visit.Keyboard.FillAsync(visit.Page.Locator("#Password"), ReportHouse.Password);
        await visit.Keyboard.PressAsync("Enter");
        await visit.ArriveAsync("**/werk");
        await visit.ShouldBeFineAsync();
        return visit;
    }

    private static async Task<int> CountAsync(Visit visit, Func<Visit, Task> act)
    {
        var before = visit.Keyboard.Steered;
        await act(visit);
        return visit.Keyboard.Steered - before;
    }

    private static async Task StepAsync(Visit visit, string element, string to)
    {
        await visit.Keyboard.UseAsync(visit.Page.Locator(element).First);
        await visit.ArriveAsync(to);
        await visit.ShouldBeFineAsync();
    }
}
