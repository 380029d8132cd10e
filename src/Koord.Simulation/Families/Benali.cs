using Koord.Domain.Family;
using Koord.Domain.Signals;

namespace Koord.Simulation.Families;

/// <summary>A report that nobody took up in time: silence climbed to the team lead, and the school sees that it did.</summary>
public sealed class Benali(Teller teller) : Story(teller)
{
    public override IEnumerable<Chapter> Chapters()
    {
        yield return new(Teller.WorkingDaysAgo(4, 15, 20), WorryAsync);
        yield return new(Teller.WorkingDaysAgo(4, 16, 5), ReportAsync);
        yield return new(Teller.WorkingDaysAgo(3, 9, 10), ct => Teller.ReadAsync(Cast["ineke"], Dossier, Signal, ct));
    }

    private Task WorryAsync(CancellationToken ct)
    {
        var (amira, ilias, mother) = (Somebody(), Somebody(), Somebody());
        var signal = new SignalRecorded
        {
            Signal = Signal,
            Origin = Origin.Worry,
            About = [amira, ilias],
            Danger = Danger.Unknown,
            DangerWhat = "We weten niet hoe het thuis is sinds moeder ziek werd.",
            FamilyKnows = true,
        };
        return Teller.RecordAsync(Cast["marit"], Dossier, new()
        {
            Signal = signal,
            People =
            [
                Person(amira, FamilyRole.Child, "Amira", null, "Benali", Aged(9, 120)),
                Person(ilias, FamilyRole.Child, "Ilias", null, "Benali", Aged(6, 40)),
                Person(mother, FamilyRole.Parent, "Samira", null, "Benali", BirthDate.Unknown),
            ],
            Authority = [Authority(mother, amira, 3000), Authority(mother, ilias, 2200)],
            Statements =
            [
                Observed("Amira en Ilias kwamen drie ochtenden zonder ontbijt en zonder lunch op school. Ilias viel woensdag in de kring in slaap.", "Marit Oosting, intern begeleider", 7, amira, ilias),
                ChildSaid(amira, "Ik maak zelf het eten voor Ilias als mama in bed ligt. Dat kan ik best.", "Amira, tegen de juf van groep 6", 6),
                SaidBy(mother, "Ik ben al weken ziek en ik schaam me. Mijn zus komt soms helpen.", "Moeder, aan de telefoon", 6, mother, amira, ilias),
                Thought("Ik denk dat Amira thuis taken heeft die te zwaar zijn voor haar leeftijd.", "Marit Oosting, intern begeleider", 6, amira),
                GoesWell("De kinderen komen elke dag op tijd. Moeder neemt de telefoon op en praat open.", "Marit Oosting, intern begeleider", 6, amira, ilias, mother),
            ],
        }, ct);
    }

    private Task ReportAsync(CancellationToken ct) =>
        Teller.ReportAsync(Cast["marit"], Dossier, Signal, "veilig-thuis", ToVeiligThuis("Samen met moeder kijken welke hulp er snel nodig is."), ct);
}
