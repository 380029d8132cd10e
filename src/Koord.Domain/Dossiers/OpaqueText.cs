namespace Koord.Domain.Dossiers;

/// <summary>Numbers as short text that survives being read aloud: Crockford's base 32, without I, L, O and U.</summary>
internal static class OpaqueText
{
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string Write(ulong value, int length) => string.Create(length, value, static (text, rest) =>
    {
        for (var i = text.Length - 1; i >= 0; i--, rest >>= 5)
        {
            text[i] = Signs[(int)(rest & 31)];
        }
    });

    public static bool TryRead(string? text, int length, out ulong value)
    {
        value = 0;
        if (text?.Length != length)
        {
            return false;
        }

        foreach (var sign in text)
        {
            var digit = Signs.IndexOf(char.ToUpperInvariant(sign), StringComparison.Ordinal);
            if (digit < 0 || value >> 59 != 0)
            {
                return false;
            }

            value = (value << 5) | (uint)digit;
        }

        return true;
    }
}
