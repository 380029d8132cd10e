using System.Globalization;
using System.Security.Cryptography;

namespace Koord.Store;

/// <summary>What a family member first comes in with, and signs in with ever after: 60 random bits, written <c>XXXX-XXXX-XXXX</c>.</summary>
public readonly record struct InvitationCode : IParsable<InvitationCode>
{
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 12;
    private readonly string? _signs;

    private InvitationCode(string signs) => _signs = signs;

    /// <summary>Twelve signs without strokes: what a secret is compared with.</summary>
    internal string Plain => _signs ?? "";

    /// <summary>A new code.</summary>
    public static InvitationCode New() => new(RandomNumberGenerator.GetString(Signs, Length));

    /// <inheritdoc/>
    public static InvitationCode Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var code) ? code : throw new FormatException("A code has twelve signs.");

    /// <summary>Forgives small letters, strokes, spaces, and the letters that look like digits.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, out InvitationCode result)
    {
        var signs = string.Concat((s ?? "").Where(sign => sign is not ('-' or ' ')).Take(Length + 1).Select(Read));
        var understood = signs.Length == Length && signs.All(Signs.Contains);
        result = understood ? new(signs) : default;
        return understood;
    }

    /// <summary>Masked: the code opens a door.</summary>
    public override string ToString() => "…";

    /// <summary>For the one page and the one letter it is handed over on.</summary>
    public string ToHandOver() => _signs is null ? "" : $"{_signs[..4]}-{_signs[4..8]}-{_signs[8..]}";

    private static char Read(char sign) => char.ToUpper(sign, CultureInfo.InvariantCulture) switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        var other => other,
    };
}
