using System.Data.Common;
using System.Text;
using Koord.Domain.Dossiers;
using Koord.Domain.Law;

namespace Koord.Store;

/// <summary>A form that somebody has not finished; nobody else ever sees it.</summary>
/// <param name="Id">Random; also the id of the act it becomes.</param>
/// <param name="Version">Counts the times it was saved, from 1.</param>
/// <param name="Saved">The last time, in UTC.</param>
/// <param name="KeptUntil">The last day on which it is kept; null while the law book has no term for drafts.</param>
/// <param name="Content">As it was given.</param>
public sealed record Draft(Guid Id, long Version, DateTimeOffset Saved, DateOnly? KeptUntil, Personal<string> Content);

/// <summary>What people are still writing, sealed, each readable by its own account alone. A draft is no fact: it can be changed and thrown away.</summary>
public sealed class Drafts(Database database, MasterKey master, LawBook law, TimeProvider clock)
{
    private readonly byte[] _sealing = master.For("drafts");

    /// <summary>Saves a draft.</summary>
    /// <param name="id">Random; new, or of an earlier draft of this account.</param>
    /// <param name="account">Whose.</param>
    /// <param name="content">Replaces what was there.</param>
    /// <param name="version">The version that is replaced; zero for a new draft.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The new version; null when this version is no longer there or it is not of this account: nothing was saved.</returns>
    public async Task<long?> SaveAsync(Guid id, AccountId account, Personal<string> content, long version, CancellationToken ct)
    {
        var box = Sealing.Seal(_sealing, Encoding.UTF8.GetBytes(content.Value), Context(id));
        await using var connection = await database.OpenAsync(ct);
        var written = await connection.RunAsync(
            version == 0
                ? "insert into draft (id, account, saved, version, sealed) values (@id, @account, @saved, @next, @sealed) on conflict do nothing"
                : "update draft set saved=@saved, version=@next, sealed=@sealed where id=@id and account=@account and version=@version",
            ct, ("id", Named(id)), ("account", account.Number), ("saved", clock.GetUtcNow().ToUnixTimeMilliseconds()), ("next", version + 1), ("version", version), ("sealed", box));
        return written == 1 ? version + 1 : null;
    }

    /// <summary>Null when there is none, or it is of another account.</summary>
    public async Task<Draft?> FindAsync(Guid id, AccountId account, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var found = await connection.ListAsync(
            "select id, version, saved, sealed from draft where id=@id and account=@account", Read, ct, ("id", Named(id)), ("account", account.Number));
        return found.Find(d => !IsPast(d));
    }

    /// <summary>All drafts of an account, the last saved first; those kept long enough are removed.</summary>
    public async Task<IReadOnlyList<Draft>> ListAsync(AccountId account, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var all = await connection.ListAsync("select id, version, saved, sealed from draft where account=@account", Read, ct, ("account", account.Number));
        foreach (var past in all.Where(IsPast))
        {
            await connection.RunAsync("delete from draft where id=@id and version=@version", ct, ("id", Named(past.Id)), ("version", past.Version));
        }

        return [.. all.Where(d => !IsPast(d)).OrderByDescending(d => d.Saved).ThenBy(d => d.Id)];
    }

    /// <summary>Throws a draft away.</summary>
    /// <returns>False when there was none, or it is of another account.</returns>
    public async Task<bool> RemoveAsync(Guid id, AccountId account, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.RunAsync("delete from draft where id=@id and account=@account", ct, ("id", Named(id)), ("account", account.Number)) == 1;
    }

    private Draft Read(DbDataReader row)
    {
        var id = Guid.ParseExact(row.GetString(0), "N");
        var saved = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2));
        var content = Encoding.UTF8.GetString(Sealing.Open(_sealing, (byte[])row.GetValue(3), Context(id)));
        return new(id, row.GetInt64(1), saved, KeptUntil(saved), content);
    }

    private DateOnly? KeptUntil(DateTimeOffset saved) =>
        law.Start(NormId.KeepDraft, Moment.At(saved).Today) is { Refusal: null, Value.LastDay: { } last } ? last : null;

    private bool IsPast(Draft draft) => draft.KeptUntil is { } last && Moment.At(clock.GetUtcNow()).Today > last;

    private static string Named(Guid id) => id.ToString("N");

    private static byte[] Context(Guid id) => Encoding.UTF8.GetBytes(Named(id));
}
