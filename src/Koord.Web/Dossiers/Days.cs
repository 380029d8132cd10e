using Koord.Domain.Signals;
using Koord.Store;

namespace Koord.Web.Dossiers;

/// <summary>The facts of one day.</summary>
/// <param name="On">The day on which they happened.</param>
/// <param name="Facts">In the order of recording.</param>
public sealed record Day(DateOnly On, IReadOnlyList<SeenFact> Facts)
{
    /// <summary>Newest day first; later words and views stand with the statement they belong to, when that is seen.</summary>
    public static IReadOnlyList<Day> Of(View view)
    {
        var statements = view.Dossier.Fold(Statements.None, (s, f) => s.After(f)).All;
        var within = statements.SelectMany(s => s.Reworded.Select(r => r.Fact.Id).Concat(s.Views.Select(v => v.Fact.Id))).ToHashSet();
        return [.. from seen in view.Facts
                   where !within.Contains(seen.Fact.Id)
                   group seen by seen.Fact.Happened.Day into day
                   orderby day.Key descending
                   select new Day(day.Key, [.. day])];
    }
}
