using Koord.Web.Tests.Browser;

namespace Koord.Web.Tests.Layout;

/// <summary>Every component at once, on every screen: what is fine here is fine on the pages made of it.</summary>
public sealed class GalleryTests(FreshDatabases databases, Chromium chromium) : IClassFixture<FreshDatabases>
{
    public static TheoryData<string, string> Pages =>
        [.. from screen in Screen.All from path in new[] { "/nl/bouwstenen", "/en/bouwstenen?gezin=true" } select (screen.Name, path)];

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_component_is_fine_on_every_screen(string screen, string path)
    {
        await using var server = await KoordServer.StartAsync(databases, Kind.Sqlite);
        await using var visit = await chromium.VisitAsync(server, Screen.All.Single(s => s.Name == screen));

        await visit.GoAsync(path);

        await visit.ShouldBeFineAsync();
    }
}
