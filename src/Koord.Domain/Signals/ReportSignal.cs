using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Law;
using Koord.Domain.Sharing;

namespace Koord.Domain.Signals;

/// <summary>Shares exactly these facts of a signal with a receiver, on a ground, and starts the clock of taking it up.</summary>
public sealed record ReportSignal
{
    /// <summary>Which.</summary>
    public required SignalId Signal { get; init; }

    /// <summary>To whom.</summary>
    public required HolderId To { get; init; }

    /// <summary>What the receiver is by law.</summary>
    public required OrganisationKind ToKind { get; init; }

    /// <summary>Where it comes in.</summary>
    public required TeamId ToTeam { get; init; }

    /// <summary>Chosen by the sender; the signal itself and its children always go with it.</summary>
    public required IReadOnlyList<FactId> Facts { get; init; }

    /// <summary>What for.</summary>
    public required string Purpose { get; init; }

    /// <summary>By the law book, valid today for this giver and receiver.</summary>
    public required GroundId Ground { get; init; }

    /// <summary>Whether the family agreed.</summary>
    public required Consent Consent { get; init; }

    /// <summary>Why it goes without consent.</summary>
    public string? WithoutConsentBecause { get; init; }

    /// <summary>Whether the family knows.</summary>
    public required bool FamilyTold { get; init; }

    /// <summary>Why it does not.</summary>
    public string? NotToldBecause { get; init; }

    /// <summary>The last day of not telling.</summary>
    public DateOnly? NotToldUntil { get; init; }

    /// <summary>The family is not to learn who reported.</summary>
    public bool KeepSourceSecret { get; init; }

    /// <summary>Judges it.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene, LawBook law)
    {
        var facts = Given(scene.Dossier);
        var signal = scene.Dossier.Of<SignalRecorded>().Where(s => s.Event.Signal == Signal).Select(s => s.Event).FirstOrDefault();
        return signal is null || facts is null ? SharingRefusals.NotFound
            : scene.Dossier.Fold(Reports.None, (r, f) => r.After(f)).Of(Signal, To).Count > 0 ? SignalRefusals.AlreadyReported
            : Refused(scene, law) is { } refusal ? refusal
            : Reported(scene, law, signal, facts);
    }

    /// <summary>The facts that would be given: those chosen, the signal and its children; null when one of them is not there.</summary>
    public IReadOnlyList<FactId>? Given(Dossier dossier)
    {
        var signal = dossier.Of<SignalRecorded>().FirstOrDefault(s => s.Event.Signal == Signal);
        if (signal.Fact is null || Facts.Any(f => dossier.Find(f) is null))
        {
            return null;
        }

        var children = dossier.Of<PersonRecorded>().Where(p => signal.Event.About.Contains(p.Event.Person)).Select(p => p.Fact.Id);
        var given = Facts.Union(children).Append(signal.Fact.Id).ToHashSet();
        return [.. dossier.Facts.Where(f => given.Contains(f.Id)).Select(f => f.Id)];
    }

    private Refusal? Refused(Scene scene, LawBook law) =>
        scene.Actor.Kind is not { } giver || law.GroundsFor(giver, ToKind, scene.Now.Today).FirstOrDefault(g => g.Id == Ground) is not { } ground ? SharingRefusals.NoGround
        : ground.ConsentNeeded && Consent is not Consent.Given ? SharingRefusals.ConsentNeeded
        : Consent is not Consent.Given && string.IsNullOrWhiteSpace(WithoutConsentBecause) ? SharingRefusals.ReasonNeeded
        : !FamilyTold && string.IsNullOrWhiteSpace(NotToldBecause) ? SharingRefusals.ReasonNeeded
        : !FamilyTold && (NotToldUntil is not { } until || until < scene.Now.Today) ? SharingRefusals.UntilNeeded
        : !FamilyTold && NotToldUntil > scene.Now.LastDayAhead ? SharingRefusals.DayTooFar
        : null;

    private Result<IReadOnlyList<DossierEvent>> Reported(Scene scene, LawBook law, SignalRecorded signal, IReadOnlyList<FactId> facts)
    {
        var term = law.Start(signal.Danger is Danger.Now ? NormId.TakeUpSignalInDanger : NormId.TakeUpSignal, scene.Now);
        return term.Refusal is { } blocked ? blocked : new DossierEvent[]
        {
            Decision(facts),
            new SignalReported
            {
                Signal = Signal,
                Reporter = scene.Actor.Account,
                ReportedBy = scene.Actor.Side,
                To = To,
                InDanger = signal.Danger is Danger.Now,
                TakeUpBy = term.Value.Ends,
                Norm = term.Value.Norm,
                NormVersion = term.Value.Version,
            },
            new CameInAt { Organisation = To, Team = ToTeam, FromElsewhere = true },
        };
    }

    private SharingDecided Decision(IReadOnlyList<FactId> facts) => new()
    {
        Receiver = To,
        Gives = facts,
        Purpose = Purpose,
        Ground = Ground,
        Consent = Consent,
        WithoutConsentBecause = Text(WithoutConsentBecause),
        FamilyTold = FamilyTold,
        NotToldBecause = Text(NotToldBecause),
        NotToldUntil = FamilyTold ? null : NotToldUntil,
        SourceKeptSecret = KeepSourceSecret,
    };

    private static Personal<string>? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : new(text);
}
