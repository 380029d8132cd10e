using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;

namespace Koord.Domain.Judgements;

/// <summary>Plans a step: somebody of the own organisation does or finds out something before a day.</summary>
/// <param name="Step">Which, what, who, before when.</param>
public sealed record PlanStep(StepPlanned Step)
{
    /// <summary>Judges it.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene) =>
        scene.Actor.Kind is null || !scene.KnowsWhatGoesOn ? SharingRefusals.NotFound
        : string.IsNullOrWhiteSpace(Step.What.Value) ? SharingRefusals.ReasonNeeded
        : Step.Before < scene.Now.Today ? JudgementRefusals.StepInThePast
        : Step.Before > scene.Now.LastDayAhead ? SharingRefusals.DayTooFar
        : new DossierEvent[] { Step with { About = [.. scene.Seen.People.Children.Select(c => c.Person)] } };
}
