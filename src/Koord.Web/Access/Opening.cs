using Koord.Store;

namespace Koord.Web.Access;

/// <summary>Before anything else: the database and its key.</summary>
public static class Opening
{
    /// <summary>Settings: <c>data</c> (folder), <c>database</c> (connection string), <c>KOORD_MASTER_KEY</c>, <c>KOORD_MASTER_KEY_FILE</c>.</summary>
    /// <exception cref="MasterKeyRefusedException">Koord must not start.</exception>
    public static async Task OpenStoreAsync(this WebApplicationBuilder builder, CancellationToken ct)
    {
        var settings = builder.Configuration;
        var folder = Path.GetFullPath(settings["data"] is { Length: > 0 } named ? named : "data");
        var database = Database.At(settings["database"] is { Length: > 0 } server ? server : FileIn(folder));
        var place = new MasterKeyPlace
        {
            Secret = settings["KOORD_MASTER_KEY"],
            File = settings["KOORD_MASTER_KEY_FILE"],
            ConfigurationFolder = MasterKeyPlace.ConfigurationFolderOf(settings["XDG_CONFIG_HOME"]),
            DataFolder = folder,
        };
        var key = await Unlocking.UnlockAsync(database, place, ct);
        builder.Services.AddSingleton(database).AddSingleton(key);
    }

    private static string FileIn(string folder)
    {
        Directory.CreateDirectory(folder);
        return $"Data Source={Path.Combine(folder, "koord.db")}";
    }
}
