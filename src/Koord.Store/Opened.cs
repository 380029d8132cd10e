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

    /// <summary>What a sealed text of a read model says; nobody changes it. Null when not remembered.</summary>
    public T? FindRow<T>(HolderId side, long dossier, byte[] box)
        where T : class => _rows.Get<Known>(Key(side, dossier, box)) is { Value: T value } known && known.Box.AsSpan().SequenceEqual(box) ? value : null;

    public T KeepRow<T>(HolderId side, long dossier, byte[] box, T value)
        where T : class
    {
        _rows.Set(Key(side, dossier, box), new Known(box, value), For(1));
        return value;
    }

    public void Dispose()
    {
        _dossiers.Dispose();
        _rows.Dispose();
    }

    /// <summary>The tag: never the same for two texts.</summary>
    private static (HolderId Side, long Dossier, UInt128 Tag) Key(HolderId side, long dossier, byte[] box) =>
        (side, dossier, BinaryPrimitives.ReadUInt128BigEndian(box.AsSpan(Sealing.Nonce)));

    private static MemoryCacheEntryOptions For(int size) => new() { Size = size, SlidingExpiration = Idle };

    private sealed record Known(byte[] Box, object Value);
}
