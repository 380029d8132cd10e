using Koord.Domain.Dossiers;
using Koord.Domain.Judgements;
using Koord.Domain.Plan;
using Koord.Domain.Responsibility;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;

namespace Koord.Domain.Outcomes;

/// <summary>Closes a family's line: the holder goes on checking, and a new report opens it again.</summary>
public sealed record CloseLine
{
    /// <summary>What is so now; who has it is filled in here.</summary>
    public required LineClosed Closing { get; init; }

    /// <summary>The children.</summary>
    public required ChildrenAtCheck Children { get; init; }

    /// <summary>Judges it, for whoever holds.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene) =>
        scene.Actor.Kind is null || !scene.KnowsWhatGoesOn || WhoHolds.Of(scene.Dossier).Now is not { } now ? SharingRefusals.NotFound
        : now.By != scene.Actor.Side ? ResponsibilityRefusals.NotTheHolder
        : Checks.Of(scene.Dossier).Closed is not null ? SharingRefusals.AlreadySo
        : Closing.Safety is Safety.NotSafe or Safety.TooLittleKnown ? OutcomeRefusals.NotSafeYet
        : Closing.Dangers.Count == 0 ? OutcomeRefusals.DangersNeeded
        : SomebodyDisagrees(scene.Dossier) && string.IsNullOrWhiteSpace(Closing.Disagreement?.Value) ? OutcomeRefusals.DisagreementNeeded
        : string.IsNullOrWhiteSpace(Closing.Premortem.Value) ? OutcomeRefusals.PremortemNeeded
        : IsOpen(scene) ? OutcomeRefusals.StillOpen
        : OpenWorries.Any(scene.Actor.Side, scene.Dossier) ? ResponsibilityRefusals.WorryUndecided
        : Helps.Of(scene.Dossier).All.Any(h => h.Waits) ? OutcomeRefusals.HelpStillWaits
        : Children.Refused(scene) is { } refusal ? refusal
        : Events(scene);

    private static bool SomebodyDisagrees(Dossier dossier) => MakePlan.CurrentPlan(dossier) is { Plan: var plan } && plan.Agreed.Any(a => !a.Agrees);

    private static bool IsOpen(Scene scene) =>
        OpenSteps.Of(scene.Dossier, scene.Actor.Side).Count > 0 || Offers.Of(scene.Dossier).Open is { } offer && offer.Offered.From == scene.Actor.Side;

    private DossierEvent[] Events(Scene scene) =>
    [
        .. Children.Events,
        Closing with
        {
            About = [.. scene.Seen.People.Children.Select(c => c.Person)],
            Parties = [.. scene.Rules.Parties.All.Append(scene.Actor.Side).Distinct()],
        },
        .. scene.Dossier.Fold(Reports.None, (r, f) => r.After(f)).All
            .Where(r => r.Sent.To == scene.Actor.Side && r.TakenUp is not null && r.Concluded is null)
            .Select(r => new SignalConcluded { Signal = r.Sent.Signal, Reporter = r.Sent.Reporter, ReportedBy = r.Sent.ReportedBy, To = r.Sent.To }),
    ];
}
