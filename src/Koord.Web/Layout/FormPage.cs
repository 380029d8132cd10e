using Koord.Domain.Dossiers;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Koord.Web.Layout;

/// <summary>A page with a form that records one act: a double send is one act, and a refusal is a sentence with everything typed still there.</summary>
public abstract class FormPage : PageModel
{
    /// <summary>Made when the form is first shown, and kept while it is shown again.</summary>
    [BindProperty]
    public Guid ActId { get; set; } = Guid.NewGuid();

    protected ActId Press => new(ActId);

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
}
