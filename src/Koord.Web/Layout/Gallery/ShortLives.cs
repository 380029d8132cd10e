using Koord.Web.Charts;
using static Koord.Web.Layout.Gallery.Lives;

namespace Koord.Web.Layout.Gallery;

/// <summary>Lines of a day, a week or a few weeks.</summary>
internal static class ShortLives
{
    public static Line OneWeek { get; } = new()
    {
        From = Day(2026, 11, 16),
        To = Day(2026, 11, 23),
        Lanes = [new("Politie Utrecht", "was erbij"), new("Veilig Thuis", "beoordeelt"), new("Crisisdienst Jeugd", "blijft dichtbij")],
        Held = [new(1, Day(2026, 11, 16), "Acute melding"), new(2, Day(2026, 11, 18), "Nu dichtbij zijn")],
        Led = [new(2, Day(2026, 11, 18), "Ruben Martina")],
        Bars = [Help(2, Day(2026, 11, 17), null, "Elke dag thuis langs"), Wait(1, Day(2026, 11, 19), null, "Plek bij het wijkteam")],
        Steps =
        [
            Step(0, Day(2026, 11, 16), StepKind.Danger, "Geweld thuis", "buren belden"), Step(0, Day(2026, 11, 16), StepKind.Order, "Huisverbod", "tien dagen"), Step(1, Day(2026, 11, 16), StepKind.Signal, "Melding opgepakt"),
            Step(1, Day(2026, 11, 17), StepKind.Assessed, "Veiligheid beoordeeld"), Step(2, Day(2026, 11, 17), StepKind.Plan, "Plan voor vandaag"), Step(2, Day(2026, 11, 18), StepKind.Plan, "Plan voor tien dagen", "met moeder en oma"), Step(2, Day(2026, 11, 21), StepKind.Check, "Het is rustig"),
        ],
        Voice = new("Tijn", [Day(2026, 11, 16), Day(2026, 11, 17), Day(2026, 11, 19), Day(2026, 11, 22)], []),
    };

    public static Line OneDay { get; } = new()
    {
        From = Day(2026, 11, 23),
        To = Day(2026, 11, 23),
        Lanes = [new("Basisschool De Wilg", "ziet de zorg"), new("Wijkteam Almere Haven", "denkt mee")],
        Held = [new(0, Day(2026, 11, 23), "School kijkt zelf verder")],
        Steps = [Step(0, Day(2026, 11, 23), StepKind.Signal, "Zorg vastgelegd", "zonder ontbijt op school"), Step(1, Day(2026, 11, 23), StepKind.Other, "Advies gegeven"), Step(0, Day(2026, 11, 23), StepKind.Closed, "Gesloten", "het was een misverstand")],
        Voice = new("Indy", [Day(2026, 11, 23)], []),
    };

    public static Line HandoversWithinDays { get; } = new()
    {
        From = Day(2026, 8, 3),
        To = Day(2026, 11, 20),
        Lanes = [new("Wijkteam Noord", "helpt"), new("Veilig Thuis", "beoordeelt"), new("Spoedeisende zorg", "vangt op"), new("Raad voor de Kinderbescherming", "onderzoekt"), new("Gecertificeerde instelling", "beschermt")],
        Held =
        [
            new(0, Day(2026, 8, 3)), new(1, Day(2026, 9, 7), "Melding"), new(2, Day(2026, 9, 8), "Nacht op het politiebureau"), new(1, Day(2026, 9, 9), "Terug: geen plek"), new(2, Day(2026, 9, 10), "Toch een plek"),
            new(3, Day(2026, 9, 11), "Spoedonderzoek"), new(4, Day(2026, 9, 12), "De rechter besliste"), new(2, Day(2026, 9, 14), "Overbrugging"), new(4, Day(2026, 9, 15), "Blijft nu"),
        ],
        Led = [new(0, Day(2026, 8, 10), "Aïsha Bouzidi"), new(2, Day(2026, 9, 8), "Piket"), new(4, Day(2026, 9, 12), "Daan Visser"), new(4, Day(2026, 9, 16), "Naomi Asamoah")],
        Bars = [Help(0, Day(2026, 8, 10), Day(2026, 9, 7), "Opvoedhulp"), Help(2, Day(2026, 9, 8), Day(2026, 9, 15), "Crisisopvang"), Help(4, Day(2026, 9, 15), null, "Voorlopige voogdij"), Wait(4, Day(2026, 9, 15), Day(2026, 10, 12), "Pleeggezin")],
        Steps =
        [
            Step(0, Day(2026, 8, 3), StepKind.Signal, "Hulpvraag"), Step(1, Day(2026, 9, 7), StepKind.Danger, "Kind alleen thuis", "twee nachten"), Step(1, Day(2026, 9, 7), StepKind.Assessed, "Acuut onveilig"), Step(3, Day(2026, 9, 11), StepKind.Other, "Verzoek aan de rechter"),
            Step(4, Day(2026, 9, 12), StepKind.Order, "Voorlopige voogdij"), Step(4, Day(2026, 9, 28), StepKind.Plan, "Eén plan"), Step(4, Day(2026, 11, 9), StepKind.Check, "Evaluatie", "rust in het pleeggezin"),
        ],
        Voice = new("Amir", [Day(2026, 8, 12), Day(2026, 9, 7), Day(2026, 9, 8), Day(2026, 9, 12), Day(2026, 9, 15), Day(2026, 10, 20)], []),
    };

    public static Line NobodyYet { get; } = new()
    {
        From = Day(2026, 10, 12),
        To = Day(2026, 11, 25),
        Lanes = [new("Sportvereniging Olympus", "ziet de zorg"), new("Wijkteam Tilburg-West", "kreeg het signaal")],
        Bars = [Wait(1, Day(2026, 10, 14), null, "Ligt bij de dienst")],
        Steps = [Step(0, Day(2026, 10, 12), StepKind.Signal, "Trainer is bezorgd", "valt vaak flauw"), Step(1, Day(2026, 10, 14), StepKind.Other, "Ontvangen"), Step(1, Day(2026, 10, 20), StepKind.Other, "Gelezen"), Step(0, Day(2026, 11, 9), StepKind.Signal, "Opnieuw gebeld", "nog geen antwoord")],
        Voice = new("Lieke", [], [new(Day(2026, 10, 12), Day(2026, 11, 25))]),
    };
}
