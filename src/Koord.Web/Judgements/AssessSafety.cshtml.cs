using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Judgements;
using Koord.Web.Access;
using Koord.Web.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Judgements;

/// <summary>Judges how safe one child is now, and lets somebody find out what is not known.</summary>
[OnlyFor(Workers)]
public sealed class AssessSafetyModel(LineDoor door) : LinePage(door)
{
    [BindProperty]
    public string? Child { get; set; }

    [BindProperty]
    public string? Safety { get; set; }

    [BindProperty]
    public string? Certainty { get; set; }

    [BindProperty]
    public string? DoneNow { get; set; }

    [BindProperty]
    public string? Known { get; set; }

    [BindProperty]
    public string? NotKnown { get; set; }

    [BindProperty]
    public string? Worries { get; set; }

    [BindProperty]
    public string? Protects { get; set; }

    /// <summary>What somebody finds out.</summary>
    [BindProperty]
    public string? FindOut { get; set; }

    [BindProperty]
    public string? Colleague { get; set; }

    [BindProperty]
    public TypedDate Before { get; set; } = new();

    public IReadOnlyList<Choice> Children => Choices(People.Children);

    public IReadOnlyList<Choice> HowSafe { get; } = Choice.Of<Safety>("judgements.safety-", "judgements.safety-hint-");

    public IReadOnlyList<Choice> HowSure { get; } = Choice.Of<Certainty>("judgements.sure-");

    /// <summary>Who works with the family here; nobody for a viewer who may not plan what they do.</summary>
    public IReadOnlyList<Choice> Team => View.KnowsWhatGoesOn ? [.. SeenRules.TeamAt(Actor.Side).Select(t => new Choice(t.Account.ToString(), Names.Of(t.Account)))] : [];

    /// <summary>The last judgement of each child, each by itself.</summary>
    public IReadOnlyList<(Recorded Fact, SafetyAssessed Judgement)> Last => Domain.Judgements.HowSafe.Now(View.Dossier);

    private bool SomebodyFindsOut => !string.IsNullOrWhiteSpace(FindOut + Colleague) || !Before.IsEmpty;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct) || Children.Count == 0)
        {
            return NotFound();
        }

        Child = Children is [var only] ? only.Value : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct) || Children.Count == 0)
        {
            return NotFound();
        }

        var (child, safety, certainty) = (Chosen([Child ?? ""], People.Children), Choice.Read<Safety>(Safety), Choice.Read<Certainty>(Certainty));
        Need(nameof(Child), child.Count > 0, "judgements.child-needed");
        Need(nameof(Safety), safety is not null, "judgements.safety-needed");
        Need(nameof(Certainty), certainty is not null, "judgements.sure-needed");
        var findOut = SomebodyFindsOut ? ReadFindOut() : null;
        return ModelState.IsValid && child is [var one] && safety is { } how && certainty is { } sure
            ? await RecordAsync(new AssessSafety(Judged(one, how, sure), findOut).Decide, FieldOf, ct)
            : Page();
    }

    private StepPlanned ReadFindOut()
    {
        Need(nameof(FindOut), !string.IsNullOrWhiteSpace(FindOut), "judgements.find-out-what-needed");
        Need(nameof(Colleague), Team.Any(t => t.Value == Colleague), "judgements.find-out-who-needed");
        Need(nameof(Before), Before.Value is not null, "judgements.find-out-before-needed");
        return new()
        {
            Step = new(ActId.For("find out")),
            Kind = StepKind.Question,
            What = FindOut ?? "",
            By = new(long.TryParse(Colleague, out var by) ? by : 0),
            Before = Before.Value ?? default,
            About = [],
        };
    }

    private SafetyAssessed Judged(PersonId child, Safety safety, Certainty certainty) => new()
    {
        Child = child,
        Safety = safety,
        Certainty = certainty,
        DoneNow = Personal.Text(DoneNow),
        Known = Personal.Text(Known),
        NotKnown = Personal.Text(NotKnown),
        Worries = Personal.Text(Worries),
        Protects = Personal.Text(Protects),
    };

    private static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "done-now-needed" => nameof(DoneNow),
        "nothing-to-rest-on" => nameof(Known),
        "find-out-needed" => nameof(FindOut),
        "step-in-the-past" or "day-too-far" => nameof(Before),
        _ => "",
    };
}
