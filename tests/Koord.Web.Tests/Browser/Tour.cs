using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Koord.Web.Tests.Browser;

/// <summary>A walk through the whole house on one screen, by one person after the other; faults are gathered on the way.</summary>
internal sealed class Tour(Chromium chromium, KoordServer server, Screen screen, string language)
{
    /// <summary>Where a press without anything filled in would be an act of its own.</summary>
    private static readonly string[] s_notToPress = ["accounts/{account:long}/beeindigen", "dossier/{id}/uitnodigen/{person:guid}"];

    private readonly IReadOnlyList<(string Route, Regex Shape)> _routes = [.. RoutesOf(server).Select(r => (r, ShapeOf(r)))];
    private readonly HashSet<string> _judged = [];
    private readonly List<string> _faults = [];

    /// <summary>The pages that were judged, as routes.</summary>
    public IReadOnlySet<string> Judged => _judged;

    public IReadOnlyList<string> Faults => _faults;

    /// <summary>The routes of all pages, without the language.</summary>
    public static IReadOnlyList<string> RoutesOf(KoordServer server) =>
    [
        .. server.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Select(e => e.Metadata.GetMetadata<PageActionDescriptor>()?.AttributeRouteInfo?.Template)
            .OfType<string>()
            .Distinct(),
    ];

    /// <summary>Somebody at the front door.</summary>
    public async Task<Visit> ArriveAsync()
    {
        var visit = await chromium.VisitAsync(server, screen);
        await visit.GoAsync(In(""));
        return visit;
    }

    /// <summary>Somebody who came in with one press.</summary>
    public async Task<Visit> ComeInAsync(string role)
    {
        var visit = await ArriveAsync();
        await visit.PressAsync($"form[action$='/demo/{role}'] button");
        return visit;
    }

    public Task GoAsync(Visit visit, string path, int status = 200) => visit.GoAsync(In(path), status);

    /// <summary>Follows the links from where somebody stands, near ones first, to one page of every route that can be reached.</summary>
    public async Task LookAroundAsync(Visit visit)
    {
        var met = new HashSet<string> { RouteOf(visit) };
        var ahead = new Queue<string>(await LinksAsync(visit));
        await JudgeAsync(visit);
        while (ahead.TryDequeue(out var path))
        {
            if (!met.Add(RouteOf(path)))
            {
                continue;
            }

            var links = !AsksAxe && _judged.Contains(RouteOf(path)) ? await GlanceAsync(visit, path) : await StandOnAsync(visit, path);
            foreach (var link in links)
            {
                ahead.Enqueue(link);
            }
        }
    }

    /// <summary>With axe, however often this route was met before.</summary>
    public async Task JudgeAsync(Visit visit)
    {
        _judged.Add(RouteOf(visit));
        _faults.AddRange(await visit.FaultsAsync(AsksAxe));
    }

    /// <summary>On the wide screen and the phone, for every role. Axe asks less contrast of large text and does not run without scripts: there one role is enough for a page.</summary>
    private bool AsksAxe => screen is { TextPercent: 100, JavaScript: true };

    private string In(string path) => $"/{language}/{path}";

    /// <returns>Where one can go from there.</returns>
    private async Task<IReadOnlyList<string>> StandOnAsync(Visit visit, string path)
    {
        await visit.GoAsync(path);
        var links = await LinksAsync(visit);
        var first = _judged.Add(RouteOf(visit));
        _faults.AddRange(await visit.FaultsAsync(first && AsksAxe));
        if (first)
        {
            await PressInVainAsync(visit);
        }

        return links;
    }

    /// <summary>Where one can go from a page on which somebody else stood already.</summary>
    private async Task<IReadOnlyList<string>> GlanceAsync(Visit visit, string path)
    {
        var page = await (await visit.Page.APIRequest.GetAsync(path)).TextAsync();
        return [.. Regex.Matches(page, "<a [^>]*href=\"([^\"]+)\"").Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Where(IsHere)];
    }

    /// <summary>A form with errors is a page too.</summary>
    private async Task PressInVainAsync(Visit visit)
    {
        const string button = "main form[method=post] button.nl-button--primary";
        if (!s_notToPress.Contains(RouteOf(visit)) && await visit.Page.Locator(button).CountAsync() > 0)
        {
            await visit.PressAsync(button);
            await JudgeAsync(visit);
        }
    }

    private async Task<IReadOnlyList<string>> LinksAsync(Visit visit) =>
        [.. (await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin).map(a => a.pathname + a.search)"))
        .Where(IsHere)];

    private bool IsHere(string link) => link.StartsWith(In(""), StringComparison.Ordinal) && link != In("weg");

    private string RouteOf(Visit visit) => RouteOf(new Uri(visit.Page.Url).AbsolutePath);

    private string RouteOf(string path)
    {
        var bare = path.Split('?')[0][In("").Length..];
        return _routes.FirstOrDefault(r => r.Shape.IsMatch(bare)).Route ?? "";
    }

    private static Regex ShapeOf(string route) =>
        new("^" + Regex.Replace(Regex.Replace(route, @"/\{\w+\?\}", "(/[^/]+)?"), @"\{\w+:?(\w*)\}", p => p.Groups[1].Value switch { "guid" => "[0-9a-fA-F-]{32,36}", "long" or "int" => "[0-9]+", _ => "[^/]+" }) + "$");
}
