using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Koord.Domain.Family;

/// <summary>What someone is called, as far as known: every part may be missing. In any script.</summary>
[JsonConverter(typeof(PersonNameJson))]
public sealed record PersonName
{
    /// <summary>The longest a part may be, in signs as a reader counts them: an emoji or an accented letter is one.</summary>
    public const int LongestPart = 100;

    private PersonName(string? given, string? prefix, string? surname) => (Given, Prefix, Surname) = (given, prefix, surname);

    /// <summary>Nothing known.</summary>
    public static PersonName Unknown { get; } = new(null, null, null);

    /// <summary>Given name or names; null when not known.</summary>
    public string? Given { get; }

    /// <summary>Tussenvoegsel, as <c>van der</c>; null when there is none or it is not known.</summary>
    public string? Prefix { get; }

    /// <summary>Null when not known.</summary>
    public string? Surname { get; }

    /// <summary>Whether nothing is known.</summary>
    public bool IsUnknown => this == Unknown;

    /// <summary>As it is said, <c>Noor van der Laan</c>; without a given name the prefix gets a capital, <c>Van der Laan</c>. Empty when nothing is known.</summary>
    public string Display => Given is null && Prefix is { } prefix
        ? Joined(Capital(prefix), Surname)
        : Joined(Given, Prefix, Surname);

    /// <summary>The first sign of given name and surname, <c>NL</c>; IJ stays whole. Empty when nothing is known.</summary>
    public string Initials => Initial(Given) + Initial(Surname);

    /// <summary>Makes spaces single, drops signs that cannot be seen or that turn the reading direction, and takes what is then empty as not known.</summary>
    /// <exception cref="ArgumentException">A part is longer than <see cref="LongestPart"/>; the message holds nothing of it.</exception>
    public static PersonName Of(string? given, string? prefix, string? surname) =>
        TryOf(given, prefix, surname) ?? throw new ArgumentException($"A part of a name has at most {LongestPart} signs.");

    /// <summary>As <see cref="Of"/>; null when a part is too long.</summary>
    public static PersonName? TryOf(string? given, string? prefix, string? surname)
    {
        string?[] parts = [Clean(given), Clean(prefix), Clean(surname)];
        return parts.All(p => p is null || new StringInfo(p).LengthInTextElements <= LongestPart) ? new(parts[0], parts[1], parts[2]) : null;
    }

    /// <summary>Masked: names stand on pages only.</summary>
    public override string ToString() => "…";

    private static string? Clean(string? part)
    {
        if (part is null)
        {
            return null;
        }

        var words = string.Concat(part.EnumerateRunes().Where(r => r != Rune.ReplacementChar && (Rune.IsWhiteSpace(r) || !Hides(r))).Select(r => r.ToString()))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words).Normalize();
    }

    /// <summary>Control and format signs, except the two joiners (U+200C, U+200D) that Persian, Indic scripts and emoji need, and the tags of flags.</summary>
    private static bool Hides(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => true,
        UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D or (>= 0xE0020 and <= 0xE007F)),
        _ => false,
    };

    private static string Joined(params IEnumerable<string?> parts) => string.Join(' ', parts.Where(p => p is not null));

    private static string Capital(string text)
    {
        var first = StringInfo.GetNextTextElement(text);
        return first.ToUpperInvariant() + text[first.Length..];
    }

    private static string Initial(string? part) => part switch
    {
        null => "",
        _ when part.StartsWith("ij", StringComparison.OrdinalIgnoreCase) => "IJ",
        _ => StringInfo.GetNextTextElement(part).ToUpperInvariant(),
    };
}

/// <summary>An object of the parts that are known: <c>{"g":"Noor","p":"van der","s":"Laan"}</c>.</summary>
internal sealed class PersonNameJson : JsonConverter<PersonName>
{
    public override PersonName Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var parts = JsonElement.ParseValue(ref reader);
        return PersonName.Of(Part(parts, "g"), Part(parts, "p"), Part(parts, "s"));
    }

    public override void Write(Utf8JsonWriter writer, PersonName value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, part) in new[] { ("g", value.Given), ("p", value.Prefix), ("s", value.Surname) })
        {
            if (part is not null)
            {
                writer.WriteString(name, part);
            }
        }

        writer.WriteEndObject();
    }

    private static string? Part(JsonElement parts, string name) => parts.TryGetProperty(name, out var part) ? part.GetString() : null;
}
