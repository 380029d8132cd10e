using System.Net;
using System.Text.RegularExpressions;
using Koord.Web.Layout.Gallery;
using Koord.Web.Tests.Browser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Koord.Web.Tests.Charts;

/// <summary>The twelve lives as a page, and as a browser really draws them.</summary>
public sealed partial class GalleryTests(FreshDatabases databases, Chromium chromium) : IClassFixture<FreshDatabases>
{
    private const string Address = "/nl/bouwstenen/levenslijnen";

    // By the letters as a browser draws them.
    private const string WhatCollides = """
        () => [...document.querySelectorAll('svg.k-drawing')].filter(s => s.getBoundingClientRect().width > 0).flatMap(svg => {
            const sheet = svg.viewBox.baseVal;
            const texts = [...svg.querySelectorAll('text')].map(t => ({ said: t.textContent, box: t.getBBox() }));
            const out = texts.filter(t => t.box.x < -1 || t.box.x + t.box.width > sheet.width + 1).map(t => 'out of the sheet: ' + t.said);
            const over = texts.flatMap((a, i) => texts.slice(i + 1)
                .filter(b => a.box.x < b.box.x + b.box.width - 0.5 && b.box.x < a.box.x + a.box.width - 0.5 && a.box.y + 3 < b.box.y + b.box.height - 3 && b.box.y + 3 < a.box.y + a.box.height - 3)
                .map(b => a.said + ' over ' + b.said));
            return [...out, ...over];
        })
        """;

    private const string FormsShown = """
        () => ['sheet-wide', 'sheet-compact', 'upright'].filter(form => document.querySelector('.k-' + form).getBoundingClientRect().height > 0)
        """;

    [Theory]
    [InlineData(1280, "sheet-wide")]
    [InlineData(800, "sheet-compact")]
    [InlineData(320, "upright")]
    public async Task On_each_screen_one_form_is_shown_and_no_text_stands_over_another(int width, string form)
    {
        await using var server = await KoordServer.StartAsync(databases, Kind.Sqlite);
        await using var visit = await chromium.VisitAsync(server, new Screen($"{width}") { Width = width });

        await visit.GoAsync(Address);

        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(WhatCollides));
        Assert.Equal([form], await visit.Page.EvaluateAsync<string[]>(FormsShown));
        Assert.Empty(await visit.FaultsAsync(axe: false));
    }

    [Fact]
    public async Task Beside_each_drawing_stands_a_table_with_a_caption_and_named_columns()
    {
        await using var server = await KoordServer.StartAsync(databases, Kind.Sqlite);
        using var client = server.CreateClient();

        var page = await client.GetStringAsync(Address, TestContext.Current.CancellationToken);
        var tables = Table().Matches(page);

        Assert.Equal(Lives.All.Count, tables.Count);
        Assert.All(tables, t => Assert.Contains("<caption>", t.Value, StringComparison.Ordinal));
        Assert.All(tables.Zip(Lives.All), t => Assert.All(t.Second.Line.Steps, s => Assert.Contains($"<bdi>{s.Label}</bdi>", WebUtility.HtmlDecode(t.First.Value), StringComparison.Ordinal)));
        Assert.All(tables, t => Assert.Equal(4, t.Value.Split("<th scope=\"col\">").Length - 1));
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_development_the_page_is_not_there()
    {
        await using var server = await KoordServer.StartAsync(databases, Kind.Sqlite);
        await using var real = server.WithWebHostBuilder(b => b.UseEnvironment("Production"));
        using var client = real.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        using var answer = await client.GetAsync(Address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [GeneratedRegex("<table.*?</table>", RegexOptions.Singleline)]
    private static partial Regex Table();
}
