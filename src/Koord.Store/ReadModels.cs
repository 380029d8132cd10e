using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Koord.Domain.Dossiers;

namespace Koord.Store;

/// <summary>Keeps the read models in step with the facts, in the same transaction.</summary>
public sealed class ReadModels(IEnumerable<ReadModel> models, Holders holders)
{
    private readonly IReadOnlyList<ReadModel> _models = [.. models];

    // The view after one act is the view before the next: its rows are made once, when they are asked for.
    private readonly ConditionalWeakTable<SideView, IReadOnlyList<ReadModelRow>?[]> _made = [];

    /// <summary>Replaces the rows of one side for one dossier where they changed.</summary>
    /// <param name="session">Acting for that side.</param>
    /// <param name="before">The view before facts were added at its end; null: replace all rows.</param>
    /// <param name="after">The view now.</param>
    /// <param name="ct">Stops it.</param>
    internal async Task UpdateAsync(Session session, SideView? before, SideView after, CancellationToken ct)
    {
        for (var i = 0; i < _models.Count; i++)
        {
            if (before is not null && !after.Dossier.Facts.Skip(before.Dossier.Facts.Count).Any(f => _models[i].IsChangedBy(f, before)))
            {
                MadeOf(after)[i] = MadeOf(before)[i];
                continue;
            }

            var (had, have) = (before is null ? null : RowsOf(i, before), RowsOf(i, after));
            if (had is null || !Same(had, have))
            {
                await ReplaceAsync(session, _models[i], after, have, had is not { Count: 0 }, ct);
            }
        }
    }

    /// <summary>Opens the sealed text of a row.</summary>
    public async Task<RowOpener> OpenerAsync(HolderId side, CancellationToken ct) => new(side, await holders.KeyOfAsync(side, ct), holders.Opened);

    /// <summary>The same, for whoever reads already.</summary>
    public async Task<RowOpener> OpenerAsync(Session session, HolderId side, CancellationToken ct) => new(side, await holders.KeyOfAsync(session, side, ct), holders.Opened);

    /// <summary>Empties every table of rows about dossiers of which this holder has no key.</summary>
    internal void DropStray(Session session, HolderId side)
    {
        foreach (var model in _models)
        {
            session.Queue($"delete from {model.Table} where holder=$1 and dossier not in (select dossier from fact_key where holder=$1)", side.Number);
        }
    }

    private IReadOnlyList<ReadModelRow> RowsOf(int model, SideView view) => MadeOf(view)[model] ??= [.. _models[model].RowsOf(view)];

    private IReadOnlyList<ReadModelRow>?[] MadeOf(SideView view) => _made.GetValue(view, _ => new IReadOnlyList<ReadModelRow>?[_models.Count]);

    private async Task ReplaceAsync(Session session, ReadModel model, SideView view, IReadOnlyList<ReadModelRow> rows, bool delete, CancellationToken ct)
    {
        if (delete)
        {
            session.Queue($"delete from {model.Table} where holder=$1 and dossier=$2", view.Side.Number, view.Dossier.Id.Number);
        }

        if (rows.Count == 0)
        {
            return;
        }

        using var cipher = Sealing.With(await holders.KeyOfAsync(session, view.Side, ct));
        var insert = Insert(model);
        foreach (var row in rows)
        {
            session.Queue(insert, [view.Side.Number, view.Dossier.Id.Number, .. row.Values, .. Sealed(model, row, view, cipher)]);
        }
    }

    private static object?[] Sealed(ReadModel model, ReadModelRow row, SideView view, AesGcm cipher) =>
        model.IsSealed ? [Sealing.Seal(cipher, Encoding.UTF8.GetBytes(row.Display ?? ""), RowOpener.Context(view.Dossier.Id.Number))] : [];

    private static string Insert(ReadModel model)
    {
        IReadOnlyList<string> columns = ["holder", "dossier", .. model.Columns, .. model.IsSealed ? new[] { "sealed" } : []];
        return $"insert into {model.Table} ({string.Join(", ", columns)}) values ({string.Join(", ", columns.Select((_, i) => $"${i + 1}"))})";
    }

    private static bool Same(IReadOnlyList<ReadModelRow> had, IReadOnlyList<ReadModelRow> have) =>
        had.Count == have.Count && had.Zip(have).All(p => p.First.Display == p.Second.Display && p.First.Values.Zip(p.Second.Values).All(v => Same(v.First, v.Second)));

    private static bool Same(object? one, object? other) => one is byte[] a && other is byte[] b ? a.AsSpan().SequenceEqual(b) : Equals(one, other);
}

/// <summary>Opens the sealed texts of one holder's read models; not for use by two threads at once.</summary>
public sealed class RowOpener : IDisposable
{
    private readonly HolderId _side;
    private readonly AesGcm _cipher;
    private readonly Opened _opened;

    internal RowOpener(HolderId side, byte[] key, Opened opened) => (_side, _cipher, _opened) = (side, Sealing.With(key), opened);

    /// <summary>The text of a row of this dossier.</summary>
    public byte[] Open(long dossier, byte[] box) => Sealing.Open(_cipher, box, Context(dossier));

    /// <summary>What the text of a row says, read once for the same bytes; nobody changes it.</summary>
    public T Open<T>(long dossier, byte[] box, Func<byte[], T> read)
        where T : class => _opened.FindRow<T>(_side, dossier, box) ?? _opened.KeepRow(_side, dossier, box, read(Open(dossier, box)));

    /// <inheritdoc/>
    public void Dispose() => _cipher.Dispose();

    internal static byte[] Context(long dossier)
    {
        var context = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(context, dossier);
        return context;
    }
}
