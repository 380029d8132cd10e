using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Koord.Domain.Family;

/// <summary>Citizen service number: nine digits that pass the eleven test. Which organisations may use it is in the law book.</summary>
[JsonConverter(typeof(BsnJson))]
public sealed record Bsn : IParsable<Bsn>
{
    private Bsn(string digits) => Digits = digits;

    /// <summary>All nine; for the sealed fact and the one page that needs it.</summary>
    public string Digits { get; }

    /// <summary>Spaces and dots between the digits are left out.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, [MaybeNullWhen(false)] out Bsn result)
    {
        var digits = s is { Length: <= 32 } ? string.Concat(s.Where(c => !char.IsWhiteSpace(c) && c is not '.')) : "";
        result = digits.Length == 9 && digits.All(char.IsAsciiDigit) && PassesElevenTest(digits) ? new(digits) : null;
        return result is not null;
    }

    /// <summary>Spaces and dots between the digits are left out.</summary>
    /// <exception cref="FormatException">Not nine digits that pass; the message holds none of them.</exception>
    public static Bsn Parse(string s) =>
        TryParse(s, out var bsn) ? bsn : throw new FormatException("A citizen service number has nine digits and passes the eleven test.");

    static Bsn IParsable<Bsn>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Bsn>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Bsn result) => TryParse(s, out result);

    /// <summary>The last two digits only: a log or a screenshot gives nobody away.</summary>
    public override string ToString() => $"…{Digits[^2..]}";

    /// <summary>Weights 9 to 2, and minus 1 for the last digit; nine zeros would pass and are no number.</summary>
    private static bool PassesElevenTest(string digits)
    {
        var sum = -(digits[8] - '0');
        for (var i = 0; i < 8; i++)
        {
            sum += (9 - i) * (digits[i] - '0');
        }

        return sum % 11 == 0 && digits != "000000000";
    }
}

internal sealed class BsnJson : JsonConverter<Bsn>
{
    public override Bsn Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Bsn.TryParse(reader.GetString(), out var bsn) ? bsn : throw new JsonException("No citizen service number.");

    public override void Write(Utf8JsonWriter writer, Bsn value, JsonSerializerOptions options) => writer.WriteStringValue(value.Digits);
}
