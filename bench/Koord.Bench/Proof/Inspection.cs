using Koord.Domain.Dossiers;
using Koord.Store;

namespace Koord.Bench.Proof;

/// <summary>Looks at what a kill left behind. Each line is something that may not be so.</summary>
internal static class Inspection
{
    /// <summary>Each counts what may not be there.</summary>
    private static readonly Dictionary<string, string> HalfSaved = new()
    {
        ["heads that do not name the last fact"] =
            "select count(*) from head h where not exists (select 1 from fact f where f.dossier=h.dossier and f.seq=h.seq and f.hash=h.hash and f.recorded=h.recorded)",
        ["facts past their head or without one"] = "select count(*) from fact f where not exists (select 1 from head h where h.dossier=f.dossier and h.seq>=f.seq)",
        ["acts without facts of their actor"] = "select count(*) from act a where not exists (select 1 from fact f where f.dossier=a.dossier and f.actor=a.account)",
    };

    public static async Task<List<string>> AfterRoundAsync(Region region, Tally tally, CancellationToken ct)
    {
        await using var doors = await Doors.OpenAsync(region, ct);
        await using var session = await doors.The<Database>().ReadAsync(HolderId.House, ct);
        List<string> faults = [.. tally.Compare([.. await session.ListAsync("select id from act", r => r.GetString(0), ct)])];
        foreach (var (what, sql) in HalfSaved)
        {
            var found = (await session.ListAsync(sql, r => r.GetInt64(0), ct))[0];
            faults.AddRange(found == 0 ? [] : [$"{found} {what}"]);
        }

        return faults;
    }

    /// <summary>The chain is whole; facts, texts, keys and follow-ups are exactly what the acts come to; the lists made again are the same.</summary>
    public static async Task<(string Counted, List<string> Faults)> AtTheEndAsync(Region region, Tally tally, CancellationToken ct)
    {
        await using var doors = await Doors.OpenAsync(region, ct);
        var verified = await doors.Made<Verification>().VerifyAsync(ct);
        if (verified.First is { } broken)
        {
            return ("", [$"dossier {broken.Dossier}, fact {broken.Number}: {broken.Fault}"]);
        }

        var reckoning = await Reckoning.OfAsync(doors, ct);
        var (listed, lists) = await ListsMadeAgainAsync(doors, ct);
        return (
            $"{verified.Facts} facts in {verified.Dossiers} dossiers, verify clean; {reckoning.Keys} keys, {reckoning.FollowUps} follow-ups, {listed} rows of lists",
            [.. reckoning.Facts == verified.Facts ? (string[])[] : [$"{verified.Facts - reckoning.Facts} facts are closed to who recorded them"], .. await reckoning.CompareAsync(doors, tally, ct), .. lists]);
    }

    private static async Task<(int Rows, IEnumerable<string> Faults)> ListsMadeAgainAsync(Doors doors, CancellationToken ct)
    {
        var before = await RowsAsync(doors, ct);
        await doors.Made<Rebuild>().RunAsync(ct);
        var after = await RowsAsync(doors, ct);
        return (before.Count, Reckoning.Differences("rows of lists", after, before));
    }

    private static async Task<HashSet<string>> RowsAsync(Doors doors, CancellationToken ct)
    {
        var rows = new HashSet<string>();
        foreach (var side in await doors.The<Holders>().AllAsync(ct))
        {
            using var opener = await doors.The<ReadModels>().OpenerAsync(side, ct);
            await using var session = await doors.The<Database>().ReadAsync(side, ct);
            foreach (var list in doors.The<IEnumerable<ReadModel>>())
            {
                var columns = string.Concat(list.Columns.Append(list.IsSealed ? "sealed" : null).OfType<string>().Select(c => $", {c}"));
                rows.UnionWith(await session.ListAsync(
                    $"select dossier{columns} from {list.Table} where holder=$1", r => $"{list.Table} {side} {Row(r, list.IsSealed ? opener : null)}", ct, side.Number));
            }
        }

        return rows;
    }

    /// <summary>What is sealed, opened: it is sealed anew each time.</summary>
    private static string Row(System.Data.Common.DbDataReader row, RowOpener? opener)
    {
        var values = new object[row.FieldCount];
        row.GetValues(values);
        values[^1] = opener is null ? values[^1] : opener.Open(row.GetInt64(0), (byte[])values[^1]);
        return string.Join(' ', values.Select(v => v is byte[] bytes ? Convert.ToHexString(bytes) : $"{v}"));
    }
}
