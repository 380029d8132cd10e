using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Tests.Architecture;

namespace Koord.Tests.Sharing;

/// <summary>One fact of each kind about Sterre, recorded by the teacher of the school; a new kind fails the tests until it stands here.</summary>
internal static class EveryKind
{
    private static readonly SignalId Signal = new(new Guid(1, 0, 0, new byte[8]));
    private static readonly StatementId Statement = new(new Guid(2, 0, 0, new byte[8]));
    private static readonly DossierId Other = new(4711);

    public static IReadOnlyDictionary<string, DossierEvent> All { get; } = new Dictionary<string, DossierEvent>(KindsOfTheLine.All)
    {
        ["koord-founded.v1"] = new KoordFounded { Demo = true },
        ["demo-begun.v1"] = new DemoBegun(),
        ["demo-told.v1"] = new DemoTold(),
        ["person-recorded.v1"] = Family.Sterre(new(2018, 5, 6)),
        ["bsn-recorded.v1"] = new BsnRecorded { Person = Family.Child, Number = Bsn.Parse("999990019") },
        ["authority-recorded.v1"] = Family.AuthorityOfMother,
        ["place-recorded.v1"] = new PlaceRecorded { Person = Family.Child, Kind = PlaceKind.Shelter, Place = "Lindelaan 1" },
        ["came-in-at.v1"] = new CameInAt { Organisation = People.School, Team = People.SchoolTeam, FromElsewhere = false },
        ["put-on-team.v1"] = new PutOnTeam { Account = new(99), Organisation = People.School, Team = People.SchoolTeam, Why = "kent het kind" },
        ["taken-off-team.v1"] = new TakenOffTeam { Account = new(99), Why = "ander werk" },
        ["acquaintance-declared.v1"] = new AcquaintanceDeclared { Account = new(99) },
        ["sharing-decided.v1"] = People.SharedWithVeiligThuis(false),
        ["family-invited.v1"] = new FamilyInvited { Person = Family.Mother, Holder = Family.MotherKeys, Gives = [], Contact = new(1), ContactHow = "op werkdagen" },
        ["family-access-ended.v1"] = new FamilyAccessEnded { Person = new(new Guid(99, 0, 0, new byte[8])), Holder = new(9_999), Because = "zij wil het niet meer" },
        ["family-sight-decided.v1"] = new FamilySightDecided { Person = Family.Mother, Facts = [], Opened = true, ByLaw = true, Receiver = Family.MotherKeys },
        ["families-joined.v1"] = new FamiliesJoined { With = Other, Because = "zelfde kind" },
        ["families-parted.v1"] = new FamiliesParted { From = Other, Because = "ander kind" },
        ["emergency-sight-taken.v1"] = new EmergencySightTaken
        {
            Account = new(99),
            Receiver = People.VeiligThuis,
            Child = Family.Child,
            Because = "nu",
            Gives = [],
            Until = People.Now.Instant.AddHours(24),
        },
        ["signal-recorded.v1"] = new SignalRecorded { Signal = Signal, Origin = Origin.Worry, About = [Family.Child], Danger = Danger.Unknown, FamilyKnows = true },
        ["statement-made.v1"] = Said(null),
        ["statement-made.v1 of the child"] = Said(Family.Child),
        ["statement-made.v1 of the child for mother"] = Said(Family.Child, Family.Mother),
        ["statement-reworded.v1"] = Reworded(null),
        ["statement-reworded.v1 of the child"] = Reworded(Family.Child),
        ["view-added.v1"] = new ViewAdded { Beside = new(1), Writer = new(98), WrittenFor = new(97), Person = Family.Mother, Text = "zo was het niet", Parties = [People.School] },
        ["signal-kept.v1"] = new SignalKept { Signal = Signal, Because = "we kijken mee" },
        ["signal-consulted.v1"] = new SignalConsulted { Signal = Signal, Advice = Other },
        ["signal-reported.v1"] = new SignalReported
        {
            Signal = Signal,
            Reporter = People.Officer.Account,
            ReportedBy = People.Police,
            To = People.VeiligThuis,
            TakeUpBy = People.Now.Instant,
            InDanger = false,
            Norm = new("take-up-signal"),
            NormVersion = 1,
        },
        ["signal-received.v1"] = new SignalReceived { Signal = Signal, Reporter = People.Officer.Account, ReportedBy = People.Police, To = People.VeiligThuis },
        ["signal-read.v1"] = new SignalRead { Signal = Signal, Reporter = People.Officer.Account, ReportedBy = People.Police, To = People.VeiligThuis },
        ["signal-taken-up.v1"] = new SignalTakenUp
        {
            Signal = Signal,
            Reporter = People.Officer.Account,
            ReportedBy = People.Police,
            To = People.VeiligThuis,
            By = new(99),
            NextStep = "bellen",
            NextStepOn = People.Now.Today,
        },
        ["signal-answered.v1"] = new SignalAnswered { Signal = Signal, Reporter = People.Officer.Account, ReportedBy = People.Police, To = People.VeiligThuis, Answer = "we zijn er" },
        ["signal-climbed.v1"] = new SignalClimbed
        {
            Signal = Signal,
            Reporter = People.Officer.Account,
            ReportedBy = People.Police,
            To = People.VeiligThuis,
            Step = 1,
            TakeUpBy = People.Now.Instant,
        },
        ["signal-laid-down.v1"] = new SignalLaidDown
        {
            Signal = Signal,
            Reporter = People.Officer.Account,
            ReportedBy = People.Police,
            To = People.VeiligThuis,
            By = new(99),
            TakeUpBy = People.Now.Instant,
            Norm = new("climb-on"),
            NormVersion = 1,
        },
        ["advice-asked.v1"] = new AdviceAsked { Signal = Signal, Reporter = People.Officer.Account, ReportedBy = People.Police, To = People.VeiligThuis, Question = "wat nu" },
        ["advice-given.v1"] = new AdviceGiven { Signal = Signal, Reporter = People.Officer.Account, ReportedBy = People.Police, To = People.VeiligThuis, Advice = "bel" },
    };

    /// <summary>Holds when every kind of the domain stands here, and in the table with a letter for every viewer.</summary>
    public static void StandsIn(string table, IEnumerable<string> viewers)
    {
        Found.Nothing(Events.All.Select(FactJson.NameOf).Except(All.Keys.Select(k => k.Split(' ')[0])), "Add one fact of this kind to EveryKind.cs:");
        Found.Nothing(All.Keys.Except(Grid.Rows(table).Select(r => r.Kind)), "Add a row to the table of this test, saying who sees such a fact and why:");
        Found.Nothing(Grid.Rows(table).Where(r => r.Letters.Length != Grid.Viewers(table).Length).Select(r => r.Kind), "A row has one letter for every viewer, with two spaces or more between them:");
        Assert.Equal(viewers.Order(), Grid.Viewers(table).Order());
    }

    private static StatementMade Said(PersonId? child, params PersonId[] readers) => new()
    {
        Statement = Statement,
        Signal = Signal,
        Kind = child is null ? StatementKind.Observed : StatementKind.Said,
        Text = "ik wil niet naar huis",
        Source = "gesprek",
        On = new(new(2026, 2, 20)),
        About = [Family.Child],
        SaidBy = child,
        Child = child,
        ReadableBy = readers,
    };

    private static StatementReworded Reworded(PersonId? child) => new()
    {
        Statement = Statement,
        Replaces = new(1),
        Text = "ik wil vandaag niet naar huis",
        Why = "preciezer",
        About = [Family.Child],
        Child = child,
        Parties = [People.School],
    };
}
