using Koord.Domain.Dossiers;
using Koord.Domain.Responsibility;
using Koord.Web.Layout;

namespace Koord.Web.Responsibility;

/// <summary>Says who holds, who was asked to, and who is the family's first face.</summary>
public sealed class ResponsibilityFacts : ITellsFacts
{
    public IReadOnlyList<ToldLine>? Tell(DossierEvent happened, Naming names) => happened switch
    {
        HoldingPassed e => Passed(e, names),
        HoldingStays e => [new("responsibility.holds", names.Organisation(e.Holder)), new(null, names.Words["responsibility.why-order"])],
        HolderNamed e =>
        [
            new("responsibility.holds", $"{names.Colleague(e.Person)}, {names.Organisation(e.Organisation)}"),
            new("responsibility.stands-in-until", e.Until is { } day ? names.Dates.Day(day) : null),
            new(null, e.Because.Value, Typed: true),
        ],
        HolderAwaited e => [new(null, names.Words["responsibility.awaited", names.Organisation(e.Organisation)])],
        LeadChosen e => [new("responsibility.lead", e.Name.Value, Typed: true), new("responsibility.chosen-by", names.Persons(e.ChosenBy)), new("responsibility.because", e.Because.Value, Typed: true)],
        HoldingOffered e => Offered(e, names),
        OfferClimbed e => [new(null, names.Words["responsibility.climbed", names.Organisation(e.To)])],
        HoldingAccepted e => [new("responsibility.taken-over-by", $"{names.Colleague(e.Person)}, {names.Organisation(e.To)}")],
        HoldingRefused e => [new(null, names.Words["responsibility.refused-by", names.Organisation(e.To)]), new("responsibility.because", e.Because.Value, Typed: true)],
        HoldingWithdrawn e => [new(null, names.Words["responsibility.withdrawn-by", names.Organisation(e.From)]), new("responsibility.because", e.Because?.Value, Typed: true)],
        _ => null,
    };

    private static IReadOnlyList<ToldLine> Passed(HoldingPassed e, Naming names) =>
    [
        new("responsibility.holds", e.Person is { } person && names.Colleague(person) is { Length: > 0 } name ? $"{name}, {names.Organisation(e.To)}" : names.Organisation(e.To)),
        new(null, names.Words["responsibility.why-" + e.Why.ToString().ToLowerInvariant()]),
        new("responsibility.order", e.Order is { } order ? $"{names.Words["responsibility.order-" + order.Kind.ToString().ToLowerInvariant()]}, {names.Dates.Day(order.GivenOn)}" : null),
        new("responsibility.order-until", e.Order?.Until is { } until ? names.Dates.Day(until) : null),
    ];

    private static IReadOnlyList<ToldLine> Offered(HoldingOffered e, Naming names) =>
    [
        new("responsibility.offered-to", names.Organisation(e.To)),
        new("responsibility.safe", e.Safe.Value, Typed: true),
        new("responsibility.not-known", e.NotKnown.Value, Typed: true),
        new("responsibility.asked", e.Asked.Value, Typed: true),
        .. e.Along.Select(a => new ToldLine("responsibility.along", $"{a.What.Value} ({names.Words["responsibility.before", names.Dates.Day(a.Before)]})", Typed: true)),
        new("responsibility.answer-by", e.AnswerBy is { } term ? names.Dates.Day(names.Dates.DayOf(term.Ends)) : null),
    ];
}
