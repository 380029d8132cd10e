using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace Koord.Web.Texts;

/// <summary>
/// Every text a person reads. A key is "room.key"; the room is the name of its resource file in this folder.
/// </summary>
public sealed class Words
{
    private static readonly ConcurrentDictionary<string, ResourceManager?> s_rooms = new(StringComparer.Ordinal);

    // Every text that was asked for, by language: a page asks for hundreds.
    private static readonly ConcurrentDictionary<string, ConcurrentDictionary<string, string>> s_texts = new(StringComparer.Ordinal);

    /// <summary>The text in the reader's language, or the key itself when there is none: a test finds those.</summary>
    public string this[string key, params object[] args] =>
        Find(key) is not { } text ? key
        : args.Length == 0 ? text
        : string.Format(CultureInfo.CurrentCulture, text, args);

    /// <summary>One and many are two texts: "room.key-one" and "room.key-many", the count being {0}.</summary>
    public string Count(string key, int count) => this[$"{key}-{(count == 1 ? "one" : "many")}", count];

    public static bool Has(string key) => Find(key) is not null;

    private static string? Find(string key)
    {
        var texts = s_texts.GetOrAdd(CultureInfo.CurrentUICulture.Name, _ => new(StringComparer.Ordinal));
        return texts.TryGetValue(key, out var known) ? known
            : Read(key) is { } text ? texts.GetOrAdd(key, text)
            : null;
    }

    private static string? Read(string key) =>
        key.Split('.', 2) is [var room, var name] && s_rooms.GetOrAdd(room, TextsOf) is { } texts
            ? texts.GetString(name, CultureInfo.CurrentUICulture)
            : null;

    private static ResourceManager? TextsOf(string room)
    {
        var name = $"{typeof(Words).Namespace}.{room}";
        return typeof(Words).Assembly.GetManifestResourceInfo($"{name}.resources") is null
            ? null
            : new ResourceManager(name, typeof(Words).Assembly);
    }
}
