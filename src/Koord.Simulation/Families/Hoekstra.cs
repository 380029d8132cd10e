using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Judgements;
using Koord.Domain.Responsibility;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;

namespace Koord.Simulation.Families;

/// <summary>A father with authority who must not learn where mother and daughter live now.</summary>
public sealed class Hoekstra(Teller teller) : Story(teller)
{
    private readonly PersonId _lotte = new(teller.NewId());
    private readonly PersonId _mother = new(teller.NewId());
    private readonly OfferId _offer = new(teller.NewId());
    private readonly PersonId _father = new(teller.NewId());

    public override IEnumerable<Chapter> Chapters()
    {
        yield return new(Teller.WorkingDaysAgo(15, 13), WorryAsync);
        yield return new(Teller.WorkingDaysAgo(15, 13, 40), ct => Teller.ActAsync(Cast["petra"], Dossier, Put("youssef", "wijkteam"), ct));
        yield return new(Teller.WorkingDaysAgo(14, 9), ReportAsync);
        yield return new(Teller.WorkingDaysAgo(14, 9, 40), ct => Teller.ReadAsync(Cast["ineke"], Dossier, Signal, ct));
        yield return new(Teller.WorkingDaysAgo(14, 10), TakeUpAsync);
        yield return new(Teller.WorkingDaysAgo(10, 11), DecideAsync);
        yield return new(Teller.WorkingDaysAgo(10, 11, 30), InviteAsync);
        yield return new(Teller.WorkingDaysAgo(9, 14), ct => Line.AssessAsync("fatma", Assessed, null, ct));
        yield return new(Teller.WorkingDaysAgo(9, 15), ct => Line.DecideAsync("fatma", new() { Signal = Signal, Kind = FollowUpKind.Conditions, Because = "Contact kan alleen als een ander erbij is. Daarover beslist de rechter; de Raad onderzoekt het.", Conditions = ["Lotte ziet haar vader alleen onder toezicht.", "Niemand noemt waar moeder en Lotte wonen."] }, ct));
        yield return new(Teller.WorkingDaysAgo(8, 10), ct => Line.OfferAsync("fatma", "raad", _offer, ("Lotte is veilig waar zij nu is. Dat adres blijft bij ons.", "Of vader weet waar zij naar school gaat.", "Wilt u onderzoeken welke maatregel nodig is, en snel?"), ct));
        yield return new(Teller.WorkingDaysAgo(7, 11), ct => Line.AcceptAsync("wendy", _offer, "annelies", "Annelies heeft ervaring met stalking en kan morgen beginnen.", ct));
        yield return new(Teller.WorkingDaysAgo(5, 11), ct => Line.TakeStepsAsync("annelies", "Besproken met Fatma, en met vader op kantoor.", ct));
        yield return new(Teller.WorkingDaysAgo(1, 15), ct => Line.PlanStepAsync("annelies", Line.Step(StepKind.Promise, "Vader op kantoor uitleggen wat de rechter besliste", "annelies", Teller.Today.AddDays(2)), ct));
        yield return new(Teller.WorkingDaysAgo(0, 8, 20), ct => Line.OrderAsync("annelies", new() { Kind = OrderKind.VoorlopigeOndertoezichtstelling, GivenOn = WorkingDay(1), Until = WorkingDay(1).AddMonths(3) }, ct));
    }

    private SafetyAssessed Assessed => new()
    {
        Child = _lotte,
        Safety = Safety.SafeWithAgreements,
        Certainty = Certainty.FairlySure,
        Known = new("Lotte slaapt weer door. Vader volgde moeder drie keer."),
        NotKnown = new("Wat vader doet als hij niets hoort."),
        Worries = new("Vader zoekt. Hij zegt dat hij zijn dochter mist."),
        Protects = new("Moeder en Lotte zijn samen op een plek die vader niet kent."),
    };

    private Func<Scene, Result<IReadOnlyList<DossierEvent>>> Put(string colleague, string place) => new PutColleagueOnTeam
    {
        Colleague = Cast[colleague].Number,
        Team = Cast.TeamOf(place).Number,
        Why = "Moeder vroeg om een vaste man als gesprekspartner.",
    }.Decide;

