using System.Security.Claims;
using System.Text;
using System.Text.RegularExpressions;
using Koord.Store;
using Koord.Web.Tests.Dossiers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Koord.Web.Tests.Closed;

/// <summary>Somebody who signed in and reads every byte of every answer.</summary>
internal sealed partial class Onlooker : IDisposable
{
    private readonly HttpClient _client;
    private readonly string _token;

    private Onlooker(HttpClient client, string token) => (_client, _token) = (client, token);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>With the cookie that signing in gives: what the door asks has tests of its own.</summary>
    public static async Task<Onlooker> OfAsync(Village village, Account account)
    {
        await using var scope = village.Server.Services.CreateAsyncScope();
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account);
        var scheme = IdentityConstants.ApplicationScheme;
        var ticket = new AuthenticationTicket(new ClaimsPrincipal(principal.Identities), new() { IssuedUtc = village.Clock.GetUtcNow(), ExpiresUtc = village.Clock.GetUtcNow().AddMinutes(30) }, scheme);
        var cookie = $"koord={village.Get<IOptionsMonitor<CookieAuthenticationOptions>>().Get(scheme).TicketDataFormat.Protect(ticket)}";
        var client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = village.Server.Address };
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        using var form = await client.GetAsync("/nl/wachtwoord", Ct); // everyone has this page
        client.DefaultRequestHeaders.Remove("Cookie");
        client.DefaultRequestHeaders.Add("Cookie", $"{cookie}; {form.Headers.GetValues("Set-Cookie").Single().Split(';')[0]}");
        return new(client, Token().Match(await form.Content.ReadAsStringAsync(Ct)).Groups[1].Value);
    }

    /// <summary>Status, headers and body; only what is random by nature is made unreadable.</summary>
    public async Task<string> AskAsync(Question question)
    {
        using var request = new HttpRequestMessage(question.Form is null ? HttpMethod.Get : HttpMethod.Post, question.Path);
        if (question.Form is { } form)
        {
            request.Content = new FormUrlEncodedContent(form.Append(new("__RequestVerificationToken", _token)));
        }

        using var answer = await _client.SendAsync(request, Ct);
        var text = new StringBuilder($"{(int)answer.StatusCode} {answer.ReasonPhrase}\n");
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key != "Date").OrderBy(h => h.Key, StringComparer.Ordinal))
        {
            text.Append(name).Append(": ").AppendJoin(", ", values).Append('\n');
        }

        var whole = text.Append('\n').Append(await answer.Content.ReadAsStringAsync(Ct)).ToString();
        return Noted().Replace(Village.Unchanging(whole), note => new('.', note.Length));
    }

    public void Dispose() => _client.Dispose();

    /// <summary>What a page notes for the next one, encrypted.</summary>
    [GeneratedRegex("(?<=CookieTempDataProvider=)[^;]+")]
    private static partial Regex Noted();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
