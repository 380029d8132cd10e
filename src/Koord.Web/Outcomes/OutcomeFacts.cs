using Koord.Domain.Dossiers;
using Koord.Domain.Outcomes;
using Koord.Web.Layout;

namespace Koord.Web.Outcomes;

/// <summary>Says what was found at a check, and how a line was closed.</summary>
public sealed class OutcomeFacts : ITellsFacts
{
    public IReadOnlyList<ToldLine>? Tell(DossierEvent happened, Naming names) => happened switch
    {
        SafetyChecked e => Checked(e, names),
        LineClosed e =>
        [
            new(null, Judged(e.Safety.ToString(), e.Certainty.ToString(), names)),
            .. e.Dangers.SelectMany(d => new ToldLine[] { new("outcomes.then", d.Then.Value, Typed: true), new("outcomes.now", d.Now.Value, Typed: true) }),
            new("outcomes.disagreement", e.Disagreement?.Value, Typed: true),
            new("outcomes.premortem", e.Premortem.Value, Typed: true),
        ],
        _ => null,
    };

    private static IReadOnlyList<ToldLine> Checked(SafetyChecked e, Naming names) =>
    [
        new(null, names.Words["outcomes.moment-" + e.Moment.ToString().ToLowerInvariant()]),
        new(null, Judged(e.Safety.ToString(), e.Certainty.ToString(), names)),
        new("outcomes.because", e.Because.Value, Typed: true),
        .. e.Numbers.Select(n => new ToldLine(null, $"{names.Persons([n.Person])}: {names.Words["outcomes.number-of", n.Number]} {n.Words?.Value}", Typed: true)),
        new("outcomes.agreements", e.Agreements.Count > 0 ? names.Words["outcomes.kept-count", e.Agreements.Count(a => a.Kept is Kept.Yes), e.Agreements.Count] : null),
        new("outcomes.next", e.Next is { } term ? names.Dates.Day(names.Dates.DayOf(term.Ends)) : null),
    ];

    private static string Judged(string safety, string certainty, Naming names) =>
        $"{names.Words["judgements.safety-" + safety.ToLowerInvariant()]} ({names.Words["judgements.certainty-" + certainty.ToLowerInvariant()]})";
}
