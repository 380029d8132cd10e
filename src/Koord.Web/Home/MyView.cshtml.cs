using System.Globalization;
using Koord.Domain.Dossiers;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Home;

/// <summary>Says what one thinks beside what was written; who reads it stands above the box.</summary>
public sealed class MyViewModel(Ours ours, Recorder recorder) : FamilyPage(ours)
{
    /// <summary>As long as what professionals write.</summary>
    private const int Longest = 20_000;

    private readonly Ours _ours = ours;

    [BindProperty(SupportsGet = true)]
    public FactId Fact { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public Mine Mine { get; private set; } = null!; // set before any handler runs

    public Told Told { get; private set; } = null!; // set before any handler runs

    [TempData]
    public bool Said { get; set; }

    protected override bool IsHere()
    {
        var (mine, told) = All.SelectMany(m => m.Told, (m, t) => (m, t)).FirstOrDefault(f => f.t.Fact.Id == Fact);
        (Mine, Told) = (mine, told); // both null: then no handler runs
        return told is not null;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Text))
        {
            ModelState.AddModelError(nameof(Text), Say["home.view-needed"]);
            return Page();
        }

        if (Text.Length > Longest)
        {
            ModelState.AddModelError(nameof(Text), Say["home.view-too-long", Longest.ToString("N0", CultureInfo.CurrentCulture)]);
            return Page();
        }

        var act = new Act { Dossier = Told.Fact.Dossier, Actor = _ours.Actor, Id = Press, Ground = _ours.Law.RecordingGround(_ours.Actor, Mine.View.Now.Today) };
        var result = await recorder.RecordAsync(act, scene => new AddView(Fact, Text.Trim()).Decide(scene), ct);
        if (result.Refusal is { } refusal)
        {
            return Explain(refusal, nameof(Text));
        }

        Said = true;
        return Redirect("~/mijn");
    }
}
