using Koord.Web.Tests.Browser;
using Microsoft.Playwright;

namespace Koord.Web.Tests.Signals;

public sealed class WalkTests(Chromium chromium, FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    private const int MostKeys = 30;

    [Theory]
    [InlineData("nl", "Zorg vastleggen")]
    [InlineData("en", "Record a worry")]
    public async Task A_worry_is_written_down_with_few_keys(string language, string begin)
    {
        await using var server = await KoordServer.StartAsync(databases, Kind.Sqlite);
        await using var visit = await BeginAsync(server, language);
        var (page, keys) = (visit.Page, visit.Keyboard);
        var before = keys.Steered;

        await keys.UseAsync(page.GetByRole(AriaRole.Button, new() { Name = begin, Exact = true }));
        await visit.ArriveAsync("**/signaal/*");
        await keys.ReachAsync(page.Locator("#Form_Danger"));
        await keys.PressAsync("ArrowDown"); // no danger now
        await keys.FillAsync(page.Locator("#Form_Children_0__Given"), "Noor");
        await keys.FillAsync(page.Locator("#Form_Children_0__Surname"), "van der Voorbeeld");
        await keys.FillAsync(page.Locator("#Form_Children_0__Born_Year"), "2018");
        await keys.FillAsync(page.Locator("#Form_Observed_0__Text"), "Noor kwam drie dagen zonder jas en zonder eten.");
        await keys.FillAsync(page.Locator("#Form_Said_0__Text"), "Thuis is er niks.");
        await keys.ReachAsync(page.Locator("#Form_Said_0__By"));
        await keys.PressAsync("ArrowDown"); // the first child
        await keys.FillAsync(page.Locator("#Form_Thought_0__Text"), "Ik denk dat er geldzorgen zijn.");
        await keys.FillAsync(page.Locator("#Form_GoesWell_0__Text"), "Moeder brengt haar elke dag zelf.");
        await keys.TickAsync(page.Locator("#Form_FamilyKnows"));
        await visit.ShouldBeFineAsync();
        await keys.PressAsync("Enter");
        await visit.ArriveAsync("**/controle");
        await visit.ShouldBeFineAsync();
        await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");
        await visit.ArriveAsync("**/wat-nu/**");

        await visit.ShouldBeFineAsync();
        Assert.True(keys.Steered - before <= MostKeys, $"{keys.Steered - before} keys");
    }

    private async Task<Visit> BeginAsync(KoordServer server, string language)
    {
        var region = await Region.SettleAsync(server);
        var visit = await chromium.VisitAsync(server);
        await visit.GoAsync($"/{language}/aanmelden");
        await visit.Page.Locator("#Login").FillAsync(region.Teacher.Login.Value);
        await visit.Page.Locator("#Password").FillAsync(Region.Password);
        await visit.Page.Locator("#Password").PressAsync("Enter");
        await visit.ArriveAsync("**/werk");
        visit.ForgetFaults();
        await visit.GoAsync($"/{language}/signaal");
        await visit.ShouldBeFineAsync();
        return visit;
    }
}
