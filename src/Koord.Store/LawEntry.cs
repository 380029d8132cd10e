using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Koord.Store;

/// <summary>One mapping of a law file; every question that has no answer is a fault with its line.</summary>
internal sealed partial class LawEntry
{
    private readonly Dictionary<string, YamlNode> _parts = [];
    private readonly HashSet<string> _asked = [];
    private readonly YamlNode _node;

    public LawEntry(YamlNode node)
    {
        _node = node;
        foreach (var (key, value) in (node as YamlMappingNode ?? throw Fault(node, "names and values are needed here")).Children)
        {
            _parts[Scalar(key)] = value;
        }
    }

    public long Line => _node.Start.Line;

    public static LawFault Fault(YamlNode node, string what) => new(node.Start.Line, what);

    public LawFault Fault(string key, string what) => Fault(_parts.GetValueOrDefault(key, _node), what);

    public string Text(string key) => Scalar(Needed(key));

    public string? TextIfAny(string key) => Part(key) is { } node ? Scalar(node) : null;

    public int Number(string key) => Number(Needed(key));

    public int? NumberIfAny(string key) => Part(key) is { } node ? Number(node) : null;

    public bool Truth(string key, bool? otherwise = null) => (TextIfAny(key), otherwise) switch
    {
        ("true", _) => true,
        ("false", _) => false,
        (null, { } known) => known,
        _ => throw Fault(key, $"{key} is true or false"),
    };

    public DateOnly Day(string key) => DayIfAny(key) ?? throw Fault(key, $"{key} is needed");

    public DateOnly? DayIfAny(string key) => Part(key) is { } node ? Day(node) : null;

    public IReadOnlyList<DateOnly> Days(string key) => [.. List(key).Select(Day)];

    public T Choice<T>(string key, T? otherwise = null)
        where T : struct, Enum => Part(key) is { } node ? Choice<T>(node) : otherwise ?? throw Fault(key, $"{key} is needed");

    public T? ChoiceIfAny<T>(string key)
        where T : struct, Enum => Part(key) is { } node ? Choice<T>(node) : null;

    public IReadOnlyList<T> Choices<T>(string key)
        where T : struct, Enum => [.. List(key).Select(Choice<T>)];

    public LawEntry Entry(string key) => new(Needed(key));

    public LawEntry? EntryIfAny(string key) => Part(key) is { } node ? new(node) : null;

    public IEnumerable<YamlNode> List(string key) => Part(key) switch
    {
        null => [],
        YamlSequenceNode nodes => nodes.Children,
        { } node => throw Fault(node, $"{key} is a list"),
    };

    public IEnumerable<(string Key, LawEntry Entry)> Entries(string key) =>
        Part(key) is YamlMappingNode nodes ? nodes.Children.Select(n => (Scalar(n.Key), new LawEntry(n.Value))) : [];

    public IEnumerable<(T Choice, int Number)> Numbers<T>(string key)
        where T : struct, Enum =>
        Needed(key) is YamlMappingNode nodes ? nodes.Children.Select(n => (Choice<T>(n.Key), Number(n.Value))) : throw Fault(key, $"{key} has names and numbers");

    /// <summary>A word that nobody asked for is a slip of the pen.</summary>
    public void NothingElse()
    {
        if (_parts.Keys.FirstOrDefault(k => !_asked.Contains(k)) is { } unknown)
        {
            throw Fault(unknown, $"{unknown} is not known here");
        }
    }

    /// <summary>The value that is written so in kebab-case; null when there is none.</summary>
    public static T? Named<T>(string text)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(v => Written(v.ToString()) == text).Select(v => (T?)v).FirstOrDefault();

    [GeneratedRegex(@"^\d{4}(-\d\d(-\d\d)?)?$")]
    public static partial Regex TextDate { get; }

    private static T Choice<T>(YamlNode node)
        where T : struct, Enum =>
        Named<T>(Scalar(node)) ?? throw Fault(node, $"{Scalar(node)} is none of: {string.Join(", ", Enum.GetNames<T>().Select(Written))}");

    private static string Written(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    private static int Number(YamlNode node) =>
        int.TryParse(Scalar(node), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Fault(node, "a whole number is needed");

    private static DateOnly Day(YamlNode node) =>
        DateOnly.TryParseExact(Scalar(node), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Fault(node, "a day is written 2026-01-31");

    private static string Scalar(YamlNode node) =>
        node is YamlScalarNode { Value: { } text } && text.Trim().Length > 0 ? text.Trim() : throw Fault(node, "a text is needed");

    private YamlNode Needed(string key) => Part(key) ?? throw Fault(key, $"{key} is needed");

    private YamlNode? Part(string key)
    {
        _asked.Add(key);
        return _parts.GetValueOrDefault(key);
    }
}

/// <summary>Something in a law file that cannot be understood; caught where the file is read, so that all faults are told at once.</summary>
internal sealed class LawFault(long line, string what) : Exception(what)
{
    public long Line => line;
}
