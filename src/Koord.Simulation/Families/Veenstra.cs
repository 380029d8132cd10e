using Koord.Domain.Family;
using Koord.Domain.Signals;

namespace Koord.Simulation.Families;

/// <summary>A worry that the school keeps in its own file, and nobody else's.</summary>
public sealed class Veenstra(Teller teller) : Story(teller)
{
    public override IEnumerable<Chapter> Chapters()
    {
        yield return new(Teller.WorkingDaysAgo(6, 14), WorryAsync);
        yield return new(Teller.WorkingDaysAgo(6, 14, 30), ct => Teller.ActAsync(
            Cast["marit"], Dossier, new KeepSignal(Signal, "Opa is net overleden. Wij kijken over twee weken opnieuw, samen met vader.").Decide, ct));
    }

    private Task WorryAsync(CancellationToken ct)
    {
        var (tygo, father) = (Somebody(), Somebody());
        return Teller.RecordAsync(Cast["marit"], Dossier, new()
        {
            Signal = new() { Signal = Signal, Origin = Origin.Worry, About = [tygo], Danger = Danger.NotNow, FamilyKnows = true },
            People =
            [
                Person(tygo, FamilyRole.Child, "Tygo", null, "Veenstra", Aged(11, 15)),
                Person(father, FamilyRole.Parent, "Jelle", null, "Veenstra", BirthDate.Unknown),
            ],
            Authority = [Authority(father, tygo, 4000)],
            Statements =
            [
                Observed("Tygo is stil en speelt in de pauze alleen. Dat is sinds drie weken zo.", "Marit Oosting, intern begeleider", 9, tygo),
                SaidBy(father, "Opa woonde bij ons in huis. Tygo mist hem erg, wij allemaal.", "Vader, bij het hek", 8, father, tygo),
                Thought("Ik denk dat dit rouw is.", "Marit Oosting, intern begeleider", 8, tygo),
                GoesWell("Vader belt zelf met school en Tygo praat met hem.", "Marit Oosting, intern begeleider", 8, tygo, father),
            ],
        }, ct);
    }
}
