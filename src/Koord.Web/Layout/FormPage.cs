using Koord.Domain.Dossiers;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Koord.Web.Layout;

/// <summary>A page with a form that records one act: a double send is one act, and a refusal is a sentence with everything typed still there.</summary>
public abstract class FormPage : PageModel
{
    private string? _handler; // set before any handler runs

    /// <summary>Made when the form is first shown, and kept while it is shown again.</summary>
    [BindProperty]
    public Guid ActId { get; set; } = Guid.NewGuid();

    protected ActId Press => new(ActId);

    /// <summary>A second send ends where the first did, whatever the page makes of how things stand after it.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        _handler = context.HandlerMethod?.Name;
        var executed = await next();
        if (HttpMethods.IsPost(Request.Method) && executed is { Exception: null, Result: not RedirectResult } && Onward(_handler) is not null && await IsRecordedAsync())
        {
            executed.Result = GoOn();
        }
    }

    /// <summary>Where a press leads once it is recorded; null where a second send finds its own way.</summary>
    /// <param name="handler">Which form of the page; null for the one without a name.</param>
    protected virtual string? Onward(string? handler) => null;

    protected RedirectResult GoOn() => Redirect(Onward(_handler) ?? throw new InvalidOperationException("The page does not say where a press leads."));

    /// <summary>The page again with the refusal as an error; not found when that is what it says.</summary>
    /// <param name="refusal">Of the act.</param>
    /// <param name="field">The field it belongs to; empty for the whole form.</param>
    protected IActionResult Explain(Refusal refusal, string field = "")
    {
        if (refusal.Code == "not-found")
        {
            return NotFound();
        }

        var words = HttpContext.RequestServices.GetRequiredService<Words>();
        ModelState.AddModelError(field, words[$"refusals.{refusal.Code}"]);
        return Page();
    }

    private async Task<bool> IsRecordedAsync()
    {
        var services = HttpContext.RequestServices;
        return await services.GetRequiredService<Recorder>().HasRecordedAsync(Press, services.GetRequiredService<CurrentActor>().Required, HttpContext.RequestAborted);
    }
}
