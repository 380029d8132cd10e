using Koord.Domain.Dossiers;
using Koord.Domain.Plan;
using Koord.Web.Access;
using Koord.Web.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Plan;

/// <summary>How one person comes away safely. Neither title nor address says what it is, and it stands in no list.</summary>
[OnlyFor(Workers)]
public sealed class PersonalAgreementsModel(LineDoor door) : PlanPage(door)
{
    [BindProperty]
    public string? Person { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public List<string> Readers { get; set; } = [];

    /// <summary>The last of each person, for who may read it.</summary>
    public IReadOnlyList<(Recorded Fact, EscapePlanMade Made)> Kept => field ??=
        [.. View.Dossier.Of<EscapePlanMade>().Reverse().DistinctBy(e => e.Event.Person)];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OpenAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
        {
            return NotFound();
        }

        var whose = Speakers.FirstOrDefault(p => p.Person.ToString() == Person);
        Need(nameof(Person), whose is not null, "plan.personal-whose-needed");
        Need(nameof(Text), !string.IsNullOrWhiteSpace(Text), "plan.personal-text-needed");
        return await RecordAsync(new MakeEscapePlan(new()
        {
            Person = whose?.Person ?? default,
            Text = Text?.Trim() ?? "",
            ReadableBy = Chosen(Readers, Speakers.Where(p => p != whose)),
        }).Decide, _ => nameof(Text), ct);
    }

    /// <summary>Whom that person let read it.</summary>
    public string ReadersOf(EscapePlanMade made) => made.ReadableBy.Count > 0
        ? Texts.NamesTogether.Of(made.ReadableBy.Select(NameOf))
        : Say["plan.may-read-nobody"];
}
