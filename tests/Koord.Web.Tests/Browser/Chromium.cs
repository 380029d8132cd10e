using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Koord.Web.Tests.Browser.Chromium))]

namespace Koord.Web.Tests.Browser;

/// <summary>One browser for all tests, started when the first test asks for it.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private readonly SemaphoreSlim _once = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A person with a browser of their own: no cookie is shared.</summary>
    public Task<Visit> VisitAsync(KoordServer server, Screen? screen = null) => VisitAsync(server.Address, screen ?? Screen.Wide);

    public async Task<Visit> VisitAsync(Uri address, Screen screen) => await Visit.BeginAsync(await BrowserAsync(), address, screen);

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _once.Dispose();
    }

    private async Task<IBrowser> BrowserAsync()
    {
        await _once.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = Environment.GetEnvironmentVariable("KOORD_CHROMIUM") ?? "/usr/bin/chromium",
                ChromiumSandbox = false,
                Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"],
            });
        }
        finally
        {
            _once.Release();
        }
    }
}
