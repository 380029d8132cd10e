using System.Text.Json;
using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Law;
using Koord.Domain.Signals;
using Koord.Store;

namespace Koord.Bench.Proof;

/// <summary>An invented school, local team and Veilig Thuis of three people each, and where their data is; parent and child read the same file.</summary>
internal sealed record Region
{
    private static readonly OrganisationKind[] Kinds = [OrganisationKind.School, OrganisationKind.LocalTeam, OrganisationKind.VeiligThuis];
    private static readonly Roles[] RolesOf = [Roles.Professional, Roles.Professional | Roles.TeamLead, Roles.Professional | Roles.DutyRoster];

    public required string ConnectionString { get; init; }

    public required string Secret { get; init; }

    public required string Folder { get; init; }

    public required IReadOnlyList<long> Organisations { get; init; }

    public IReadOnlyList<Actor> People() => [.. Organisations.Index().SelectMany(o => RolesOf.Index().Select(r => new Actor
    {
        Account = new((o.Index * 10) + r.Index + 1),
        Side = new(o.Item),
        Kind = Kinds[o.Index],
        Team = new(o.Index + 1),
        Roles = r.Item,
    }))];

    public static Region Read(string path) => JsonSerializer.Deserialize<Region>(File.ReadAllText(path)) ?? throw new FormatException("No region.");

    public static LawBook Law() => LawFiles.Read(Path.Combine(AppContext.BaseDirectory, "laws", "nl"));
}

/// <summary>The store as the program puts it together.</summary>
internal sealed class Doors : IAsyncDisposable
{
    private Doors(Database database, MasterKey master)
    {
        (Database, Master) = (database, master);
        Holders = new(database, master);
        ReadModels = new([new Names()], Holders);
        Recorder = new(database, Holders, master, ReadModels, [new WatchReport()], TimeProvider.System, _ => new(12, 16));
    }

    public Database Database { get; }

    public MasterKey Master { get; }

    public Holders Holders { get; }

    public ReadModels ReadModels { get; }

    public Recorder Recorder { get; }

    public static async Task<Doors> OpenAsync(string connectionString, string secret, string folder, CancellationToken ct)
    {
        var database = Database.At(connectionString);
        var place = new MasterKeyPlace { Secret = secret, ConfigurationFolder = folder, DataFolder = folder };
        return new(database, await Unlocking.UnlockAsync(database, place, ct));
    }

    public async ValueTask DisposeAsync()
    {
        if (Database is IAsyncDisposable open)
        {
            await open.DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools(); // the next one to open the file recovers it, as after a power cut
    }

    private sealed class Names : ReadModel
    {
        public override string Table => "known";

        public override IReadOnlyList<string> Columns => ["person"];

        public override bool IsSealed => true;

        public override IEnumerable<ReadModelRow> RowsOf(SideView view) =>
            view.Dossier.Fold(People.None, (p, f) => p.After(f)).All.Select(p => new ReadModelRow([p.Person.ToString()], p.Name.Value.Display));
    }

    /// <summary>A row for every report, in its own transaction; never done here.</summary>
    private sealed class WatchReport : FollowUp
    {
        public override string Name => "watch-report";

        public override IEnumerable<Due> After(Recorded fact) =>
            fact.Event is SignalReported reported ? [new(reported.TakeUpBy, reported.To, reported.Signal.ToString())] : [];

        public override Task DoAsync(Recorder recorder, DueWork work, CancellationToken ct) => Task.CompletedTask;
    }
}
