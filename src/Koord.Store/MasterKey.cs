using System.Security.Cryptography;
using System.Text;

namespace Koord.Store;

/// <summary>The one secret outside the data: without it every fact is noise.</summary>
/// <param name="secret">32 bytes.</param>
public sealed class MasterKey(byte[] secret)
{
    /// <summary>A key for one purpose; purposes never share a key.</summary>
    /// <returns>32 bytes.</returns>
    public byte[] For(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Sealing.KeySize, info: Encoding.UTF8.GetBytes(purpose));

    /// <summary>What a database remembers to recognise its master key by.</summary>
    public byte[] Fingerprint() => For("koord fingerprint");

    /// <summary>A new secret.</summary>
    public static MasterKey New() => new(RandomNumberGenerator.GetBytes(Sealing.KeySize));

    /// <summary>For the file or secret it is kept in.</summary>
    internal string Text => Convert.ToBase64String(secret);
}
