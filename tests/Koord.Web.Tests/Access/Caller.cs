using System.Net;
using System.Text.RegularExpressions;
using Koord.Web.Tests.Browser;

namespace Koord.Web.Tests.Access;

/// <summary>Someone with cookies and without a browser: pages over HTTP, redirects seen one by one.</summary>
public sealed partial class Caller : IDisposable
{
    private readonly HttpClient _client;

    public Caller(KoordServer server)
    {
        _client = new(new HttpClientHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = server.Address };
    }

    public CookieContainer Cookies { get; } = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async Task<(HttpStatusCode Status, string Text, string? Location)> GetAsync(string path) => await ReadAsync(await _client.GetAsync(path, Ct));

    /// <summary>Fills in the form of <c>page</c>, with its antiforgery token, and sends it to <c>path</c>.</summary>
    public async Task<(HttpStatusCode Status, string Text, string? Location)> PostAsync(string page, Dictionary<string, string> fields, string? path = null)
    {
        var shown = await GetAsync(page);
        var token = Token().Match(shown.Text);
        Assert.True(token.Success, $"{page} shows no form: {shown.Status}");
        return await SendAsync(path ?? page, new(fields) { ["__RequestVerificationToken"] = token.Groups[1].Value });
    }

    public async Task<(HttpStatusCode Status, string Text, string? Location)> SendAsync(string path, Dictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        return await ReadAsync(await _client.PostAsync(path, form, Ct));
    }

    public Task<(HttpStatusCode Status, string Text, string? Location)> SignInAsync(string login, string password) =>
        PostAsync("/nl/aanmelden", new() { ["Login"] = login, ["Password"] = password });

    public void Dispose() => _client.Dispose();

    private static async Task<(HttpStatusCode, string, string?)> ReadAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct)), answer.Headers.Location?.OriginalString);
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
