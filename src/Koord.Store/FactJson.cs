using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Koord.Domain.Dossiers;

namespace Koord.Store;

/// <summary>A fact as it stands in the sealed bytes: stored name, legal ground and what happened.</summary>
public static class FactJson
{
    private static readonly FrozenDictionary<string, Type> Types = typeof(DossierEvent).Assembly.GetTypes()
        .Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(DossierEvent)))
        .ToFrozenDictionary(NameOf);

    private static readonly FrozenDictionary<Type, string> Names = Types.ToFrozenDictionary(t => t.Value, t => t.Key);

    /// <summary>How events are written; changing this changes what is stored forever.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true, // answers that are computed from what is stored
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { KeepOnlyWhatWasSet } },
    };

    /// <summary>How an event is told to who sees it: as it is written, without what is told to nobody.</summary>
    public static JsonSerializerOptions Told { get; } = new(Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { KeepOnlyWhatWasSet, LeaveOutWhatNobodyIsTold } },
    };

    /// <summary>The bytes to seal.</summary>
    public static byte[] Write(DossierEvent happened, string ground)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Encoder = Options.Encoder }))
        {
            json.WriteStartObject();
            json.WriteString("name", Names[happened.GetType()]);
            json.WriteString("ground", ground);
            json.WritePropertyName("event");
            JsonSerializer.Serialize(json, happened, happened.GetType(), Options);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    /// <summary>What was sealed.</summary>
    /// <exception cref="JsonException">These bytes are not a fact that this version of Koord knows.</exception>
    public static (DossierEvent Event, string Ground) Read(ReadOnlySpan<byte> bytes)
    {
        var json = new Utf8JsonReader(bytes);
        var name = Text(ref json, "name");
        var ground = Text(ref json, "ground");
        json.Read();
        json.Read();
        var type = Types.TryGetValue(name, out var known) ? known : throw new JsonException($"Unknown stored name {name}.");
        return ((DossierEvent)JsonSerializer.Deserialize(ref json, type, Options)!, ground); // an object, as written
    }

    /// <summary>The stored name of a kind of event.</summary>
    public static string NameOf(Type kind) =>
        kind.GetCustomAttribute<StoredAsAttribute>()?.Name ?? throw new InvalidOperationException($"{kind.Name} has no stored name.");

    // What an event computes from its own words is not stored: it could never be computed otherwise again.
    private static void KeepOnlyWhatWasSet(JsonTypeInfo type) => LeaveOut(type, p => p.Set is null);

    private static void LeaveOutWhatNobodyIsTold(JsonTypeInfo type) =>
        LeaveOut(type, p => p.AttributeProvider?.IsDefined(typeof(ToldToNobodyAttribute), inherit: true) is true);

    private static void LeaveOut(JsonTypeInfo type, Func<JsonPropertyInfo, bool> which)
    {
        foreach (var left in type.Properties.Where(which).ToList())
        {
            type.Properties.Remove(left);
        }
    }

    private static string Text(ref Utf8JsonReader json, string property)
    {
        if (json.TokenType == JsonTokenType.None)
        {
            json.Read();
        }

        json.Read();
        if (!json.ValueTextEquals(Encoding.UTF8.GetBytes(property)))
        {
            throw new JsonException($"Expected {property}.");
        }

        json.Read();
        return json.GetString()!; // written as text
    }
}
