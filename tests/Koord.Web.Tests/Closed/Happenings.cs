using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Web.Tests.Dossiers;

namespace Koord.Web.Tests.Closed;

/// <summary>Something that happens on the street.</summary>
/// <param name="What">For whoever reads a failing test.</param>
/// <param name="Open">Who may come to know of it, first somebody who certainly does; to everybody else it is closed.</param>
/// <param name="Record">How it is recorded.</param>
/// <param name="Forms">Whether every form is sent empty before and after.</param>
internal sealed record Happening(string What, string[] Open, Func<Task> Record, bool Forms = false);

/// <summary>Facts of every kind, each closed to most people, in an order that can be told.</summary>
internal sealed class Happenings(Street street)
{
    private readonly SignalId _signalOfVera = new(Guid.NewGuid());
    private readonly PersonId _grandmother = new(Guid.NewGuid());
    private readonly PersonId _aunt = new(Guid.NewGuid());

    public IReadOnlyList<Happening> All =>
    [
        new("Veilig Thuis writes in its own file and reports to the school", ["vera", "lena", "suus"], AtVeiligThuisAsync, Forms: true),
        new("Veilig Thuis joins two families, and the school keeps a worry", ["lena", "vera", "wim", "sofie", "suus"], ElsewhereAsync),
        new("the mother says what she thinks", ["mother", "noor", "tim", "ria", "vera", "lena"], MotherAsync),
        new("the team writes in its own file, reports to the school and records who belongs to the family", ["tim", "ria", "vera", "lena", "suus", "fleur"], OnTheTeamAsync),
        new("the lead acts in the file of a professional and reports it", ["ria", "tim", "fleur", "wim", "lena"], LeadAsync),
        new("a child speaks to the team", ["tim"], ChildAsync),
        new("the father may read more", ["father", "tim", "ria"], () => street.OpenToAsync("tim", street.Main, street.Father, street.Statements[0])),
    ];

    private Worry Main => street.Main;

    private async Task AtVeiligThuisAsync()
    {
        var holder = await street.Village.Get<Holders>().AddAsync(HolderKind.FamilyMember, TestContext.Current.CancellationToken);
        var said = Village.Statement(Main, "dicht: gezien door Veilig Thuis") with { Signal = _signalOfVera };
        var done = await street.HappensAsync("vera", Main,
            Street.Signal(Main, _signalOfVera, Danger.Now), said, Street.ChildSays(Main, "dicht: ik ben bang"),
            new SignalKept { Signal = _signalOfVera, Because = "dicht" },
            street.Child("Dichtje"), Street.Person(_grandmother, FamilyRole.Grandparent, "Oma Dicht", BirthDate.InYear(1955)),
            new AuthorityRecorded { Parent = _grandmother, Child = Main.Child, Held = true, Since = street.Born, Source = AuthoritySource.Said },
            new PlaceRecorded { Person = Main.Child, Kind = PlaceKind.Shelter, Place = "Dichtlaan 1" },
            new PutOnTeam { Account = Account("otto"), Organisation = street.Village.VeiligThuis.Number, Team = street.Village.DutyTeam.Number, Why = "dicht" });
        await street.HappensAsync("otto", Main, new AcquaintanceDeclared { Account = Account("otto") });
        await street.HappensAsync("vera", Main,
            new FamilyInvited { Person = _grandmother, Holder = holder, Gives = [], Contact = Account("vera"), ContactHow = "dicht" },
            new FamilyAccessEnded { Person = _grandmother, Holder = holder, Because = "dicht" },
            new FamilySightDecided { Person = street.Father, Facts = [done.Facts[1].Id], Opened = false, ByLaw = false, Because = "dicht", Review = street.Today.AddDays(9), Receiver = HolderId.House },
            new EmergencySightTaken { Account = Account("vera"), Receiver = street.Village.VeiligThuis.Number, Child = Main.Child, Because = "dicht", Gives = [], Until = street.Village.Clock.GetUtcNow().AddDays(1) });
        await street.ActAsync("vera", Main, scene => street.Report(_signalOfVera, street.School, street.SchoolTeam, scene.Dossier, OrganisationKind.VeiligThuis).Decide(scene, street.Law));
    }

