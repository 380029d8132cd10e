namespace Koord.Web.Tests.Browser;

/// <summary>Pages that anyone may open, on every screen and in both languages.</summary>
public sealed class OpenPagesTests(SharedServer shared, Chromium chromium) : IClassFixture<SharedServer>
{
    public static TheoryData<string, string> Everywhere => [.. from screen in Screen.All from language in new[] { "nl", "en" } select (screen.Name, language)];

    [Theory, MemberData(nameof(Everywhere))]
    public Task A_page_that_is_not_there_says_so(string screen, string language) => IsFineAsync(screen, $"/{language}/nergens", 404);

    [Theory, MemberData(nameof(Everywhere))]
    public Task Everyone_can_read_the_start_page(string screen, string language) => IsFineAsync(screen, $"/{language}/", 200);

    [Theory, MemberData(nameof(Everywhere))]
    public Task Everyone_can_read_how_to_sign_in(string screen, string language) => IsFineAsync(screen, $"/{language}/aanmelden", 200);

    private async Task IsFineAsync(string screen, string path, int status)
    {
        await using var visit = await chromium.VisitAsync(shared.Server, Screen.All.Single(s => s.Name == screen));

        await visit.GoAsync(path, status);

        await visit.ShouldBeFineAsync();
    }
}
