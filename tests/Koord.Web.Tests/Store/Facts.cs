using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;

namespace Koord.Web.Tests.Store;

/// <summary>What can be recorded, short enough to read a test by.</summary>
internal static class Facts
{
    public static PersonId NewPerson() => new(Guid.NewGuid());

    public static SignalId NewSignal() => new(Guid.NewGuid());

    public static PersonRecorded Child(PersonId person, string name = "Sterre", int born = 2018) =>
        new() { Person = person, Role = FamilyRole.Child, Name = PersonName.Of(name, null, null), Born = BirthDate.On(new(born, 5, 6)) };

    public static PersonRecorded Parent(PersonId person, string name = "Milou") =>
        new() { Person = person, Role = FamilyRole.Parent, Name = PersonName.Of(name, null, null), Born = BirthDate.Unknown };

    public static AuthorityRecorded Authority(PersonId parent, PersonId child) =>
        new() { Parent = parent, Child = child, Held = true, Since = new(2018, 5, 6), Source = AuthoritySource.Register };

    public static StatementMade Said(PersonId about, string text, SignalId signal = default) => new()
    {
        Statement = new(Guid.NewGuid()),
        Signal = signal,
        Kind = StatementKind.Observed,
        Text = text,
        Source = "leerkracht",
        On = new(new(2026, 3, 1), new(8, 30)),
        About = [about],
    };

    public static SignalRecorded Worry(SignalId signal, PersonId about) =>
        new() { Signal = signal, Origin = Origin.Worry, About = [about], Danger = Danger.Unknown, FamilyKnows = true };

    public static CameInAt CameIn(Side side, bool fromElsewhere = false) => new() { Organisation = side.Holder, Team = side.Team, FromElsewhere = fromElsewhere };

    public static PutOnTeam Put(Actor colleague) =>
        new() { Account = colleague.Account, Organisation = colleague.Side, Team = colleague.Team ?? default, Why = "kent de school" };

    public static SharingDecided Shared(HolderId receiver, params FactId[] gives) => new()
    {
        Receiver = receiver,
        Gives = gives,
        Purpose = "veiligheid beoordelen",
        Ground = new("meldcode"),
        Consent = Consent.Given,
        FamilyTold = true,
    };

    public static SignalReported Reported(SignalId signal, Actor reporter, HolderId to) => new()
    {
        Signal = signal,
        Reporter = reporter.Account,
        ReportedBy = reporter.Side,
        To = to,
        TakeUpBy = House.Monday.AddDays(1),
        InDanger = false,
        Norm = new("take-up-signal"),
        NormVersion = 1,
    };

    public static FamilyInvited Invited(PersonId person, HolderId holder, params FactId[] gives) =>
        new() { Person = person, Holder = holder, Gives = gives, Contact = new(7), ContactHow = "op werkdagen" };

    public static FamilySightDecided Opened(PersonId person, HolderId holder, bool opened, params FactId[] facts) =>
        new() { Person = person, Facts = facts, Opened = opened, ByLaw = true, Receiver = holder };
}
