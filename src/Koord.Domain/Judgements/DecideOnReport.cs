using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;

namespace Koord.Domain.Judgements;

/// <summary>Decides what Veilig Thuis does with a report.</summary>
public sealed record DecideOnReport
{
    /// <summary>Which.</summary>
    public required SignalId Signal { get; init; }

    /// <summary>What is done.</summary>
    public required FollowUpKind Kind { get; init; }

    /// <summary>Why.</summary>
    public required string Because { get; init; }

    /// <summary>What must be so; with conditions only.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>Judges it: only at an organisation whose task it is by law.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene, LawBook law) =>
        scene.Actor.Kind is not { } kind || !scene.KnowsWhatGoesOn || law.NormOn(NormId.StartResearch, scene.Now.Today)?.Actors.Contains(kind) is not true
            || scene.Dossier.Fold(Reports.None, (r, f) => r.After(f)).Of(Signal, scene.Actor.Side).Count == 0 ? SharingRefusals.NotFound
        : DecisionOn(scene.Dossier, Signal) is { Kind: not FollowUpKind.Research } || ResearchRuns(scene.Dossier, Signal) ? JudgementRefusals.AlreadyDecided
        : string.IsNullOrWhiteSpace(Because) ? SharingRefusals.ReasonNeeded
        : Kind is FollowUpKind.Conditions && Conditions.Count == 0 ? JudgementRefusals.ConditionsNeeded
        : new DossierEvent[] { Event(scene, law) };

    /// <summary>The last decision; null when nobody decided.</summary>
    public static ReportDecided? DecisionOn(Dossier dossier, SignalId signal) => dossier.Of<ReportDecided>().Select(d => d.Event).LastOrDefault(d => d.Signal == signal);

    /// <summary>Research was decided on and has not ended; each decision begins one, and each end ends one.</summary>
    public static bool ResearchRuns(Dossier dossier, SignalId signal) =>
        dossier.Of<ReportDecided>().Count(d => d.Event.Signal == signal && d.Event.Kind is FollowUpKind.Research) > dossier.Of<ResearchEnded>().Count(e => e.Event.Signal == signal);

    private ReportDecided Event(Scene scene, LawBook law) => new()
    {
        Signal = Signal,
        Kind = Kind,
        Because = Because,
        Conditions = Kind is FollowUpKind.Conditions ? [.. Conditions.Select(c => new Personal<string>(c))] : [],
        ResearchEnds = Kind is FollowUpKind.Research && law.Start(NormId.EndResearch, scene.Now) is { Refusal: null, Value: var term } ? term : null,
    };
}

/// <summary>Ends the research with a judgement; then it can be decided what follows.</summary>
/// <param name="Signal">Of which report.</param>
/// <param name="Judgement">What was found.</param>
public sealed record EndResearch(SignalId Signal, string Judgement)
{
    /// <summary>Judges it.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene) =>
        scene.Actor.Kind is null || !scene.KnowsWhatGoesOn || DecideOnReport.DecisionOn(scene.Dossier, Signal) is null ? SharingRefusals.NotFound
        : !DecideOnReport.ResearchRuns(scene.Dossier, Signal) ? JudgementRefusals.NoResearch
        : string.IsNullOrWhiteSpace(Judgement) ? JudgementRefusals.NothingToRestOn
        : new DossierEvent[] { new ResearchEnded { Signal = Signal, Judgement = Judgement } };
}
