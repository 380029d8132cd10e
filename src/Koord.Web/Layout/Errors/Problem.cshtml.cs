using Koord.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Koord.Web.Layout.Errors;

/// <summary>Says what happened and what to do. Never why inside the machine, never whether something exists.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class ProblemModel : PageModel
{
    /// <summary>Where the family's pages live; there the quick exit stays in sight, on an error page too.</summary>
    private static readonly PathString[] s_family = ["/mijn", "/jij"];

    /// <summary>Never shown again, whatever the page was.</summary>
    private static readonly string[] s_secrets = ["Password", "Again", "Current"];

    private int _code;

    /// <summary>The sentences that were typed and not saved, to copy; from a form of Koord itself, so that no other site puts words on this page.</summary>
    public IReadOnlyList<string> Typed { get; private set; } = [];

    /// <summary>Where to sign in again, and from there back to the page; null for other problems.</summary>
    public string? WayBack => _code is StatusCodes.Status401Unauthorized ? $"~/aanmelden{QueryString.Create("terug", Language.Asked(HttpContext).Path)}" : null;

    public bool Family => s_family.Any(p => Language.Asked(HttpContext).Path.StartsWithSegments(p));

    /// <summary>Every handler name leads here, since a failed post arrives as a post.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        _code = Response.StatusCode;
        if (!WasReExecuted)
        {
            context.Result = NotFound();
            return;
        }

        Typed = _code is StatusCodes.Status400BadRequest or StatusCodes.Status401Unauthorized && IsOfOurOwn ? await ReadAsync(HttpContext.RequestAborted) : [];
        await next();
    }

    public string Text(string part) => _code switch
    {
        StatusCodes.Status400BadRequest => $"shell.problem-expired-{part}",
        StatusCodes.Status401Unauthorized => $"shell.problem-signed-out-{part}",
        StatusCodes.Status413PayloadTooLarge => $"shell.problem-large-{part}",
        >= 500 => $"shell.problem-broken-{part}",
        _ => $"shell.problem-missing-{part}",
    };

    private bool IsOfOurOwn => Request.HasFormContentType && Request.Headers.Origin == $"{Request.Scheme}://{Request.Host}";

    private async Task<IReadOnlyList<string>> ReadAsync(CancellationToken ct)
    {
        try
        {
            var form = await Request.ReadFormAsync(ct);
            return [.. form.Where(f => !s_secrets.Contains(f.Key.Split('.')[^1])).SelectMany(f => f.Value).OfType<string>().Where(v => v.Trim().Any(char.IsWhiteSpace))];
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException or IOException)
        {
            return []; // what cannot be read was not typed in a form of ours
        }
    }

    private bool WasReExecuted =>
        HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null
        || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
}
