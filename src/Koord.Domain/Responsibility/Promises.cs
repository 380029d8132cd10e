using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;

namespace Koord.Domain.Responsibility;

/// <summary>What Koord has to do after a fact.</summary>
public enum PromiseKind
{
    /// <summary>See what the arrival of a report does to the holding.</summary>
    Place,

    /// <summary>See whether somebody is named.</summary>
    Await,

    /// <summary>End standing in.</summary>
    EndStandIn,

    /// <summary>See whether an offer was answered.</summary>
    Climb,

    /// <summary>Pass on what was promised with an offer.</summary>
    PassOn,

    /// <summary>See whether an offer lapsed.</summary>
    Lapse,
}

/// <summary>Something that Koord does for one side, not before an instant.</summary>
/// <param name="Kind">What.</param>
/// <param name="Side">For whom.</param>
/// <param name="At">Not before.</param>
/// <param name="Subject">Which report or offer; nothing for another kind.</param>
public sealed record Promised(PromiseKind Kind, HolderId Side, DateTimeOffset At, Guid Subject);

/// <summary>What a fact promises about holding: kept by <see cref="FollowHolding"/> and <see cref="PlaceHolding"/>.</summary>
public static class Promises
{
    /// <summary>Empty for most facts.</summary>
    public static IEnumerable<Promised> After(Recorded fact) => fact.Event switch
    {
        SignalReported e => [new(PromiseKind.Place, e.To, fact.At, e.Signal.Value)],
        HoldingPassed e => [.. Named(e.To, e.Person is null ? e.Terms.Where(t => t.Norm == Law.NormId.NameHolder || t.Norm == Law.NormId.NameHolderInDanger).Select(t => t.Ends).FirstOrDefault(fact.At) : null), .. e.Parties.Where(p => p != e.To).Select(p => new Promised(PromiseKind.Lapse, p, fact.At, default))],
        HolderAwaited { Step: 1 } e => Named(e.Organisation, e.NameBy?.Ends ?? fact.At),
        HolderNamed { Until: { } until } e => [new(PromiseKind.EndStandIn, e.Organisation, After(Moment.EndOf(until)), default)],
        TakenOffTeam or AcquaintanceDeclared => Named(fact.By, fact.At),
        SignalLaidDown e => Named(e.To, fact.At),
        HoldingOffered e => Answered(e, e.AnswerBy?.Ends ?? fact.At),
        OfferClimbed { Step: 1 } e => Answered(e, e.AnswerBy?.Ends ?? fact.At),
        HoldingAccepted e => [new(PromiseKind.PassOn, e.From, fact.At, e.Offer.Value)],
        _ => [],
    };

    private static Promised[] Named(HolderId side, DateTimeOffset? ends) => ends is { } at ? [new(PromiseKind.Await, side, After(at), default)] : [];

    private static Promised[] Answered(OfferEvent offer, DateTimeOffset ends) => [new(PromiseKind.Climb, offer.To, After(ends), offer.Offer.Value)];

    private static DateTimeOffset After(DateTimeOffset instant) => instant.AddMicroseconds(1);
}
