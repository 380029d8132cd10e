using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Koord.Domain.Dossiers;

namespace Koord.Store;

/// <summary>Ties every fact of a dossier to the one before it, keyed, so that who can write the database still cannot rewrite the past.</summary>
internal sealed class Chain(MasterKey master)
{
    private readonly byte[] _key = master.For("chain");

    /// <summary>Before the first fact.</summary>
    public static byte[] Start { get; } = new byte[32];

    public byte[] Hash(ReadOnlySpan<byte> previous, FactRow row)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        hash.AppendData(previous);
        Span<byte> numbers = stackalloc byte[40];
        BinaryPrimitives.WriteInt64BigEndian(numbers, row.Dossier);
        BinaryPrimitives.WriteInt64BigEndian(numbers[8..], row.Seq);
        BinaryPrimitives.WriteInt64BigEndian(numbers[16..], row.Organisation);
        BinaryPrimitives.WriteInt64BigEndian(numbers[24..], row.Actor);
        BinaryPrimitives.WriteInt64BigEndian(numbers[32..], row.Recorded);
        hash.AppendData(numbers);
        hash.AppendData(Encoding.UTF8.GetBytes(row.Happened));
        hash.AppendData([0]);
        hash.AppendData(row.Sealed);
        return hash.GetHashAndReset();
    }

    public static FactId Name(ReadOnlySpan<byte> hash) => new(BinaryPrimitives.ReadUInt64BigEndian(hash));
}

/// <summary>The plain columns of a fact and its sealed bytes.</summary>
internal sealed record FactRow
{
    public required long Dossier { get; init; }

    public required long Seq { get; init; }

    public required long Organisation { get; init; }

    public required long Actor { get; init; }

    public required string Happened { get; init; }

    /// <summary>Microseconds since 1970.</summary>
    public required long Recorded { get; init; }

    public required byte[] Sealed { get; init; }
}

internal static class Micros
{
    public static long Of(DateTimeOffset instant) => (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset At(long micros) => DateTimeOffset.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond);
}
