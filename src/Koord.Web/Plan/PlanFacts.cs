using Koord.Domain.Dossiers;
using Koord.Domain.Plan;
using Koord.Web.Layout;

namespace Koord.Web.Plan;

/// <summary>Says what contact there was, what was agreed and how help goes.</summary>
public sealed class PlanFacts : ITellsFacts
{
    public IReadOnlyList<ToldLine>? Tell(DossierEvent happened, Naming names) => happened switch
    {
        ContactHad e => Contact(e, names),
        ChildSpoken e =>
        [
            new(e.Alone ? "plan.spoken-alone" : "plan.spoken", names.Persons([e.Child])),
            new("plan.number", e.Number is { } number ? names.Words["plan.number-of", number] : null),
            new(null, e.Words?.Value, Typed: true),
            new("plan.may-read", e.ReadableBy.Count > 0 ? names.Persons(e.ReadableBy) : names.Words["plan.may-read-nobody"]),
        ],
        DoneWithWords e => [new(null, e.What.Value, Typed: true)],
        ChildNotSpoken e => [new(null, names.Persons([e.Child])), new("plan.because", e.Because.Value, Typed: true)],
        EscapePlanMade e => [new(null, names.Persons([e.Person])), new(null, e.Text.Value, Typed: true)],
        OwnPlanOffered e => [new(null, names.Words["plan.own-plan-" + e.Outcome.ToString().ToLowerInvariant()]), new("plan.because", e.Because?.Value, Typed: true)],
        PlanMade e => Made(e, names),
        HelpAsked e => [new(null, e.What.Value, Typed: true), new("plan.asked-of", e.Of is { } of ? names.Organisation(of) : e.OfName?.Value, Typed: e.Of is null)],
        HelpWent e =>
        [
            new(null, $"{names.Words["plan.help-" + e.State.ToString().ToLowerInvariant()]} {(e.Of is { } of ? names.Organisation(of) : "")}"),
            new("plan.expected", e.Expected is { } day ? names.Dates.Day(day) : null),
            new(null, e.Note?.Value, Typed: true),
        ],
        _ => null,
    };

    private static IReadOnlyList<ToldLine> Contact(ContactHad e, Naming names) =>
    [
        new(null, names.Words["plan.place-" + e.Where.ToString().ToLowerInvariant()]),
        new("plan.seen", e.Seen.Count > 0 ? names.Persons(e.Seen) : null),
        new("plan.with", e.With.Count > 0 ? names.Persons(e.With) : null),
        new("plan.who-else", e.WhoElse?.Value, Typed: true),
        new("plan.observed", e.Observed?.Value, Typed: true),
        new("plan.said", e.Said?.Value, Typed: true),
        new("plan.thought", e.Thought?.Value, Typed: true),
    ];

    private static IReadOnlyList<ToldLine> Made(PlanMade e, Naming names) =>
    [
        new("plan.changed", e.Changed?.Value, Typed: true),
        .. e.Goals.Select(g => new ToldLine("plan.goal", g.Words.Value, Typed: true)),
        .. e.Agreements.SelectMany(a => new ToldLine[] { new("plan.what-we-see", a.WhatWeSee.Value, Typed: true), new("plan.who-does-what", a.WhoDoesWhat.Value, Typed: true), new("plan.whom-we-call", a.WhomWeCall.Value, Typed: true) }),
        .. e.Network.Select(n => new ToldLine("plan.network", $"{n.Who.Value}: {n.Does.Value}", Typed: true)),
        .. e.Agreed.Select(a => new ToldLine(a.Agrees ? "plan.agrees" : "plan.does-not-agree", $"{names.Persons([a.Person])} {a.Words?.Value}", Typed: true)),
    ];
}
