using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Responsibility;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;

namespace Koord.Tests.Sharing;

/// <summary>A small cast among whom anything may be recorded: three organisations of three people, and a family of two with a way in.</summary>
/// <param name="Organisations">Three.</param>
/// <param name="MotherKeys">Her own keys.</param>
/// <param name="ChildKeys">The child's own keys.</param>
public sealed record Cast(IReadOnlyList<HolderId> Organisations, HolderId MotherKeys, HolderId ChildKeys)
{
    private static readonly Roles[] RolesOf = [Roles.Professional, Roles.Professional | Roles.TeamLead, Roles.Professional | Roles.DutyRoster];

    /// <summary>The moment at which anything is looked at.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static PersonId Mother { get; } = new(new Guid(21, 0, 0, new byte[8]));

    public static PersonId Child { get; } = new(new Guid(22, 0, 0, new byte[8]));

    public static SignalId Signal { get; } = new(new Guid(23, 0, 0, new byte[8]));

    /// <summary>Nine: of each organisation a professional, a lead and somebody on duty, all of its one team.</summary>
    public IReadOnlyList<Actor> Professionals { get; } = [.. Organisations.Index().SelectMany(o => RolesOf.Index().Select(r => new Actor
    {
        Account = new((o.Index * 10) + r.Index + 1),
        Side = o.Item,
        Kind = OrganisationKind.School,
        Team = TeamOf(o.Index),
        Roles = r.Item,
    }))];

    public IReadOnlyList<Actor> Family { get; } =
    [
        new() { Account = new(91), Side = MotherKeys, Roles = Roles.FamilyMember },
        new() { Account = new(92), Side = ChildKeys, Roles = Roles.FamilyMember },
    ];

    public IEnumerable<Actor> Everybody => Professionals.Concat(Family);

    /// <summary>What a dossier begins with: the first professional records a child and her mother.</summary>
    public DossierEvent[] Beginning =>
    [
        new CameInAt { Organisation = Organisations[0], Team = TeamOf(0), FromElsewhere = false },
        Person(Child, FamilyRole.Child, 2013),
        Person(Mother, FamilyRole.Parent, 1985),
        new AuthorityRecorded { Parent = Mother, Child = Child, Held = true, Since = new(2013, 1, 1), Source = AuthoritySource.Register },
    ];

    /// <summary>Who records the next fact, by chance.</summary>
    public Actor Author(int chance) => chance % 7 == 0 ? Family[chance / 7 % 2] : Professionals[chance % 9];

    /// <summary>Any fact, by chance, that points at what is there.</summary>
    public DossierEvent Any(int chance, Actor author, IReadOnlyList<Recorded> known)
    {
        var (kind, who, what) = (chance % 32, chance / 32 % 9, chance / 288);
        var (person, keys) = what % 2 == 0 ? (Mother, MotherKeys) : (Child, ChildKeys);
        FactId[] some = [.. known.Where((_, i) => ((what >> (i % 12)) & 1) == 0).Select(f => f.Id)];
        var (colleague, receiver) = (Professionals[who], Organisations[who % 3]);
        return kind switch
        {
            0 or 1 => Said(what, null),
            2 => Said(what, Child),
            3 => new SignalRecorded { Signal = Signal, Origin = Origin.Worry, About = [Child], Danger = Danger.Unknown, FamilyKnows = true },
            4 => new PlaceRecorded { Person = person, Kind = PlaceKind.Home, Place = $"straat {what}" },
            5 => new CameInAt { Organisation = receiver, Team = TeamOf(who % 3), FromElsewhere = receiver != author.Side },
            6 or 7 => new PutOnTeam { Account = colleague.Account, Organisation = colleague.Side, Team = colleague.Team ?? default, Why = "nodig" },
            8 => new TakenOffTeam { Account = colleague.Account, Why = "klaar" },
            9 when what % 4 == 0 && colleague.Side == author.Side => new AcquaintanceDeclared { Account = colleague.Account }, // no page names a colleague of another organisation
            10 or 11 or 12 => Shared(receiver, some, keepSourceSecret: what % 16 == 0),
            13 => new FamilyInvited { Person = person, Holder = keys, Gives = some, Contact = colleague.Account, ContactHow = "bel" },
            14 or 15 => new FamilySightDecided { Person = person, Facts = some, Opened = what % 5 != 0, ByLaw = what % 3 != 0, Receiver = keys },
            16 => Person(person, person == Mother ? FamilyRole.Parent : FamilyRole.Child, person == Mother ? 1985 : 2008 + (what % 12)),
            17 => new AuthorityRecorded { Parent = Mother, Child = Child, Held = what % 2 == 0, Since = new(2013 + (what % 12), 1, 1), Source = AuthoritySource.Said },
            18 => new SignalReceived { Signal = Signal, Reporter = colleague.Account, ReportedBy = colleague.Side, To = receiver },
            19 => new EmergencySightTaken { Account = colleague.Account, Receiver = colleague.Side, Child = Child, Because = "nu", Gives = some, Until = Now.AddHours(what % 48) },
            > 19 => AnyOfTheLine.At(kind - 20, what, colleague, receiver, author, some),
            _ => new SignalKept { Signal = Signal, Because = "we kijken mee" },
        };
    }

    /// <summary>Whether a fact is meant to decide what this viewer sees; every other fact must change nothing for who does not see it.</summary>
    public static bool DecidesFor(Actor viewer, Recorded fact) => fact.Event switch
    {
        CameInAt e => e.Organisation == viewer.Side,
        PutOnTeam or TakenOffTeam => fact.By == viewer.Side,
        AcquaintanceDeclared e => e.Account == viewer.Account,
        SharingDecided e => e.Receiver == viewer.Side || (e.SourceKeptSecret && viewer.Is(Roles.FamilyMember)),
        FamilyInvited e => e.Holder == viewer.Side,
        HoldingOffered e => e.To == viewer.Side,
        FamilySightDecided e => e.Receiver == viewer.Side,
        EmergencySightTaken e => e.Account == viewer.Account || e.Receiver == viewer.Side,
        PersonRecorded or AuthorityRecorded => viewer.Is(Roles.FamilyMember),
        _ => false,
    };

    private static TeamId TeamOf(int organisation) => new(organisation + 1);

    private static PersonRecorded Person(PersonId person, FamilyRole role, int born) =>
        new() { Person = person, Role = role, Name = PersonName.Of(person == Mother ? "Milou" : "Sterre", null, null), Born = BirthDate.On(new(born, 3, 2)) };

    private static StatementMade Said(int what, PersonId? child) => new()
    {
        Statement = new(new Guid(what, 1, 1, new byte[8])),
        Signal = Signal,
        Kind = StatementKind.Observed,
        Text = $"gezien {what}",
        Source = "eigen waarneming",
        On = new(new(2026, 2, 1)),
        About = [Child],
        SaidBy = child,
        Child = child,
        ReadableBy = what % 2 == 0 ? [Mother] : [],
    };

    private static SharingDecided Shared(HolderId receiver, FactId[] some, bool keepSourceSecret) => new()
    {
        Receiver = receiver,
        Gives = some,
        Purpose = "samen kijken",
        Ground = new("meldcode"),
        Consent = Consent.Given,
        FamilyTold = true,
        SourceKeptSecret = keepSourceSecret,
    };
}
