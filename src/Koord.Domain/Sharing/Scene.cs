using Koord.Domain.Dossiers;

namespace Koord.Domain.Sharing;

/// <summary>What an act decides upon: exactly what its actor may see, the sharing rules, and now.</summary>
/// <param name="Dossier">What the actor sees: what they cannot see can neither refuse them nor tell them anything.</param>
/// <param name="Rules">Of the whole dossier: for whom keys are, never for a yes or a no.</param>
/// <param name="Actor">Who acts.</param>
/// <param name="Now">The moment of the act.</param>
public sealed record Scene(Dossier Dossier, SharingRules Rules, Actor Actor, Moment Now)
{
    /// <summary>What the rules come to from what the actor sees: an act answers as if nothing else were there.</summary>
    public SharingRules Seen => field ??= Dossier.Fold(SharingRules.None, (rules, fact) => rules.After(fact));

    /// <summary>The actor works with the family, leads the team that does, or has the duty while nobody does: they see all that goes on here, by the same rules. Whoever only recorded something may not know what became of it.</summary>
    public bool KnowsWhatGoesOn => Dossier.Facts.Count > 0 && !Rules.IsAcquaintance(Actor.Account) && (
        Rules.IsOnTeamOf(Actor.Side, Actor.Account)
        || (Actor.Team is { } team && ((Actor.Is(Roles.TeamLead) && Rules.IsOfTeam(Actor.Side, team)) || (Actor.Is(Roles.DutyRoster) && Rules.AwaitsDuty(Actor.Side, team)))));
}
