using System.Security.Cryptography;
using Koord.Store;
using Microsoft.Data.Sqlite;

namespace Koord.Web.Tests.Store;

[System.Runtime.Versioning.UnsupportedOSPlatform("windows")] // file modes are of Unix
public sealed class MasterKeyTests(FreshDatabases databases, Templates templates) : IClassFixture<FreshDatabases>
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _folder = Directory.CreateDirectory(Path.Combine(templates.Folder, Path.GetRandomFileName())).FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private MasterKeyPlace Place => new() { ConfigurationFolder = Path.Combine(_folder, "config"), DataFolder = Path.Combine(_folder, "data") };

    [Fact]
    public void The_first_run_makes_a_key_that_only_the_owner_can_read()
    {
        var made = MasterKeyFile.Create(Place);

        Assert.Equal(made.Fingerprint(), MasterKeyFile.Find(Place)!.Fingerprint());
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(Place.OwnFile));
        Assert.Equal(OwnerOnly | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(Place.OwnFile)!));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(Place.OwnFile)!));
    }

    [Fact]
    public async Task Two_processes_that_start_at_once_end_with_the_same_key()
    {
        var made = new System.Collections.Concurrent.ConcurrentBag<string>();

        await Parallel.ForAsync(0, 50, Ct, (_, _) =>
        {
            made.Add(Convert.ToHexString(MasterKeyFile.Create(Place).Fingerprint()));
            return ValueTask.CompletedTask;
        });

        Assert.Equal(50, made.Count);
        Assert.Single(made.Distinct());
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(Place.OwnFile)!));
    }

    [Fact]
    public async Task A_file_that_the_surroundings_name_must_be_there()
    {
        var elsewhere = Path.Combine(_folder, "secret");

        var refused = await Assert.ThrowsAsync<MasterKeyRefusedException>(() => Composed.BuildAsync([$"--data={Place.DataFolder}", $"--KOORD_MASTER_KEY_FILE={elsewhere}"], Ct));

        Assert.Contains(elsewhere, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_key_that_others_can_reach_is_refused(UnixFileMode others)
    {
        MasterKeyFile.Create(Place);
        File.SetUnixFileMode(Place.OwnFile, OwnerOnly | others);

        var refused = Assert.Throws<MasterKeyRefusedException>(() => MasterKeyFile.Find(Place));

        Assert.Contains("chmod 600", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_under_the_data_is_refused_also_behind_a_link()
    {
        var data = Directory.CreateDirectory(Path.Combine(_folder, "data")).FullName;
        var under = Place with { ConfigurationFolder = Path.Combine(data, "config") };
        var link = Path.Combine(_folder, "elsewhere");
        Directory.CreateSymbolicLink(link, data);

        Assert.Throws<MasterKeyRefusedException>(() => MasterKeyFile.Create(under));
        Assert.Throws<MasterKeyRefusedException>(() => MasterKeyFile.Create(Place with { ConfigurationFolder = link }));
        Assert.Throws<MasterKeyRefusedException>(() => MasterKeyFile.Find(Place with { File = Path.Combine(data, "key") }));
        Assert.Empty(Directory.GetFileSystemEntries(data));
    }

    [Fact]
    public void A_configured_key_must_be_there_and_be_a_key()
    {
        var secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

        Assert.NotNull(MasterKeyFile.Find(Place with { Secret = secret }));
        Assert.Null(MasterKeyFile.Find(Place));
        Assert.Throws<MasterKeyRefusedException>(() => MasterKeyFile.Find(Place with { Secret = secret[..20] }));
        Assert.Throws<MasterKeyRefusedException>(() => MasterKeyFile.Find(Place with { File = Path.Combine(_folder, "no-such-file") }));
        Assert.False(File.Exists(Place.OwnFile));
    }

    [Theory, OnBothDatabases]
    public async Task Data_opens_with_its_own_key_only(Kind kind)
    {
        var database = await databases.OfAsync(kind);
        await Unlocking.UnlockAsync(database, Place, Ct);

        var another = Place with { Secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) };
        var lost = Place with { ConfigurationFolder = Path.Combine(_folder, "new-machine") };

        await Assert.ThrowsAsync<MasterKeyRefusedException>(() => Unlocking.UnlockAsync(database, another, Ct));
        await Assert.ThrowsAsync<MasterKeyRefusedException>(() => Unlocking.UnlockAsync(database, lost, Ct));
        Assert.False(Directory.Exists(lost.ConfigurationFolder));
        Assert.NotNull(await Unlocking.UnlockAsync(database, Place, Ct));
    }

    [Theory, OnBothDatabases]
    public async Task A_holder_has_a_key_of_its_own_that_stays(Kind kind)
    {
        await using var fresh = new FreshDatabases(templates);
        var database = await fresh.OfAsync(kind);
        var key = await Unlocking.UnlockAsync(database, Place with { Secret = Convert.ToBase64String(new byte[32]) }, Ct);
        var holders = new Holders(database, key);

        var one = await holders.AddAsync(HolderKind.Organisation, Ct);
        var other = await holders.AddAsync(HolderKind.FamilyMember, Ct);

        Assert.NotEqual(await holders.KeyOfAsync(one, Ct), await holders.KeyOfAsync(other, Ct));
        Assert.Equal(await holders.KeyOfAsync(one, Ct), await new Holders(database, key).KeyOfAsync(one, Ct));
        Assert.Equal(32, (await holders.KeyOfAsync(default, Ct)).Length);
        Assert.InRange(one.Number, 1, (1L << 53) - 1);
        await Assert.ThrowsAsync<AuthenticationTagMismatchException>(() => new Holders(database, MasterKey.New()).KeyOfAsync(one, Ct));
    }

    [Fact]
    public async Task A_program_that_is_refused_leaves_no_database_behind()
    {
        var file = Path.Combine(_folder, "never.db");

        await Assert.ThrowsAsync<MasterKeyRefusedException>(() =>
            Unlocking.UnlockAsync(Database.At($"Data Source={file}"), Place with { Secret = "no key" }, Ct));

        Assert.False(File.Exists(file));
        SqliteConnection.ClearAllPools();
    }
}
