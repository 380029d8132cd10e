using System.Text.RegularExpressions;
using Koord.Domain.Dossiers;
using Koord.Store;
using Koord.Web.Tests.Browser;
using Microsoft.Extensions.DependencyInjection;

namespace Koord.Web.Tests.Signals;

/// <summary>A school and Veilig Thuis of nowhere, with people who can sign in.</summary>
internal sealed class Region
{
    public const string Password = "een lang zinnetje voor de test";

    private readonly KoordServer _server;

    private Region(KoordServer server) => _server = server;

    public required Organisation School { get; init; }

    public required Account Teacher { get; init; }

    public required Account Colleague { get; init; }

    public required Account Adviser { get; init; }

    public T Get<T>()
        where T : notnull => _server.Services.GetRequiredService<T>();

    /// <summary>New people every time: tests of one class share a database.</summary>
    public static async Task<Region> SettleAsync(KoordServer server, OrganisationKind kind = OrganisationKind.School)
    {
        var ct = TestContext.Current.CancellationToken;
        var organisations = server.Services.GetRequiredService<Organisations>();
        var school = await organisations.AddAsync(kind, "De Zonnewijzer", ct);
        var team = await organisations.AddTeamAsync(school.Number, "Bovenbouw", ct);
        var desk = await organisations.AddAsync(OrganisationKind.VeiligThuis, "Veilig Thuis Merenland", ct);
        var intake = await organisations.AddTeamAsync(desk.Number, "Meldingen", ct);
        return new(server)
        {
            School = school,
            Teacher = await OpenAsync(server, school, team, "Sanne Voorbeeld", Roles.Professional),
            Colleague = await OpenAsync(server, school, team, "Karim Voorbeeld", Roles.Professional),
            Adviser = await OpenAsync(server, desk, intake, "Ahmed Voorbeeld", Roles.Professional | Roles.DutyRoster),
        };
    }

    public async Task<Session> SignInAsync(Account account)
    {
        var session = new Session(_server.Address);
        await session.GetAsync("/nl/aanmelden");
        await session.PostAsync("/nl/aanmelden", [new("Login", account.Login.Value), new("Password", Password)]);
        return session;
    }

    private static async Task<Account> OpenAsync(KoordServer server, Organisation organisation, Team team, string name, Roles roles) =>
        (await server.Services.GetRequiredService<Accounts>().OpenAsync(
            new() { Login = $"{name} {Guid.NewGuid():N}", Name = name, Organisation = organisation.Number, Team = team.Number, Roles = roles, Password = Password },
            TestContext.Current.CancellationToken)).Value;
}

/// <summary>A browser without a screen: it keeps cookies, follows what it is sent to and reads forms.</summary>
internal sealed partial class Session : IDisposable
{
    private readonly HttpClient _client;

    public Session(Uri address) => _client = new(new HttpClientHandler { UseCookies = true }) { BaseAddress = address };

    /// <summary>What is on the screen.</summary>
    public string Page { get; private set; } = "";

    /// <summary>Where it is.</summary>
    public string Path { get; private set; } = "";

    public async Task<int> GetAsync(string path) => await ReadAsync(await _client.GetAsync(path, TestContext.Current.CancellationToken));

    /// <summary>Sends a form with the token of the last form that was read.</summary>
    public Task<int> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields) =>
        SendAsync(path, fields.Append(new("__RequestVerificationToken", Token().Match(Page).Groups[1].Value)));

    public async Task<int> SendAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        return await ReadAsync(await _client.PostAsync(path, form, TestContext.Current.CancellationToken));
    }

    /// <summary>The fields of the form on the screen, as a browser would send them back.</summary>
    public List<KeyValuePair<string, string>> Fields() =>
    [
        .. from field in Input().Matches(Page)
           let text = field.Value
           where !text.Contains("type=\"radio\"", StringComparison.Ordinal) && !text.Contains("type=\"checkbox\"", StringComparison.Ordinal)
           let name = Name().Match(text).Groups[1].Value
           where name.Length > 0 && name[0] != '_'
           select new KeyValuePair<string, string>(name, System.Net.WebUtility.HtmlDecode(Value().Match(text).Groups[1].Value)),
    ];

    public void Dispose() => _client.Dispose();

    private async Task<int> ReadAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            Page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Path = answer.RequestMessage?.RequestUri?.AbsolutePath ?? "";
            return (int)answer.StatusCode;
        }
    }

    [GeneratedRegex("__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex(" name=\"([^\"]+)\"")]
    private static partial Regex Name();

    [GeneratedRegex(" value=\"([^\"]*)\"")]
    private static partial Regex Value();
}
