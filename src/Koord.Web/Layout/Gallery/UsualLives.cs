using Koord.Web.Charts;
using static Koord.Web.Layout.Gallery.Lives;

namespace Koord.Web.Layout.Gallery;

/// <summary>Lines of a year or two.</summary>
internal static class UsualLives
{
    public static Line Noor { get; } = new()
    {
        From = Day(2026, 1, 12),
        To = Day(2027, 3, 8),
        Lanes =
        [
            new("School", "ziet de zorg"), new("Veilig Thuis", "beoordeelt"), new("Lokaal team", "helpt thuis"),
            new("Raad voor de Kinderbescherming", "onderzoekt"), new("Gecertificeerde instelling", "beschermt"), new("Jeugd-ggz", "behandelt"),
        ],
        Held =
        [
            new(0, Day(2026, 1, 12), "Juf ziet blauwe plekken"), new(1, Day(2026, 1, 18), "Melding opgepakt"), new(2, Day(2026, 2, 21), "Samen een plan maken"),
            new(4, Day(2026, 7, 23), "De rechter legde toezicht op"), new(2, Day(2026, 11, 8), "Veilig genoeg; nazorg dichtbij"),
        ],
        Led = [new(2, Day(2026, 3, 1), "Sanne de Boer"), new(4, Day(2026, 7, 25), "Mohamed El Amrani"), new(2, Day(2026, 11, 10), "Sanne de Boer")],
        Bars =
        [
            Help(0, Day(2026, 1, 12), null, "Blijft betrokken"), Help(1, Day(2026, 1, 18), Day(2026, 2, 5), "Triage"), Wait(1, Day(2026, 2, 5), Day(2026, 2, 21), "Wacht op overdracht"),
            Help(2, Day(2026, 2, 21), Day(2026, 6, 11), "Plan met het gezin"), Help(2, Day(2026, 11, 8), null, "Nazorg"),
            Help(3, Day(2026, 5, 10), Day(2026, 6, 29), "Onderzoek"), Wait(3, Day(2026, 6, 29), Day(2026, 7, 23), "Wacht op de rechter"),
            Help(4, Day(2026, 7, 23), Day(2026, 11, 8), "Ondertoezichtstelling"), Wait(5, Day(2026, 6, 11), Day(2026, 8, 18), "Op de wachtlijst"), Help(5, Day(2026, 8, 18), Day(2027, 1, 7), "Traumabehandeling"),
        ],
        Steps =
        [
            Step(0, Day(2026, 1, 12), StepKind.Signal, "Eerste signaal", "12 jan 2026"), Step(1, Day(2026, 1, 22), StepKind.Assessed, "Veiligheid beoordeeld", "binnen 7 dagen"),
            Step(2, Day(2026, 3, 15), StepKind.Plan, "Eén plan", "met ouders en Noor"), Step(2, Day(2026, 5, 10), StepKind.Danger, "Onvoldoende veilig", "opnieuw geslagen"),
            Step(4, Day(2026, 7, 23), StepKind.Order, "Toezicht", "voor een jaar"), Step(4, Day(2026, 9, 9), StepKind.Check, "Veilig genoeg", "met afspraken"), Step(2, Day(2027, 3, 8), StepKind.Check, "Blijvend veilig", "8 mrt 2027"),
        ],
        Voice = new(
            "Noor",
            [Day(2026, 1, 20), Day(2026, 3, 8), Day(2026, 4, 18), Day(2026, 6, 1), Day(2026, 8, 5), Day(2026, 10, 29), Day(2027, 2, 12)],
            [new(Day(2026, 6, 2), Day(2026, 8, 4))]),
    };

