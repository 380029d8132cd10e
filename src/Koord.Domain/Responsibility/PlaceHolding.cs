using Koord.Domain.Dossiers;
using Koord.Domain.Judgements;
using Koord.Domain.Law;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;

namespace Koord.Domain.Responsibility;

/// <summary>What the arrival of a report does to the holding: where the law places it, it passes with receipt; where nobody holds, whoever can takes it; an order is not displaced.</summary>
/// <param name="Signal">Which report.</param>
/// <param name="To">Where it arrived; acts.</param>
/// <param name="Kind">What that is by law.</param>
public sealed record PlaceHolding(SignalId Signal, HolderId To, OrganisationKind Kind)
{
    /// <summary>Judges it, for Koord itself. The profession's and the law's clocks of Veilig Thuis begin to run apart.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene, LawBook law)
    {
        var report = scene.Actor.Side == To ? scene.Dossier.Fold(Reports.None, (r, f) => r.After(f)).Of(Signal, To) is [var first, ..] ? first : null : null;
        return report is null ? SharingRefusals.NotFound
            : Placed(scene, law, report).Concat(Started(scene, law)).ToArray();
    }

    private IEnumerable<DossierEvent> Placed(Scene scene, LawBook law, Report report)
    {
        var (parties, today) = (scene.Rules.Parties, scene.Now.Today);
        var byLaw = CanHold.ByReport(law, Kind, today);
        return (byLaw || (parties.Holder is null && CanHold.AtAll(law, Kind, today))) && parties.Holder != To ? parties is { IsHeldByOrder: true, Holder: { } holder } ? [new HoldingStays { Signal = Signal, Holder = holder, Parties = [To, holder] }] : [Passed(scene, law, report)]
            : [];
    }

    private HoldingPassed Passed(Scene scene, LawBook law, Report report) => new()
    {
        To = To,
        Team = scene.Rules.Intakes.FindLast(i => i.Organisation == To)?.Team,
        Person = NamedFor(scene, report),
        Why = HoldingReason.Report,
        Signal = Signal,
        Terms = Clocks.All(NamedFor(scene, report) is null ? Clocks.NameHolder(law, report.Sent.InDanger, scene.Now) : null),
        About = [.. scene.Dossier.Of<SignalRecorded>().Where(s => s.Event.Signal == Signal).SelectMany(s => s.Event.About)],
        Parties = [.. scene.Rules.Parties.WithOffered.Append(To).Distinct()],
    };

    /// <summary>Who took it up before this was recorded, and still works with the family.</summary>
    private AccountId? NamedFor(Scene scene, Report report) => report.TakenUp is { } taken && scene.Rules.IsOnTeamOf(To, taken.By) ? taken.By : null;

    private IEnumerable<DossierEvent> Started(Scene scene, LawBook law) =>
        Clocks.All(ClockOf(NormId.AssessSafety, scene, law), ClockOf(NormId.StartResearch, scene, law)) is { Count: > 0 } terms ? [new ClocksStarted { Signal = Signal, Terms = terms }] : [];

    private Term? ClockOf(NormId norm, Scene scene, LawBook law) =>
        law.NormOn(norm, scene.Now.Today)?.Actors.Contains(Kind) is true ? Clocks.Start(law, norm, scene.Now) : null;
}
