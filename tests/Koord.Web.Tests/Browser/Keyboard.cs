using Microsoft.Playwright;

namespace Koord.Web.Tests.Browser;

/// <summary>Works a page without a mouse and counts the keys that only steer; the letters of a text are not counted.</summary>
public sealed class Keyboard(IPage page)
{
    private const int Lost = 150;

    public int Steered { get; private set; }

    public async Task PressAsync(string key)
    {
        Steered++;
        await page.Keyboard.PressAsync(key);
    }

    public Task TypeAsync(string text) => page.Keyboard.TypeAsync(text);

    /// <summary>Tabs on until the element has the focus.</summary>
    public async Task ReachAsync(ILocator element)
    {
        for (var tabs = 0; !await HasFocusAsync(element); tabs++)
        {
            Assert.True(tabs < Lost, $"{element} cannot be reached with the Tab key");
            await PressAsync("Tab");
        }
    }

    /// <summary>Reaches a field and fills it.</summary>
    public async Task FillAsync(ILocator field, string text)
    {
        await ReachAsync(field);
        await TypeAsync(text);
    }

    /// <summary>Reaches a box or radio button and ticks it.</summary>
    public async Task TickAsync(ILocator box)
    {
        await ReachAsync(box);
        await PressAsync("Space");
    }

    /// <summary>Reaches a question and goes down its answers to the one that is meant.</summary>
    public async Task ChooseAsync(ILocator answers, string value)
    {
        await TickAsync(answers.First);
        await GoDownAsync(answers, value);
    }

    /// <summary>Reaches a list and goes down it to the one that is meant.</summary>
    public async Task PickAsync(ILocator list, string value)
    {
        await ReachAsync(list);
        await GoDownAsync(list.Locator("option"), value);
    }

    /// <summary>Reaches a link or button and uses it.</summary>
    public async Task UseAsync(ILocator element)
    {
        await ReachAsync(element);
        await PressAsync("Enter");
    }

    private async Task GoDownAsync(ILocator answers, string value)
    {
        for (var left = await answers.CountAsync(); await page.EvaluateAsync<string>("() => document.activeElement.value") != value; left--)
        {
            Assert.True(left > 0, $"{answers} has no answer {value}");
            await PressAsync("ArrowDown");
        }
    }

    private static Task<bool> HasFocusAsync(ILocator element) => element.EvaluateAsync<bool>("e => e === document.activeElement");
}
