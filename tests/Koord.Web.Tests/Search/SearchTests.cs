using System.Net;
using Koord.Domain.Sharing;
using Koord.Store;
using Koord.Web.Tests.Dossiers;

namespace Koord.Web.Tests.Search;

public sealed class SearchTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    private static readonly DateOnly Born = new(2018, 5, 6);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task One_finds_only_what_one_may_see(Kind kind)
    {
        await using var village = await Village.OpenAsync(databases, kind);
        var mine = await village.WorryAsync("noor", "Zoë", "Zeelenberg", Born, "Geen jas in de sneeuw");
        var theirs = await village.WorryAsync("bas", "Zoe", "Zeelenberg", Born, "Alleen op straat");
        var (noor, bas, ria, wim) = (await village.CallAsync("noor"), await village.CallAsync("bas"), await village.CallAsync("ria"), await village.CallAsync("wim"));

        Assert.Equal([mine], await FoundAsync(noor, "zoe zeel", mine, theirs));
        Assert.Equal([theirs], await FoundAsync(bas, "Zoë", mine, theirs));
        Assert.Equal([mine], await FoundAsync(ria, "Seelenberg", mine, theirs));
        Assert.Equal([], await FoundAsync(wim, "Zeelenberg", mine, theirs));
        var born = await noor.PostAsync("/nl/zoek", new() { ["Born.Day"] = "6", ["Born.Month"] = "5", ["Born.Year"] = "2018" });
        Assert.Contains(mine.Dossier.ToString(), born.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(theirs.Dossier.ToString(), born.Text, StringComparison.Ordinal);

        var looks = await village.Get<Looks>().OfAsync(village["noor"].Side, village["noor"].Number, DateTimeOffset.UnixEpoch, village.Clock.GetUtcNow(), 0, 100, Ct);
        Assert.Equal([mine.Dossier, mine.Dossier], looks.Where(l => l.Purpose == Purpose.Search).Select(l => l.Dossier));
    }

    [Theory, OnBothDatabases]
    public async Task What_came_in_is_found_by_the_duty_roster_until_someone_is_named(Kind kind)
    {
        await using var village = await Village.OpenAsync(databases, kind);
        var worry = await village.WorryAsync("noor", "Zoë", "Zeelenberg", Born, "Geen jas in de sneeuw");
        await village.ReportAsync("noor", worry);
        using var wim = await village.CallAsync("wim");

        Assert.Equal([worry], await FoundAsync(wim, "Zeelenberg", worry));
    }

    [Theory, OnBothDatabases]
    public async Task The_front_desk_learns_whom_to_call_and_no_more(Kind kind)
    {
        await using var village = await Village.OpenAsync(databases, kind);
        var worry = await village.WorryAsync("noor", "Zoë", "Zeelenberg", Born, "Geen jas in de sneeuw");
        using var fleur = await village.CallAsync("fleur");

        var known = await AskAsync(fleur, "Zeelenberg Zoe", "6");
        var half = await AskAsync(fleur, "Zeelenberg", "6");
        var otherDay = await AskAsync(fleur, "Zoë Zeelenberg", "7");
        var noDay = await fleur.PostAsync("/nl/zoek", new() { ["Name"] = "Zoë Zeelenberg" });

        Assert.Contains("Bekend. Bel team Jeugd en gezin.", known, StringComparison.Ordinal);
        Assert.DoesNotContain(worry.Dossier.ToString(), known, StringComparison.Ordinal);
        Assert.Contains("Hier niet bekend.", half, StringComparison.Ordinal);
        Assert.Contains("Hier niet bekend.", otherDay, StringComparison.Ordinal);
        Assert.Contains("Vul de geboortedatum in", noDay.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await fleur.GetAsync(worry.Page)).Status);
    }

    private static async Task<string> AskAsync(Access.Caller caller, string name, string day) =>
        (await caller.PostAsync("/nl/zoek", new() { ["Name"] = name, ["Born.Day"] = day, ["Born.Month"] = "5", ["Born.Year"] = "2018" })).Text;

    private static async Task<IReadOnlyList<Worry>> FoundAsync(Access.Caller caller, string name, params Worry[] among)
    {
        var page = (await caller.PostAsync("/nl/zoek", new() { ["Name"] = name })).Text;
        return [.. among.Where(w => page.Contains(w.Dossier.ToString(), StringComparison.Ordinal))];
    }
}
