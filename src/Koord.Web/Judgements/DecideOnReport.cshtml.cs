using Koord.Domain.Dossiers;
using Koord.Domain.Judgements;
using Koord.Domain.Law;
using Koord.Domain.Signals;
using Koord.Web.Access;
using Koord.Web.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Judgements;

/// <summary>Decides what is done with a report, where that is the task by law, and ends the research with a judgement.</summary>
[OnlyFor(Workers)]
public sealed class DecideOnReportModel(LineDoor door) : LinePage(door)
{
    private const int Boxes = 4;

    [BindProperty(SupportsGet = true)]
    public Guid Signal { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    [BindProperty]
    public List<TypedCondition> Conditions { get; set; } = [];

    /// <summary>What the research found.</summary>
    [BindProperty]
    public string? Judgement { get; set; }

    public IReadOnlyList<Choice> Kinds { get; } = Choice.Of<FollowUpKind>("judgements.follow-up-", "judgements.follow-up-hint-");

    /// <summary>What each clock of this report counts, apart.</summary>
    public IReadOnlyList<(Recorded Fact, Term Term)> Clocks =>
        [.. View.Dossier.Of<ClocksStarted>().Where(c => c.Fact.By == Actor.Side && c.Event.Signal == Which).SelectMany(c => c.Event.Terms.Select(t => (c.Fact, t)))];

    /// <summary>The last decision; null while nobody decided.</summary>
    public (Recorded Fact, ReportDecided Decision)? Last =>
        View.Dossier.Of<ReportDecided>().Where(d => d.Event.Signal == Which).Select(d => ((Recorded, ReportDecided)?)d).LastOrDefault();

    /// <summary>What the research found; null while it runs, or when there is none.</summary>
    public ResearchEnded? Found => ResearchRuns ? null : View.Dossier.Of<ResearchEnded>().Select(e => e.Event).LastOrDefault(e => e.Signal == Which);

    public bool ResearchRuns => DecideOnReport.ResearchRuns(View.Dossier, Which);

    public bool MayDecide { get; private set; }

    public bool IsLate(Term term) => Last is null && term.HasPassed(View.Now.Instant);

    private SignalId Which => new(Signal);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ReadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct))
        {
            return NotFound();
        }

        var kind = Choice.Read<FollowUpKind>(Kind);
        Need(nameof(Kind), kind is not null, "judgements.follow-up-needed");
        Need(nameof(Because), !string.IsNullOrWhiteSpace(Because), "judgements.decide-why-needed");
        Need(nameof(Kind), kind is null or FollowUpKind.Conditions || Conditions.All(c => c.IsEmpty), "judgements.conditions-alone");
        var decision = new DecideOnReport { Signal = Which, Kind = kind ?? default, Because = Because?.Trim() ?? "", Conditions = [.. Conditions.Select(c => c.Text?.Trim()).Where(c => !string.IsNullOrEmpty(c)).OfType<string>()] };
        return await RecordAsync(scene => decision.Decide(scene, Door.Law), r => r.Code == "conditions-needed" ? "Conditions[0].Text" : "", ct);
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct))
        {
            return NotFound();
        }

        Need(nameof(Judgement), !string.IsNullOrWhiteSpace(Judgement), "judgements.found-needed");
        return await RecordAsync(new EndResearch(Which, Judgement?.Trim() ?? "").Decide, _ => "", ct);
    }

    protected override string? Onward(string? handler) => handler == "End" ? $"{Here}/besluit/{Signal}" : Here;

    /// <summary>False: this report is not theirs to decide on.</summary>
    private async Task<bool> ReadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct) || !View.KnowsWhatGoesOn || !DecideOnReport.IsTaskOf(Actor, View.Dossier, Which, Door.Law, Today))
        {
            return false;
        }

        MayDecide = !DecideOnReport.IsDecided(View.Dossier, Which);
        Conditions = [.. Conditions.Take(Boxes), .. Enumerable.Range(0, Math.Max(0, Boxes - Conditions.Count)).Select(_ => new TypedCondition())];
        return true;
    }
}
