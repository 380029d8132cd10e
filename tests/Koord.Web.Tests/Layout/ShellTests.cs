using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Koord.Web.Layout;
using Koord.Web.Tests.Browser;
using Microsoft.Extensions.DependencyInjection;

namespace Koord.Web.Tests.Layout;

public sealed class ShellTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("nl", "Deze pagina is er niet")]
    [InlineData("en", "This page is not here")]
    public async Task A_page_that_does_not_exist_says_so_in_the_language_of_the_reader(string language, string title)
    {
        await using var server = await StartAsync();
        using var client = ClientOf(server);

        using var answer = await client.GetAsync($"/{language}/nergens?a=1", Ct);
        var page = await answer.Content.ReadAsStringAsync(Ct);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains($"<h1 class=\"nl-heading nl-heading--level-1\">{title}</h1>", page, StringComparison.Ordinal);
        Assert.Contains($"<html lang=\"{language}\"", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/{(language == "nl" ? "en" : "nl")}/nergens?a=1\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_nowhere_in_any_language_is_not_there_at_once()
    {
        await using var server = await StartAsync();
        using var client = ClientOf(server);

        using var answer = await client.GetAsync("/nergens", Ct);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Deze pagina is er niet", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_page_that_nobody_was_sent_to_does_not_exist()
    {
        await using var server = await StartAsync();
        using var client = ClientOf(server);

        using var answer = await client.GetAsync("/nl/fout/500", Ct);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Deze pagina is er niet", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_without_a_language_leads_to_Dutch_and_keeps_its_question()
    {
        await using var server = await StartAsync();
        using var client = ClientOf(server);

        using var answer = await client.GetAsync("/bouwstenen?gezin=true&x=%C3%A9", Ct);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/nl/bouwstenen?gezin=true&x=%C3%A9", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("https", true)]
    [InlineData("http", false)]
    public async Task Behind_a_web_server_with_a_certificate_the_browser_is_held_to_it(string protocol, bool held)
    {
        await using var server = await StartAsync();
        using var client = ClientOf(server);
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/nl/aanmelden") { Headers = { { "X-Forwarded-Proto", protocol }, { "Host", "koord.example" } } };

        using var answer = await client.SendAsync(asked, Ct);

        Assert.Equal(held, answer.Headers.Contains("Strict-Transport-Security"));
        Assert.All(answer.Headers.GetValues("Set-Cookie"), cookie => Assert.Equal(held, cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Koord_answers_to_no_address_that_somebody_made_up()
    {
        await using var server = await StartAsync();
        using var client = ClientOf(server);
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/nl/aanmelden") { Headers = { { "Host", "evil.example" } } };

        using var answer = await client.SendAsync(asked, Ct);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("evil.example", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_other_language_is_the_same_page_with_the_same_question()
    {
        await using var server = await StartAsync();
        using var client = ClientOf(server);

        var page = await client.GetStringAsync("/en/bouwstenen?gezin=true", Ct);

        Assert.Contains("<a href=\"/nl/bouwstenen?gezin=true\" lang=\"nl\"", page, StringComparison.Ordinal);
        Assert.Contains("Building blocks", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nl/bouwstenen")]
    [InlineData("/nl/nergens")]
    [InlineData("/health/live")]
    public async Task Each_answer_is_kept_nowhere_and_runs_nothing_from_elsewhere(string path)
    {
        await using var server = await StartAsync();
        using var client = ClientOf(server);

        using var answer = await client.GetAsync(path, Ct);

        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Equal(Headers.ContentSecurityPolicy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task No_page_carries_a_script_or_a_style_of_its_own()
    {
        await using var server = await StartAsync();
        using var client = ClientOf(server);

        var page = await client.GetStringAsync("/nl/bouwstenen", Ct);

        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.Equal(1, page.Split("<script").Length - 1);
    }

    [Fact]
    public async Task A_form_without_its_token_says_what_to_do()
    {
        await using var server = await StartAsync();
        using var client = ClientOf(server);

        using var answer = await client.PostAsync("/en/bouwstenen", new FormUrlEncodedContent([]), Ct);
        var page = await answer.Content.ReadAsStringAsync(Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("fill in what is no longer there", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nl/bouwstenen", HttpStatusCode.BadRequest)]
    [InlineData("/nl/mijn/mening/5Q58TWE79RK39", HttpStatusCode.Unauthorized)]
    public async Task What_was_typed_and_not_saved_is_shown_again_unless_another_site_sent_it(string path, HttpStatusCode status)
    {
        await using var server = await StartAsync();
        using var client = ClientOf(server);
        foreach (var (origin, shown) in new[] { (server.Address.GetLeftPart(UriPartial.Authority), true), ("https://ergens.example", false), (null, false) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path);
            request.Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["Text"] = "Zo was het niet <b>", ["Password"] = "zeven groene fietsen" });
            if (origin is not null)
            {
                request.Headers.Add("Origin", origin);
            }

            using var answer = await client.SendAsync(request, Ct);
            var page = await answer.Content.ReadAsStringAsync(Ct);

            Assert.Equal(status, answer.StatusCode);
            Assert.Equal(shown, page.Contains("Zo was het niet &lt;b&gt;", StringComparison.Ordinal));
            Assert.DoesNotContain("fietsen", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_form_that_is_too_large_says_what_to_do()
    {
        await using var server = await StartAsync();
        using var client = ClientOf(server);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/nl/bouwstenen");
        request.Content = new ByteArrayContent(new byte[Shell.LargestForm + 1]);
        request.Headers.ExpectContinue = true;

        using var answer = await client.SendAsync(request, Ct);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("maak de tekst korter", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_page_tells_nothing_of_the_machine()
    {
        await using var server = await StartAsync(s => s.AddScoped<PageFields>(_ => throw new InvalidOperationException("a secret of the machine")));
        using var client = ClientOf(server);

        using var answer = await client.GetAsync("/nl/bouwstenen", Ct);
        var page = await answer.Content.ReadAsStringAsync(Ct);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("Er ging bij ons iets mis", page, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", page, StringComparison.Ordinal);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task The_first_visit_weighs_at_most_sixty_thousand_bytes()
    {
        await using var server = await StartAsync();
        using var client = ClientOf(server);

        var page = await client.GetByteArrayAsync("/nl/bouwstenen", Ct);
        var html = System.Text.Encoding.UTF8.GetString(page);
        var sheet = await client.GetByteArrayAsync(Address(html, "href=\"(/css/[^\"]+)\""), Ct);
        var script = await client.GetByteArrayAsync(Address(html, "src=\"(/js/[^\"]+)\""), Ct);
        var font = await client.GetByteArrayAsync(Address(System.Text.Encoding.UTF8.GetString(sheet), @"\.\.(/fonts/[^)]+latin\.woff2)"), Ct);

        Assert.InRange(script.Length, 1, 10_000);
        Assert.InRange(Packed(sheet), 5_000, 20_000);
        Assert.InRange(page.Length + Packed(sheet) + Packed(script) + font.Length, 30_000, 60_000);
    }

    [Theory]
    [InlineData("href=\"(/css/[^\"]+)\"")]
    [InlineData("src=\"(/js/[^\"]+)\"")]
    public async Task Style_and_script_change_their_name_when_they_change(string pattern)
    {
        await using var server = await StartAsync();
        using var client = ClientOf(server);

        Assert.Matches(@"\.[a-z0-9]{10}\.(css|js)$", Address(await client.GetStringAsync("/nl/bouwstenen", Ct), pattern));
    }

    private Task<KoordServer> StartAsync(Action<IServiceCollection>? changes = null) =>
        KoordServer.StartAsync(databases, Kind.Sqlite, changes: changes);

    private static HttpClient ClientOf(KoordServer server) =>
        new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };

    private static string Address(string text, string pattern) => Regex.Match(text, pattern).Groups[1].Value;

    private static int Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(content);
        }

        return (int)packed.Length;
    }
}
