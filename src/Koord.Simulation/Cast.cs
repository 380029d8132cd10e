using Koord.Store;

namespace Koord.Simulation;

/// <summary>The people of Wolkenoord, hired.</summary>
public sealed class Cast
{
    private readonly Dictionary<string, Account> _people = [];
    private readonly Dictionary<string, (Organisation Organisation, Team Team)> _places = [];

    /// <summary>By the short name of <see cref="Wolkenoord"/>.</summary>
    public Account this[string person] => _people[person];

    public Organisation Place(string name) => _places[name].Organisation;

    public Team TeamOf(string name) => _places[name].Team;

    /// <summary>Where somebody works.</summary>
    public static string PlaceOf(string person) => Wolkenoord.Places.First(p => p.People.Any(h => h.Key == person)).Name;

    public static async Task<Cast> HireAsync(Organisations organisations, Accounts accounts, CancellationToken ct)
    {
        var cast = new Cast();
        foreach (var place in Wolkenoord.Places)
        {
            var organisation = await organisations.AddAsync(place.Kind, place.Called, ct);
            cast._places[place.Name] = (organisation, await organisations.AddTeamAsync(organisation.Number, place.Team, ct));
            foreach (var hired in place.People)
            {
                cast._people[hired.Key] = await cast.HireAsync(accounts, place.Name, hired, ct);
            }
        }

        return cast;
    }

    private async Task<Account> HireAsync(Accounts accounts, string place, Hired hired, CancellationToken ct)
    {
        var opened = await accounts.OpenAsync(
            new()
            {
                Login = hired.Key,
                Name = hired.Name,
                Organisation = Place(place).Number,
                Team = TeamOf(place).Number,
                Roles = hired.Roles,
                DemoLabel = hired.Label,
            },
            ct);
        return await accounts.FindAsync(opened.Value.Number, ct) ?? throw new InvalidOperationException("An account that was opened is not there.");
    }
}
