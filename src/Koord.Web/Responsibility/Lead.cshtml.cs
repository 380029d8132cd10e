using System.ComponentModel.DataAnnotations;
using Koord.Domain.Dossiers;
using Koord.Domain.Responsibility;
using Koord.Web.Access;
using Koord.Web.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Responsibility;

/// <summary>Whom the family chose as its first face; how often that changed is counted.</summary>
[OnlyFor(Workers)]
public sealed class LeadModel(LineDoor door) : LinePage(door)
{
    private const int LongestName = 200;

    [BindProperty, StringLength(LongestName, ErrorMessage = LongestText.Error)]
    public string? Name { get; set; }

    [BindProperty]
    public string? Organisation { get; set; }

    [BindProperty]
    public List<string> ChosenBy { get; set; } = [];

    [BindProperty, StringLength(LongestText.Signs, ErrorMessage = LongestText.Error)]
    public string? Because { get; set; }

    public IReadOnlyList<Choice> Organisations { get; private set; } = [];

    public IReadOnlyList<Choice> Family => Choices(People.All);

    public IReadOnlyList<(Recorded Fact, LeadChosen Event)> Before => [.. View.Dossier.Of<LeadChosen>()];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ReadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct))
        {
            return NotFound();
        }

        Need(nameof(Name), !string.IsNullOrWhiteSpace(Name), "responsibility.lead-name-needed");
        Need(nameof(ChosenBy), ChosenBy.Count > 0, "responsibility.lead-chosen-by-needed");
        Need(nameof(Because), !string.IsNullOrWhiteSpace(Because), "responsibility.why-needed");
        return await RecordAsync(new ChooseLead
        {
            Name = Name ?? "",
            Organisation = Organisations.Any(o => o.Value == Organisation) ? new HolderId(long.Parse(Organisation!, System.Globalization.CultureInfo.InvariantCulture)) : null, // one of the choices
            ChosenBy = Chosen(ChosenBy, People.All),
            Because = Because ?? "",
        }.Decide, r => r.Code == "chosen-by-nobody" ? nameof(ChosenBy) : "", ct);
    }

    private async Task<bool> ReadAsync(CancellationToken ct)
    {
        Organisations = [.. (await Door.Organisations.AllAsync(ct)).Select(o => new Choice(o.Number.ToString(), o.Name))];
        return await OpenAsync(ct) && View.KnowsWhatGoesOn && WhoHolds.Of(View.Dossier).Now is not null;
    }
}
