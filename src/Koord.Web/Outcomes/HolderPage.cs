using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Judgements;
using Koord.Domain.Outcomes;
using Koord.Domain.Plan;
using Koord.Domain.Responsibility;
using Koord.Web.Access;
using Koord.Web.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Outcomes;

/// <summary>What the organisation that holds asks whenever it looks again: how safe it is, and what each child says.</summary>
[OnlyFor(Workers)]
public abstract class HolderPage(LineDoor door) : LinePage(door)
{
    [BindProperty]
    public string? Safety { get; set; }

    [BindProperty]
    public string? Certainty { get; set; }

    /// <summary>By the child's own number, so that nothing typed moves to another when the family grows in the meantime.</summary>
    [BindProperty]
    public Dictionary<string, TypedTalk> Talks { get; set; } = [];

    public IReadOnlyList<Choice> HowSafe { get; } = Choice.Of<Safety>("judgements.safety-");

    public IReadOnlyList<Choice> HowSure { get; } = Choice.Of<Certainty>("judgements.sure-");

    public IReadOnlyList<Choice> SpokenHow { get; } = [new("alone", "outcomes.spoken-alone"), new("together", "outcomes.spoken-together"), new("no", "outcomes.spoken-no")];

    /// <summary>Who can be spoken.</summary>
    public IReadOnlyList<PersonRecorded> Children => [.. People.Children.Where(c => c.Role is FamilyRole.Child)];

    public IReadOnlyList<Choice> Grown => Choices(People.Grown);

    public Checks Checks => field ??= Checks.Of(View.Dossier);

    public (Recorded Fact, PlanMade Plan)? Plan => MakePlan.CurrentPlan(View.Dossier);

    protected Safety? SafetyRead => Choice.Read<Safety>(Safety);

    protected Certainty? CertaintyRead => Choice.Read<Certainty>(Certainty);

    /// <summary>A talk that stands in the record since the last check.</summary>
    public ChildSpoken? SpokenBefore(PersonId child) => ChildrenAtCheck.SpokenBefore(View.Dossier, child);

    /// <summary>False: nothing is here for this viewer, or their organisation does not hold.</summary>
    protected virtual async Task<bool> ReadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct) || !Scene.KnowsWhatGoesOn || WhoHolds.Of(View.Dossier).Now?.By != Actor.Side)
        {
            return false;
        }

        Talks = Children.Select(c => c.Person.ToString()).ToDictionary(c => c, c => Talks.GetValueOrDefault(c) ?? new());
        return true;
    }

    protected void NeedJudgement()
    {
        Need(nameof(Safety), SafetyRead is not null, "judgements.safety-needed");
        Need(nameof(Certainty), CertaintyRead is not null, "judgements.sure-needed");
    }

    /// <summary>What the children said; what cannot be read is said at its field.</summary>
    protected ChildrenAtCheck ReadChildren()
    {
        foreach (var child in Children)
        {
            NeedTalk(Talks[child.Person.ToString()], $"{nameof(Talks)}[{child.Person}]", SpokenBefore(child.Person) is not null);
        }

        return new()
        {
            Spoken = [.. Children.Where(c => Talks[c.Person.ToString()].WasSpoken).Select(c => Spoken(c.Person, Talks[c.Person.ToString()]))],
            NotSpoken = [.. Children.Where(c => Talks[c.Person.ToString()].Spoken == "no").Select(c => NotSpoken(c.Person, Talks[c.Person.ToString()]))],
        };
    }

    private void NeedTalk(TypedTalk talk, string at, bool spokenBefore)
    {
        Need($"{at}.{nameof(talk.Spoken)}", talk.IsClear, "outcomes.talk-unclear");
        Need($"{at}.{nameof(talk.Spoken)}", talk.WasSpoken || talk.Spoken == "no" || spokenBefore, "refusals.child-not-spoken");
        Need($"{at}.{nameof(talk.On)}", talk.On.Value is not { } day || day <= Today, "refusals.contact-in-the-future");
        Need($"{at}.{nameof(talk.Number)}", TypedNumber.IsNumberOrNothing(talk.Number), "refusals.no-such-number");
        Need($"{at}.{nameof(talk.WhyNot)}", talk.Spoken != "no" || !string.IsNullOrWhiteSpace(talk.WhyNot), "outcomes.why-not-needed");
    }

    private ChildSpoken Spoken(PersonId child, TypedTalk talk) => new()
    {
        Talk = new(ActId.For($"talk {child}")),
        Child = child,
        On = new(talk.On.Value ?? Today),
        Alone = talk.Spoken == "alone",
        Number = TypedNumber.Read(talk.Number),
        Words = Personal.Text(talk.Words),
        ReadableBy = Chosen(talk.Readers, People.Grown),
    };

    private ChildNotSpoken NotSpoken(PersonId child, TypedTalk talk) => new() { Child = child, On = new(talk.On.Value ?? Today), Because = talk.WhyNot?.Trim() ?? "" };
}
