using Koord.Store;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Koord.Web.Tests.Browser;

/// <summary>The whole program on a free port, on a given database.</summary>
public sealed class KoordServer : WebApplicationFactory<Program>
{
    /// <summary>One master key for all tests; in the world it is random and never in a source.</summary>
    public static readonly string Secret = Convert.ToBase64String(new byte[32]);

    /// <summary>Villages hire many people: to hash all their passwords as the world does would take half of the time of a run.</summary>
    private const int QuickToHash = 10;

    private readonly Database _database;
    private readonly string _folder;
    private readonly bool _demo;
    private readonly int _families;
    private readonly Action<IServiceCollection> _changes;

    private KoordServer(Database database, string folder, bool demo, int families, Action<IServiceCollection> changes) =>
        (_database, _folder, _demo, _families, _changes) = (database, folder, demo, families, changes);

    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>Listens when it comes back; <c>demo</c> tells the six invented families and so many more, <c>changes</c> puts in what stands for the outer world, such as a clock.</summary>
    public static async Task<KoordServer> StartAsync(FreshDatabases databases, Kind kind, bool demo = false, int families = 0, Action<IServiceCollection>? changes = null)
    {
        var server = new KoordServer(await databases.OfAsync(kind), databases.Folder, demo, families, changes ?? (_ => { }));
        server.UseKestrel();
        server.StartServer();
        return server;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseSetting("urls", "http://127.0.0.1:0") // a port given to the factory is set too late when the program is quick
        .UseSetting("data", _folder)
        .UseSetting("database", _database.ConnectionString)
        .UseSetting("KOORD_MASTER_KEY", Secret)
        .UseSetting("AllowedHosts", "127.0.0.1;localhost;koord.example")
        .UseSetting("demo", _demo ? "true" : "false")
        .UseSetting("families", $"{_families}")
        .UseSetting("Logging:LogLevel:Default", "Warning")
        .ConfigureTestServices(services => services.AddSingleton(new Passwords(QuickToHash)))
        .ConfigureTestServices(_changes);
}

/// <summary>One program with the invented families for a whole class.</summary>
public sealed class DemoServer(Templates templates) : IAsyncLifetime
{
    private readonly FreshDatabases _databases = new(templates);

    public KoordServer Server { get; private set; } = null!; // set before the first test runs

    public async ValueTask InitializeAsync() => Server = await KoordServer.StartAsync(_databases, Kind.Sqlite, demo: true);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await _databases.DisposeAsync();
    }
}
