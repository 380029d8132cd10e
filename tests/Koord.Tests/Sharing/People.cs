using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;

namespace Koord.Tests.Sharing;

/// <summary>Who looks: a school where it was recorded, Veilig Thuis to which it was shared, the police that reported.</summary>
internal static class People
{
    public static readonly HolderId School = new(100);
    public static readonly HolderId VeiligThuis = new(200);
    public static readonly HolderId Police = new(300);
    public static readonly TeamId SchoolTeam = new(10);
    public static readonly TeamId RosterTeam = new(20);
    public static readonly Actor Teacher = Of(1, School, SchoolTeam, Roles.Professional);
    public static readonly Actor Officer = Of(3, Police, new(30), Roles.Professional);
    public static readonly Moment Now = Moment.At(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public static Actor Of(long account, HolderId side, TeamId? team, Roles roles) =>
        new() { Account = new(account), Side = side, Kind = OrganisationKind.School, Team = team, Roles = roles };

    public static Look Looking(Actor viewer, Purpose purpose) =>
        new() { Viewer = viewer, Purpose = purpose, Now = Now, AsOf = DateTimeOffset.MaxValue, Ages = new(12, 16) };

    public static SharingDecided SharedWithVeiligThuis(bool keepSourceSecret) => new()
    {
        Receiver = VeiligThuis,
        Gives = [],
        Purpose = "veiligheid beoordelen",
        Ground = new("meldcode"),
        Consent = Consent.Given,
        FamilyTold = true,
        SourceKeptSecret = keepSourceSecret,
    };

    /// <summary>Recorded a day ago, one second after the other.</summary>
    public static SharingRules Rules(params (HolderId By, AccountId Actor, DossierEvent Event)[] facts) =>
        facts.Index().Aggregate(SharingRules.None, (rules, f) => rules.After(Fact(f.Item.Event, f.Item.By, f.Item.Actor, (ulong)f.Index + 1000)));

    public static Recorded Fact(DossierEvent happened, HolderId by, AccountId actor, ulong id) => new()
    {
        Id = new(id),
        Dossier = new(1),
        By = by,
        Actor = actor,
        Happened = new(new(2026, 3, 1)),
        At = Now.Instant.AddDays(-1).AddSeconds(id),
        Ground = "meldcode",
        Event = happened,
    };

    public static (HolderId By, AccountId Actor, DossierEvent Event) Put(Actor colleague, AccountId by) =>
        (colleague.Side, by, new PutOnTeam { Account = colleague.Account, Organisation = colleague.Side, Team = colleague.Team ?? default, Why = "kent het kind" });
}

/// <summary>About whom it is: Sterre, her mother with authority and her father without.</summary>
internal static class Family
{
    public static readonly PersonId Child = new(new Guid(11, 0, 0, new byte[8]));
    public static readonly PersonId Mother = new(new Guid(12, 0, 0, new byte[8]));
    public static readonly PersonId Father = new(new Guid(13, 0, 0, new byte[8]));
    public static readonly PersonId Aunt = new(new Guid(14, 0, 0, new byte[8]));
    public static readonly HolderId MotherKeys = new(501);

    public static AuthorityRecorded AuthorityOfMother => Authority(true, new(2018, 5, 6));

    public static PersonRecorded Sterre(DateOnly? born) => Person(Child, FamilyRole.Child, born is { } day ? BirthDate.On(day) : BirthDate.Unknown);

    public static PersonRecorded Person(PersonId person, FamilyRole role, BirthDate? born = null) =>
        new() { Person = person, Role = role, Name = PersonName.Of("Naam", null, null), Born = born ?? BirthDate.Unknown };

    public static AuthorityRecorded Authority(bool held, DateOnly since) =>
        new() { Parent = Mother, Child = Child, Held = held, Since = since, Source = AuthoritySource.Register };
}
