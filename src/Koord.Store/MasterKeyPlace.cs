namespace Koord.Store;

/// <summary>Where to look for the master key, in this order: the secret, the named file, the own file in the configuration folder.</summary>
public sealed record MasterKeyPlace
{
    /// <summary>The key itself, 32 bytes in base 64 (<c>KOORD_MASTER_KEY</c>); null when it is not configured.</summary>
    public string? Secret { get; init; }

    /// <summary>A file that must exist already (<c>KOORD_MASTER_KEY_FILE</c>), such as a mounted secret; null when it is not configured.</summary>
    public string? File { get; init; }

    /// <summary>The user's configuration folder; <c>koord/master.key</c> is made in it on the first run.</summary>
    public required string ConfigurationFolder { get; init; }

    /// <summary>No key may lie in here: whoever copies the data must not have copied the key.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The file that is made on the first run.</summary>
    public string OwnFile => Path.Combine(ConfigurationFolder, "koord", "master.key");

    /// <summary><c>$XDG_CONFIG_HOME</c>, or <c>~/.config</c>.</summary>
    public static string ConfigurationFolderOf(string? xdgConfigHome) =>
        !string.IsNullOrEmpty(xdgConfigHome) && Path.IsPathFullyQualified(xdgConfigHome)
            ? xdgConfigHome
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".config");
}

/// <summary>Koord does not start: the key is missing, wrong or badly kept. The message is for the person at the terminal.</summary>
public sealed class MasterKeyRefusedException(string message) : Exception(message)
{
    /// <summary>The exit code for a configuration that is wrong (<c>EX_CONFIG</c> of sysexits).</summary>
    public const int ExitCode = 78;
}
