using Koord.Domain.Dossiers;

namespace Koord.Domain.Sharing;

/// <summary>What an act decides upon: exactly what its actor may see, the sharing rules, and now.</summary>
/// <param name="Dossier">What the actor sees: what they cannot see can neither refuse them nor tell them anything.</param>
/// <param name="Rules">Of the whole dossier.</param>
/// <param name="Actor">Who acts.</param>
/// <param name="Now">The moment of the act.</param>
public sealed record Scene(Dossier Dossier, SharingRules Rules, Actor Actor, Moment Now);
