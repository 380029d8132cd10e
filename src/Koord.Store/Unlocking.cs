using System.Security.Cryptography;

namespace Koord.Store;

/// <summary>Brings a database and its master key together, before anything else happens.</summary>
public static class Unlocking
{
    /// <summary>Finds the key, checks it, brings the database to the newest script and remembers the key's fingerprint. On a refusal nothing was written.</summary>
    /// <exception cref="MasterKeyRefusedException">The data belongs to a key that is not here, or to another one.</exception>
    public static async Task<MasterKey> UnlockAsync(Database database, MasterKeyPlace place, CancellationToken ct)
    {
        var key = MasterKeyFile.Find(place);
        var remembered = await FingerprintAsync(database, ct);
        if (remembered is not null && key is null)
        {
            throw new MasterKeyRefusedException($"This data was sealed with a master key that is not at {place.OwnFile}. Without that key it cannot be read; put the key back, or start with other data.");
        }

        RefuseAnother(remembered, key);
        key ??= MasterKeyFile.Create(place);
        await Migrator.MigrateAsync(database, ct);
        RefuseAnother(await RememberAsync(database, key, ct), key);
        await new Holders(database, key).AddHouseAsync(ct);
        return key;
    }

    private static void RefuseAnother(byte[]? remembered, MasterKey? key)
    {
        if (remembered is not null && key is not null && !CryptographicOperations.FixedTimeEquals(remembered, key.Fingerprint()))
        {
            throw new MasterKeyRefusedException("This data was sealed with another master key. Nothing was opened and nothing was written.");
        }
    }

    private static async Task<byte[]?> FingerprintAsync(Database database, CancellationToken ct)
    {
        if (!database.Exists)
        {
            return null;
        }

        await using var connection = await database.OpenAsOwnerAsync(ct);
        var known = await connection.ListAsync(database.Tables, row => row.GetString(0), ct);
        return known.Contains("house")
            ? (byte[]?)await connection.ScalarAsync("select value from house where name='master-key'", ct)
            : null;
    }

    // Two nodes with two keys may start on one new database: the first one's fingerprint stays.
    private static async Task<byte[]?> RememberAsync(Database database, MasterKey key, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        await connection.RunAsync("insert into house (name, value) values ('master-key', @value) on conflict do nothing", ct, ("value", key.Fingerprint()));
        return (byte[]?)await connection.ScalarAsync("select value from house where name='master-key'", ct);
    }
}
