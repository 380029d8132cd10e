using System.Text.RegularExpressions;
using Koord.Domain.Family;
using Koord.Web.Tests.Access;
using Koord.Web.Tests.Dossiers;

namespace Koord.Web.Tests.Plan;

/// <summary>Sterre and her parents. Tim works with them; Ria leads his team, Noor wrote the worry, Bas is a colleague of another team, Wim is of Veilig Thuis.</summary>
internal sealed partial class Household : IAsyncDisposable
{
    private Household(Village village) => Village = village;

    public Village Village { get; }

    public Worry Worry { get; private set; } = null!; // set before anyone gets the household

    public PersonId Mother { get; } = new(Guid.NewGuid());

    public PersonId Father { get; } = new(Guid.NewGuid());

    public string Page => Worry.Page;

    public DateOnly Today => Domain.Dossiers.Moment.At(Village.Clock.GetUtcNow()).Today;

    public static async Task<Household> OpenAsync(FreshDatabases databases, Kind kind)
    {
        var house = new Household(await Village.OpenAsync(databases, kind));
        house.Worry = await house.Village.WorryAsync("noor", "Sterre", "Hilbrands", new(2015, 5, 6), "Geen jas in de sneeuw");
        await house.Village.PutOnTeamAsync("ria", house.Worry, "tim");
        await house.Village.ActAsync("tim", house.Worry.Dossier, _ => new Domain.Dossiers.DossierEvent[] { Parent(house.Mother, "Milou"), Parent(house.Father, "Joost") });
        return house;
    }

    public Task<Caller> CallAsync(string person) => Village.CallAsync(person);

    /// <summary>The mother came in with the code of a letter.</summary>
    public async Task<Caller> MotherAsync()
    {
        using var tim = await CallAsync("tim");
        var letter = await tim.PostAsync($"{Page}/uitnodigen/{Mother}", new() { ["ContactHow"] = "088 000 00 00" });
        var mother = new Caller(Village.Server);
        await mother.PostAsync("/nl/begin", new() { ["Code"] = Code().Match(letter.Text).Groups[1].Value, ["Password"] = Village.Password, ["Again"] = Village.Password });
        Assert.Equal(System.Net.HttpStatusCode.OK, (await mother.GetAsync("/nl/mijn")).Status);
        return mother;
    }

    /// <summary>The first address on a page that looks like this.</summary>
    public static string LinkOn(string page, string shape) => Regex.Match(page, $"href=\"(/nl{shape})\"").Groups[1].Value;

    public static string Hidden(string page, string name) => Regex.Match(page, $"name=\"{Regex.Escape(name)}\"[^>]* value=\"([^\"]*)\"").Groups[1].Value;

    public ValueTask DisposeAsync() => Village.DisposeAsync();

    private static PersonRecorded Parent(PersonId person, string given) =>
        new() { Person = person, Role = FamilyRole.Parent, Name = PersonName.Of(given, null, "Hilbrands"), Born = BirthDate.InYear(1985) };

    [GeneratedRegex("k-code\">([0-9A-Z-]{14})")]
    private static partial Regex Code();
}
