using Koord.Domain.Dossiers;

namespace Koord.Simulation;

/// <summary>An organisation of the invented region with one team.</summary>
/// <param name="Name">Short, for stories.</param>
/// <param name="Kind">What it is by law.</param>
/// <param name="Called">As people call it.</param>
/// <param name="Team">Its team.</param>
/// <param name="People">Who works there: somebody receives, and somebody leads.</param>
public sealed record Place(string Name, OrganisationKind Kind, string Called, string Team, IReadOnlyList<Hired> People);

/// <summary>Somebody who works there.</summary>
/// <param name="Key">Short, for stories, and the login.</param>
/// <param name="Name">In full.</param>
/// <param name="Roles">All at once.</param>
/// <param name="Label">Under which the start page of the demo offers this person; null: it does not.</param>
public sealed record Hired(string Key, string Name, Roles Roles, string? Label = null);

/// <summary>The twelve organisations of the invented region Wolkenoord and everybody who works there.</summary>
public static class Wolkenoord
{
    private const Roles Worker = Roles.Professional;
    private const Roles Duty = Roles.Professional | Roles.DutyRoster;
    private const Roles Lead = Roles.Professional | Roles.TeamLead;

    public static IReadOnlyList<Place> Places { get; } =
    [
        new("school", OrganisationKind.School, "Basisschool De Zevenwiek", "Zorgteam",
        [
            new("marit", "Marit Oosting", Worker, "school"),
            new("harun", "Harun Aksoy", Lead),
            new("joyce", "Joyce Emanuels", Duty),
        ]),
        new("college", OrganisationKind.School, "Scholengemeenschap Het Tij", "Ondersteuning",
        [
            new("remco", "Remco Zijlstra", Worker),
            new("ayse", "Ayşe Demirci", Duty),
            new("corrie", "Corrie van den Akker", Lead),
        ]),
        new("wijkteam", OrganisationKind.LocalTeam, "Lokaal team Brugwijk", "Jeugd en gezin",
        [
            new("sanne", "Sanne Dijkhof", Worker, "local-team"),
            new("youssef", "Youssef El Amrani", Worker),
            new("eva", "Eva Krijnen", Duty),
            new("petra", "Petra Wouda", Lead, "local-team-lead"),
            new("ria", "Ria Kuipers", Roles.FrontDesk, "front-desk"),
        ]),
        new("oosterwaard", OrganisationKind.LocalTeam, "Lokaal team Oosterwaard", "Gezinnen",
        [
            new("rachid", "Rachid Ouali", Worker),
            new("femke", "Femke Nauta", Worker),
            new("karim", "Karim Haidari", Worker),
            new("shanti", "Shanti Ramdin", Duty),
            new("gerda", "Gerda Wolters", Lead),
        ]),
        new("veilig-thuis", OrganisationKind.VeiligThuis, "Veilig Thuis Wolkenoord", "Advies en melding",
        [
            new("ineke", "Ineke Bosma", Duty, "duty-roster"),
            new("jonas", "Jonas Verheul", Worker, "veilig-thuis"),
            new("fatma", "Fatma Yıldız", Worker),
            new("delano", "Delano Sordam", Worker),
            new("mirjam", "Mirjam de Graaf", Lead, "veilig-thuis-lead"),
            new("loes", "Loes van Rijn", Roles.PrivacyOfficer, "privacy-officer"),
            new("bram", "Bram Teunissen", Roles.Administrator, "administrator"),
        ]),
        new("jgz", OrganisationKind.YouthHealthCare, "Jeugdgezondheidszorg Wolkenoord", "0 tot 4 jaar",
        [
            new("noura", "Noura Haddad", Worker, "youth-health"),
            new("wil", "Wil Scheffer", Duty),
            new("agnieszka", "Agnieszka Zielińska", Lead),
        ]),
        new("gi", OrganisationKind.GecertificeerdeInstelling, "Jeugdbescherming De Ankerlijn", "Team West",
        [
            new("thomas", "Thomas Blok", Duty, "gi"),
            new("naomi", "Naomi Cijntje", Worker),
            new("lieke", "Lieke van Dalen", Worker),
            new("sven", "Sven Hulshof", Worker),
            new("hanna", "Hanna Tekle", Lead),
        ]),
        new("raad", OrganisationKind.RaadVoorDeKinderbescherming, "Raad voor de Kinderbescherming, Wolkenoord", "Onderzoek",
        [
            new("annelies", "Annelies Prins", Duty, "rvdk"),
            new("omar", "Omar Belhadj", Worker),
            new("wendy", "Wendy Koster", Lead),
        ]),
        new("zorg", OrganisationKind.CareProvider, "Jeugdpraktijk Maanzaad", "Behandeling",
        [
            new("dewi", "Dewi Pattiasina", Worker, "care-provider"),
            new("lotte", "Lotte Vermaas", Duty),
            new("ruben", "Ruben da Costa", Lead),
        ]),
        new("thuis", OrganisationKind.CareProvider, "Gezinshulp De Kiezel", "Hulp thuis",
        [
            new("samira", "Samira Benchikh", Worker),
            new("hugo", "Hugo ter Horst", Duty),
            new("meiling", "Mei-Ling Chan", Lead),
        ]),
        new("ggz", OrganisationKind.CareProvider, "Praktijk De Wende voor ouders", "Volwassenen",
        [
            new("esther", "Esther Polak", Worker),
            new("olena", "Olena Kovalenko", Duty),
            new("frits", "Frits Nieboer", Lead),
        ]),
        new("politie", OrganisationKind.Police, "Politie Wolkenoord", "Wijkagenten",
        [
            new("rick", "Rick Hartman", Worker, "police"),
            new("chantal", "Chantal Wijngaarde", Duty),
            new("bas", "Bas Verhagen", Lead),
        ]),
    ];
}
