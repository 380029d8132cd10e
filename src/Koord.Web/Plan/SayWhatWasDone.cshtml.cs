using Koord.Domain.Dossiers;
using Koord.Domain.Plan;
using Koord.Web.Access;
using Koord.Web.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Plan;

/// <summary>What was done with what a child said; as closed as the words themselves.</summary>
[OnlyFor(Workers)]
public sealed class SayWhatWasDoneModel(LineDoor door) : PlanPage(door)
{
    /// <summary>The talk.</summary>
    [BindProperty(SupportsGet = true)]
    public FactId Fact { get; set; }

    [BindProperty]
    public string? What { get; set; }

    public ChildSpoken Talk { get; private set; } = null!; // found before anything is shown

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<(Recorded Fact, DoneWithWords Event)> Done => field ??= [.. View.Dossier.Of<DoneWithWords>().Where(d => d.Event.Talk == Talk.Talk)];

    public string Readers => Talk.ReadableBy.Count > 0 ? Texts.NamesTogether.Of(Talk.ReadableBy.Select(NameOf)) : Say["plan.may-read-nobody"];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FindAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        Need(nameof(What), !string.IsNullOrWhiteSpace(What), "plan.done-needed");
        return await RecordAsync(new SayWhatWasDone(Talk.Talk, What?.Trim() ?? "").Decide, _ => nameof(What), ct);
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct) || View.Dossier.Find(Fact)?.Event is not ChildSpoken talk)
        {
            return false;
        }

        Talk = talk;
        return true;
    }
}
