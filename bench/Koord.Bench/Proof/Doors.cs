using Koord.Store;
using Koord.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Koord.Bench.Proof;

/// <summary>Koord as the program puts it together, on the data of a region; it serves no pages.</summary>
internal sealed class Doors : IAsyncDisposable
{
    private readonly WebApplication _koord;

    private Doors(WebApplication koord) => _koord = koord;

    public static async Task<Doors> OpenAsync(Region region, CancellationToken ct) => new(await Composed.BuildAsync(
        [$"--data={region.Folder}", $"--database={region.ConnectionString}", $"--KOORD_MASTER_KEY={region.Secret}"], ct));

    public T The<T>()
        where T : notnull => _koord.Services.GetRequiredService<T>();

    public T Made<T>() => ActivatorUtilities.CreateInstance<T>(_koord.Services);

    public async ValueTask DisposeAsync()
    {
        await ((IAsyncDisposable)The<Database>()).DisposeAsync();
        await _koord.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools(); // the next one to open the file recovers it, as after a power cut
    }
}
