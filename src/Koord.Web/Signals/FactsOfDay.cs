using Koord.Domain.Signals;

namespace Koord.Web.Signals;

/// <summary>The facts of one day.</summary>
/// <param name="On">The day on which they happened.</param>
/// <param name="Facts">In the order of recording.</param>
public sealed record FactsOfDay(DateOnly On, IReadOnlyList<FactShown> Facts)
{
    /// <summary>Newest day first; later words and views stand with the statement they belong to, when that is seen.</summary>
    public static IReadOnlyList<FactsOfDay> Of(IEnumerable<FactShown> facts, Statements statements)
    {
        var within = statements.All.SelectMany(s => s.Reworded.Select(r => r.Fact.Id).Concat(s.Views.Select(v => v.Fact.Id))).ToHashSet();
        return [.. from shown in facts
                   where !within.Contains(shown.Fact.Id)
                   group shown by shown.Fact.Happened.Day into day
                   orderby day.Key descending
                   select new FactsOfDay(day.Key, [.. day])];
    }
}
