namespace Koord.Store;

/// <summary>Finds the master key, or makes it on the first run.</summary>
public static class MasterKeyFile
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute |
        UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>The key that is there; null when there is none.</summary>
    /// <exception cref="MasterKeyRefusedException">It is no key, lies under the data, can be read by others, or is not where it was said to be.</exception>
    public static MasterKey? Find(MasterKeyPlace place)
    {
        if (!string.IsNullOrWhiteSpace(place.Secret))
        {
            return Understand(place.Secret, "KOORD_MASTER_KEY");
        }

        var path = place.File is { Length: > 0 } named ? named : place.OwnFile;
        RefuseUnder(place.DataFolder, path);
        if (!File.Exists(path))
        {
            return place.File is { Length: > 0 } ? throw new MasterKeyRefusedException($"There is no master key at {path}.") : null;
        }

        RefuseOpenToOthers(path);
        return Understand(File.ReadAllText(path), path);
    }

    /// <summary>Makes the key for a new database; of two processes that start at once the first one's key holds for both.</summary>
    /// <exception cref="MasterKeyRefusedException">What another process made meanwhile is no good, or the folder cannot be written.</exception>
    public static MasterKey Create(MasterKeyPlace place)
    {
        RefuseUnder(place.DataFolder, place.OwnFile);
        try
        {
            Write(place.OwnFile, MasterKey.New().Text);
        }
        catch (UnauthorizedAccessException)
        {
            throw new MasterKeyRefusedException($"The master key cannot be written to {place.OwnFile}.");
        }

        return Find(place) ?? throw new MasterKeyRefusedException($"The master key at {place.OwnFile} disappeared while starting.");
    }

    // Written whole beside its place and then linked into it: linking fails where a file stands, so no key is ever half or replaced.
    private static void Write(string path, string text)
    {
        var folder = Path.GetDirectoryName(path)!; // OwnFile always has a folder
        var draft = Path.Combine(folder, Path.GetRandomFileName());
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder); // the profile's own permissions hold
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(draft, options))
        {
            stream.Write(System.Text.Encoding.ASCII.GetBytes(text + "\n"));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft); // another process was first
        }
    }

    private static MasterKey Understand(string text, string from)
    {
        var bytes = new byte[Sealing.KeySize + 1];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var length) && length == Sealing.KeySize
            ? new(bytes[..length])
            : throw new MasterKeyRefusedException($"{from} does not hold a master key: 32 bytes in base 64 are needed.");
    }

    private static void RefuseOpenToOthers(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0)
        {
            throw new MasterKeyRefusedException($"The master key {path} can be read or changed by others. Run: chmod 600 {path}");
        }
    }

    private static void RefuseUnder(string dataFolder, string path)
    {
        var data = Real(dataFolder) + Path.DirectorySeparatorChar;
        if (Real(path).StartsWith(data, StringComparison.Ordinal))
        {
            throw new MasterKeyRefusedException($"The master key {path} lies under the data folder {dataFolder}: whoever copies the data would have the key. Move it elsewhere.");
        }
    }

    // The path with every link followed, whether or not it exists.
    private static string Real(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var parent = Path.GetDirectoryName(full);
        if (parent is null)
        {
            return full.TrimEnd(Path.DirectorySeparatorChar);
        }

        var here = Path.Combine(Real(parent) + Path.DirectorySeparatorChar, Path.GetFileName(full));
        return new FileInfo(here) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? here : here;
    }
}
