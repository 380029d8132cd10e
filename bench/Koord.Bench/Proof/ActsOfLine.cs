using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Judgements;
using Koord.Domain.Law;
using Koord.Domain.Outcomes;
using Koord.Domain.Plan;
using Koord.Domain.Responsibility;
using Koord.Domain.Sharing;

namespace Koord.Bench.Proof;

/// <summary>The real acts of judging, planning, holding and checking, pointed at what the actor sees.</summary>
internal static class ActsOfLine
{
    public const int Kinds = 8;

    /// <summary>One of them; its texts carry the act's own number.</summary>
    /// <param name="kind">From zero, below <see cref="Kinds"/>.</param>
    /// <param name="scene">What the actor sees.</param>
    /// <param name="act">The act.</param>
    /// <param name="colleague">Somebody of the actor's organisation.</param>
    /// <param name="law">Of today.</param>
    public static Result<IReadOnlyList<DossierEvent>> Any(int kind, Scene scene, ActId act, Actor colleague, LawBook law)
    {
        var children = scene.Dossier.Fold(People.None, (p, f) => p.After(f)).Children.ToList();
        if (children.Count == 0)
        {
            return SharingRefusals.NotFound;
        }

        var (child, named) = (children[0].Person, new Named { Person = colleague.Account, Team = colleague.Team ?? default, Why = $"{act}" });
        return kind switch
        {
            0 => new BeginHolding(named).Decide(scene, law),
            1 => new NameHolder { Holder = named }.Decide(scene),
            2 => new PlanStep(new() { Step = new(act.Value), Kind = StepKind.Promise, What = $"{act}", By = colleague.Account, Before = scene.Now.Today, About = [] }).Decide(scene),
            3 => OpenSteps.Of(scene.Dossier, scene.Actor.Side) is [var open, ..] ? new TakeStep(open.Step.Step, $"{act}").Decide(scene) : SharingRefusals.NotFound,
            4 => new RecordContact { Contact = new() { Contact = new(act.Value), On = new(scene.Now.Today), Where = ContactPlace.Home, With = [], Seen = [child], Observed = new Personal<string>($"{act}") }, Spoken = [new() { Talk = new(act.Value), Child = child, On = new(scene.Now.Today), Alone = true, Words = new Personal<string>($"{act}") }] }.Decide(scene),
            5 => new AssessSafety(new() { Child = child, Safety = Safety.Safe, Certainty = Certainty.Sure, Known = new Personal<string>($"{act}") }).Decide(scene),
            6 => new OfferOwnPlan(OwnPlan.Waived, $"{act}").Decide(scene),
            _ => new CheckSafety { Check = new() { Moment = CheckMoment.InBetween, Agreements = [], Numbers = [], Safety = Safety.Safe, Certainty = Certainty.Sure, Because = $"{act}", About = [], Parties = [] }, Children = new() { NotSpoken = [.. children.Select(c => new ChildNotSpoken { Child = c.Person, On = new(scene.Now.Today), Because = $"{act}" })] } }.Decide(scene, law),
        };
    }
}