    private async Task ElsewhereAsync()
    {
        await street.ActAsync("lena", Main, new JoinFamilies(street.Waiting.Dossier, "dicht").Decide);
        await street.ActAsync("lena", street.Waiting, new JoinFamilies(Main.Dossier, "dicht").Decide);
        await street.ActAsync("sofie", street.AtSchool, new KeepSignal(street.AtSchool.Signal, "dicht").Decide);
        await street.HappensAsync("sofie", street.AtSchool, Village.Statement(street.AtSchool, "dicht: gezien op school"));
        await street.Village.WorryAsync("sofie", "Dichtje", Street.Surname, street.Born, "dicht: gezien op school", Danger.Now);
    }

    private Task<Done> MotherAsync() => street.ActAsync("mother", Main, new AddView(street.Statements[0], "dicht: dat was zo niet").Decide);

    private async Task OnTheTeamAsync()
    {
        var seen = (await street.ViewAsync("tim", Main)).Dossier;
        var first = seen.Of<StatementMade>().First(s => s.Fact.Id == street.Statements[0]);
        var other = new SignalId(Guid.NewGuid());
        await street.HappensAsync("tim", Main,
            new StatementReworded { Statement = first.Event.Statement, Replaces = street.Statements[0], Text = "dicht: een dunne jas", Why = "dicht", About = first.Event.About, Parties = [] },
            Street.Signal(Main, other, Danger.Now), Village.Statement(Main, "dicht: gezien door Tim") with { Signal = other },
            new SignalKept { Signal = Main.Signal, Because = "dicht" }, new SignalConsulted { Signal = Main.Signal, Advice = street.Advice },
            new PlaceRecorded { Person = street.Father, Kind = PlaceKind.Telephone, Place = "06 dicht" },
            new PutOnTeam { Account = Account("jan"), Organisation = street.Village["tim"].Side, Team = street.Village.LocalTeam.Number, Why = "dicht" });
        await street.HappensAsync("jan", Main, new AcquaintanceDeclared { Account = Account("jan") });
        await street.HappensAsync("tim", Main, new TakenOffTeam { Account = Account("jan"), Why = "dicht" });
        await street.ActAsync("tim", Main, scene => street.Report(other, street.School, street.SchoolTeam, scene.Dossier, OrganisationKind.LocalTeam).Decide(scene, street.Law));
        await street.HappensAsync("tim", Main, street.Child("Dichtje"), Street.Person(_aunt, FamilyRole.Other, "Tante Dicht", BirthDate.Unknown));
        await street.InviteAsync("tim", Main, _aunt, "aunt");
    }

    private async Task LeadAsync()
    {
        await street.ActAsync("ria", street.Own, new KeepSignal(street.Own.Signal, "dicht").Decide);
        await street.HappensAsync("ria", street.Own, Street.Person(street.Own.Child, FamilyRole.Child, "Dichtje", BirthDate.On(street.Born)));
        await street.Village.PutOnTeamAsync("ria", street.Own, "tim");
        var undecided = UndecidedForFamily.Of((await street.ViewAsync("ria", street.Own)).Dossier, street.Village["ria"].Side);
        await street.OpenToAsync("ria", street.Own, street.Own.Child, [.. undecided.Select(f => f.Id)]);
        await street.ActAsync("ria", street.Own, scene =>
            street.Report(street.Own.Signal, street.Village.VeiligThuis, street.Village.DutyTeam, scene.Dossier, OrganisationKind.LocalTeam).Decide(scene, street.Law));
    }

    private Task<Done> ChildAsync() => street.HappensAsync("tim", street.Own, Street.ChildSays(street.Own, "dicht: ik wil naar huis"));

    private AccountId Account(string person) => street.Village[person].Number;
}
