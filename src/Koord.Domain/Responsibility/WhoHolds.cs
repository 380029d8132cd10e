using System.Collections.Immutable;
using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;

namespace Koord.Domain.Responsibility;

/// <summary>One organisation that holds or held, as this side knows it.</summary>
public sealed record Held
{
    /// <summary>The fact by which this side knows.</summary>
    public required Recorded Fact { get; init; }

    /// <summary>Who.</summary>
    public required HolderId By { get; init; }

    /// <summary>Where it is watched there; null when not known here.</summary>
    public TeamId? Team { get; init; }

    /// <summary>The one person; null while nobody is named, or as far as this side knows.</summary>
    public AccountId? Person { get; init; }

    /// <summary>Because of which report the person was named; null when otherwise.</summary>
    public SignalId? NamedBy { get; init; }

    /// <summary>Who stands in does so until the end of this day; null when it is for good.</summary>
    public DateOnly? StandsInUntil { get; init; }

    /// <summary>For whom; null when it is for good.</summary>
    public AccountId? InPlaceOf { get; init; }

    /// <summary>How high it was told that nobody is named; zero: not yet.</summary>
    public int Climbed { get; init; }

    /// <summary>Within which a person is named; null when one is, or when the law book has no such term.</summary>
    public Term? NameBy { get; init; }

    /// <summary>The clock of the first safety check that began with the holding; null when it did not begin here.</summary>
    public Term? FirstCheck { get; init; }
}

/// <summary>Who watches safety now, and who did before: every change is known to the one that gives and the one that gets.</summary>
public sealed record WhoHolds
{
    /// <summary>The line has not begun.</summary>
    public static WhoHolds Nobody { get; } = new();

    /// <summary>Oldest first.</summary>
    public ImmutableList<Held> All { get; private init; } = [];

    /// <summary>Null before the line began, or when this side knows of no holder.</summary>
    public Held? Now => All is [.., var last] ? last : null;

    /// <summary>As this side knows, of this dossier alone.</summary>
    public static WhoHolds Of(Dossier dossier) => dossier.Alone.Fold(Nobody, (who, fact) => who.After(fact));

    /// <summary>Whoever holds now in each joined dossier, the one that was asked for first: while they are two lines, two may hold.</summary>
    public static IReadOnlyList<Held> NowInEach(Dossier dossier) => [.. dossier.Each.Select(d => Of(d).Now).OfType<Held>()];

    /// <summary>Reads one more fact.</summary>
    public WhoHolds After(Recorded fact) => fact.Event switch
    {
        HoldingPassed e => this with { All = All.Add(new() { Fact = fact, By = e.To, Team = e.Team, Person = e.Person, NamedBy = e.Person is null ? null : e.Signal, NameBy = TermOf(e, NormId.NameHolder, NormId.NameHolderInDanger), FirstCheck = TermOf(e, NormId.FirstCheck) }) },
        HoldingStays e when Now?.By != e.Holder => this with { All = All.Add(new() { Fact = fact, By = e.Holder }) },
        HolderNamed e when Now?.By == e.Organisation => With(h => h with { Person = e.Person, Team = e.Team, NamedBy = null, StandsInUntil = e.Until, InPlaceOf = e.InPlaceOf, NameBy = null, Climbed = 0 }),
        SignalTakenUp e when Now is { } now && now.By == e.To && (now.Person is null || now.NamedBy == e.Signal) => With(h => h with { Person = e.By, NamedBy = e.Signal, NameBy = null, Climbed = 0 }),
        HolderAwaited e when Now is { Person: null } now && now.By == e.Organisation => With(h => h with { Climbed = e.Step, NameBy = e.NameBy }),
        TakenOffTeam e when Now?.By == fact.By => Without(e.Account),
        AcquaintanceDeclared e => Without(e.Account),
        SignalLaidDown e when Now?.By == e.To => Without(e.By),
        _ => this,
    };

    private static Term? TermOf(HoldingPassed passed, params ReadOnlySpan<NormId> norms)
    {
        foreach (var term in passed.Terms)
        {
            if (norms.Contains(term.Norm))
            {
                return term;
            }
        }

        return null;
    }

    private WhoHolds Without(AccountId person) => Now?.Person == person ? With(h => h with { Person = null, NamedBy = null, StandsInUntil = null, InPlaceOf = null }) : this;

    private WhoHolds With(Func<Held, Held> change) => this with { All = All.SetItem(All.Count - 1, change(All[^1])) };
}
