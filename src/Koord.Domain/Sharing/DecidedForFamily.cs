using System.Collections.Immutable;
using Koord.Domain.Dossiers;
using Koord.Domain.Family;

namespace Koord.Domain.Sharing;

/// <summary>What one organisation decided about the sight of one family member; the last decision about a fact counts.</summary>
public sealed record DecidedForFamily
{
    private DecidedForFamily(HolderId side, PersonId person) => (Side, Person) = (side, person);

    private HolderId Side { get; }

    private PersonId Person { get; }

    private ImmutableDictionary<FactId, (Recorded Fact, FamilySightDecided Event)> Last { get; init; } = ImmutableDictionary<FactId, (Recorded, FamilySightDecided)>.Empty;

    /// <summary>Of this organisation, for this person.</summary>
    public static DecidedForFamily Of(Dossier dossier, HolderId side, PersonId person) =>
        dossier.Fold(new DecidedForFamily(side, person), (decided, fact) => decided.After(fact));

    /// <summary>The decision and when it was taken; null: not yet decided.</summary>
    public (Recorded Fact, FamilySightDecided Event)? About(FactId fact) => Last.TryGetValue(fact, out var decision) ? decision : null;

    /// <summary>Whether it is to be decided (again): nobody did, or the last day of withholding has passed.</summary>
    public bool Awaits(FactId fact, DateOnly today) => About(fact) is not { Event: var decision } || (!decision.Opened && decision.Review < today);

    private DecidedForFamily After(Recorded fact) => fact.Event is FamilySightDecided decided && decided.Person == Person && fact.By == Side
        ? this with { Last = Last.SetItems(decided.Facts.Select(f => KeyValuePair.Create(f, (fact, decided)))) }
        : this;
}