    private Task WorryAsync(CancellationToken ct) => Teller.RecordAsync(Cast["sanne"], Dossier, new()
    {
        Signal = new()
        {
            Signal = Signal,
            Origin = Origin.Worry,
            About = [_lotte],
            Danger = Danger.NotNow,
            DangerWhat = null,
            FamilyKnows = true,
        },
        People =
        [
            Person(_lotte, FamilyRole.Child, "Lotte", null, "Hoekstra", Aged(7, 220)),
            Person(_mother, FamilyRole.Parent, "Sara", "de", "Wit", Aged(34, 30)),
            Person(_father, FamilyRole.Parent, "Mark", null, "Hoekstra", Aged(36, 90)),
        ],
        Authority = [Authority(_mother, _lotte, 2700), Authority(_father, _lotte, 2700)],
        Places = [new() { Person = _mother, Kind = PlaceKind.Shelter, Place = "Het Lichtpunt, afdeling 2, Wolkenoord" }, new() { Person = _lotte, Kind = PlaceKind.Shelter, Place = "Het Lichtpunt, afdeling 2, Wolkenoord" }],
        Statements =
        [
            SaidBy(_mother, "Hij volgde mij drie keer van mijn werk naar huis. Ik ben met Lotte weggegaan.", "Sara de Wit, op het spreekuur", 17, _mother, _father),
            SaidBy(_father, "Ik wil gewoon mijn dochter zien. Niemand zegt mij iets.", "Mark Hoekstra, aan de telefoon", 16, _father, _lotte),
            ChildSaid(_lotte, "Ik mis papa wel, maar niet als hij boos is.", "Lotte, tijdens het tekenen", 16),
            Observed("Lotte slaapt weer door en speelt met andere kinderen.", "Sanne Dijkhof, lokaal team", 16, _lotte),
            GoesWell("Lotte gaat elke dag naar school.", "Sanne Dijkhof, lokaal team", 16, _lotte),
        ],
    }, ct);

    private Task ReportAsync(CancellationToken ct) => Teller.ReportAsync(
        Cast["sanne"], Dossier, Signal, "veilig-thuis", ToVeiligThuis("Beoordelen of het contact tussen Lotte en haar vader veilig kan.") with
        {
            FamilyTold = false,
            NotToldBecause = "Moeder weet het. Vader hoort het van Veilig Thuis, zodat hij niet naar moeder gaat zoeken.",
            NotToldUntil = Teller.Today.AddDays(5),
        }, ct);

    private Task TakeUpAsync(CancellationToken ct) => Teller.TakeUpAsync(Cast["ineke"], Dossier, new()
    {
        Signal = Signal,
        By = Cast["fatma"].Number,
        Team = Cast.TeamOf("veilig-thuis").Number,
        NextStep = "Gesprek met vader op kantoor",
        NextStepOn = Teller.Today.AddDays(2),
        Why = "Fatma heeft ervaring met stalking na een scheiding.",
    }, ct);

    private async Task DecideAsync(CancellationToken ct)
    {
        await Teller.OpenAsync(Cast["youssef"], Dossier, _father, e => e is StatementMade { Child: null } s && !s.About.Contains(_mother), ct);
        await Teller.ActAsync(Cast["youssef"], Dossier, WithholdFromFather, ct);
    }

    private Result<IReadOnlyList<DossierEvent>> WithholdFromFather(Scene scene) => new DecideFamilySight
    {
        Person = _father,
        Open = false,
        Facts = [.. scene.Dossier.Of<StatementMade>().Where(s => s.Event.About.Contains(_mother)).Select(s => s.Fact.Id)],
        Because = "Vader kan hieruit afleiden waar moeder komt.",
        Review = Teller.Today.AddDays(30),
    }.Decide(scene, Teller.Ages(scene.Now.Today));

    private Task InviteAsync(CancellationToken ct) =>
        Teller.InviteAsync(Cast["youssef"], Dossier, _father, "Mark Hoekstra", "Bel 088 000 01 14, elke werkdag tussen 9 en 12 uur.", "other-parent", ct);
}