    public static Line Waiting { get; } = new()
    {
        From = Day(2025, 9, 1),
        To = Day(2026, 11, 20),
        Lanes = [new("Huisarts Van Wijk", "stuurt door"), new("Wijkteam Schiedam", "zoekt hulp"), new("Jeugd-ggz Rijnmond"), new("Verslavingszorg", "helpt vader"), new("Wachtlijstbemiddeling")],
        Held = [new(1, Day(2025, 10, 14), "Opgepakt door het wijkteam")],
        Led = [new(1, Day(2025, 11, 3), "Gülşen Yıldız")],
        Bars =
        [
            Wait(1, Day(2025, 10, 14), Day(2025, 10, 27), "Kennismaking"), Help(1, Day(2025, 10, 27), null, "Gezinscoach aan huis"),
            Wait(2, Day(2025, 11, 5), Day(2026, 6, 15), "Diagnose"), Help(2, Day(2026, 6, 15), Day(2026, 7, 20), "Diagnose"), Wait(2, Day(2026, 7, 20), null, "Behandeling"),
            Wait(3, Day(2025, 12, 1), Day(2025, 12, 9), "Intake"), Help(3, Day(2025, 12, 9), Day(2026, 2, 20), "Vader stopt met drinken"), Wait(3, Day(2026, 4, 2), Day(2026, 8, 30), "Terugval: nieuwe plek"),
            Wait(4, Day(2026, 1, 10), Day(2026, 1, 12), "Antwoord"),
        ],
        Steps =
        [
            Step(0, Day(2025, 9, 1), StepKind.Signal, "Hulpvraag van moeder", "slaapt al maanden slecht"), Step(1, Day(2025, 11, 3), StepKind.Plan, "Eén plan"), Step(2, Day(2025, 11, 5), StepKind.Offer, "Aangemeld"),
            Step(2, Day(2026, 3, 3), StepKind.Refused, "Aanbieder vol", "doorverwezen naar een andere"), Step(3, Day(2026, 4, 2), StepKind.Danger, "Terugval", "moeder en kinderen naar oma"), Step(1, Day(2026, 9, 14), StepKind.Check, "Evaluatie", "het wachten is te lang"),
        ],
        Voice = new("Emre", [Day(2025, 10, 30), Day(2025, 11, 2), Day(2026, 9, 12)], [new(Day(2025, 11, 3), Day(2026, 9, 11))]),
    };

    public static Line WithoutVoice { get; } = new()
    {
        From = Day(2026, 2, 2),
        To = Day(2026, 11, 25),
        Lanes = [new("Kinderopvang De Zandbak", "was bezorgd"), new("Wijkteam Zuid", "is er voor uw gezin"), new("Jeugdgezondheidszorg", "denkt mee"), new("Buurtmoeder Fatima", "komt langs"), new("Woningcorporatie", "regelt een huis")],
        Held = [new(1, Day(2026, 2, 2), "Wijkteam")],
        Bars =
        [
            Help(1, Day(2026, 2, 9), Day(2026, 10, 1), "Opvoedhulp"), Help(2, Day(2026, 3, 1), null, "Kijkt mee met de groei"), Help(3, Day(2026, 3, 20), null, "Elke dinsdag op bezoek"),
            Wait(4, Day(2026, 3, 2), Day(2026, 8, 17), "Groter huis"), Help(4, Day(2026, 8, 17), Day(2026, 9, 1), "Verhuizing"),
        ],
        Steps = [Step(1, Day(2026, 2, 2), StepKind.Signal, "U vroeg hulp"), Step(1, Day(2026, 2, 23), StepKind.Plan, "Ons plan", "samen gemaakt"), Step(1, Day(2026, 5, 25), StepKind.Check, "Hoe gaat het?", "beter"), Step(1, Day(2026, 10, 1), StepKind.Check, "Hoe gaat het?", "goed")],
    };

