using Koord.Domain.Dossiers;
using Koord.Domain.Plan;
using Koord.Web.Access;
using Koord.Web.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Koord.Web.Plan;

/// <summary>First whether the family makes its own plan, then the plan or its next version. Who wrote in another window meanwhile sees both.</summary>
[OnlyFor(Workers)]
public sealed class MakePlanModel(LineDoor door) : PlanPage(door)
{
    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    /// <summary>The version that was read when the writing began; nothing for the first.</summary>
    [BindProperty]
    public FactId? Replaces { get; set; }

    [BindProperty(Name = nameof(Form))]
    public TypedPlan Form { get; set; } = new();

    /// <summary>What was pressed: nothing to record it, or a block to add.</summary>
    [BindProperty]
    public string? Do { get; set; }

    /// <summary>What somebody else made in the meantime; null when nobody did.</summary>
    public (Recorded Fact, PlanMade Plan)? Meanwhile { get; private set; }

    public static IReadOnlyList<Choice> Outcomes { get; } =
        [.. Enum.GetValues<OwnPlan>().Select(o => new Choice(o.ToString(), "plan.own-plan-choose-" + o.ToString().ToLowerInvariant()))];

    public static IReadOnlyList<Choice> Agree { get; } = [new("yes", "plan.tag-agrees"), new("no", "plan.tag-does-not")];

    /// <summary>Null: the family was not asked yet.</summary>
    public OwnPlanOffered? OwnPlan => View.Dossier.Of<OwnPlanOffered>().Select(o => o.Event).LastOrDefault();

    public (Recorded Fact, PlanMade Plan)? Current => Domain.Plan.MakePlan.CurrentPlan(View.Dossier);

    /// <summary>The family comes first (Jeugdwet 4.1.2).</summary>
    public bool MayWrite => OwnPlan is not null || Current is not null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenForWorkAsync(ct))
        {
            return NotFound();
        }

        (Replaces, Form) = (Current?.Fact.Id, TypedPlan.Of(Current?.Plan));
        return Show();
    }

    public async Task<IActionResult> OnPostOwnAsync(CancellationToken ct)
    {
        if (!await OpenForWorkAsync(ct))
        {
            return NotFound();
        }

        (Replaces, Form) = (Current?.Fact.Id, TypedPlan.Of(Current?.Plan));
        Form.Complete(Speakers.Select(p => p.Person.ToString()));
        Need(nameof(Outcome), Outcomes.Any(o => o.Value == Outcome), "plan.own-plan-needed");
        return await RecordAsync(new OfferOwnPlan(Enum.TryParse<OwnPlan>(Outcome, out var outcome) ? outcome : default, Because).Decide, _ => nameof(Because), ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenForWorkAsync(ct))
        {
            return NotFound();
        }

        if (Form.Add(Do))
        {
            ModelState.Clear();
            return Show();
        }

        foreach (var (field, key) in Form.Wrong())
        {
            Need(field, false, key);
        }

        var answer = await RecordAsync(new MakePlan(Read()).Decide, FieldOf, ct);
        return answer is not PageResult ? answer
            : Current?.Fact.Id == Replaces && !await OpenForWorkAsync(ct) ? NotFound() // somebody may have been first between reading and recording
            : ShowBoth();
    }

    protected override string? Onward(string? handler) => handler == "Own" ? $"{Plan}/maken" : Plan;

    private PlanMade Read() =>
        Form.Read(View.Dossier.Of<PlanMade>().SelectMany(p => p.Event.Agreements).Select(a => a.Id), place => ActId.For($"agreement {place}"), Speakers) with
        {
            Replaces = Replaces,
            About = [.. People.Children.Select(c => c.Person)],
        };

    private PageResult ShowBoth()
    {
        if (Current is { } theirs && theirs.Fact.Id != Replaces)
        {
            (Meanwhile, Replaces) = (theirs, theirs.Fact.Id);
        }

        return Show();
    }

    private PageResult Show()
    {
        Form.Complete(Speakers.Select(p => p.Person.ToString()));
        return Page();
    }

    private static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "empty-plan" => "Form.Goals[0].Words",
        "what-changed" => "Form.Changed",
        "own-plan-first" => nameof(Outcome),
        _ => "",
    };
}
