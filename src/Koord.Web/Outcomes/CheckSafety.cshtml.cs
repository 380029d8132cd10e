using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Law;
using Koord.Domain.Outcomes;
using Koord.Domain.Plan;
using Koord.Web.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Outcomes;

/// <summary>Checks whether it is still safe: each agreement, each child, each parent, and the professional's own judgement.</summary>
public sealed class CheckSafetyModel(LineDoor door) : HolderPage(door)
{
    [BindProperty]
    public bool InBetween { get; set; }

    /// <summary>By agreement.</summary>
    [BindProperty]
    public Dictionary<string, string?> Kept { get; set; } = [];

    /// <summary>By grown-up.</summary>
    [BindProperty]
    public Dictionary<string, TypedNumber> Numbers { get; set; } = [];

    [BindProperty]
    public string? Because { get; set; }

    public IReadOnlyList<Choice> HowKept { get; } = Choice.Of("outcomes.kept-", null, Domain.Outcomes.Kept.Yes, Domain.Outcomes.Kept.Partly, Domain.Outcomes.Kept.No, Domain.Outcomes.Kept.NotKnown);

    public IReadOnlyList<Agreement> Agreements => Plan?.Plan.Agreements ?? [];

    public IReadOnlyList<PersonRecorded> Parents => [.. People.Grown.Where(p => p.Role is FamilyRole.Parent or FamilyRole.StepParent or FamilyRole.Carer)];

    /// <summary>The last day of this check; null when no clock runs.</summary>
    public DateTimeOffset? Due => WorkOfLine.Of(Actor.Side, View.Dossier, SeenRules, Door.Law).Where(w => w.Kind is Domain.Signals.WorkKind.Check).Select(w => w.Due).FirstOrDefault();

    /// <summary>The clock of the check after this one, when this one is done today; null after the last.</summary>
    public Term? Next => Checks.Pending is { } pending ? Checks.NextAfter(pending, Today, Door.Law) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ReadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct))
        {
            return NotFound();
        }

        foreach (var agreement in Agreements)
        {
            Need($"{nameof(Kept)}[{agreement.Id}]", Choice.Read<Kept>(Kept[agreement.Id.ToString()]) is not null, "outcomes.kept-needed");
        }

        var children = ReadChildren();
        var numbers = ReadNumbers();
        NeedJudgement();
        Need(nameof(Because), !string.IsNullOrWhiteSpace(Because), "refusals.check-rests-on-nothing");
        var check = new CheckSafety { InBetween = InBetween, Children = children, Check = Found(numbers) };
        return await RecordAsync(scene => check.Decide(scene, Door.Law), _ => "", ct);
    }

    protected override async Task<bool> ReadAsync(CancellationToken ct)
    {
        if (!await base.ReadAsync(ct))
        {
            return false;
        }

        Kept = Agreements.Select(a => a.Id.ToString()).ToDictionary(a => a, a => Kept.GetValueOrDefault(a));
        Numbers = Parents.Select(p => p.Person.ToString()).ToDictionary(p => p, p => Numbers.GetValueOrDefault(p) ?? new());
        return true;
    }

    private List<NumberGiven> ReadNumbers()
    {
        var given = new List<NumberGiven>();
        foreach (var parent in Parents.Select(p => p.Person))
        {
            var (typed, at) = (Numbers[parent.ToString()], $"{nameof(Numbers)}[{parent}].{nameof(TypedNumber.Number)}");
            Need(at, TypedNumber.IsNumberOrNothing(typed.Number), "refusals.no-such-number");
            Need(at, string.IsNullOrWhiteSpace(typed.Words) || !string.IsNullOrWhiteSpace(typed.Number), "outcomes.number-needed");
            if (TypedNumber.Read(typed.Number) is { } number)
            {
                given.Add(new() { Person = parent, Number = number, Words = Personal.Text(typed.Words) });
            }
        }

        return given;
    }

    private SafetyChecked Found(IReadOnlyList<NumberGiven> numbers) => new()
    {
        Moment = default,
        Agreements = [.. Agreements.Select(a => new AgreementChecked { Agreement = a.Id, Kept = Choice.Read<Kept>(Kept[a.Id.ToString()]) ?? Domain.Outcomes.Kept.NotKnown })],
        Numbers = numbers,
        Safety = SafetyRead ?? default,
        Certainty = CertaintyRead ?? default,
        Because = Because?.Trim() ?? "",
        About = [],
        Parties = [],
    };
}
