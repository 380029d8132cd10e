using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Domain.Responsibility;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Web.Tests.Dossiers;

namespace Koord.Web.Tests.Walks;

/// <summary>Everyone along one line, each with a password: a school, a Veilig Thuis, a local team, a care provider and a certified institution.</summary>
internal sealed class Town : IAsyncDisposable
{
    private Town(Village village) => Village = village;

    public Village Village { get; }

    public Organisation Care { get; private set; } = null!; // set before anyone gets the town

    public Organisation Gi { get; private set; } = null!; // as Care

    public HolderId LocalTeam => Village["tim"].Side;

    /// <summary>The addresses on which somebody stood.</summary>
    public HashSet<string> Met { get; } = [];

    public DateOnly Today => Moment.At(Village.Clock.GetUtcNow()).Today;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Town> OpenAsync(FreshDatabases databases)
    {
        var town = new Town(await Village.OpenAsync(databases, Kind.Sqlite));
        await town.SettleAsync();
        return town;
    }

    /// <summary>One organisation holds, and there one person, and each of these colleagues knows so.</summary>
    public async Task ShouldBeHeldAsync(DossierId dossier, HolderId by, string? person, params IEnumerable<string> knownTo)
    {
        foreach (var somebody in knownTo)
        {
            var now = WhoHolds.Of((await ViewAsync(dossier, somebody)).Dossier).Now;
            Assert.Equal(((HolderId?)by, person is null ? null : Village[person].Number), (now?.By, now?.Person));
        }
    }

    /// <summary>Sofie reported a worry to Veilig Thuis, where Vera has it and promised to call the school.</summary>
    public async Task<Worry> TakenUpAsync()
    {
        var worry = await Village.WorryAsync("sofie", "Sterre", "Hilbrands", Today.AddYears(-9), "Geen jas in de sneeuw");
        await Village.ReportAsync("sofie", worry);
        await Village.WorkAsync();
        await Village.ActAsync("wim", worry.Dossier, scene => new TakeUpSignal { Signal = worry.Signal, By = Village["vera"].Number, Team = Village.DutyTeam.Number, NextStep = "Bel de school", NextStepOn = Today.AddDays(3), Why = "kent de buurt" }.Decide(scene));
        await Village.WorkAsync();
        return worry;
    }

    /// <summary>Noor wrote down a worry, and her own team holds: Tim.</summary>
    public async Task<Worry> HeldByTimAsync()
    {
        var worry = await Village.WorryAsync("noor", "Sterre", "Hilbrands", Today.AddYears(-9), "Geen jas in de sneeuw");
        var tim = new Named { Person = Village["tim"].Number, Team = Village.LocalTeam.Number, Why = "kent de buurt" };
        await Village.ActAsync("ria", worry.Dossier, scene => new BeginHolding(tim).Decide(scene, Village.Get<LawBook>()));
        return worry;
    }

    public async Task<View> ViewAsync(DossierId dossier, string by) =>
        await Village.Get<Reader>().OpenAsync(dossier, Village[by].Actor, Purpose.Work, null, Ct) ?? throw new InvalidOperationException($"{by} sees nothing there.");

    public ValueTask DisposeAsync() => Village.DisposeAsync();

    private async Task SettleAsync()
    {
        var organisations = Village.Get<Organisations>();
        var school = await organisations.AddAsync(OrganisationKind.School, "De Zonnewijzer", Ct);
        Care = await organisations.AddAsync(OrganisationKind.CareProvider, "Jeugdhulp Duinrand", Ct);
        Gi = await organisations.AddAsync(OrganisationKind.GecertificeerdeInstelling, "Jeugdbescherming Merenland", Ct);
        await HireAsync("sofie", "Sofie Juf", school, "Zorgteam", Roles.Professional);
        await HireAsync("cato", "Cato Hulpstra", Care, "Aanmelding", Roles.Professional | Roles.DutyRoster);
        await HireAsync("gerda", "Gerda Leidsma", Gi, "Jeugdbeschermers", Roles.TeamLead);
        await Village.HireAsync("gijs", "Gijs Voogdstra", Gi.Number, Village["gerda"].Team, Roles.Professional, Village.Password);
        await Village.HireAsync("vera", "Vera Vervolg", Village.VeiligThuis.Number, Village.DutyTeam.Number, Roles.Professional, Village.Password);
        await Village.HireAsync("lena", "Lena Voorman", Village.VeiligThuis.Number, Village.DutyTeam.Number, Roles.TeamLead, Village.Password);
        await Village.HireAsync("ada", "Ada Beheer", Village.VeiligThuis.Number, null, Roles.Administrator, Village.Password);
    }

    private async Task HireAsync(string person, string name, Organisation organisation, string team, Roles roles) =>
        await Village.HireAsync(person, name, organisation.Number, (await Village.Get<Organisations>().AddTeamAsync(organisation.Number, team, Ct)).Number, roles, Village.Password);
}
