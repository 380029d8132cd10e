using System.Globalization;
using System.Reflection;
using Koord.Domain.Dossiers;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Tests.Dossiers;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace Koord.Web.Tests.Closed;

/// <summary>An address to read, or a form to send there.</summary>
internal sealed record Question(string Path, IReadOnlyDictionary<string, string>? Form = null)
{
    /// <summary>For whom the page is; nobody else gets further than its door.</summary>
    public Roles For { get; init; } = (Roles)(-1);

    /// <summary>Null when it is about no dossier in particular.</summary>
    public DossierId? About { get; init; }

    /// <summary>Tells whether the dossier is there at all.</summary>
    public bool IsTheDossier => Path.StartsWith("/api/", StringComparison.Ordinal) && !Path.Contains('?', StringComparison.Ordinal);

    /// <summary>Shows looks, which every other question makes.</summary>
    public bool IsAboutLooks => Path.Contains("wie-keek", StringComparison.Ordinal) || Path.Contains("inzagelog", StringComparison.Ordinal);

    /// <summary>Opens a report or a question.</summary>
    public bool IsFirst => Form is null && (Path.StartsWith("/nl/dossier/", StringComparison.Ordinal) || Path.StartsWith("/nl/advies/", StringComparison.Ordinal)) && Path.Count(c => c == '/') == 3;

    public bool IsFor(Account account) => account.Actor.Is(For);

    public override string ToString() => Form is null ? $"GET {Path}" : $"POST {Path} {string.Join('&', Form.Select(f => $"{f.Key}={f.Value}"))}";
}

/// <summary>
/// All that anyone can ask of the running program about the street, from the program's own list of addresses: a page that is added is asked too,
/// and one with something new in its address fails here until this class knows what to put there.
/// </summary>
internal sealed class Questions(Street street)
{
    /// <summary>They know of no dossier: what watches the program, a file that is not there, the way in, the quick way out, the building blocks, the page that says what went wrong.</summary>
    private static readonly string[] NotRead =
        ["/health/live", "/health/ready", "/{**path:file}", "/", "/aanmelden", "/afmelden", "/weg", "/begin", "/inrichten", "/wachtwoord", "/demo/{role}", "/bouwstenen", "/bouwstenen/levenslijnen", "/fout/{code:int}"];

    /// <summary>Presses that do something when nothing was filled in: end an account, begin a draft; and one that counts a wrong password.</summary>
    private static readonly string[] NotPressed = ["/accounts/{account:long}/beeindigen", "/signaal", "/dossier/{id}/plaats/{person:guid}"];

    private const Roles Professionals = Roles.Professional | Roles.TeamLead | Roles.DutyRoster;

    private static readonly Dictionary<string, string> Empty = [];

    private readonly Village _village = street.Village;

    public async Task<IReadOnlyList<Question>> AllAsync(CancellationToken ct)
    {
        var all = new List<Question>();
        foreach (var endpoint in Endpoints().DistinctBy(Template))
        {
            var (roles, presses) = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                ? PageOf(await _village.Get<PageLoader>().LoadAsync(page, endpoint.Metadata).WaitAsync(ct))
                : ((Roles)(-1), []);
            var pages = Filled(endpoint).Select(f => new Question(f.Path) { For = roles, About = f.About }).ToList();
            all.AddRange(pages);
            all.AddRange(from press in NotPressed.Contains(Template(endpoint)) ? [] : presses
                         select pages[0] with { Path = pages[0].Path + press, Form = Empty });
        }

        return [.. all.Concat(WithQuery()).Concat(Searches()).OrderByDescending(q => q.IsTheDossier)];
    }

    /// <summary>For whom a page is, and its forms; each is sent empty, because what the page says then is read as well.</summary>
    private static (Roles For, IEnumerable<string> Presses) PageOf(CompiledPageActionDescriptor page) => (
        page.ModelTypeInfo?.GetCustomAttribute<OnlyForAttribute>(inherit: true)?.Any ?? (Roles)(-1),
        from handler in page.HandlerMethods
        where handler.HttpMethod == "Post"
        select handler.Name is null ? "" : $"?handler={handler.Name}");

    private IEnumerable<RouteEndpoint> Endpoints() => _village.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") is not false)
        .Where(e => !NotRead.Contains(Template(e)));

