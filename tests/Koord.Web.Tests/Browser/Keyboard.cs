using Microsoft.Playwright;

namespace Koord.Web.Tests.Browser;

/// <summary>Works a page without a mouse and counts the keys that only steer; the letters of a text are not counted.</summary>
public sealed class Keyboard(IPage page)
{
    private const int Lost = 150;

    // No more than there are: the radio buttons of one question are one stop, and are left out; below an anchor nobody knows where one stands.
    private const string StopsAhead = """
        e => {
            const here = document.activeElement, nowhere = here === document.body;
            if (nowhere && location.hash) return 0;
            return [...document.querySelectorAll('a[href], button, input:not([type=radio], [type=hidden]), select, textarea, summary')]
                .filter(s => s.tabIndex >= 0 && !s.disabled && s.checkVisibility()
                    && (nowhere || here.compareDocumentPosition(s) & Node.DOCUMENT_POSITION_FOLLOWING)
                    && (s === e || e.compareDocumentPosition(s) & Node.DOCUMENT_POSITION_PRECEDING))
                .length;
        }
        """;

    public int Steered { get; private set; }

    public async Task PressAsync(string key)
    {
        Steered++;
        await page.Keyboard.PressAsync(key);
    }

    public Task TypeAsync(string text) => page.Keyboard.TypeAsync(text);

    /// <summary>Tabs on until the element has the focus. The first keys follow each other as fast as somebody can press who knows the page.</summary>
    public async Task ReachAsync(ILocator element)
    {
        var ahead = await element.EvaluateAsync<int>(StopsAhead);
        await Task.WhenAll(Enumerable.Range(0, Math.Min(ahead, Lost)).Select(_ => PressAsync("Tab")));
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
