using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;

namespace Koord.Tests.Signals;

/// <summary>A worry at a school, and what each act is decided upon.</summary>
internal static class Told
{
    public static readonly DossierId Dossier = new(7);

    public static readonly HolderId School = new(1);

    public static readonly HolderId VeiligThuis = new(2);

    public static readonly SignalId Worry = new(new Guid(1, 0, 0, new byte[8]));

    public static readonly PersonId Child = new(new Guid(2, 0, 0, new byte[8]));

    public static readonly Moment Monday = Moment.At(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public static readonly Actor Teacher = Person(11, School, OrganisationKind.School);

    public static readonly Actor Colleague = Person(12, School, OrganisationKind.School);

    public static readonly Actor Adviser = Person(21, VeiligThuis, OrganisationKind.VeiligThuis);

    public static SignalRecorded Recorded { get; } = new()
    {
        Signal = Worry,
        Origin = Origin.Worry,
        About = [Child],
        Danger = Danger.NotNow,
        FamilyKnows = true,
    };

    public static StatementMade Seen { get; } = new()
    {
        Statement = new(new Guid(3, 0, 0, new byte[8])),
        Signal = Worry,
        Kind = StatementKind.Observed,
        Text = "Zonder jas op het plein.",
        Source = "Sanne Voorbeeld",
        On = new(Monday.Today),
        About = [Child],
    };

    public static PersonRecorded Noor { get; } = new() { Person = Child, Role = FamilyRole.Child, Name = PersonName.Of("Noor", null, null), Born = BirthDate.InYear(2018) };

    public static AdviceAsked Asked { get; } = new() { Signal = Worry, Reporter = Teacher.Account, ReportedBy = School, To = VeiligThuis, Question = "Wat kan ik doen?" };

    public static Scene SeenBy(Actor actor, params DossierEvent[] events)
    {
        List<Recorded> facts = [.. events.Select((e, i) => new Recorded
        {
            Id = new((ulong)i + 1),
            Dossier = Dossier,
            By = School,
            Actor = Teacher.Account,
            Happened = new(Monday.Today),
            At = Monday.Instant.AddMinutes(i - 60),
            Ground = "",
            Event = e,
        })];
        return new(new(Dossier, facts), facts.Aggregate(SharingRules.None, (rules, f) => rules.After(f)), actor, Monday);
    }

    private static Actor Person(long account, HolderId side, OrganisationKind kind) =>
        new() { Account = new(account), Side = side, Kind = kind, Team = new TeamId(side.Number), Roles = Roles.Professional };
}
