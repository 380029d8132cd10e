using Koord.Domain.Dossiers;
using Koord.Store;
using Koord.Web.Tests.Browser;
using Microsoft.Extensions.DependencyInjection;

namespace Koord.Web.Tests.Access;

/// <summary>A running Koord with one organisation, one professional and one administrator.</summary>
public sealed class House : IAsyncDisposable
{
    public const string Password = "zeven groene fietsen";

    public required KoordServer Server { get; init; }

    public required Clock Clock { get; init; }

    public required Organisation Organisation { get; init; }

    public required Account Professional { get; init; }

    public required Account Administrator { get; init; }

    /// <summary>Differs per house, so that houses may stand on one database.</summary>
    public required string Mark { get; init; }

    public string ProfessionalLogin => "vak-" + Mark;

    public string AdministratorLogin => "beheer-" + Mark;

    public Accounts Accounts => Server.Services.GetRequiredService<Accounts>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<House> OpenAsync(FreshDatabases databases, Kind kind)
    {
        var clock = new Clock(TimeProvider.System.GetUtcNow()); // the framework's own keys and tokens live by the real clock
        var server = await KoordServer.StartAsync(databases, kind, changes: s => s.AddSingleton<TimeProvider>(clock));
        var organisations = server.Services.GetRequiredService<Organisations>();
        var accounts = server.Services.GetRequiredService<Accounts>();
        var organisation = await organisations.AddAsync(OrganisationKind.LocalTeam, "Wijkteam Plein", Ct);
        var mark = Guid.NewGuid().ToString("N")[..8];
        return new()
        {
            Server = server,
            Clock = clock,
            Organisation = organisation,
            Mark = mark,
            Professional = await OpenAsync(accounts, organisation, "vak-" + mark, "Noor Testveld", Roles.Professional),
            Administrator = await OpenAsync(accounts, organisation, "beheer-" + mark, "Bram Proefstra", Roles.Administrator),
        };
    }

    public async Task<Account> OpenFamilyAsync(InvitationCode code)
    {
        var holder = await Server.Services.GetRequiredService<Holders>().AddAsync(HolderKind.FamilyMember, Ct);
        return await Accounts.OpenFamilyAccountAsync(code, holder, "Sanne Proefman", Clock.GetUtcNow().AddDays(14), Ct);
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private static async Task<Account> OpenAsync(Accounts accounts, Organisation organisation, string login, string name, Roles roles) =>
        (await accounts.OpenAsync(new() { Login = login, Name = name, Organisation = organisation.Number, Roles = roles, Password = new(Password) }, Ct)).Value;
}
