using Koord.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Koord.Web.Layout.Errors;

/// <summary>Says what happened and what to do. Never why inside the machine, never whether something exists.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class ProblemModel : PageModel
{
    /// <summary>Where the family's pages live; there the quick exit stays in sight, on an error page too.</summary>
    private static readonly PathString[] s_family = ["/mijn", "/jij"];

    private int _code;

    public bool Family => s_family.Any(p => Language.Asked(HttpContext).Path.StartsWithSegments(p));

    /// <summary>Every handler name leads here, since a failed post arrives as a post.</summary>
    public override void OnPageHandlerExecuting(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context)
    {
        _code = Response.StatusCode;
        if (!WasReExecuted)
        {
            context.Result = NotFound();
        }
    }

    public string Text(string part) => _code switch
    {
        StatusCodes.Status400BadRequest => $"shell.problem-expired-{part}",
        StatusCodes.Status413PayloadTooLarge => $"shell.problem-large-{part}",
        >= 500 => $"shell.problem-broken-{part}",
        _ => $"shell.problem-missing-{part}",
    };

    private bool WasReExecuted =>
        HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null
        || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
}
