using System.Globalization;

namespace Koord.Domain.Dossiers;

/// <summary>A dossier: a random number of 63 bits, so that it can neither be guessed nor counted.</summary>
/// <param name="Number">Positive.</param>
public readonly record struct DossierId(long Number) : IParsable<DossierId>
{
    /// <inheritdoc/>
    public static DossierId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException("A dossier number has thirteen signs.");

    /// <inheritdoc/>
    public static bool TryParse(string? s, IFormatProvider? provider, out DossierId result)
    {
        var understood = OpaqueText.TryRead(s, 13, out var bytes);
        result = understood ? new((long)(bytes & long.MaxValue)) : default;
        return understood && bytes is > 0 and <= long.MaxValue;
    }

    /// <summary>Thirteen signs, for addresses.</summary>
    public override string ToString() => OpaqueText.Write((ulong)Number, 13);
}

/// <summary>Who can hold keys: an organisation, one family member, or the house itself for the facts that decide who may see.</summary>
/// <param name="Number">Zero is the house.</param>
public readonly record struct HolderId(long Number)
{
    /// <summary>Holds the facts that the sharing rules read, and nothing else.</summary>
    public static HolderId House => default;

    /// <inheritdoc/>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Someone who signs in.</summary>
/// <param name="Number">Zero is Koord itself, acting on a recorded promise (a term that passed).</param>
public readonly record struct AccountId(long Number)
{
    /// <summary>Acts when nobody did in time.</summary>
    public static AccountId Koord => default;

    /// <inheritdoc/>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A team within an organisation.</summary>
/// <param name="Number">Unique over all organisations.</param>
public readonly record struct TeamId(long Number)
{
    /// <inheritdoc/>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One recorded fact, named so that nothing about its neighbours can be read from it: never a sequence number.</summary>
/// <param name="Value">The first 64 bits of the fact's keyed hash.</param>
public readonly record struct FactId(ulong Value) : IParsable<FactId>
{
    /// <inheritdoc/>
    public static FactId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException("A fact is named by thirteen signs.");

    /// <inheritdoc/>
    public static bool TryParse(string? s, IFormatProvider? provider, out FactId result)
    {
        var understood = OpaqueText.TryRead(s, 13, out var value);
        result = new(value);
        return understood;
    }

    /// <summary>Thirteen signs, for forms.</summary>
    public override string ToString() => OpaqueText.Write(Value, 13);
}

/// <summary>One press of one button; a double send carries the same id and is one act.</summary>
/// <param name="Value">Made when the form is shown.</param>
public readonly record struct ActId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}
