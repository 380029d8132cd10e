using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Judgements;
using Koord.Domain.Outcomes;
using Koord.Domain.Plan;
using Koord.Domain.Responsibility;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;

namespace Koord.Simulation.Families;

/// <summary>What came of the report in spring: handed over to the local team, planned, checked and closed, until the night of yesterday.</summary>
internal sealed class VanLoonHelped(Line line, Teller teller, PersonId finn, PersonId mother, SignalId signal)
{
    private const string Worker = "youssef";
    private readonly OfferId _offer = new(teller.NewId());
    private readonly HelpId _help = new(teller.NewId());
    private readonly AgreementId _evening = new(teller.NewId());

    public IEnumerable<Chapter> Chapters()
    {
        yield return new(teller.WorkingDaysAgo(116, 10), ct => line.ActAsync("jonas", scene => new RecordPerson { Known = Daphne, Replaces = RecordPerson.Last(scene.Dossier, mother) }.Decide(scene), ct));
        yield return new(teller.WorkingDaysAgo(116, 11), ct => line.AssessAsync("jonas", new() { Child = finn, Safety = Safety.SafeWithAgreements, Certainty = Certainty.FairlySure, Known = new("Er wordt met dingen gegooid als Finn huilt. Moeder vertelt het zelf."), NotKnown = new("Hoe vader erover denkt, weten wij maar half."), Worries = new("Finn schrikt van harde geluiden."), Protects = new("Moeder troost hem en belt haar zus.") }, null, ct));
        yield return new(teller.WorkingDaysAgo(106, 11), ct => line.DecideAsync("jonas", new() { Signal = signal, Kind = FollowUpKind.Conditions, Because = "Beide ouders willen hulp. Het lokale team kan die geven en Finn blijven zien.", Conditions = ["Vader gaat naar buiten als hij boos wordt.", "Finn wordt elke twee weken gezien."] }, ct));
        yield return new(teller.WorkingDaysAgo(118, 9), ct => line.OpenToFamilyAsync("noura", ct));
        yield return new(teller.WorkingDaysAgo(105, 9), ct => line.OpenToFamilyAsync("jonas", ct));
        yield return new(teller.WorkingDaysAgo(103, 10), ct => line.OfferAsync("jonas", "wijkteam", _offer, ("Finn is thuis en de afspraken houden nu twee weken.", "Hoe het gaat als vader weer nachtdiensten heeft.", "Wilt u het gezin volgen en hulp zoeken voor beide ouders?"), ct));
        yield return new(teller.WorkingDaysAgo(102, 9), ct => line.AcceptAsync("eva", _offer, Worker, "Youssef kent de straat en kan deze week beginnen.", ct));
        yield return new(teller.WorkingDaysAgo(99, 14), ct => line.TakeStepsAsync(Worker, "Gesproken met beide ouders, samen met Jonas.", ct));
        yield return new(teller.WorkingDaysAgo(99, 14, 30), ct => VisitAsync("Finn liep langs de bank en lachte. Vader zat erbij en was stil.", "Het is rustiger, maar wij lopen op eieren.", ct));
        yield return new(teller.WorkingDaysAgo(95, 10), ct => line.OwnPlanAsync(Worker, OwnPlan.Offered, null, ct));
        yield return new(teller.WorkingDaysAgo(95, 11), ct => CheckAsync(CheckMoment.AtStart, Safety.SafeWithAgreements, Kept.NotKnown, 5, "De afspraken zijn nieuw. Moeder is hoopvol, wij ook, en wij weten nog weinig.", ct));
        yield return new(teller.WorkingDaysAgo(90, 13), PlanAsync);
        yield return new(teller.WorkingDaysAgo(89, 10), ct => line.AskHelpAsync(Worker, _help, "Gesprekken voor beide ouders over ruzie en stress", "thuis", ct));
        yield return new(teller.WorkingDaysAgo(87, 10), ct => line.LetInAsync("hugo", "samira", "Samira werkt met beide ouders.", ct));
        yield return new(teller.WorkingDaysAgo(80, 10), ct => line.MoveHelpAsync("samira", new() { Which = _help, State = HelpState.Started, On = default }, ct));
        yield return new(teller.WorkingDaysAgo(62, 15), ct => VisitAsync("Finn sliep. Daarna kroop hij naar vader en trok aan zijn schoen.", "Stijn is vorige week naar buiten gegaan toen het opliep.", ct));
        yield return new(teller.WorkingDaysAgo(61, 9), ct => line.OpenToFamilyAsync(Worker, ct));
        yield return new(teller.WorkingDaysAgo(34, 11), ct => line.MoveHelpAsync("samira", new() { Which = _help, State = HelpState.Delivered, On = default, Note = "Acht gesprekken, vader kwam er zes keer." }, ct));
        yield return new(teller.WorkingDaysAgo(33, 10), ct => CheckAsync(CheckMoment.After3Months, Safety.Safe, Kept.Yes, 8, "Drie maanden niets gegooid, zeggen beide ouders en de buren. Finn schrikt niet meer van de bel.", ct));
        yield return new(teller.WorkingDaysAgo(27, 14), CloseAsync);
        yield return new(teller.WorkingDaysAgo(26, 9), ct => line.OpenToFamilyAsync(Worker, ct));
    }

