using Koord.Domain.Dossiers;
using Microsoft.Extensions.Caching.Memory;

namespace Koord.Store;

/// <summary>
/// Remembers for a while what was opened, as the keys of holders are kept open. It saves work and gives no access: the rows
/// are read again each time, and only what stands there to the last byte is not opened twice.
/// </summary>
internal sealed class OpenedDossiers : IDisposable
{
    private const int Facts = 20_000;
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _opened = new(new MemoryCacheOptions { SizeLimit = Facts });

    /// <summary>Null when not remembered.</summary>
    public Held? Find(HolderId side, DossierId dossier) => _opened.Get<Held>((side, dossier));

    public void Keep(Held held) => _opened.Set(
        (held.View.Side, held.View.Dossier.Id), held, new MemoryCacheEntryOptions { Size = held.Facts.Count + 1, SlidingExpiration = Idle });

    public void Dispose() => _opened.Dispose();
}
