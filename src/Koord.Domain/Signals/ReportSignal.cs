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
        return signal is null || facts is null || !MayAllGo(scene, law) ? SharingRefusals.NotFound
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

    /// <summary>What may go with a signal: of the own file, and a citizen service number only to who may use it.</summary>
    /// <param name="dossier">As the giver sees it.</param>
    /// <param name="own">The giver.</param>
    /// <param name="receiverMayUseBsn">By law, today.</param>
    public static IReadOnlyList<Recorded> Choosable(Dossier dossier, HolderId own, bool receiverMayUseBsn) =>
    [
        .. from fact in dossier.Facts
           where fact.By == own
           where fact.Event is StatementMade or AuthorityRecorded || (fact.Event is BsnRecorded && receiverMayUseBsn) || (fact.Event is PersonRecorded person && !IsChildOfSignal(dossier, person))
           select fact,
    ];

    /// <summary>A statement goes with its later words and the family's views beside it: whoever reads the one reads the other.</summary>
    public static IEnumerable<FactId> With(IReadOnlySet<FactId> chosen, Dossier dossier) =>
        chosen.Union(dossier.Fold(Statements.None, (s, f) => s.After(f)).All.Where(s => chosen.Contains(s.Fact.Id)).SelectMany(s => s.Reworded.Select(r => r.Fact.Id).Concat(s.Views.Select(v => v.Fact.Id))));

    private static bool IsChildOfSignal(Dossier dossier, PersonRecorded person) =>
        dossier.Of<SignalRecorded>().Any(s => s.Event.About.Contains(person.Person));

    private bool MayAllGo(Scene scene, LawBook law)
    {
        var choosable = Choosable(scene.Dossier, scene.Actor.Side, law.MayUseBsn(ToKind, scene.Now.Today)).Select(f => f.Id).ToHashSet();
        return (this with { Facts = [] }).Given(scene.Dossier) is { } always && !Facts.Except(With(choosable, scene.Dossier)).Except(always).Any();
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
        WithoutConsentBecause = Personal.Text(WithoutConsentBecause),
        FamilyTold = FamilyTold,
        NotToldBecause = Personal.Text(NotToldBecause),
        NotToldUntil = FamilyTold ? null : NotToldUntil,
        SourceKeptSecret = KeepSourceSecret,
    };
}