    public static Line LongNames { get; } = new()
    {
        From = Day(2026, 3, 16),
        To = Day(2026, 10, 30),
        Lanes =
        [
            new("Samenwerkingsverband Passend Onderwijs Noordoost-Brabant Oost", "ziet de zorg en overlegt elke maand met ouders"), new("Veilig Thuis Brabant Noordoost"),
            new("Jeugdgezondheidszorgorganisatie", "onderzoekt"), new("مركز دعم الأسرة والطفل في روتردام الجنوبية", "helpt in de eigen taal"), new("GI"),
        ],
        Held = [new(0, Day(2026, 3, 16)), new(1, Day(2026, 4, 7), "Melding"), new(3, Day(2026, 6, 1), "Het gezin koos zelf"), new(4, Day(2026, 9, 14))],
        Led = [new(1, Day(2026, 4, 10), "Willemijn van der Heijden-Oudenaarden tot Voorbeeld"), new(3, Day(2026, 6, 3), "أمل الحسيني"), new(4, Day(2026, 9, 20), "Jo")],
        Bars =
        [
            Help(0, Day(2026, 3, 16), null, "Extra begeleiding in de klas door een leerkracht die Tigrinya en Arabisch spreekt"), Help(2, Day(2026, 4, 20), Day(2026, 5, 2), "Onderzoek door de jeugdarts"),
            Help(3, Day(2026, 6, 1), Day(2026, 9, 14), "جلسات أسبوعية مع الأم"), Wait(3, Day(2026, 4, 28), Day(2026, 6, 1), "Tolk"), Help(4, Day(2026, 9, 14), null, "Toezicht"),
        ],
        Steps =
        [
            Step(0, Day(2026, 3, 16), StepKind.Signal, "Zorgen over verzuim en over een jas die er niet is", "in de winter"), Step(1, Day(2026, 4, 9), StepKind.Assessed, "Veiligheidsbeoordeling met beide ouders en een tolk"),
            Step(3, Day(2026, 6, 12), StepKind.Plan, "خطة واحدة", "met moeder en oom"), Step(3, Day(2026, 7, 24), StepKind.Check, "Evaluatie van het plan met de hele familie", "gaat goed"), Step(4, Day(2026, 9, 14), StepKind.Order, "Beschikking"),
        ],
        Voice = new("عبد الرحمن", [Day(2026, 4, 8), Day(2026, 5, 20), Day(2026, 8, 26)], [new(Day(2026, 5, 21), Day(2026, 8, 25))]),
    };

    public static Line MuchHelpAtOnce { get; } = new()
    {
        From = Day(2025, 5, 5),
        To = Day(2026, 11, 24),
        Lanes = [new("Wijkteam De Pijp", "houdt overzicht"), new("Stichting Samen Groeien", "veel hulp tegelijk")],
        Held = [new(0, Day(2025, 5, 5)), new(1, Day(2026, 2, 2), "Zij komen het meest thuis"), new(0, Day(2026, 9, 1))],
        Led = [new(0, Day(2025, 5, 12), "Chantal Braafheid"), new(1, Day(2026, 2, 2), "Tomasz Nowak")],
        Bars =
        [
            Help(1, Day(2025, 6, 1), Day(2026, 3, 1), "Gezinshulp"), Help(1, Day(2025, 7, 1), null, "Speltherapie voor Jayden"), Help(1, Day(2025, 7, 15), Day(2025, 8, 1), "Ouderavond"), Wait(1, Day(2025, 8, 1), Day(2026, 1, 15), "Vaktherapie"),
            Help(1, Day(2026, 1, 15), null, "Vaktherapie"), Help(1, Day(2025, 10, 1), Day(2026, 5, 1), "Moedergroep"), Help(1, Day(2025, 11, 1), Day(2025, 11, 20), "Crisisbed"), Help(1, Day(2026, 3, 1), Day(2026, 3, 4), "Logeren"),
            Help(1, Day(2026, 3, 20), Day(2026, 3, 23), "Logeren"), Help(1, Day(2026, 4, 10), Day(2026, 4, 13), "Logeren"), Help(0, Day(2025, 5, 12), Day(2025, 12, 31), "Schuldhulp"), Wait(0, Day(2025, 12, 1), Day(2026, 2, 10), "Bijzondere bijstand"),
        ],
        Steps = [Step(0, Day(2025, 5, 5), StepKind.Signal, "Hulpvraag"), Step(0, Day(2025, 5, 30), StepKind.Plan, "Eén plan"), Step(1, Day(2025, 11, 1), StepKind.Danger, "Crisis", "kinderen naar tante"), Step(1, Day(2026, 5, 4), StepKind.Check, "Evaluatie"), Step(0, Day(2026, 9, 1), StepKind.Plan, "Nieuw plan", "minder hulp, meer rust")],
        Voice = new("Jayden en Kiki", [Day(2025, 5, 20), Day(2025, 5, 21), Day(2025, 5, 22), Day(2025, 5, 23), Day(2025, 11, 2), Day(2026, 1, 9), Day(2026, 5, 2), Day(2026, 8, 25)], []),
    };
}
