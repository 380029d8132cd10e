using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Judgements;
using Koord.Domain.Outcomes;
using Koord.Domain.Plan;
using Koord.Domain.Responsibility;
using Koord.Domain.Signals;

namespace Koord.Simulation.Families;

/// <summary>How it goes on with Filip and his mother: a plan, a first check, a refused offer; and since then nobody spoke with Filip himself.</summary>
internal sealed class NowakHelped(Line line, Teller teller, PersonId mother, PersonId filip, SignalId signal)
{
    private const string Worker = "sanne";
    private readonly OfferId _offer = new(teller.NewId());
    private readonly AgreementId _morning = new(teller.NewId());
    private readonly AgreementId _night = new(teller.NewId());

    public IEnumerable<Chapter> Chapters()
    {
        yield return new(teller.WorkingDaysAgo(74, 11), ct => line.ActAsync(Worker, new KeepSignal(signal, "Moeder vroeg er zelf om. Wij doen dit samen met haar en Filip.").Decide, ct));
        yield return new(teller.WorkingDaysAgo(74, 13), ct => line.BeginAsync("petra", Worker, "Sanne kent moeder en Filip al.", ct));
        yield return new(teller.WorkingDaysAgo(68, 15), VisitAsync);
        yield return new(teller.WorkingDaysAgo(66, 14), ct => line.OwnPlanAsync(Worker, OwnPlan.Made, "Moeder en Filip maakten het zelf, met oma aan de telefoon.", ct));
        yield return new(teller.WorkingDaysAgo(66, 15), FirstCheckAsync);
        yield return new(teller.WorkingDaysAgo(62, 11), PlanAsync);
        yield return new(teller.WorkingDaysAgo(61, 9), ct => line.OpenToFamilyAsync(Worker, ct));
        yield return new(teller.WorkingDaysAgo(60, 10), ct => line.LeadAsync(Worker, new() { Name = "Sanne", Person = teller.Cast[Worker].Number, Organisation = teller.Cast.Place("wijkteam").Number, ChosenBy = [mother, filip], Because = "Zij belt terug als zij dat zegt." }, ct));
        yield return new(teller.WorkingDaysAgo(40, 11), ct => CallAsync("Filip gaat drie ochtenden. Hij wil niet dat er iemand komt, zegt hij.", ct));
        yield return new(teller.WorkingDaysAgo(39, 9), ct => line.OpenToFamilyAsync(Worker, ct));
        yield return new(teller.WorkingDaysAgo(18, 16), ct => CallAsync("Het gaat minder. Hij zit weer hele dagen boven.", ct));
        yield return new(teller.WorkingDaysAgo(18, 16, 20), ct => line.PlanStepAsync(Worker, line.Step(StepKind.Promise, "Filip zelf spreken, op school of buiten", Worker, Moment.At(teller.WorkingDaysAgo(6, 9)).Today), ct));
        yield return new(teller.WorkingDaysAgo(17, 9), ct => line.OpenToFamilyAsync(Worker, ct));
        yield return new(teller.WorkingDaysAgo(6, 13), ct => line.OfferAsync(Worker, "zorg", _offer, ("Filip is thuis veilig. Moeder is er elke avond.", "Wat er in de klas gebeurt, weten wij nog steeds niet.", "Wilt u het volgen van Filip overnemen, bij uw gesprekken met hem?"), ct));
        yield return new(teller.WorkingDaysAgo(4, 11), ct => line.RefuseAsync("lotte", _offer, "Wij beginnen pas over acht weken met Filip. Tot dan kunnen wij niet zien hoe het met hem gaat, en dan moeten wij het niet beloven.", ct));
        yield return new(teller.WorkingDaysAgo(1, 14), AbsentAsync);
    }

    /// <summary>A new worry in the own file; what follows on it is still to be decided.</summary>
    private Task AbsentAsync(CancellationToken ct)
    {
        var absent = new SignalId(teller.NewId());
        return teller.RecordAsync(teller.Cast[Worker], line.Dossier, new()
        {
            Signal = new() { Signal = absent, Origin = Origin.Worry, About = [filip], Danger = Danger.Unknown, DangerWhat = "Wij spraken Filip zelf al maanden niet.", FamilyKnows = true },
            Statements =
            [
                new() { Statement = new(teller.NewId()), Signal = absent, Kind = StatementKind.Observed, Text = "De mentor zegt dat Filip deze week geen dag op school was. Niemand van ons heeft hem gezien.", Source = "Sanne Dijkhof, lokaal team", On = new(Moment.At(teller.Clock.GetUtcNow()).Today), About = [filip] },
            ],
        }, ct, founds: false);
    }

    private Task VisitAsync(CancellationToken ct)
    {
        var (contact, on) = (new ContactId(teller.NewId()), Happened.At(teller.Clock.GetUtcNow()));
        return line.ContactAsync(Worker, new()
        {
            Contact = contact,
            On = on,
            Where = ContactPlace.Home,
            With = [mother],
            Seen = [filip],
            Observed = new("Filip liet zijn tekeningen zien. Toen het over school ging, deed hij de map dicht."),
            Said = new("Ik maak geen ruzie meer in de ochtend. Dat scheelt ons allebei."),
        }, [new() { Talk = new(teller.NewId()), Child = filip, Contact = contact, On = on, Alone = true, Number = 5, Words = new("Als ik aan maandag denk, word ik misselijk. Thuis is een zes."), ReadableBy = [mother] }], ct);
    }

    private Task CallAsync(string said, CancellationToken ct) => line.ContactAsync(
        Worker, new() { Contact = new(teller.NewId()), On = Happened.At(teller.Clock.GetUtcNow()), Where = ContactPlace.Telephone, With = [mother], Seen = [], Said = new(said) }, [], ct);

    private Task FirstCheckAsync(CancellationToken ct) => line.CheckAsync(Worker, new()
    {
        Moment = CheckMoment.AtStart,
        Agreements = [],
        Numbers = [new() { Person = mother, Number = 6, Words = new("Samen is het goed. De ochtend is een vier.") }],
        Safety = Safety.Safe,
        Certainty = Certainty.FairlySure,
        Because = "Moeder en Filip zijn thuis veilig bij elkaar. De zorg is school, en wat Filip daar niet vertelt.",
        About = [],
        Parties = [],
    }, new() { Spoken = [new() { Talk = new(teller.NewId()), Child = filip, On = Happened.At(teller.Clock.GetUtcNow()), Alone = true, Number = 6, ReadableBy = [mother] }] }, ct);

    private Task PlanAsync(CancellationToken ct) => line.PlanAsync(Worker, new()
    {
        Goals = [new() { Words = "Geen ruzie meer voor acht uur.", By = mother }, new() { Words = "Naar een klas waar ze mij niet kennen.", By = filip }],
        Agreements =
        [
            new() { Id = _morning, WhatWeSee = "Filip komt niet uit bed", WhoDoesWhat = "Moeder zegt het één keer, de mentor belt Filip om kwart over acht", WhomWeCall = "Sanne" },
            new() { Id = _night, WhatWeSee = "Filip slaapt niet en zit op zijn telefoon", WhoDoesWhat = "De telefoons liggen beneden, ook die van moeder", WhomWeCall = "Oma, ook laat" },
        ],
        Network = [new() { Who = "Oma", Does = "belt elke avond met beeld" }],
        Agreed = [new() { Person = mother, Agrees = true }, new() { Person = filip, Agrees = true, Words = new("Behalve van die telefoon.") }],
        About = [filip, mother],
        Parties = [],
    }, ct);
}
