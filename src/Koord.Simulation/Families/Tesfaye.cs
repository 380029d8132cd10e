using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Signals;

namespace Koord.Simulation.Families;

/// <summary>A child that is not yet born: advice was asked without a name, answered, and the nurse still has to decide.</summary>
public sealed class Tesfaye(Teller teller) : Story(teller)
{
    private readonly DossierId _advice = teller.NewDossier();
    private readonly SignalId _question = new(teller.NewId());

    public override IEnumerable<Chapter> Chapters()
    {
        yield return new(Teller.WorkingDaysAgo(3, 10), WorryAsync);
        yield return new(Teller.WorkingDaysAgo(3, 10, 30), AskAsync);
        yield return new(Teller.WorkingDaysAgo(2, 9, 30), ct => Teller.ActAsync(
            Cast["ineke"], _advice, new GiveAdvice("Vraag haar wie er na de geboorte bij haar is. Bespreek met haar een aanmelding bij het lokale team. Meld als zij alleen blijft en dat niet wil veranderen.").Decide, ct));
    }

    private Task WorryAsync(CancellationToken ct)
    {
        var (baby, mother) = (Somebody(), Somebody());
        return Teller.RecordAsync(Cast["noura"], Dossier, new()
        {
            Signal = new()
            {
                Signal = Signal,
                Origin = Origin.Worry,
                About = [baby],
                Danger = Danger.Unknown,
                DangerWhat = "Niet bekend waar moeder na de bevalling kan wonen.",
                FamilyKnows = false,
                FamilyDoesNotKnowBecause = "Zij verstond de tolk niet goed. Het gesprek is opnieuw gepland.",
            },
            People =
            [
                Person(baby, FamilyRole.UnbornChild, null, null, null, BirthDate.NotYetBorn(Teller.Today.AddDays(47))),
                Person(mother, FamilyRole.Parent, "Selam", null, "Tesfaye", Aged(19, 60)),
            ],
            Statements =
            [
                Observed("Zij kwam alleen, zonder kleertjes of bedje in huis te hebben.", "Noura Haddad, prenataal huisbezoek", 5, mother, baby),
                SaidBy(mother, "Ik slaap bij een vriendin, tot de baby komt.", "Selam, met een tolk aan de telefoon", 5, mother, baby),
                GoesWell("Zij komt op elke controle en heeft veel vragen.", "Noura Haddad, jeugdverpleegkundige", 5, mother, baby),
            ],
        }, ct);
    }

    private async Task AskAsync(CancellationToken ct)
    {
        var ask = new AskAdvice
        {
            Question = _question,
            Text = "Een jonge vrouw van 19 verwacht over twee maanden een kind. Zij heeft na de bevalling geen eigen plek en heeft weinig mensen om zich heen. Wat vraag ik haar, en wanneer meld ik?",
            Of = Cast.Place("veilig-thuis").Number,
            Team = Cast.TeamOf("veilig-thuis").Number,
        };
        await Teller.ActAsync(Cast["noura"], _advice, ask.Decide, ct, founds: true);
        await Teller.ActAsync(Cast["noura"], Dossier, new ConsultAboutSignal(Signal, _advice).Decide, ct);
    }
}
