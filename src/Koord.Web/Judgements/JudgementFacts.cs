using Koord.Domain.Dossiers;
using Koord.Domain.Judgements;
using Koord.Web.Layout;

namespace Koord.Web.Judgements;

/// <summary>Says what was judged, decided and promised.</summary>
public sealed class JudgementFacts : ITellsFacts
{
    public IReadOnlyList<ToldLine>? Tell(DossierEvent happened, Naming names) => happened switch
    {
        SafetyAssessed e => Assessed(e, names),
        ClocksStarted e => [.. e.Terms.Select(t => new ToldLine("judgements.clock-" + t.Norm.Text, names.Dates.Day(names.Dates.DayOf(t.Ends))))],
        ReportDecided e =>
        [
            new(null, names.Words["judgements.follow-up-" + e.Kind.ToString().ToLowerInvariant()]),
            new("judgements.because", e.Because.Value, Typed: true),
            .. e.Conditions.Select(c => new ToldLine("judgements.condition", c.Value, Typed: true)),
            new("judgements.research-ends", e.ResearchEnds is { } term ? names.Dates.Day(names.Dates.DayOf(term.Ends)) : null),
        ],
        ResearchEnded e => [new("judgements.found", e.Judgement.Value, Typed: true)],
        StepPlanned e => [new(null, e.What.Value, Typed: true), new(e.Kind is StepKind.Question ? "judgements.finds-out" : "judgements.does", $"{names.Colleague(e.By)}, {names.Words["judgements.before", names.Dates.Day(e.Before)]}")],
        StepTaken e => [new(null, e.Outcome.Value, Typed: true)],
        _ => null,
    };

    private static IReadOnlyList<ToldLine> Assessed(SafetyAssessed e, Naming names) =>
    [
        new(null, $"{names.Persons([e.Child])}: {names.Words["judgements.safety-" + e.Safety.ToString().ToLowerInvariant()]} ({names.Words["judgements.certainty-" + e.Certainty.ToString().ToLowerInvariant()]})"),
        new("judgements.done-now", e.DoneNow?.Value, Typed: true),
        new("judgements.known", e.Known?.Value, Typed: true),
        new("judgements.not-known", e.NotKnown?.Value, Typed: true),
        new("judgements.worries", e.Worries?.Value, Typed: true),
        new("judgements.protects", e.Protects?.Value, Typed: true),
    ];
}
