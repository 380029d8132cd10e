using Koord.Store;

namespace Koord.Web.Tests;

public sealed class DatabasesTests(FreshDatabases databases, Templates templates) : IClassFixture<FreshDatabases>
{
    [Theory, OnBothDatabases]
    public async Task A_migrated_database_has_nothing_left_to_migrate(Kind kind)
    {
        var database = await databases.OfAsync(kind);

        Assert.Equal(0, await Migrator.MigrateAsync(database, TestContext.Current.CancellationToken));
    }

    [Theory, OnBothDatabases]
    public async Task Two_copies_share_nothing(Kind kind)
    {
        await using var others = new FreshDatabases(templates);
        var (here, there) = (await databases.OfAsync(kind), await others.OfAsync(kind));

        await RunAsync(here, "create table only_here (number integer)");

        await RunAsync(there, "create table only_here (number integer)");
        Assert.NotEqual(here.ConnectionString, there.ConnectionString);
    }

    private static async Task RunAsync(Database database, string sql)
    {
        await using var connection = await database.OpenAsOwnerAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
