using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Store;
using Koord.Web.Tests.Browser;

namespace Koord.Web.Tests.Store;

/// <summary>The store as the program puts it together, on a clock that is told the time.</summary>
internal sealed class House
{
    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private House(Database database, MasterKey master, FollowUp[] followUps)
    {
        Database = database;
        Master = master;
        Holders = new(database, master);
        ReadModels = new([new KnownRows(), new SightRows(), new WaysIn()], Holders);
        Looks = new(database);
        Recorder = new(database, Holders, master, ReadModels, followUps, Clock, Ages);
        Reader = new(database, Holders, master, Looks, Clock, Ages);
        Outbox = AnotherWorker(followUps);
    }

    public Database Database { get; }

    public MasterKey Master { get; }

    public Holders Holders { get; }

    public ReadModels ReadModels { get; }

    public Looks Looks { get; }

    public Recorder Recorder { get; }

    public Reader Reader { get; }

    public Outbox Outbox { get; }

    public Clock Clock { get; } = new(Monday);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<House> OnAsync(FreshDatabases databases, Kind kind, params FollowUp[] followUps)
    {
        var database = await databases.OfAsync(kind);
        return new(database, await Unlocking.UnlockAsync(database, Place(databases, KoordServer.Secret), Ct), followUps);
    }

    public static MasterKeyPlace Place(FreshDatabases databases, string secret) =>
        new() { Secret = secret, ConfigurationFolder = databases.Folder, DataFolder = databases.Folder };

    public Outbox AnotherWorker(params FollowUp[] followUps) => new(Database, Master, Recorder, followUps, Clock);

    /// <summary>An organisation with one team.</summary>
    public async Task<Side> SideAsync(OrganisationKind kind = OrganisationKind.School) =>
        new(await Holders.AddAsync(HolderKind.Organisation, Ct), kind, new(RandomNumber.Next()));

    /// <summary>A family member's own keys.</summary>
    public Task<HolderId> FamilyAsync() => Holders.AddAsync(HolderKind.FamilyMember, Ct);

    public async Task<DossierId> FoundAsync(Actor actor, params DossierEvent[] events)
    {
        var dossier = NewDossier();
        var result = await Recorder.RecordAsync(Press(dossier, actor) with { Founds = true }, _ => events, Ct);
        Assert.Null(result.Refusal);
        return dossier;
    }

    public async Task<IReadOnlyList<Recorded>> RecordAsync(DossierId dossier, Actor actor, params DossierEvent[] events)
    {
        var result = await Recorder.RecordAsync(Press(dossier, actor), _ => events, Ct);
        Assert.Null(result.Refusal);
        return result.Value.Facts;
    }

    public Task<View?> OpenAsync(DossierId dossier, Actor viewer, Purpose purpose = Purpose.Work, DateTimeOffset? asOf = null) =>
        Reader.OpenAsync(dossier, viewer, purpose, asOf, Ct);

    public async Task<IReadOnlyList<Recorded>> SeenAsync(DossierId dossier, Actor viewer, Purpose purpose = Purpose.Work) =>
        (await OpenAsync(dossier, viewer, purpose))?.Dossier.Facts ?? [];

    public Task<Verified> VerifyAsync() => new Verification(Database, Master).VerifyAsync(Ct);

    /// <summary>As who may do anything with the tables, and for SQLite without what protects them.</summary>
    public async Task TamperAsync(Kind kind, string sql)
    {
        await using var connection = await Database.OpenAsOwnerAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = kind == Kind.Sqlite ? $"drop trigger if exists fact_stays; drop trigger if exists fact_is_kept; {sql}" : sql;
        await command.ExecuteNonQueryAsync(Ct);
    }

    /// <summary>Read for one holder.</summary>
    public async Task<List<T>> ListAsync<T>(HolderId side, string sql, Func<System.Data.Common.DbDataReader, T> row, params object?[] values)
    {
        await using var session = await Database.ReadAsync(side, Ct);
        return await session.ListAsync(sql, row, Ct, values);
    }

    public async Task<long> CountAsync(HolderId side, string sql, params object?[] values) => (await ListAsync(side, sql, r => r.GetInt64(0), values))[0];

    public static Act Press(DossierId dossier, Actor actor) => new() { Dossier = dossier, Actor = actor, Id = new(Guid.NewGuid()), Ground = "meldcode" };

    public static DossierId NewDossier() => new(RandomNumber.Next());

    private static AgesOfSay Ages(DateOnly day) => new(12, 16);

    private sealed class KnownRows : ReadModel
    {
        public override string Table => "known";

        public override IReadOnlyList<string> Columns => ["person"];

        public override bool IsSealed => true;

        public override IEnumerable<ReadModelRow> RowsOf(SideView view) =>
            view.Dossier.Fold(People.None, (p, f) => p.After(f)).All.Select(p => new ReadModelRow([p.Person.ToString()], p.Name.Value.Display));
    }

    private sealed class SightRows : ReadModel
    {
        public override string Table => "sight";

        public override IReadOnlyList<string> Columns => ["account", "team", "roles"];

        public override bool IsSealed => false;

        public override IEnumerable<ReadModelRow> RowsOf(SideView view) =>
            view.Rules.TeamAt(view.Side).OrderBy(p => p.Account.Number).Select(p => new ReadModelRow([p.Account.Number, p.Team.Number, (long)Roles.Professional], null));
    }
}

/// <summary>An organisation with one team, and its people.</summary>
internal sealed record Side(HolderId Holder, OrganisationKind Kind, TeamId Team)
{
    public Actor Person(Roles roles = Roles.Professional) =>
        new() { Account = new(RandomNumber.Next()), Side = Holder, Kind = Kind, Team = Team, Roles = roles };
}
