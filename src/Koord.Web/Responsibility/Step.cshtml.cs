using Koord.Domain.Dossiers;
using Koord.Domain.Judgements;
using Koord.Domain.Responsibility;
using Koord.Web.Access;
using Koord.Web.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Koord.Web.Responsibility;

/// <summary>Agrees on a step of somebody who works with the family, or says what came of one.</summary>
[OnlyFor(Workers)]
public sealed class StepModel(LineDoor door) : LinePage(door)
{
    /// <summary>The fact of an open step; nothing for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public FactId? Fact { get; set; }

    [BindProperty]
    public string? Kind { get; set; } = nameof(StepKind.Promise);

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Colleague { get; set; }

    [BindProperty]
    public TypedDate Before { get; set; } = new();

    [BindProperty]
    public string? Outcome { get; set; }

    public IReadOnlyList<Choice> Kinds { get; } = [new(nameof(StepKind.Promise), "responsibility.kind-promise"), new(nameof(StepKind.Question), "responsibility.kind-question")];

    /// <summary>Who works with the family here.</summary>
    public IReadOnlyList<Choice> Team { get; private set; } = [];

    /// <summary>Somebody tried to agree anew, and something is still missing.</summary>
    public bool PassesOn { get; private set; }

    /// <summary>Null for a new step.</summary>
    public StepPlanned? Open { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ReadAsync(ct) ? Shown() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct) || Open is not null)
        {
            return NotFound();
        }

        Need(nameof(What), !string.IsNullOrWhiteSpace(What), "responsibility.step-what-needed");
        NeedWhoAndWhen();
        return await RecordAsync(new PlanStep(new()
        {
            Step = new(ActId.For("step")),
            Kind = Kind == nameof(StepKind.Question) ? StepKind.Question : StepKind.Promise,
            What = What ?? "",
            By = ChosenColleague,
            Before = Before.Value ?? default,
            About = [],
        }).Decide, FieldOf, ct);
    }

    /// <summary>Somebody else does it, or before another day; what was promised stays what it was.</summary>
    public async Task<IActionResult> OnPostPassAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct) || Open is not { } step)
        {
            return NotFound();
        }

        PassesOn = true;
        NeedWhoAndWhen();
        return await RecordAsync(new PlanStep(step with { By = ChosenColleague, Before = Before.Value ?? default }).Decide, FieldOf, ct);
    }

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct) || Open is not { } step)
        {
            return NotFound();
        }

        Need(nameof(Outcome), !string.IsNullOrWhiteSpace(Outcome), "responsibility.outcome-needed");
        return await RecordAsync(new TakeStep(step.Step, Outcome ?? "").Decide, _ => nameof(Outcome), ct);
    }

    private PageResult Shown()
    {
        Before = Open is { } step ? TypedDate.Of(step.Before) : Before;
        return Page();
    }

    private void NeedWhoAndWhen()
    {
        Need(nameof(Colleague), Team.Any(t => t.Value == Colleague), "responsibility.colleague-needed");
        Need(nameof(Before), Before.Value is not null, "responsibility.step-before-needed");
    }

    private AccountId ChosenColleague => new(long.TryParse(Colleague, out var by) ? by : 0);

    private static string FieldOf(Refusal refusal) => refusal.Code is "step-in-the-past" or "day-too-far" ? nameof(Before) : "";

    private async Task<bool> ReadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct) || !View.KnowsWhatGoesOn)
        {
            return false;
        }

        Team = [.. SeenRules.TeamAt(Actor.Side).Select(t => new Choice(t.Account.ToString(), Names.Of(t.Account)))];
        Open = OpenSteps.Of(View.Dossier, Actor.Side).FirstOrDefault(s => s.Fact.Id == Fact).Step;
        return Fact is null || Open is not null;
    }
}
