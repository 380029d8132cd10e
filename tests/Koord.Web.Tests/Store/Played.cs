using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;
using Koord.Store;
using Koord.Tests.Sharing;

namespace Koord.Web.Tests.Store;

/// <summary>A dossier in which a small cast records anything, by chance but the same each time.</summary>
internal sealed class Played
{
    private readonly Random _chance;

    private Played(House house, Cast cast, DossierId dossier, int seed) => (House, Cast, Dossier, _chance) = (house, cast, dossier, new(seed));

    public House House { get; }

    public Cast Cast { get; }

    public DossierId Dossier { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Played> BeginAsync(House house, int seed)
    {
        var organisations = new List<HolderId>();
        for (var i = 0; i < 3; i++)
        {
            organisations.Add((await house.SideAsync()).Holder);
        }

        var cast = new Cast(organisations, await house.FamilyAsync(), await house.FamilyAsync());
        return new(house, cast, await house.FoundAsync(cast.Professionals[0], cast.Beginning), seed);
    }

    /// <summary>Null when the one whose turn it is may do nothing here.</summary>
    public async Task<Recorded?> NextAsync()
    {
        House.Clock.Pass(TimeSpan.FromMinutes(1));
        var chance = _chance.Next(5_000_000);
        var author = Cast.Author(chance / 3);
        var result = await House.Recorder.RecordAsync(
            House.Press(Dossier, author), scene => new DossierEvent[] { Cast.Any(chance, author, scene.Dossier.Facts) }, Ct);
        return result.Refusal is null ? result.Value.Facts[0] : null;
    }

    public async Task<IReadOnlyList<SeenFact>> SeenAsync(Actor viewer, DateTimeOffset? asOf = null) =>
        (await House.OpenAsync(Dossier, viewer, viewer.Is(Roles.FamilyMember) ? Purpose.Family : Purpose.Work, asOf))?.Facts ?? [];

    /// <summary>What a side holds keys of for good or for a while, whoever may see it.</summary>
    public async Task<HashSet<FactId>> HeldAsync(HolderId side)
    {
        await using var session = await House.Database.ReadAsync(side, Ct);
        return [.. (await new Ledger(House.Holders, House.Master).LoadAsync(session, Dossier, side, Ct)).Facts.Where(h => h.Mine is not null).Select(h => h.Fact.Id)];
    }

    /// <summary>The read models of one side, with the sealed texts opened.</summary>
    public async Task<List<string>> RowsAsync(HolderId side)
    {
        using var opener = await House.ReadModels.OpenerAsync(side, Ct);
        var known = await House.ListAsync(
            side, "select dossier, person, sealed from known where holder=$1", r => $"{r.GetInt64(0)} {r.GetString(1)} {System.Text.Encoding.UTF8.GetString(opener.Open(r.GetInt64(0), (byte[])r.GetValue(2)))}", side.Number);
        var sight = await House.ListAsync(
            side, "select dossier, account, team, roles from sight where holder=$1", r => $"{r.GetInt64(0)} {r.GetInt64(1)} {r.GetInt64(2)} {r.GetInt64(3)}", side.Number);
        return [.. known.Concat(sight).Order(StringComparer.Ordinal)];
    }
}