    private static string Template(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText?.TrimStart('/');

    /// <summary>With everything that the street can put into the address, the first dossier first.</summary>
    private IEnumerable<(string Path, DossierId? About)> Filled(RouteEndpoint endpoint)
    {
        var inDossier = endpoint.RoutePattern.GetParameter("id") is not null;
        Worry[] about = inDossier ? [street.Main, street.Own, street.Waiting, street.AtSchool, new(street.Advice, default, default)] : [street.Main];
        return from worry in about
               from path in endpoint.RoutePattern.Parameters.Aggregate(
                   (IEnumerable<string>)[Template(endpoint)],
                   (paths, parameter) => paths.SelectMany(path => Values(parameter.Name, worry).Select(value => Replace(path, parameter.Name, value))))
               select (path.StartsWith("/api/", StringComparison.Ordinal) ? path : "/nl" + path, inDossier ? worry.Dossier : (DossierId?)null);
    }

    private static string Replace(string path, string parameter, string value)
    {
        var from = path.IndexOf("{" + parameter, StringComparison.Ordinal);
        var to = path.IndexOf('}', from);
        return string.Concat(path.AsSpan(0, from), value, path.AsSpan(to + 1));
    }

    private IReadOnlyList<string> Values(string parameter, Worry about) => parameter switch
    {
        "id" => [about.Dossier.ToString()],
        "signal" or "person" when about.Dossier == street.Advice => [],
        "signal" => [about.Signal.Value.ToString()],
        "person" when about == street.Main => [about.Child.Value.ToString(), street.Father.Value.ToString()],
        "person" => [about.Child.Value.ToString()],
        "fact" => about == street.Main ? [.. street.Statements.Concat(street.Dated).Select(f => f.ToString())] : [],
        "draft" => [street.Draft.ToString()],
        "account" => [_village["noor"].Number.ToString()],
        _ => throw new Xunit.Sdk.XunitException($"Say in {nameof(Questions)} what stands for {{{parameter}}} in an address."),
    };

    private IEnumerable<Question> WithQuery()
    {
        var (main, today, yesterday) = (street.Main, street.Today, street.Today.AddDays(-1));
        var share = $"{main.Page}/delen/{main.Signal.Value}?organisation=";
        string[] inDossier =
        [
            $"{main.Page}?dag={today.Day}&maand={today.Month}&jaar={today.Year}",
            $"{main.Page}?dag={yesterday.Day}&maand={yesterday.Month}&jaar={yesterday.Year}",
            $"/en/dossier/{main.Dossier}",
            $"{main.Page}/wie-keek?page=2",
            share + _village.VeiligThuis.Number,
            share + street.School.Number,
            $"/nl/signaal?dossier={main.Dossier}",
        ];
        return
        [
            new($"{main.Api}?asOf={today.ToString("O", CultureInfo.InvariantCulture)}") { About = main.Dossier },
            .. inDossier.Select(path => new Question(path) { For = Professionals, About = main.Dossier }),
            .. ((Web.Work.Part[])[Web.Work.Part.Late, Web.Work.Part.Team, Web.Work.Part.Unsighted]).Select(part => new Question($"/nl/werk?List={part}") { For = Professionals }),
        ];
    }

    /// <summary>What is known, what only a closed fact says, and what nobody knows.</summary>
    private IEnumerable<Question> Searches()
    {
        var born = new Dictionary<string, string> { ["Born.Day"] = $"{street.Born.Day}", ["Born.Month"] = $"{street.Born.Month}", ["Born.Year"] = $"{street.Born.Year}" };
        return
        [
            .. from name in (IEnumerable<string>)["Sterre", Street.Surname, "Dichtje", "Xyzzy"]
               select new Question("/nl/zoek", new Dictionary<string, string> { ["Name"] = name }) { For = Professionals },
            new("/nl/zoek", born) { For = Professionals },
            new("/nl/zoek", new Dictionary<string, string>(born) { ["Name"] = $"Sterre {Street.Surname}" }) { For = Professionals | Roles.FrontDesk },
            new("/nl/zoek", new Dictionary<string, string>(born) { ["Name"] = $"Dichtje {Street.Surname}" }) { For = Professionals | Roles.FrontDesk },
            new($"{street.Main.Page}/zelfde-gezin?handler=Find", new Dictionary<string, string> { ["Name"] = Street.Surname }) { For = Professionals },
        ];
    }
}
