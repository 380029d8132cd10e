using System.Data.Common;
using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Store;
using Npgsql;

namespace Koord.Web.Tests.Store;

/// <summary>What the database itself refuses, whatever the program does.</summary>
public sealed class ShieldTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    private static readonly PersonId Sterre = Facts.NewPerson();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> HeldTables => ["fact_key", "known", "sight", "work", "known_token"];

    [Theory, MemberData(nameof(HeldTables))]
    public async Task Nobody_reads_across(string table)
    {
        var (house, here, there) = await TwoSidesAsync();

        Assert.Equal(0, await house.CountAsync(here, $"select count(*) from {table} where holder=$1", there.Number));
        Assert.Equal(1, await house.CountAsync(there, $"select count(*) from {table} where holder=$1", there.Number));
    }

    [Theory, MemberData(nameof(HeldTables))]
    public async Task A_connection_that_forgot_who_it_is_reads_nothing(string table)
    {
        var (house, _, _) = await TwoSidesAsync();
        await using var connection = await house.Database.OpenAsync(Ct);

        Assert.Equal(0L, await ScalarAsync(connection, $"select count(*) from {table}"));
        Assert.Equal("koord_app", await ScalarAsync(connection, "select current_user::text"));
    }

    [Fact]
    public async Task Every_table_with_rows_of_a_holder_is_held_to_it_its_parts_and_its_owner_included()
    {
        await using var connection = await (await databases.OfAsync(Kind.Postgres)).OpenAsync(Ct);
        const string Tables = "from pg_class t join pg_attribute a on a.attrelid=t.oid and a.attname='holder' where t.relkind in ('r','p')";

        Assert.True(await ScalarAsync(connection, $"select count(*) {Tables}") is > 5L, "too little was scanned");
        Assert.Equal(DBNull.Value, await ScalarAsync(connection, $"select string_agg(t.relname, ', ') {Tables} and not (t.relrowsecurity and t.relforcerowsecurity)"));
    }

    [Theory, MemberData(nameof(HeldTables))]
    public async Task Nobody_drops_or_changes_rows_of_another(string table)
    {
        var (house, here, there) = await TwoSidesAsync();

        await using (var session = await house.Database.WriteAsync(here, Ct))
        {
            Assert.Equal(0, await session.RunAsync($"delete from {table} where holder=$1", Ct, there.Number));
            await session.CommitAsync(Ct);
        }

        Assert.Equal(1, await house.CountAsync(there, $"select count(*) from {table} where holder=$1", there.Number));
    }

    [Fact]
    public async Task Nobody_writes_into_the_read_model_of_another()
    {
        var (house, here, there) = await TwoSidesAsync();
        await using var session = await house.Database.WriteAsync(here, Ct);

        var refused = await Assert.ThrowsAsync<PostgresException>(
            () => session.RunAsync("insert into sight (holder, dossier, account, team, roles) values ($1, 1, 1, 1, 1)", Ct, there.Number));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Theory, OnBothDatabases]
    public async Task A_fact_and_a_look_stay_as_they_are(Kind kind)
    {
        var house = await House.OnAsync(databases, kind);
        var author = (await house.SideAsync()).Person();
        var dossier = await house.FoundAsync(author, Facts.Child(Sterre));
        await house.OpenAsync(dossier, author);

        foreach (var sql in (string[])["update fact set actor=1", "delete from fact", "update look set account=1", "delete from look"])
        {
            await using var session = await house.Database.WriteAsync(author.Side, Ct);
            await Assert.ThrowsAnyAsync<DbException>(() => session.RunAsync(sql, Ct));
        }

        Assert.Single(await house.SeenAsync(dossier, author));
    }

    [Theory, OnBothDatabases]
    public async Task After_an_error_the_next_one_writes_as_if_nothing_happened(Kind kind)
    {
        var house = await House.OnAsync(databases, kind);
        var author = (await house.SideAsync()).Person();
        for (var i = 0; i < 20; i++)
        {
            await Assert.ThrowsAnyAsync<DbException>(async () =>
            {
                await using var session = await house.Database.WriteAsync(author.Side, Ct);
                await session.RunAsync("insert into nothing values (1)", Ct);
            });
            await Assert.ThrowsAnyAsync<DbException>(() => house.ListAsync(author.Side, "select 1 from nothing", r => r.GetInt64(0)));
        }

        Assert.Single(await house.SeenAsync(await house.FoundAsync(author, Facts.Child(Sterre)), author));
    }

    [Fact]
    public async Task A_writer_whose_transaction_sqlite_ended_itself_is_replaced()
    {
        var house = await House.OnAsync(databases, Kind.Sqlite);
        var author = (await house.SideAsync()).Person();

        await using (var session = await house.Database.WriteAsync(author.Side, Ct))
        {
            await session.RunAsync("rollback", Ct); // as a full disk does
        }

        Assert.Single(await house.SeenAsync(await house.FoundAsync(author, Facts.Child(Sterre)), author));
    }

    [Theory, OnBothDatabases]
    public async Task A_begin_that_was_cancelled_costs_no_connection(Kind kind)
    {
        var house = await House.OnAsync(databases, kind);
        var author = (await house.SideAsync()).Person();
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        for (var i = 0; i < 20; i++)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => house.Database.WriteAsync(author.Side, stopped.Token));
        }

        Assert.Single(await house.SeenAsync(await house.FoundAsync(author, Facts.Child(Sterre)), author));
    }

    [Theory, OnBothDatabases]
    public async Task With_another_master_key_nothing_opens(Kind kind)
    {
        var house = await House.OnAsync(databases, kind);
        var other = MasterKey.New();

        var refused = await Assert.ThrowsAsync<MasterKeyRefusedException>(() => Unlocking.UnlockAsync(house.Database, House.Place(databases, other.Text), Ct));

        Assert.Contains("another master key", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<System.Security.Cryptography.CryptographicException>(() => new Holders(house.Database, other).KeyOfAsync(HolderId.House, Ct));
    }

    private async Task<(House House, HolderId Here, HolderId There)> TwoSidesAsync()
    {
        var house = await House.OnAsync(databases, Kind.Postgres);
        var (here, there) = (await house.SideAsync(), await house.SideAsync());
        var author = there.Person();
        var dossier = await house.FoundAsync(author, Facts.Child(Sterre));
        await using var session = await house.Database.WriteAsync(there.Holder, Ct);
        session.Queue("insert into work (holder, dossier, item, team, duty, sealed) values ($1, $2, 'x', 1, 0, $3)", there.Holder.Number, dossier.Number, new byte[1]);
        session.Queue("insert into known_token (holder, token, dossier, person) values ($1, $3, $2, 'x')", there.Holder.Number, dossier.Number, new byte[1]);
        session.Queue("insert into sight (holder, dossier, account, team, roles) values ($1, $2, 1, 1, 1)", there.Holder.Number, dossier.Number);
        await session.CommitAsync(Ct);
        return (house, here.Holder, there.Holder);
    }

    private static async Task<object?> ScalarAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(Ct);
    }
}
