using Koord.Domain.Dossiers;

namespace Koord.Domain.Judgements;

/// <summary>The last judgement of each child that this side may read: never put together into one.</summary>
public static class HowSafe
{
    /// <summary>One per child, in the order in which they were first judged.</summary>
    public static IReadOnlyList<(Recorded Fact, SafetyAssessed Judgement)> Now(Dossier dossier) =>
        [.. dossier.Of<SafetyAssessed>().GroupBy(a => a.Event.Child).Select(g => (g.Last().Fact, g.Last().Event))];
}
