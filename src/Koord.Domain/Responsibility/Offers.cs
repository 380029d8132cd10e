using System.Collections.Immutable;
using Koord.Domain.Dossiers;
using Koord.Domain.Law;

namespace Koord.Domain.Responsibility;

/// <summary>How an offer stands.</summary>
public enum OfferState
{
    /// <summary>Nobody answered yet.</summary>
    Open,

    /// <summary>The receiver took over.</summary>
    Accepted,

    /// <summary>The receiver did not.</summary>
    Refused,

    /// <summary>It was taken back, or the holding went elsewhere.</summary>
    Withdrawn,
}

/// <summary>One offer and what became of it.</summary>
public sealed record Offer
{
    /// <summary>What was offered.</summary>
    public required HoldingOffered Offered { get; init; }

    /// <summary>The fact of it.</summary>
    public required Recorded Fact { get; init; }

    /// <summary>How it stands.</summary>
    public OfferState State { get; init; }

    /// <summary>The fact that ended it; null while it is open.</summary>
    public Recorded? Ended { get; init; }

    /// <summary>How often silence made it climb.</summary>
    public int Climbed { get; init; }

    /// <summary>Within which it is answered now; null when the law book has no such term.</summary>
    public Term? AnswerBy { get; init; }
}

/// <summary>All offers that this side knows of, oldest first.</summary>
public sealed record Offers
{
    /// <summary>None.</summary>
    public static Offers None { get; } = new();

    /// <summary>In the order in which they were made.</summary>
    public ImmutableList<Offer> All { get; private init; } = [];

    /// <summary>The one that waits; null when none does.</summary>
    public Offer? Open => All.FindLast(o => o.State is OfferState.Open);

    /// <summary>As this side knows, of this dossier alone.</summary>
    public static Offers Of(Dossier dossier) => dossier.Alone.Fold(None, (offers, fact) => offers.After(fact));

    /// <summary>Null when this side does not know it.</summary>
    public Offer? Find(OfferId offer) => All.Find(o => o.Offered.Offer == offer);

    /// <summary>Reads one more fact. An offer is over as soon as neither giver nor receiver holds.</summary>
    public Offers After(Recorded fact) => fact.Event switch
    {
        HoldingOffered e => this with { All = All.Add(new() { Offered = e, Fact = fact, AnswerBy = e.AnswerBy }) },
        OfferClimbed e => With(e.Offer, o => o with { Climbed = e.Step, AnswerBy = e.AnswerBy }),
        HoldingAccepted e => With(e.Offer, o => o with { State = OfferState.Accepted, Ended = fact }),
        HoldingRefused e => With(e.Offer, o => o with { State = OfferState.Refused, Ended = fact }),
        HoldingWithdrawn e => With(e.Offer, o => o with { State = OfferState.Withdrawn, Ended = fact }),
        HoldingPassed e => this with
        {
            All = [.. All.Select(o => o.State is OfferState.Open && o.Offered.From != e.To && o.Offered.To != e.To ? o with { State = OfferState.Withdrawn, Ended = fact } : o)],
        },
        _ => this,
    };

    private Offers With(OfferId offer, Func<Offer, Offer> change)
    {
        var place = All.FindIndex(o => o.Offered.Offer == offer && o.State is OfferState.Open);
        return place < 0 ? this : this with { All = All.SetItem(place, change(All[place])) };
    }
}
