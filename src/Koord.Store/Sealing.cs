using System.Security.Cryptography;

namespace Koord.Store;

/// <summary>Seals and opens bytes with AES-256-GCM: nonce (12), tag (16), then the text; the context must be the same at both ends.</summary>
internal static class Sealing
{
    public const int KeySize = 32;
    public const int Nonce = 12;
    private const int Tag = 16;

    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context)
    {
        using var cipher = new AesGcm(key, Tag);
        return Seal(cipher, plain, context);
    }

    public static byte[] Seal(AesGcm cipher, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context)
    {
        var box = new byte[Nonce + Tag + plain.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, Nonce));
        cipher.Encrypt(box.AsSpan(0, Nonce), plain, box.AsSpan(Nonce + Tag), box.AsSpan(Nonce, Tag), context);
        return box;
    }

    /// <exception cref="AuthenticationTagMismatchException">Another key, another place, or bytes that were changed.</exception>
    public static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> context)
    {
        using var cipher = new AesGcm(key, Tag);
        return Open(cipher, box, context);
    }

    /// <exception cref="AuthenticationTagMismatchException">Another key, another place, or bytes that were changed.</exception>
    public static byte[] Open(AesGcm cipher, ReadOnlySpan<byte> box, ReadOnlySpan<byte> context)
    {
        var plain = new byte[box.Length - Nonce - Tag];
        cipher.Decrypt(box[..Nonce], box[(Nonce + Tag)..], box.Slice(Nonce, Tag), plain, context);
        return plain;
    }

    public static AesGcm With(ReadOnlySpan<byte> key) => new(key, Tag);
}
