using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Caching.Memory;

namespace Koord.Web.Charts;

/// <summary>
/// Remembers for a while how a line was drawn, in every form and with its table, by exactly what it says and in which language.
/// Whoever may see a fact less has another line, and so another drawing; who sees the same reads the same.
/// </summary>
public sealed class DrawnBefore(HtmlEncoder encoder) : IDisposable
{
    /// <summary>Of all drawings together: some two hundred of a usual length.</summary>
    private const int Signs = 16_000_000;

    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _drawn = new(new MemoryCacheOptions { SizeLimit = Signs });

    public async Task<IHtmlContent> DrawAsync(Lifeline lifeline, IHtmlHelper html)
    {
        var key = (lifeline, CultureInfo.CurrentUICulture.Name);
        if (_drawn.Get<HtmlString>(key) is { } known)
        {
            return known;
        }

        using var written = new StringWriter();
        (await html.PartialAsync("/Charts/_Lifeline.cshtml", lifeline)).WriteTo(written, encoder);
        var drawn = written.ToString();
        return _drawn.Set(key, new HtmlString(drawn), new MemoryCacheEntryOptions { Size = drawn.Length, SlidingExpiration = Idle });
    }

    public void Dispose() => _drawn.Dispose();
}
