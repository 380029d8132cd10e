using Koord.Web.Tests.Browser;
using Koord.Web.Tests.Dossiers;
using Microsoft.Playwright;

namespace Koord.Web.Tests.Walks;

/// <summary>Somebody of the town at a screen of their own, who steers with the keyboard alone. Every page they meet is judged, with axe when nobody stood on it before.</summary>
internal sealed class Walker : IAsyncDisposable
{
    private readonly Town _town;
    private readonly Visit _visit;
    private readonly string _language;

    private Walker(Town town, Visit visit, string language) => (_town, _visit, _language) = (town, visit, language);

    public IPage Page => _visit.Page;

    private Keyboard Keys => _visit.Keyboard;

    public static async Task<Walker> ArriveAsync(Chromium chromium, Town town, Screen screen) =>
        new(town, await chromium.VisitAsync(town.Village.Server, screen), screen.Language);

    public static async Task<Walker> SignInAsync(Chromium chromium, Town town, string person, Screen screen, string to = "**/werk")
    {
        var walker = await ArriveAsync(chromium, town, screen);
        await walker.SignInAsync(town.Village.LoginOf(person), to);
        return walker;
    }

    /// <summary>Also again, when so much time passed that nobody stays signed in.</summary>
    public async Task SignInAsync(string login, string to)
    {
        await OpenAsync("aanmelden");
        await FillAsync("#Login", login);
        await FillAsync("#Password", Village.Password);
        await SendAsync(to);
    }

    /// <summary>Types an address.</summary>
    public async Task OpenAsync(string path)
    {
        await _visit.GoAsync($"/{_language}/{path}");
        await JudgeAsync();
    }

    /// <summary>Uses a link or button, and judges the page it leads to.</summary>
    public async Task UseAsync(string selector, string to)
    {
        await _visit.UseAsync(selector, to);
        await JudgeAsync();
    }

    /// <summary>Uses a link that leads to a field on the same page.</summary>
    public async Task FollowAsync(string selector, string field)
    {
        await Keys.UseAsync(Page.Locator(selector));
        await Page.Locator($"{field}:focus").WaitForAsync();
    }

    /// <summary>The same for the button of the form.</summary>
    public Task SendAsync(string to) => UseAsync("main form button.nl-button--primary[type=submit]", to);

    /// <summary>Shows what is folded away.</summary>
    public Task UnfoldAsync(string summary) => Keys.UseAsync(Page.Locator(summary));

    public Task FillAsync(string field, string text) => Keys.FillAsync(Page.Locator(field), text);

    /// <summary>One of several answers.</summary>
    public Task ChooseAsync(string question, string value) => Keys.ChooseAsync(Page.Locator($"[name='{question}']"), value);

    public Task TickAsync(string box) => Keys.TickAsync(Page.Locator(box).First);

    public async Task TickAllAsync(string boxes)
    {
        foreach (var box in await Page.Locator(boxes).AllAsync())
        {
            await Keys.TickAsync(box);
        }
    }

    /// <summary>One of a list that folds out.</summary>
    public Task PickAsync(string list, string value) => Keys.PickAsync(Page.Locator(list), value);

    public async Task DateAsync(string name, DateOnly day)
    {
        await FillAsync($"[name='{name}.Day']", $"{day.Day}");
        await FillAsync($"[name='{name}.Month']", $"{day.Month}");
        await FillAsync($"[name='{name}.Year']", $"{day.Year}");
    }

    /// <summary>What stands there, somewhere.</summary>
    public async Task ReadsAsync(params IEnumerable<string> texts)
    {
        var main = await Page.InnerTextAsync("main");
        Assert.All(texts, text => Assert.Contains(text, main, StringComparison.Ordinal));
    }

    public async Task ReadsNotAsync(params IEnumerable<string> texts)
    {
        var main = await Page.InnerTextAsync("main");
        Assert.All(texts, text => Assert.DoesNotContain(text, main, StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _visit.DisposeAsync();

    private Task JudgeAsync() => _visit.ShouldBeFineAsync(axe: _town.Met.Add(new Uri(Page.Url).AbsolutePath));
}
