using System.Text.Json;
using System.Text.Json.Serialization;

namespace Koord.Domain.Dossiers;

/// <summary>Something about a person: kept whole in the sealed fact, masked wherever it is turned into text by accident.</summary>
/// <typeparam name="T">What is kept.</typeparam>
/// <param name="Value">For pages only.</param>
[JsonConverter(typeof(PersonalJson))]
public readonly record struct Personal<T>(T Value)
{
    /// <summary>Masked, so that a log line or an exception gives nobody away.</summary>
    public override string ToString() => "…";

#pragma warning disable CA2225 // The constructor is the named alternative.
    /// <summary>Takes over a value as it is.</summary>
    public static implicit operator Personal<T>(T value) => new(value);
#pragma warning restore CA2225
}

/// <summary>Makes personal values.</summary>
public static class Personal
{
    /// <summary>What somebody typed, without blanks around it; null when they typed nothing.</summary>
    public static Personal<string>? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : new(typed.Trim());
}

/// <summary>Writes the value alone: the wrapper is for people, not for the stored text.</summary>
internal sealed class PersonalJson : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Personal<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()))!; // Of<T> has a public constructor

    private sealed class Of<T> : JsonConverter<Personal<T>>
    {
        public override bool HandleNull => true;

        public override Personal<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonSerializer.Deserialize<T>(ref reader, options)!); // T says itself whether it may be null

        public override void Write(Utf8JsonWriter writer, Personal<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.Value, options);
    }
}
