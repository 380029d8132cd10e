using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;

namespace Koord.Domain.Plan;

/// <summary>Offers the family to make its own plan, records that it did, or why there will be none.</summary>
/// <param name="Outcome">Which of the three.</param>
/// <param name="Because">Why there will be none; may be empty otherwise.</param>
public sealed record OfferOwnPlan(OwnPlan Outcome, string? Because)
{
    /// <summary>Judges it.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene) =>
        scene.Actor.Kind is null || !scene.KnowsWhatGoesOn || !scene.Seen.People.Children.Any() ? SharingRefusals.NotFound
        : Outcome is OwnPlan.Waived && string.IsNullOrWhiteSpace(Because) ? SharingRefusals.ReasonNeeded
        : new DossierEvent[] { new OwnPlanOffered { Outcome = Outcome, Because = Personal.Text(Because), About = [.. scene.Seen.People.All.Select(p => p.Person)] } };
}

/// <summary>Makes the family's one plan, or its next version.</summary>
/// <param name="Plan">As it reads from now on.</param>
public sealed record MakePlan(PlanMade Plan)
{
    /// <summary>Judges it. Who disagrees does not stop it: their words stand in it.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene) =>
        scene.Actor.Kind is null || !scene.KnowsWhatGoesOn || !Plan.About.Concat(Plan.Agreed.Select(a => a.Person)).Concat(Plan.Goals.Select(g => g.By).OfType<PersonId>()).All(p => scene.Seen.People.Find(p) is not null) ? SharingRefusals.NotFound
        : CurrentPlan(scene.Dossier)?.Fact.Id != Plan.Replaces ? SharingRefusals.ChangedMeanwhile
        : !scene.Dossier.Of<OwnPlanOffered>().Any() && Plan.Replaces is null ? PlanRefusals.OwnPlanFirst
        : Plan.Goals.Count + Plan.Agreements.Count == 0 ? PlanRefusals.EmptyPlan
        : Plan.Replaces is not null && string.IsNullOrWhiteSpace(Plan.Changed?.Value) ? PlanRefusals.WhatChanged
        : new DossierEvent[] { Plan with { Parties = [.. scene.Rules.Parties.All.Append(scene.Actor.Side).Distinct()] } };

    /// <summary>The plan as it reads now; null when there is none, or none for this viewer.</summary>
    public static (Recorded Fact, PlanMade Plan)? CurrentPlan(Dossier dossier) => dossier.Of<PlanMade>().Select(p => ((Recorded, PlanMade)?)p).LastOrDefault();
}
