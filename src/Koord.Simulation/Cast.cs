using Koord.Domain.Dossiers;
using Koord.Store;

namespace Koord.Simulation;

/// <summary>The organisations of the invented region Wolkenoord and the people who work there.</summary>
public sealed class Cast
{
    private readonly Dictionary<string, Account> _people = [];
    private readonly Dictionary<string, (Organisation Organisation, Team Team)> _places = [];

    /// <summary>By the short name below.</summary>
    public Account this[string person] => _people[person];

    public Organisation Place(string name) => _places[name].Organisation;

    public Team TeamOf(string name) => _places[name].Team;

    public static async Task<Cast> HireAsync(Organisations organisations, Accounts accounts, CancellationToken ct)
    {
        var cast = new Cast();
        foreach (var (place, kind, name, team, people) in Wolkenoord)
        {
            var organisation = await organisations.AddAsync(kind, name, ct);
            cast._places[place] = (organisation, await organisations.AddTeamAsync(organisation.Number, team, ct));
            foreach (var person in people)
            {
                cast._people[person.Key] = await cast.HireAsync(accounts, place, person, ct);
            }
        }

        return cast;
    }

    private async Task<Account> HireAsync(Accounts accounts, string place, Person person, CancellationToken ct)
    {
        var opened = await accounts.OpenAsync(
            new()
            {
                Login = person.Key,
                Name = person.Name,
                Organisation = Place(place).Number,
                Team = TeamOf(place).Number,
                Roles = person.Roles,
                DemoLabel = person.Label,
            },
            ct);
        return await accounts.FindAsync(opened.Value.Number, ct) ?? throw new InvalidOperationException("An account that was opened is not there.");
    }

    private static readonly (string Place, OrganisationKind Kind, string Name, string Team, Person[] People)[] Wolkenoord =
    [
        ("school", OrganisationKind.School, "Basisschool De Zevenwiek", "Zorgteam",
        [
            new("marit", "Marit Oosting", Roles.Professional, "school"),
            new("harun", "Harun Aksoy", Roles.Professional | Roles.TeamLead),
        ]),
        ("wijkteam", OrganisationKind.LocalTeam, "Lokaal team Brugwijk", "Jeugd en gezin",
        [
            new("sanne", "Sanne Dijkhof", Roles.Professional, "local-team"),
            new("youssef", "Youssef El Amrani", Roles.Professional),
            new("petra", "Petra Wouda", Roles.Professional | Roles.TeamLead, "local-team-lead"),
            new("ria", "Ria Kuipers", Roles.FrontDesk, "front-desk"),
        ]),
        ("veilig-thuis", OrganisationKind.VeiligThuis, "Veilig Thuis Wolkenoord", "Advies en melding",
        [
            new("ineke", "Ineke Bosma", Roles.Professional | Roles.DutyRoster, "duty-roster"),
            new("jonas", "Jonas Verheul", Roles.Professional, "veilig-thuis"),
            new("fatma", "Fatma Yıldız", Roles.Professional),
            new("mirjam", "Mirjam de Graaf", Roles.Professional | Roles.TeamLead, "veilig-thuis-lead"),
            new("loes", "Loes van Rijn", Roles.PrivacyOfficer, "privacy-officer"),
            new("bram", "Bram Teunissen", Roles.Administrator, "administrator"),
        ]),
        ("jgz", OrganisationKind.YouthHealthCare, "Jeugdgezondheidszorg Wolkenoord", "0 tot 4 jaar",
        [
            new("noura", "Noura Haddad", Roles.Professional, "youth-health"),
        ]),
        ("gi", OrganisationKind.GecertificeerdeInstelling, "Jeugdbescherming De Ankerlijn", "Team West",
        [
            new("thomas", "Thomas Blok", Roles.Professional | Roles.DutyRoster, "gi"),
        ]),
        ("raad", OrganisationKind.RaadVoorDeKinderbescherming, "Raad voor de Kinderbescherming, Wolkenoord", "Onderzoek",
        [
            new("annelies", "Annelies Prins", Roles.Professional | Roles.DutyRoster, "rvdk"),
        ]),
        ("zorg", OrganisationKind.CareProvider, "Jeugdpraktijk Maanzaad", "Behandeling",
        [
            new("dewi", "Dewi Pattiasina", Roles.Professional, "care-provider"),
        ]),
        ("politie", OrganisationKind.Police, "Politie Wolkenoord", "Wijkagenten",
        [
            new("rick", "Rick Hartman", Roles.Professional, "police"),
        ]),
    ];

    private sealed record Person(string Key, string Name, Roles Roles, string? Label = null);
}
