using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;

namespace Koord.Domain.Judgements;

/// <summary>Judges how safe one child is now.</summary>
/// <param name="Judgement">What is judged and what it rests on.</param>
/// <param name="FindOut">Who finds out what is not known, before when; needed when too little is known, welcome otherwise.</param>
public sealed record AssessSafety(SafetyAssessed Judgement, StepPlanned? FindOut = null)
{
    /// <summary>Judges it. Danger is never refused: a child that is not safe needs no reasons written out, only what is done now.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene) =>
        scene.Actor.Kind is null || scene.Seen.People.Find(Judgement.Child) is not { Role: FamilyRole.Child or FamilyRole.UnbornChild } ? SharingRefusals.NotFound
        : Missing is { } missing ? missing
        : FindOut is null ? new DossierEvent[] { Judgement }
        : new PlanStep(FindOut).Decide(scene) is { Refusal: null } planned ? planned.Value.Prepend(Judgement).ToArray()
        : new PlanStep(FindOut).Decide(scene);

    private Refusal? Missing => Judgement.Safety switch
    {
        Safety.NotSafe => IsEmpty(Judgement.DoneNow) ? JudgementRefusals.DoneNowNeeded : null,
        Safety.TooLittleKnown => FindOut is null ? JudgementRefusals.FindOutNeeded : null,
        _ => IsEmpty(Judgement.Known) ? JudgementRefusals.NothingToRestOn : null,
    };

    private static bool IsEmpty(Personal<string>? text) => string.IsNullOrWhiteSpace(text?.Value);
}
