using Xunit.Sdk;

namespace Koord.Web.Tests.Browser;

/// <summary>The judge is judged first: each fault that a page may have is seen.</summary>
public sealed class VisitTests(Chromium chromium)
{
    private const string Good = "<main><h1>Koord</h1><p>Wie houdt het touw vast?</p></main>";

    private static readonly Uri Nowhere = new("http://127.0.0.1:1");

    public static TheoryData<string> Screens => [.. Screen.All.Select(s => s.Name)];

    [Theory, MemberData(nameof(Screens))]
    public async Task A_good_page_is_fine_on_every_screen(string screen)
    {
        await using var visit = await OpenAsync(Good, Screen.All.Single(s => s.Name == screen));

        await visit.ShouldBeFineAsync();
    }

    [Theory]
    [InlineData("phone", "<div class='wide'>breed</div>")]
    [InlineData("without-scripts", "<div class='wider'>breed</div>")]
    [InlineData("large-text", "<div class='grows'>breed</div>")]
    [InlineData("wide", "<p style='color: red'>rood</p>")]
    [InlineData("wide", "<script>alert(1)</script>")]
    [InlineData("wide", "<img src='/missing.svg' alt=''>")]
    [InlineData("wide", "<img src='http://elsewhere.invalid/a.svg' alt=''>")]
    [InlineData("wide", "<img src='/fine.svg'>")]
    [InlineData("wide", "<script src='/throws.js'></script>")]
    public async Task A_fault_on_a_page_is_noticed(string screen, string fault)
    {
        await using var visit = await OpenAsync(Good + fault, Screen.All.Single(s => s.Name == screen));

        await Assert.ThrowsAnyAsync<XunitException>(visit.ShouldBeFineAsync);
    }

    [Fact]
    public async Task Only_keys_that_steer_are_counted()
    {
        await using var visit = await OpenAsync("<main><h1>Naam</h1><a href='/a'>a</a><label>Naam <input></label><button>Verder</button></main>", Screen.Wide);

        await visit.Keyboard.FillAsync(visit.Page.GetByLabel("Naam"), "Esmée");
        await visit.Keyboard.ReachAsync(visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button));

        Assert.Equal(3, visit.Keyboard.Steered);
        Assert.Equal("Esmée", await visit.Page.GetByLabel("Naam").InputValueAsync());
    }

    private async Task<Visit> OpenAsync(string body, Screen screen)
    {
        var visit = await chromium.VisitAsync(Nowhere, screen);
        await visit.Page.RouteAsync("**/*", route => new Uri(route.Request.Url).AbsolutePath switch
        {
            "/" => route.FulfillAsync(new() { ContentType = "text/html", Headers = [new("Content-Security-Policy", "default-src 'self'")], Body = Page(body) }),
            "/wide.css" => route.FulfillAsync(new() { ContentType = "text/css", Body = ".wide { width: 400px } .wider { width: 2000px } .grows { width: 45rem }" }),
            "/fine.svg" => route.FulfillAsync(new() { ContentType = "image/svg+xml", Body = "<svg xmlns='http://www.w3.org/2000/svg'/>" }),
            "/throws.js" => route.FulfillAsync(new() { ContentType = "text/javascript", Body = "throw new Error('broken')" }),
            _ => route.FulfillAsync(new() { Status = 404 }),
        });
        await visit.GoAsync("/");
        return visit;
    }

    private static string Page(string body) =>
        $"<!doctype html><html lang='nl'><head><title>Koord</title><link rel='stylesheet' href='/wide.css'></head><body>{body}</body></html>";
}