    private PersonRecorded Daphne => new() { Person = mother, Role = FamilyRole.Parent, Name = PersonName.Of("Daphne", null, "Meijer"), Born = BirthDate.On(teller.Today.AddYears(-24).AddDays(-10)) };

    private ChildrenAtCheck Finn => new() { NotSpoken = [new() { Child = finn, On = Now, Because = "Finn is nog te klein voor een gesprek. Wij keken mee bij het spelen en het eten." }] };

    private Happened Now => Happened.At(teller.Clock.GetUtcNow());

    private Task VisitAsync(string observed, string said, CancellationToken ct) => line.ContactAsync(
        Worker, new() { Contact = new(teller.NewId()), On = Now, Where = ContactPlace.Home, With = [mother], Seen = [finn], WhoElse = new("Vader"), Observed = new(observed), Said = new(said) }, [], ct);

    private Task CheckAsync(CheckMoment moment, Safety safety, Kept kept, int number, string because, CancellationToken ct) => line.CheckAsync(Worker, new()
    {
        Moment = moment,
        Agreements = moment is CheckMoment.AtStart ? [] : [new() { Agreement = _evening, Kept = kept }],
        Numbers = [new() { Person = mother, Number = number }],
        Safety = safety,
        Certainty = Certainty.FairlySure,
        Because = because,
        About = [],
        Parties = [],
    }, Finn, ct);

    private Task PlanAsync(CancellationToken ct) => line.PlanAsync(Worker, new()
    {
        Goals = [new() { Words = "Dat Finn opgroeit in een huis zonder gegooi.", By = mother }],
        Agreements = [new() { Id = _evening, WhatWeSee = "Stijn wordt boos als Finn huilt", WhoDoesWhat = "Stijn gaat naar buiten, Daphne belt haar zus", WhomWeCall = "De zus, en bij gevaar 112" }],
        Network = [new() { Who = "De zus van Daphne", Does = "komt op vrijdagavond" }],
        Agreed = [new() { Person = mother, Agrees = true }],
        About = [finn, mother],
        Parties = [],
    }, ct);

    private Task CloseAsync(CancellationToken ct) => line.CloseAsync(Worker, new()
    {
        Dangers = [new() { Then = "Er werd met dingen gegooid als Finn huilde.", Now = "Drie maanden niet. Vader gaat naar buiten." }],
        Safety = Safety.Safe,
        Certainty = Certainty.FairlySure,
        Premortem = "Als de nachtdiensten weer beginnen. De buren horen het dan het eerst, en zij weten wie zij bellen.",
        About = [],
        Parties = [],
    }, Finn, ct);
}
