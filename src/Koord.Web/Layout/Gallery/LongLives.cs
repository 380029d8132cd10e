using Koord.Web.Charts;
using static Koord.Web.Layout.Gallery.Lives;

namespace Koord.Web.Layout.Gallery;

/// <summary>Lines of many years, or with very many steps.</summary>
internal static class LongLives
{
    public static Line TenYears { get; } = new()
    {
        From = Day(2016, 11, 7),
        To = Day(2026, 11, 20),
        Lanes =
        [
            new("Consultatiebureau", "zag het eerst"), new("Wijkteam Charlois", "helpt"), new("Veilig Thuis Rotterdam Rijnmond", "beoordeelt"), new("Raad voor de Kinderbescherming", "onderzoekt"),
            new("Jeugdbescherming Rotterdam Rijnmond", "beschermt"), new("Pleegzorg", "een plek voor de kinderen"), new("Basisschool De Kameleon", "ziet de kinderen elke dag"), new("Jeugd-ggz", "behandelt"),
            new("Volwassenen-ggz", "behandelt vader"), new("Vrouwenopvang", "vangt op"), new("Schuldhulp", "helpt met geld"), new("Voortgezet onderwijs", "ziet de jongere"),
        ],
        Held =
        [
            new(0, Day(2016, 11, 7)), new(1, Day(2017, 2, 20)), new(2, Day(2018, 5, 3), "Melding"), new(1, Day(2018, 7, 1)), new(2, Day(2019, 9, 12), "Tweede melding"), new(3, Day(2019, 10, 30)), new(4, Day(2020, 2, 11), "Toezicht"),
            new(1, Day(2022, 3, 1), "Veilig genoeg"), new(2, Day(2023, 6, 6), "Derde melding"), new(1, Day(2023, 8, 1)), new(11, Day(2025, 9, 1), "Zij zien de jongere het meest"),
        ],
        Led = [new(1, Day(2017, 3, 1), "Marieke Postma"), new(4, Day(2020, 2, 20), "Delroy Wijngaarde"), new(5, Day(2021, 1, 10), "Els de Ruiter"), new(1, Day(2022, 3, 5), "Hatice Kaya"), new(11, Day(2025, 9, 1), "Bram Wolters")],
        Bars =
        [
            Help(0, Day(2016, 11, 7), Day(2020, 8, 1), "Controles"), Help(1, Day(2017, 3, 1), Day(2018, 4, 1), "Opvoedhulp"), Help(1, Day(2022, 3, 1), Day(2024, 9, 1), "Gezinscoach"), Help(5, Day(2020, 4, 1), Day(2022, 2, 1), "Pleeggezin in de buurt"),
            Wait(5, Day(2020, 2, 11), Day(2020, 4, 1), "Pleeggezin"), Help(4, Day(2020, 2, 11), Day(2022, 3, 1), "Ondertoezichtstelling"), Help(6, Day(2019, 8, 20), Day(2025, 7, 1), "Vaste vertrouwenspersoon op school"),
            Wait(7, Day(2020, 3, 1), Day(2021, 1, 15), "Behandeling"), Help(7, Day(2021, 1, 15), Day(2022, 6, 1), "EMDR en gezinstherapie"), Wait(8, Day(2018, 7, 1), Day(2018, 11, 1), "Intake"), Help(8, Day(2018, 11, 1), Day(2021, 2, 1), "Agressieregulatie"),
            Help(9, Day(2019, 9, 12), Day(2020, 1, 20), "Opvang met de kinderen"), Help(10, Day(2017, 6, 1), Day(2018, 1, 1), "Budgetbeheer"), Help(10, Day(2020, 6, 1), Day(2023, 6, 1), "Schuldsanering"), Help(11, Day(2025, 8, 25), null, "Mentor"),
        ],
        Steps =
        [
            Step(0, Day(2016, 11, 7), StepKind.Signal, "Eerste zorg", "bij de zesde controle"), Step(1, Day(2017, 4, 3), StepKind.Plan, "Eerste plan"), Step(1, Day(2018, 4, 1), StepKind.Closed, "Gesloten"), Step(2, Day(2018, 5, 3), StepKind.Danger, "Geweld thuis"),
            Step(2, Day(2018, 5, 9), StepKind.Assessed, "Beoordeeld"), Step(1, Day(2018, 8, 1), StepKind.Plan, "Tweede plan"), Step(2, Day(2019, 9, 12), StepKind.Danger, "Moeder gewond", "kinderen waren erbij"), Step(2, Day(2019, 9, 15), StepKind.Assessed, "Beoordeeld"),
            Step(3, Day(2020, 1, 20), StepKind.Other, "Onderzoek klaar"), Step(4, Day(2020, 2, 11), StepKind.Order, "Toezicht en plaatsing"), Step(4, Day(2021, 2, 9), StepKind.Order, "Een jaar langer"), Step(4, Day(2021, 11, 1), StepKind.Check, "Veilig genoeg", "naar huis"),
            Step(1, Day(2022, 3, 10), StepKind.Plan, "Plan na thuiskomst"), Step(2, Day(2023, 6, 6), StepKind.Signal, "Derde melding", "door de buren"), Step(2, Day(2023, 6, 20), StepKind.Assessed, "Geen gevaar"), Step(1, Day(2024, 9, 1), StepKind.Check, "Blijvend veilig"), Step(11, Day(2026, 6, 26), StepKind.Other, "Diploma", "zij wil kapster worden"),
        ],
        Voice = new(
            "Shanaya",
            [.. Enumerable.Range(0, 26).Select(i => Day(2018, 5, 5).AddDays(i * i * 4)).Where(d => d < Day(2026, 11, 1))],
            [new(Day(2016, 11, 7), Day(2018, 5, 4)), new(Day(2025, 1, 1), Day(2025, 7, 1))]),
    };

