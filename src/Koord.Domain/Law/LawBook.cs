using System.Reflection;
using Koord.Domain.Dossiers;

namespace Koord.Domain.Law;

/// <summary>Something taken for granted that a jurist must confirm.</summary>
/// <param name="Dutch">In Dutch.</param>
/// <param name="English">In English.</param>
public sealed record Reading(string Dutch, string English);

/// <summary>Everything the law, the professions and the agreements say here, in versions. Read it by id and day.</summary>
public sealed record LawBook
{
    /// <summary>Counts the terms.</summary>
    public required TermClock Clock { get; init; }

    /// <summary>All versions of all norms.</summary>
    public required IReadOnlyList<Norm> Norms { get; init; }

    /// <summary>All versions of all grounds.</summary>
    public IReadOnlyList<Ground> Grounds { get; init; } = [];

    /// <summary>All versions of all ages.</summary>
    public IReadOnlyList<AgeLimit> Ages { get; init; } = [];

    /// <summary>All versions of who may use the citizen service number.</summary>
    public IReadOnlyList<BsnUse> BsnUses { get; init; } = [];

    /// <summary>All versions of what a region agreed about handing over.</summary>
    public IReadOnlyList<HandoverAgreement> Agreements { get; init; } = [];

    /// <summary>What counting takes for granted although no source says it.</summary>
    public IReadOnlyList<Reading> Readings { get; init; } = [];

    /// <summary>What a jurist must still fill in or confirm before it can be used.</summary>
    public IReadOnlyList<Provision> Blocked => [.. All.Where(p => p.Blocked)];

    /// <summary>Everything, in the order norms, grounds, ages, use of the number, agreements.</summary>
    public IEnumerable<Provision> All => [.. Norms, .. Grounds, .. Ages, .. BsnUses, .. Agreements];

    /// <summary>What code asks for by name and no version of which holds on a day: everything that rests on it would stay away without a word.</summary>
    public IReadOnlyList<string> MissingOn(DateOnly day) =>
    [
        .. Named<NormId>().Where(id => !Norms.Any(n => n.Id == id && n.HoldsOn(day))).Select(id => id.Text),
        .. Named<AgeId>().Where(id => !Ages.Any(a => a.Id == id && a.HoldsOn(day))).Select(id => id.Text),
    ];

    /// <summary>The version that holds on a day; null when none does.</summary>
    /// <exception cref="KeyNotFoundException">No version exists at all: a bug, or a law file that lost a norm.</exception>
    public Norm? NormOn(NormId id, DateOnly day) => Holding(Norms.Where(n => n.Id == id), id.Text, day);

    /// <summary>The version with this number, however old; null when the law files lost it.</summary>
    public Norm? VersionOf(NormId id, int version) => Norms.FirstOrDefault(n => n.Id == id && n.Version == version);

    /// <summary>What was applied to a running term.</summary>
    /// <exception cref="KeyNotFoundException">There is no such version.</exception>
    public Norm Applied(Term term) => VersionOf(term.Norm, term.Version) ?? throw new KeyNotFoundException($"No version {term.Version} of norm {term.Norm}.");

    /// <summary>The version that holds on a day, blocked or not; null when none does.</summary>
    /// <exception cref="KeyNotFoundException">No version exists at all.</exception>
    public Ground? GroundOn(GroundId id, DateOnly day) => Holding(Grounds.Where(g => g.Id == id), id.Text, day);

    /// <summary>The age that holds on a day; null when none does or it is blocked, so that nobody decides on a guess.</summary>
    /// <exception cref="KeyNotFoundException">No version exists at all.</exception>
    public int? AgeOn(AgeId id, DateOnly day) => Holding(Ages.Where(a => a.Id == id), id.Text, day) is { Blocked: false, Years: { } years } ? years : null;

    /// <summary>The grounds on which one organisation may tell another, in the order of the law files; those without consent stand beside those with.</summary>
    public IReadOnlyList<Ground> GroundsFor(OrganisationKind giver, OrganisationKind receiver, DateOnly day) =>
        [.. Grounds.Where(g => !g.Blocked && g.HoldsOn(day) && g.Allows(giver, receiver))];

    /// <summary>The grounds on which an organisation may keep facts in its own file.</summary>
    public IReadOnlyList<Ground> RecordingGroundsFor(OrganisationKind recorder, DateOnly day) =>
        [.. Grounds.Where(g => !g.Blocked && g.HoldsOn(day) && g.AllowsRecording(recorder))];

    /// <summary>What a region agreed about handing over from one kind of organisation to another, as it holds on a day.</summary>
    public HandoverAgreement? AgreementFor(OrganisationKind giver, OrganisationKind receiver, DateOnly day) =>
        Agreements.FirstOrDefault(a => !a.Blocked && a.HoldsOn(day) && a.Giver == giver && a.Receiver == receiver);

    /// <summary>Whether the law lets this kind of organisation use the citizen service number; what nobody has seen is no.</summary>
    public bool MayUseBsn(OrganisationKind kind, DateOnly day) => BsnUses.Any(u => u.Kind == kind && !u.Blocked && u.HoldsOn(day));

    /// <summary>Starts a term in days or longer from a fact of which the day is known.</summary>
    /// <exception cref="ArgumentException">The norm counts hours: it needs the instant.</exception>
    public Result<Term> Start(NormId id, DateOnly day) => Start(id, day, instant: null);

    /// <summary>Starts a term from a fact of which the instant is known.</summary>
    public Result<Term> Start(NormId id, Moment happened) => Start(id, happened.Today, happened.Instant);

    /// <summary>How a term of this version is counted from a fact, whether or not the version still holds: the steps by which <see cref="Start(NormId, Moment)"/> gets its end.</summary>
    /// <param name="norm">With a length.</param>
    /// <param name="day">The Dutch day of the fact.</param>
    /// <param name="instant">The instant of the fact; null when only the day is known.</param>
    /// <exception cref="ArgumentException">The norm has no length, or counts hours and gets no instant.</exception>
    public Count CountOf(Norm norm, DateOnly day, DateTimeOffset? instant) => norm.Length switch
    {
        null => throw new ArgumentException($"Norm {norm.Id} has no length.", nameof(norm)),
        { Unit: TermUnit.Hour } hours => Clock.CountHours(
            instant ?? throw new ArgumentException($"Norm {norm.Id} counts hours and needs an instant.", nameof(instant)), hours, norm.Direction, norm.Extension),
        { } length => Clock.Count(day, length, norm.Direction, norm.Extension),
    };

    private Result<Term> Start(NormId id, DateOnly day, DateTimeOffset? instant) => NormOn(id, day) switch
    {
        null => LawRefusals.NotInForce,
        { Blocked: true } norm => LawRefusals.LengthNotSeen(norm),
        { Length: null } norm => LawRefusals.NoTerm(norm),
        { } norm => Counted(norm, day, CountOf(norm, day, instant)),
    };

    private static Term Counted(Norm norm, DateOnly day, Count count) => new()
    {
        Norm = norm.Id,
        Version = norm.Version,
        Type = norm.Type,
        Mark = norm.Mark,
        Start = day,
        LastDay = count.LastDay,
        LastInstant = count.LastInstant,
    };

    /// <summary>The ids that have a name in code.</summary>
    private static IEnumerable<T> Named<T>() => typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (T)f.GetValue(null)!); // static fields have a value

    private static T? Holding<T>(IEnumerable<T> versions, string name, DateOnly day)
        where T : Provision
    {
        var all = versions.ToList();
        return all.Count == 0 ? throw new KeyNotFoundException($"The law files have no {name}.") : all.Find(v => v.HoldsOn(day));
    }
}
