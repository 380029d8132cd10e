using System.Buffers.Binary;
using Koord.Domain.Dossiers;
using Microsoft.Extensions.Caching.Memory;

namespace Koord.Store;

/// <summary>
/// Remembers for a while what was opened, as the keys of holders are kept open. It saves work and gives no access: the rows
/// are read again each time, and only what stands there to the last byte is not opened twice.
/// </summary>
internal sealed class Opened : IDisposable
{
    private const int Facts = 20_000;
    private const int Rows = 20_000;
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _dossiers = new(new MemoryCacheOptions { SizeLimit = Facts });
    private readonly MemoryCache _rows = new(new MemoryCacheOptions { SizeLimit = Rows });

    /// <summary>Null when not remembered.</summary>
    public Held? Find(HolderId side, DossierId dossier) => _dossiers.Get<Held>((side, dossier));

    public void Keep(Held held) => _dossiers.Set((held.View.Side, held.View.Dossier.Id), held, For(held.Facts.Count + 1));

    /// <summary>What a sealed text of a read model says; nobody changes it.</summary>
    public T Row<T>(HolderId side, long dossier, byte[] box, Func<T> open)
        where T : class
    {
        var key = (side, dossier, BinaryPrimitives.ReadUInt128BigEndian(box.AsSpan(Sealing.Nonce))); // the tag: never the same for two texts
        if (_rows.Get<Known>(key) is { Value: T value } known && known.Box.AsSpan().SequenceEqual(box))
        {
            return value;
        }

        value = open();
        _rows.Set(key, new Known(box, value), For(1));
        return value;
    }

    public void Dispose()
    {
        _dossiers.Dispose();
        _rows.Dispose();
    }

    private static MemoryCacheEntryOptions For(int size) => new() { Size = size, SlidingExpiration = Idle };

    private sealed record Known(byte[] Box, object Value);
}
