using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;

namespace Koord.Simulation.Families;

/// <summary>A repeat report: youth health care reported in spring, the police report now; Veilig Thuis sees that it is one family.</summary>
public sealed class VanLoon(Teller teller) : Story(teller)
{
    private readonly DossierId _second = teller.NewDossier();
    private readonly SignalId _night = new(teller.NewId());
    private readonly PersonId _finn = new(teller.NewId());
    private readonly PersonId _mother = new(teller.NewId());

    public override IEnumerable<Chapter> Chapters()
    {
        yield return new(Teller.WorkingDaysAgo(120, 11), SpringAsync);
        yield return new(Teller.WorkingDaysAgo(120, 11, 30), ct => Teller.ReportAsync(Cast["noura"], Dossier, Signal, "veilig-thuis", ToVeiligThuis("Beoordelen of het thuis veilig is voor Finn."), ct));
        yield return new(Teller.WorkingDaysAgo(120, 14), ct => Teller.ReadAsync(Cast["ineke"], Dossier, Signal, ct));
        yield return new(Teller.WorkingDaysAgo(120, 14, 20), ct => Teller.TakeUpAsync(Cast["ineke"], Dossier, TakeUp(Signal, "Gesprek met beide ouders", 113), ct));
        yield return new(Teller.WorkingDaysAgo(104, 10), AnswerAsync);
        foreach (var chapter in new VanLoonHelped(Line, Teller, _finn, _mother, Signal).Chapters())
        {
            yield return chapter;
        }

        yield return new(Teller.WorkingDaysAgo(1, 8, 40), NightAsync);
        yield return new(Teller.WorkingDaysAgo(1, 8, 55), ReportNightAsync);
        yield return new(Teller.WorkingDaysAgo(1, 9, 5), ct => Teller.ReadAsync(Cast["ineke"], _second, _night, ct));
        yield return new(Teller.WorkingDaysAgo(1, 9, 20), ct => Teller.TakeUpAsync(Cast["ineke"], _second, TakeUp(_night, "Vandaag op huisbezoek, samen met de wijkagent", 0), ct));
        yield return new(Teller.WorkingDaysAgo(1, 9, 45), JoinAsync);
    }

    private TakeUpSignal TakeUp(SignalId signal, string step, int workingDaysAgo) => new()
    {
        Signal = signal,
        By = Cast["jonas"].Number,
        Team = Cast.TeamOf("veilig-thuis").Number,
        NextStep = step,
        NextStepOn = Moment.At(Teller.WorkingDaysAgo(workingDaysAgo, 12)).Today,
        Why = "Kent het gezin of heeft ruimte deze week.",
    };

    private Task SpringAsync(CancellationToken ct)
    {
        return Teller.RecordAsync(Cast["noura"], Dossier, new()
        {
            Signal = new() { Signal = Signal, Origin = Origin.Worry, About = [_finn], Danger = Danger.NotNow, FamilyKnows = true },
            People =
            [
                Person(_finn, FamilyRole.Child, "Finn", "van", "Loon", Aged(1, 160)),
                Person(_mother, FamilyRole.Parent, "Daphne", null, "Meijer", Aged(24, 10)),
            ],
            Authority = [Authority(_mother, _finn, 500)],
            Statements =
            [
                Observed("Finn schrok van de bel en begon hard te huilen. Moeder had een blauwe plek op haar arm.", "Noura Haddad, jeugdverpleegkundige, op huisbezoek", 121, _finn, _mother),
                SaidBy(_mother, "Stijn wordt boos als Finn huilt. Dan gooit hij met dingen, nooit naar Finn.", "Moeder, tijdens het huisbezoek", 121, _mother, _finn),
                GoesWell("Moeder troost Finn rustig en hij zoekt haar op.", "Noura Haddad, jeugdverpleegkundige", 121, _finn, _mother),
            ],
        }, ct);
    }

    private Task AnswerAsync(CancellationToken ct) => Teller.ActAsync(
        Cast["jonas"], Dossier, new AnswerReporter(Signal, "Wij spraken met beide ouders. Zij krijgen hulp van het lokale team. Blijf zelf contact houden en meld opnieuw als u zich zorgen maakt.").Decide, ct);

    private Task NightAsync(CancellationToken ct)
    {
        var (finn, mother, father) = (Somebody(), Somebody(), Somebody());
        var shouting = Observed("Melding van geschreeuw. In de woonkamer lag een kapotte stoel. Finn zat in zijn bed en huilde.", "Rick Hartman, wijkagent, ter plaatse", 2, finn, mother, father);
        return Teller.RecordAsync(Cast["rick"], _second, new()
        {
            Signal = new()
            {
                Signal = _night,
                Origin = Origin.Worry,
                About = [finn],
                Danger = Danger.Now,
                DangerWhat = "Vader is vannacht elders. Hij komt mogelijk vanavond terug.",
                FamilyKnows = true,
            },
            People =
            [
                Person(finn, FamilyRole.Child, "Finn", "van", "Loon", Aged(1, 160)),
                Person(mother, FamilyRole.Parent, "Daphne", null, "Meijer", Aged(24, 10)),
                Person(father, FamilyRole.Parent, "Stijn", "van", "Loon", BirthDate.Unknown),
            ],
            Statements =
            [
                shouting with { Signal = _night },
                SaidBy(mother, "Ik wil dat het stopt. Ik durf vannacht niet alleen te zijn.", "Moeder, tegen de wijkagent", 2, mother) with { Signal = _night },
            ],
        }, ct);
    }

    private Task ReportNightAsync(CancellationToken ct) => Teller.ReportAsync(
        Cast["rick"], _second, _night, "veilig-thuis",
        ToVeiligThuis("Direct zicht op de veiligheid van Finn en zijn moeder.") with { Consent = Consent.NotAsked, WithoutConsentBecause = "Er was geen rust om toestemming te vragen. De veiligheid van Finn ging voor." }, ct);

    private async Task JoinAsync(CancellationToken ct)
    {
        await Teller.ActAsync(Cast["jonas"], _second, new JoinFamilies(Dossier, "Zelfde kind, zelfde moeder en zelfde adres.").Decide, ct);
        await Teller.ActAsync(Cast["jonas"], Dossier, new JoinFamilies(_second, "Zelfde kind, zelfde moeder en zelfde adres.").Decide, ct);
    }
}
