using Koord.Domain.Dossiers;
using Koord.Domain.Law;

namespace Koord.Domain.Responsibility;

/// <summary>Starts clocks for facts that are never refused: where the law book has no such term, none runs and the person is told at once.</summary>
internal static class Clocks
{
    public static Term? Start(LawBook law, NormId norm, Moment now) => law.Start(norm, now) is { Refusal: null, Value: var term } ? term : null;

    public static Term? NameHolder(LawBook law, bool inDanger, Moment now) => Start(law, inDanger ? NormId.NameHolderInDanger : NormId.NameHolder, now);

    public static Term? AnswerOffer(LawBook law, bool inDanger, Moment now) => Start(law, inDanger ? NormId.AnswerOfferInDanger : NormId.AnswerOffer, now);

    public static IReadOnlyList<Term> All(params Term?[] terms) => [.. terms.OfType<Term>()];
}
