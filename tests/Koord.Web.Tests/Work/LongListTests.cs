using System.Text.RegularExpressions;
using Koord.Domain.Responsibility;
using Koord.Domain.Sharing;
using Koord.Store;
using Koord.Web.Tests.Access;
using Koord.Web.Tests.Dossiers;

namespace Koord.Web.Tests.Work;

/// <summary>Lists that are longer than a sheet: nothing falls off, and the counts say how much there is.</summary>
public sealed partial class LongListTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    private const int Families = 27;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Sheet_after_sheet_shows_every_item_once_and_as_many_as_the_list_says(Kind kind)
    {
        await using var village = await Village.OpenAsync(databases, kind);
        var recorded = await RecordAsync(village, Families);
        using var lead = await village.CallAsync("ria");

        List<string> sheets = [await ReadAsync(lead, "/nl/werk?List=Team")];
        Assert.Contains($"1 tot en met 50 van {2 * Families}", sheets[0], StringComparison.Ordinal);
        Assert.Contains($"De volgende {(2 * Families) - 50}<", sheets[0], StringComparison.Ordinal);
        while (Next().Match(sheets[^1]) is { Success: true } next)
        {
            sheets.Add(await ReadAsync(lead, next.Groups[1].Value));
        }

        var rows = sheets.SelectMany(s => Rows().Matches(s)).Select(r => r.Groups[1].Value).ToList();
        Assert.Equal(2, sheets.Count);
        Assert.Contains($"Mijn team ({rows.Count})", sheets[1], StringComparison.Ordinal);
        Assert.Equal(2 * Families, rows.Count); // what to do with it, and what the family may see
        Assert.Equal(rows.Count, rows.Distinct().Count());
        Assert.All(recorded, w => Assert.Equal(2, rows.Count(r => r.Contains($"/dossier/{w.Dossier}", StringComparison.Ordinal))));
        Assert.Contains("Terug naar wat dringender is", sheets[1], StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_sheet_past_the_end_is_the_last_and_one_that_is_no_number_is_the_first(Kind kind)
    {
        await using var village = await Village.OpenAsync(databases, kind);
        await RecordAsync(village, Families);
        using var noor = await village.CallAsync("noor");

        Assert.Contains($"51 tot en met {2 * Families} van {2 * Families}", await ReadAsync(noor, "/nl/werk?page=99999999"), StringComparison.Ordinal);
        Assert.Contains($"1 to 50 of {2 * Families}", await ReadAsync(noor, "/en/werk?page=-3"), StringComparison.Ordinal);
        Assert.Contains($"1 to 50 of {2 * Families}", await ReadAsync(noor, "/en/werk?page=een"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Of_what_one_waits_for_a_few_stand_under_ones_own_work_with_the_way_to_all(Kind kind)
    {
        await using var village = await Village.OpenAsync(databases, kind);
        foreach (var worry in await RecordAsync(village, 12))
        {
            await village.ReportAsync("noor", worry);
        }

        using var noor = await village.CallAsync("noor");
        var own = await ReadAsync(noor, "/nl/werk");

        Assert.Contains("""href="/nl/werk?List=Waiting">Bekijk alle 12 zaken waarvoor u op een ander wacht""", own, StringComparison.Ordinal);
        Assert.Equal(12, Rows().Count(await ReadAsync(noor, "/nl/werk?List=Waiting")));
    }

    [Theory, OnBothDatabases]
    public async Task Who_leads_a_team_reads_all_its_families_without_sight_and_nobody_else_does(Kind kind)
    {
        await using var village = await Village.OpenAsync(databases, kind);
        foreach (var worry in await RecordAsync(village, 12))
        {
            var named = new Named { Person = village["tim"].Number, Team = village.LocalTeam.Number, Why = "heeft ruimte" };
            await village.ActAsync("noor", worry.Dossier, scene => new BeginHolding(named).Decide(scene, village.Get<Domain.Law.LawBook>()));
        }

        using var lead = await village.CallAsync("ria");
        using var tim = await village.CallAsync("tim");

        Assert.Contains("Bekijk alle 12 gezinnen die niet goed in zicht zijn", await ReadAsync(lead, "/nl/werk?List=Team"), StringComparison.Ordinal);
        Assert.Equal(12, Rows().Count(await ReadAsync(lead, "/nl/werk?List=Unsighted")));
        var asked = await ReadAsync(tim, "/nl/werk?List=Unsighted");
        Assert.Equal(Rows().Matches(await ReadAsync(tim, "/nl/werk")).Select(r => r.Value), Rows().Matches(asked).Select(r => r.Value));
        Assert.DoesNotContain("Niet goed in zicht", asked, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_page_with_lists_of_work_is_one_look(Kind kind)
    {
        await using var village = await Village.OpenAsync(databases, kind);
        await RecordAsync(village, 1);
        using var lead = await village.CallAsync("ria");

        var before = await LooksAsync(village);
        await ReadAsync(lead, "/nl/werk?List=Team");

        Assert.Equal(before + 1, await LooksAsync(village));
    }

    private static async Task<List<Worry>> RecordAsync(Village village, int families)
    {
        var recorded = new List<Worry>();
        while (recorded.Count < families)
        {
            recorded.Add(await village.WorryAsync("noor", "Sterre", "Proefstra", new(2016, 5, 1), "Geen jas in de sneeuw"));
        }

        return recorded;
    }

    private static async Task<string> ReadAsync(Caller who, string path) => Village.Unchanging((await who.GetAsync(path)).Text);

    private static async Task<int> LooksAsync(Village village) =>
        (await village.Get<Looks>().OfAsync(village["ria"].Side, village["ria"].Number, DateTimeOffset.UnixEpoch, village.Clock.GetUtcNow().AddDays(1), 0, 1000, Ct)).Count(l => l.Purpose is Purpose.Worklist);

    [GeneratedRegex("""<th scope="row">\s*<a href="([^"]+)"[\s\S]*?</tr>""")]
    private static partial Regex Rows();

    [GeneratedRegex("""href="([^"]+)">De volgende """)]
    private static partial Regex Next();
}
