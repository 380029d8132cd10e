using Koord.Domain.Dossiers;
using Koord.Domain.Judgements;
using Koord.Domain.Sharing;

namespace Koord.Domain.Responsibility;

/// <summary>Says what came of a step.</summary>
/// <param name="Step">Which.</param>
/// <param name="Outcome">What came of it.</param>
public sealed record TakeStep(StepId Step, string Outcome)
{
    /// <summary>Judges it: a step that is open here. What went along with a handover is the other's to take.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene) =>
        !scene.KnowsWhatGoesOn || OpenSteps.Of(scene.Dossier, scene.Actor.Side).FirstOrDefault(s => s.Step.Step == Step) is not { Step: { } planned } ? SharingRefusals.NotFound
        : string.IsNullOrWhiteSpace(Outcome) ? SharingRefusals.ReasonNeeded
        : new DossierEvent[] { new StepTaken { Step = Step, Outcome = Outcome, About = planned.About } };
}
