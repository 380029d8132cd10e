using System.Data.Common;
using Koord.Domain.Dossiers;

namespace Koord.Store;

/// <summary>One transaction for one holder. Values are given in the order of <c>$1</c>, <c>$2</c> … in the text.</summary>
public abstract class Session : IAsyncDisposable
{
    private readonly List<(string Sql, object?[] Values)> _queued = [];

    /// <summary>Rows of a query, in its order.</summary>
    public async Task<List<T>> ListAsync<T>(string sql, Func<DbDataReader, T> row, CancellationToken ct, params object?[] values)
    {
        var rows = new List<T>();
        using var command = Prepare(sql, values);
        await using var reader = await command.Command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>How many rows were changed.</summary>
    public async Task<int> RunAsync(string sql, CancellationToken ct, params object?[] values)
    {
        using var command = Prepare(sql, values);
        return await command.Command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>To be run with the next flush.</summary>
    public void Queue(string sql, params object?[] values) => _queued.Add((sql, values));

    /// <summary>Runs what was queued, in one round trip where the database can.</summary>
    /// <returns>Changed rows, one number per queued text.</returns>
    public async Task<IReadOnlyList<int>> FlushAsync(CancellationToken ct)
    {
        if (_queued.Count == 0)
        {
            return [];
        }

        var changed = await RunQueuedAsync(_queued, ct);
        _queued.Clear();
        return changed;
    }

    /// <summary>From here on for another holder, within the same transaction.</summary>
    public abstract Task BecomeAsync(HolderId side, CancellationToken ct);

    /// <summary>Keeps what was written.</summary>
    public async Task CommitAsync(CancellationToken ct)
    {
        await FlushAsync(ct);
        await KeepAsync(ct);
    }

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    internal abstract Prepared Prepare(string sql, object?[] values);

    private protected abstract Task KeepAsync(CancellationToken ct);

    private protected virtual async Task<IReadOnlyList<int>> RunQueuedAsync(List<(string Sql, object?[] Values)> queued, CancellationToken ct)
    {
        var changed = new int[queued.Count];
        for (var i = 0; i < changed.Length; i++)
        {
            changed[i] = await RunAsync(queued[i].Sql, ct, queued[i].Values);
        }

        return changed;
    }

    /// <summary>A command with its values; thrown away after use, or kept for the next time.</summary>
    internal readonly record struct Prepared(DbCommand Command, bool Kept) : IDisposable
    {
        public void Dispose()
        {
            if (!Kept)
            {
                Command.Dispose();
            }
        }
    }
}