    public static Line HundredSteps { get; } = new()
    {
        From = Day(2024, 12, 2),
        To = Day(2026, 11, 20),
        Lanes = [new("Wijkteam Leiden", "helpt"), new("Veilig Thuis", "beoordeelt"), new("Gecertificeerde instelling", "beschermt"), new("Ambulante hulp", "komt thuis")],
        Held = [new(0, Day(2024, 12, 2)), new(1, Day(2025, 2, 3)), new(2, Day(2025, 5, 12)), new(0, Day(2026, 9, 7))],
        Led = [new(0, Day(2024, 12, 9), "Fleur Dekker"), new(2, Day(2025, 5, 20), "Ibrahim Sesay")],
        Bars = [Help(3, Day(2025, 3, 1), Day(2026, 10, 1), "Twee keer per week thuis"), Help(2, Day(2025, 5, 12), Day(2026, 9, 7), "Ondertoezichtstelling")],
        Steps = [.. Enumerable.Range(0, 100).Select(Hundredth)],
        Voice = new("Milan", [.. Enumerable.Range(0, 24).Select(i => Day(2024, 12, 20).AddDays(i * 29))], []),
    };

    public static Line ClosedAndOpened { get; } = new()
    {
        From = Day(2022, 4, 4),
        To = Day(2026, 11, 20),
        Lanes = [new("Wijkteam Emmen", "helpt"), new("Veilig Thuis Drenthe", "beoordeelt"), new("Kraamzorg", "zag moeder en baby")],
        Held = [new(0, Day(2022, 4, 4)), new(1, Day(2023, 11, 6), "Nieuwe melding"), new(0, Day(2024, 1, 15)), new(0, Day(2026, 2, 2), "Zelf teruggekomen")],
        Led = [new(0, Day(2022, 4, 11), "Grietje Hoekstra"), new(0, Day(2026, 2, 9), "Samira Haddad")],
        Bars = [Help(0, Day(2022, 4, 11), Day(2023, 1, 9), "Opvoedhulp"), Help(0, Day(2024, 1, 15), Day(2024, 9, 2), "Relatiehulp"), Help(0, Day(2026, 2, 9), null, "Steun rond de geboorte"), Help(2, Day(2026, 5, 20), Day(2026, 6, 1), "Kraamzorg")],
        Steps =
        [
            Step(0, Day(2022, 4, 4), StepKind.Signal, "Hulpvraag"), Step(0, Day(2022, 5, 2), StepKind.Plan, "Eén plan"), Step(0, Day(2023, 1, 9), StepKind.Closed, "Gesloten", "veilig"), Step(1, Day(2023, 11, 6), StepKind.Reopened, "Weer geopend", "melding van de huisarts"),
            Step(1, Day(2023, 11, 10), StepKind.Assessed, "Beoordeeld"), Step(0, Day(2024, 9, 2), StepKind.Closed, "Gesloten", "veilig"), Step(0, Day(2026, 2, 2), StepKind.Reopened, "Weer geopend", "moeder belde zelf"), Step(0, Day(2026, 9, 21), StepKind.Check, "Het gaat goed"),
        ],
        Closed = [new(Day(2023, 1, 9), Day(2023, 11, 6)), new(Day(2024, 9, 2), Day(2026, 2, 2))],
        Voice = new("Sem", [Day(2022, 4, 20), Day(2022, 9, 14), Day(2022, 12, 20), Day(2023, 11, 8), Day(2024, 6, 3), Day(2026, 2, 11), Day(2026, 8, 19)], []),
    };

    /// <summary>Every week something, and some weeks much.</summary>
    private static StepTaken Hundredth(int i)
    {
        var on = Day(2024, 12, 2).AddDays((i * 7) + (i % 3) - (i % 10 == 4 ? 20 : 0) is var days and > 0 ? days : 0);
        var lane = on < Day(2025, 2, 3) ? 0 : i % 4 == 3 ? 3 : on < Day(2025, 5, 12) ? 1 : on < Day(2026, 9, 7) ? 2 : 0;
        return (i % 9) switch
        {
            0 => Step(lane, on, StepKind.Signal, "Nieuw signaal", "van school"),
            1 => Step(lane, on, StepKind.Assessed, "Beoordeeld"),
            2 => Step(lane, on, StepKind.Plan, "Plan bijgesteld"),
            4 when i is 22 or 67 => Step(lane, on, StepKind.Danger, "Geweld", "politie erbij"),
            5 => Step(lane, on, StepKind.Offer, "Aanbod gedaan"),
            6 when i % 2 == 0 => Step(lane, on, StepKind.Refused, "Aanbod afgewezen", "past niet bij het gezin"),
            8 when i is 26 or 71 => Step(lane, on, StepKind.Order, "Beschikking"),
            _ => Step(lane, on, StepKind.Check, "Evaluatie"),
        };
    }
}
