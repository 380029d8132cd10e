using System.Security.Cryptography;
using Koord.Store;
using Npgsql;

namespace Koord.Web.Tests.Store;

/// <summary>Who needs which rights in a PostgreSQL cluster, as docs/postgresql.md tells its administrator.</summary>
public sealed class ClusterTests(FreshDatabases databases) : IClassFixture<FreshDatabases>, IAsyncDisposable
{
    private readonly string _someone = "someone" + Guid.NewGuid().ToString("N");
    private readonly string _password = RandomNumberGenerator.GetHexString(32);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_node_that_owns_nothing_starts_on_tables_that_are_there()
    {
        var made = new NpgsqlConnectionStringBuilder((await databases.OfAsync(Kind.Postgres)).ConnectionString).Database;
        await AdminAsync($"create role {_someone} login password '{_password}'", $"grant koord_app to {_someone}");
        await using var node = As(made);

        Assert.Equal(0, await Migrator.MigrateAsync(node, Ct));
    }

    [Fact]
    public async Task An_owner_that_may_not_create_roles_makes_the_tables_once_the_role_is_there()
    {
        await databases.OfAsync(Kind.Postgres); // whose making makes the role for the whole cluster
        await AdminAsync($"create role {_someone} login password '{_password}'", $"grant koord_app to {_someone}", $"grant {_someone} to current_user", $"create database {_someone} owner {_someone}");
        await using var owner = As(_someone);

        Assert.True(await Migrator.MigrateAsync(owner, Ct) > 5);
    }

    public async ValueTask DisposeAsync() => await AdminAsync($"drop database if exists {_someone} with (force)", $"drop role if exists {_someone}");

    private Postgres As(string? database) =>
        new(new NpgsqlConnectionStringBuilder(Templates.Server) { Database = database, Username = _someone, Password = _password, Pooling = false }.ConnectionString);

    private static async Task AdminAsync(params string[] statements)
    {
        await using var connection = new NpgsqlConnection(Templates.Server + ";Database=postgres;Pooling=false");
        await connection.OpenAsync(default);
        foreach (var sql in statements)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(default);
        }
    }
}
