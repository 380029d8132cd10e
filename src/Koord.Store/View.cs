using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;

namespace Koord.Store;

/// <summary>A fact and the rule by which this viewer sees it.</summary>
/// <param name="Fact">What was recorded.</param>
/// <param name="Why">The rule; the page says it in words.</param>
public sealed record SeenFact(Recorded Fact, Because Why)
{
    /// <summary>As the viewer may know it: a reporter learns how far it is and who has it; not who opened it or named that person.</summary>
    /// <param name="fact">What was recorded.</param>
    /// <param name="why">The rule.</param>
    public static SeenFact Of(Recorded fact, Because why) =>
        new(why is Because.StateOfYourReport && fact.Event is (SignalRead or SignalTakenUp) ? fact with { Actor = AccountId.Koord } : fact, why);
}

/// <summary>What one viewer sees, for one purpose, up to one moment; what it holds may be shown to them without a second thought.</summary>
public sealed record View
{
    /// <summary>The dossier that was asked for.</summary>
    public required DossierId Id { get; init; }

    /// <summary>Who looks.</summary>
    public required Actor Viewer { get; init; }

    /// <summary>In the order of recording, over all joined dossiers.</summary>
    public required IReadOnlyList<SeenFact> Facts { get; init; }

    /// <summary>The moment of looking.</summary>
    public required Moment Now { get; init; }

    /// <summary>The moment up to which the record is read; null: all of it.</summary>
    public required DateTimeOffset? AsOf { get; init; }

    /// <summary>The viewer works with the family, leads the team that does, or has the duty: as an act knows it of them (<see cref="Scene.KnowsWhatGoesOn"/>).</summary>
    public bool KnowsWhatGoesOn => Facts.Any(f => f.Why is Because.OnTheTeam or Because.LeadsTheTeam or Because.OnDuty);

    /// <summary>Without what joined dossiers hold: acts, and who may do them, are of one dossier.</summary>
    public View Alone => Facts.All(f => f.Fact.Dossier == Id) ? this : new() { Id = Id, Viewer = Viewer, Now = Now, AsOf = AsOf, Facts = [.. Facts.Where(f => f.Fact.Dossier == Id)] };

    /// <summary>The same facts, to fold.</summary>
    public Dossier Dossier => field ??= new(Id, [.. Facts.Select(f => f.Fact)]);
}
