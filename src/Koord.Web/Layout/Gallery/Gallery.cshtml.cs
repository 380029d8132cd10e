using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Koord.Web.Layout.Gallery;

/// <summary>Every component on one page, for whoever builds or judges pages. Only in development.</summary>
[AllowAnonymous]
public sealed class GalleryModel(IHostEnvironment environment, TimeProvider time) : PageModel
{
    public static IReadOnlyList<Choice> Themes { get; } =
    [
        new("home", "gallery.theme-home", "gallery.theme-home-hint"),
        new("school", "gallery.theme-school"),
        new("money", "gallery.theme-money"),
    ];

    [BindProperty]
    public GalleryForm Form { get; set; } = new();

    /// <summary>Shows the same page as a family sees it.</summary>
    [BindProperty(SupportsGet = true, Name = "gezin")]
    public bool Family { get; set; }

    public DateTimeOffset Now => time.GetUtcNow();

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!environment.IsDevelopment())
        {
            context.Result = NotFound();
        }
    }

    public void OnPost()
    {
    }
}

public sealed class GalleryForm
{
    // Declared in another order than on the page, to show that the error summary follows the page.
    [Required(ErrorMessage = "gallery.danger-missing")]
    public string? Danger { get; set; }

    [Required(ErrorMessage = "gallery.story-missing")]
    public string? Story { get; set; }

    [DateNeeded(ErrorMessage = "gallery.when-missing")]
    public TypedDate When { get; set; } = new();

    [Required(ErrorMessage = "gallery.child-missing"), Display(Name = "gallery.child")]
    public string? Child { get; set; }

    public int? Age { get; set; }

    [MinLength(1, ErrorMessage = "gallery.theme-missing")]
    public List<string> Themes { get; set; } = [];

    public string? Organisation { get; set; }
}
