using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Koord.Web.Tests.Browser;

/// <summary>One person at one screen, and everything that went wrong there unseen.</summary>
public sealed class Visit : IAsyncDisposable
{
    private const int Patience = 30_000;
    private readonly IBrowserContext _context;
    private readonly Screen _screen;
    private readonly List<string> _faults = [];

    private Visit(IBrowserContext context, IPage page, Screen screen)
    {
        (_context, _screen, Page, Keyboard) = (context, screen, page, new(page));
        page.Console += (_, line) => Note(line.Type == "error" && !IsAboutAStatus(line.Text), line.Text); // a refused style or script is such an error too
        page.PageError += (_, error) => Note(true, error);
        page.Response += (_, r) => Note(r.Status >= 400 && !IsAskedFor(r.Request), $"{r.Status} {r.Url}");
        page.Request += (_, r) => Note(!IsOwn(r.Url), $"asks another host: {r.Url}");
    }

    public IPage Page { get; }

    public Keyboard Keyboard { get; }

    public static async Task<Visit> BeginAsync(IBrowser browser, Uri address, Screen screen)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            JavaScriptEnabled = screen.JavaScript,
            Locale = screen.Language,
            ViewportSize = new() { Width = screen.Width, Height = screen.Height },
        });
        context.SetDefaultTimeout(Patience);
        if (screen.TextPercent != 100)
        {
            await context.AddInitScriptAsync($"addEventListener('DOMContentLoaded', () => document.documentElement.style.fontSize = '{screen.TextPercent}%')");
        }

        return new(context, await context.NewPageAsync(), screen);
    }

    /// <summary>Opens a page, named with its language as in <c>/nl/werk</c>, and checks how the server answered.</summary>
    public async Task GoAsync(string path, int status = 200)
    {
        var answer = await Page.GotoAsync(path);
        Assert.NotNull(answer);
        Assert.True(status == answer.Status, $"{path} answered {answer.Status} instead of {status}");
    }

    /// <summary>Uses a link or button, and stands on the page it leads to.</summary>
    public async Task PressAsync(string selector)
    {
        await Page.EvaluateAsync("() => { document.documentElement.dataset.left = '' }");
        await Page.Locator(selector).First.ClickAsync();
        await Page.Locator("html:not([data-left])").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        for (var waited = 0; await Page.EvaluateAsync<string>("() => document.readyState") != "complete"; waited += 10)
        {
            Assert.True(waited < Patience, $"{Page.Url} does not get ready");
            await Task.Delay(10);
        }
    }

    /// <summary>Uses a link or button with the keyboard, and stands on the page it leads to, also when that is the same one anew.</summary>
    public async Task UseAsync(string selector, string to)
    {
        await Page.EvaluateAsync("() => { document.documentElement.dataset.left = '' }");
        await Keyboard.UseAsync(Page.Locator(selector).First);
        await ArriveAsync(to);
    }

    /// <summary>Waits for the page that a press leads to; when it does not come, says on which page one stands instead.</summary>
    /// <param name="at">Its address, with * for a part and ** for whatever stands there.</param>
    /// <remarks>Asks the page itself: the driver now and then misses that it has loaded, and waits for ever.</remarks>
    public async Task ArriveAsync(string at)
    {
        var address = new Regex($"^{Regex.Escape(at).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal)}$");
        var here = "";
        for (var began = Environment.TickCount64; Environment.TickCount64 - began < Patience; await Task.Delay(10))
        {
            try
            {
                here = await Page.EvaluateAsync<string>("() => document.readyState === 'complete' && !('left' in document.documentElement.dataset) ? location.href : ''");
            }
            catch (PlaywrightException)
            {
                continue; // between two pages
            }

            if (address.IsMatch(here))
            {
                return;
            }
        }

        throw new TimeoutException($"{at} did not come. Here is {here}: {await Page.EvaluateAsync<string>("() => document.querySelector('main')?.innerText.slice(0, 500)")}\n{string.Join('\n', _faults)}");
    }

    /// <summary>What every page owes every reader: nothing wider than the screen, nothing refused or broken, axe content.</summary>
    public Task ShouldBeFineAsync() => ShouldBeFineAsync(axe: true);

    /// <inheritdoc cref="ShouldBeFineAsync()"/>
    public async Task ShouldBeFineAsync(bool axe)
    {
        var faults = await FaultsAsync(axe);
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    /// <summary>What is wrong here and went wrong on the way, each with its address; axe takes the most time.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(bool axe = true)
    {
        await ShotAsync();
        if ((await Page.TitleAsync()).Length == 0)
        {
            _faults.Add("no title");
        }

        if (await Page.EvaluateAsync<string>(WhatIsTooWide) is { Length: > 0 } wide)
        {
            _faults.Add(wide);
        }

        if (axe && _screen.JavaScript)
        {
            await Page.EvaluateAsync<bool>(s_axe);
            var found = await Page.EvaluateAsync<string[]>(AskAxe);
            Assert.NotEqual("0", found[0]);
            _faults.AddRange(found.Skip(1));
        }

        IReadOnlyList<string> faults = [.. _faults.Select(f => $"{new Uri(Page.Url).PathAndQuery} ({_screen}): {f}")];
        _faults.Clear();
        return faults;
    }

    /// <summary>Faults that a test expects, such as a page that is not there.</summary>
    public void ForgetFaults() => _faults.Clear();

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private static readonly string s_axe = $"{new BundledAxeScriptProvider().GetScript()};true";

    // How many rules hold, and then every fault; no page has a page within it, and the driver's own way takes three times as long.
    private const string AskAxe = """
        () => axe.run({ resultTypes: ['violations'] }).then(found =>
            [String(found.passes.length), ...found.violations.map(v => `${v.id}: ${v.nodes.map(n => n.html).join(', ')}`)])
        """;

    private const string WhatIsTooWide = """
        () => {
            const screen = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= screen) return '';
            const wide = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > screen + 1);
            return (wide.at(-1) ?? document.body).outerHTML.slice(0, 200) + ' is wider than ' + screen;
        }
        """;

    // GoAsync judges how a page that was asked for is answered; nobody judges the answer to a form.
    private static bool IsAskedFor(IRequest request) => request is { IsNavigationRequest: true, Method: "GET" };

    // The browser reports its own failed navigation as an error as well.
    private static bool IsAboutAStatus(string text) => text.StartsWith("Failed to load resource", StringComparison.Ordinal);

    private static bool IsOwn(string url) => url.StartsWith("data:", StringComparison.Ordinal) || new Uri(url).IsLoopback;

    private void Note(bool fault, string text)
    {
        if (fault)
        {
            _faults.Add(text);
        }
    }

    private async Task ShotAsync()
    {
        if (Environment.GetEnvironmentVariable("KOORD_SHOTS") is { Length: > 0 } folder)
        {
            var name = string.Join('-', (string[])[.. new Uri(Page.Url).AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries), _screen.Name]);
            await Page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, name + ".png") });
        }
    }
}
