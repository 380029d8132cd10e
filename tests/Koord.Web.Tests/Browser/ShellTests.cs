namespace Koord.Web.Tests.Browser;

public sealed class ShellTests(SharedServer shared, Chromium chromium) : IClassFixture<SharedServer>
{
    public static TheoryData<string, string> Everywhere => [.. from screen in Screen.All from language in new[] { "nl", "en" } select (screen.Name, language)];

    [Theory, MemberData(nameof(Everywhere))]
    public async Task A_page_that_is_not_there_says_so_on_every_screen(string screen, string language)
    {
        await using var visit = await chromium.VisitAsync(shared.Server, Screen.All.Single(s => s.Name == screen));

        await visit.GoAsync($"/{language}/nergens", status: 404);

        await visit.ShouldBeFineAsync();
    }
}
