namespace Koord.Web.Home;

/// <summary>The first page of a family member: what they may read, what happens now, whom to call.</summary>
public sealed class MyPageModel(Ours ours) : FamilyPage(ours)
{
    /// <summary>For the page after somebody said what they think.</summary>
    [Microsoft.AspNetCore.Mvc.TempData]
    public bool Said { get; set; }

    /// <summary>As they are called; null when nothing is known but the account.</summary>
    public string? Given => First?.Self?.Name.Value.Given ?? User.Identity?.Name;

    public void OnGet()
    {
    }
}
