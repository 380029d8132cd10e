using System.ComponentModel.DataAnnotations;
using Koord.Domain.Dossiers;
using Koord.Domain.Outcomes;
using Koord.Domain.Plan;
using Koord.Domain.Responsibility;
using Koord.Domain.Signals;
using Koord.Web.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Outcomes;

/// <summary>Closes a family's line: each danger as it was and as it is, each child heard, and what would be the reason if it went wrong after all.</summary>
public sealed class CloseLineModel(LineDoor door) : HolderPage(door)
{
    private const int Pairs = 4;

    [BindProperty]
    public List<TypedDanger> Dangers { get; set; } = [];

    [BindProperty]
    public string? Disagreement { get; set; }

    [BindProperty]
    public string? Premortem { get; set; }

    /// <summary>How many are open on the page: those with something in them, and one more.</summary>
    public int Shown => Math.Min(Dangers.Count, Math.Max(2, Dangers.FindLastIndex(d => !d.IsEmpty) + 2));

    /// <summary>Who does not agree with the plan, in their own words.</summary>
    public IReadOnlyList<Agreed> Disagree => [.. (Plan?.Plan.Agreed ?? []).Where(a => !a.Agrees)];

    /// <summary>What is decided or begun first, with where.</summary>
    public IReadOnlyList<(string Where, string What)> First =>
    [
        .. OpenSteps.Of(View.Dossier, Actor.Side).Select(s => ($"stap/{s.Fact.Id}", s.Step.What.Value)),
        .. OpenWorries.Undecided(Actor.Side, View.Dossier).Select(s => ($"wat-nu/{s.Event.Signal}", Say["outcomes.first-worry", Door.Dates.Day(Moment.At(s.Fact.At).Today)])),
        .. OpenWorries.NotTakenUp(Actor.Side, View.Dossier).Select(r => ($"oppakken/{r.Sent.Signal}", Say["outcomes.first-report", Names.Of(r.Sent.ReportedBy)])),
        .. Helps.Of(View.Dossier).All.Where(h => h.Waits).Select(h => ($"hulp/{h.Fact.Id}", Say["outcomes.first-help", h.Asked.What.Value])),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct))
        {
            return NotFound();
        }

        var told = View.Dossier.Of<SignalRecorded>().Select(s => s.Event.DangerWhat?.Value.Trim()).OfType<string>().Distinct().ToList();
        Dangers = [.. told.Select(t => new TypedDanger { Then = t }), .. Empty(told.Count)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct) || Checks.Closed is not null)
        {
            return NotFound();
        }

        Dangers = [.. Dangers, .. Empty(Dangers.Count)];
        foreach (var (index, danger) in Dangers.Index())
        {
            Need($"{nameof(Dangers)}[{index}].{nameof(danger.Then)}", danger.IsEmpty || !string.IsNullOrWhiteSpace(danger.Then), "outcomes.then-needed");
            Need($"{nameof(Dangers)}[{index}].{nameof(danger.Now)}", danger.IsEmpty || !string.IsNullOrWhiteSpace(danger.Now), "outcomes.now-needed");
        }

        Need($"{nameof(Dangers)}[0].{nameof(TypedDanger.Then)}", Dangers.Exists(d => !d.IsEmpty), "refusals.dangers-needed");
        var children = ReadChildren();
        NeedJudgement();
        Need(nameof(Disagreement), Disagree.Count == 0 || !string.IsNullOrWhiteSpace(Disagreement), "refusals.disagreement-needed");
        Need(nameof(Premortem), !string.IsNullOrWhiteSpace(Premortem), "refusals.premortem-needed");
        var closing = new CloseLine { Children = children, Closing = Said() };
        return await RecordAsync(closing.Decide, r => r.Code == "not-safe-yet" ? nameof(Safety) : "", ct);
    }

    private LineClosed Said() => new()
    {
        Dangers = [.. Dangers.Where(d => !d.IsEmpty).Select(d => new DangerThenAndNow { Then = d.Then?.Trim() ?? "", Now = d.Now?.Trim() ?? "" })],
        Safety = SafetyRead ?? default,
        Certainty = CertaintyRead ?? default,
        Disagreement = Personal.Text(Disagreement),
        Premortem = Premortem?.Trim() ?? "",
        About = [],
        Parties = [],
    };

    private static IEnumerable<TypedDanger> Empty(int filled) => Enumerable.Range(0, Math.Max(0, Pairs - filled)).Select(_ => new TypedDanger());
}

/// <summary>A danger as it was and as it is.</summary>
public sealed class TypedDanger
{
    [StringLength(LongestText.Signs, ErrorMessage = LongestText.Error)]
    public string? Then { get; set; }

    [StringLength(LongestText.Signs, ErrorMessage = LongestText.Error)]
    public string? Now { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Then + Now);
}
