using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Koord.Web.Layout.Gallery;

/// <summary>Twelve lives that are hard to draw. Only in development.</summary>
[AllowAnonymous]
public sealed class LifelinesModel(IHostEnvironment environment) : PageModel
{
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!environment.IsDevelopment())
        {
            context.Result = NotFound();
        }
    }
}
