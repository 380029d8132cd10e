using System.Net;
using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Store;

namespace Koord.Web.Tests.Dossiers;

public sealed class HowCountedTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    private static readonly DateOnly Born = new(2018, 5, 6);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_date_of_a_fact_that_one_does_not_see_is_not_there(Kind kind)
    {
        await using var village = await Village.OpenAsync(databases, kind);
        var worry = await village.WorryAsync("noor", "Sterre", "Hilbrands", Born, "Geen jas in de sneeuw");
        await village.ReportAsync("noor", worry);
        var (reported, said) = (await FactAsync<SignalReported>(village, worry), await FactAsync<StatementMade>(village, worry));
        using var bas = await village.CallAsync("bas");
        using var noor = await village.CallAsync("noor");

        var closed = await bas.GetAsync($"{worry.Page}/termijn/{reported}");
        var missing = await bas.GetAsync($"/nl/dossier/{new DossierId(77)}/termijn/{reported}");
        var withoutTerm = await noor.GetAsync($"{worry.Page}/termijn/{said}");
        var noFact = await noor.GetAsync($"{worry.Page}/termijn/{new FactId(77)}");

        Assert.All([closed, missing, withoutTerm, noFact], answer => Assert.Equal(HttpStatusCode.NotFound, answer.Status));
        Assert.Equal(missing.Text.Replace($"{new DossierId(77)}", "", StringComparison.Ordinal), closed.Text.Replace($"{worry.Dossier}", "", StringComparison.Ordinal));
        Assert.Equal(noFact.Text.Length, withoutTerm.Text.Length);
        Assert.DoesNotContain("termijn/", withoutTerm.Text[withoutTerm.Text.IndexOf("<main", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task From_the_dossier_one_reads_how_a_date_was_counted_and_that_is_a_look(Kind kind)
    {
        await using var village = await Village.OpenAsync(databases, kind);
        var worry = await village.WorryAsync("noor", "Sterre", "Hilbrands", Born, "Geen jas in de sneeuw");
        await village.ReportAsync("noor", worry);
        var address = $"{worry.Page}/termijn/{await FactAsync<SignalReported>(village, worry)}";
        using var noor = await village.CallAsync("noor");

        var dossier = await noor.GetAsync(worry.Page);
        village.Clock.Pass(TimeSpan.FromMinutes(5));
        var page = await noor.GetAsync(address);
        var english = await noor.GetAsync(address.Replace("/nl/", "/en/", StringComparison.Ordinal));

        Assert.Contains($"href=\"{address}\"", dossier.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        foreach (var said in (string[])["Noor Testveld", "Lokaal team Brugwijk", "melding opgepakt door een persoon met naam", "Afspraak van Koord", "Geen wettelijke termijn:", "1 werkdag", "Nog niet nagekeken door een jurist", "Dag van het feit: telt niet mee", "Laatste dag, dag 1"])
        {
            Assert.Contains(said, page.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Nu geteld", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sterre", page.Text, StringComparison.Ordinal);
        Assert.Contains("No legal term:", english.Text, StringComparison.Ordinal);
        var looks = await village.Get<Looks>().OfAsync(village["noor"].Side, null, DateTimeOffset.MinValue.AddYears(1970), village.Clock.GetUtcNow(), 0, 100, Ct);
        Assert.Contains(looks, l => l.Dossier == worry.Dossier && l.At >= village.Clock.GetUtcNow().AddMinutes(-1));
    }

    [Theory, OnBothDatabases]
    public async Task In_danger_the_hours_are_counted(Kind kind)
    {
        await using var village = await Village.OpenAsync(databases, kind);
        var worry = await village.WorryAsync("noor", "Sterre", "Hilbrands", Born, "Geen jas in de sneeuw", Danger.Now);
        await village.ReportAsync("noor", worry);
        using var noor = await village.CallAsync("noor");

        var page = await noor.GetAsync($"{worry.Page}/termijn/{await FactAsync<SignalReported>(village, worry)}");

        Assert.Contains("Elk uur telt", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<table", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nu geteld", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_term_of_a_decree_is_called_legal_and_what_was_recorded_stands(Kind kind)
    {
        await using var village = await Village.OpenAsync(databases, kind);
        var worry = await village.WorryAsync("noor", "Sterre", "Hilbrands", Born, "Geen jas in de sneeuw");
        var right = await DatedAsync(village, worry, village.Get<LawBook>().Start(NormId.StartResearch, Moment.At(village.Clock.GetUtcNow())).Value.Ends);
        var other = await DatedAsync(village, worry, village.Clock.GetUtcNow().AddDays(90));
        using var noor = await village.CallAsync("noor");

        var (asCounted, differs) = (await noor.GetAsync(right), await noor.GetAsync(other));

        Assert.Contains("Wettelijke termijn:", asCounted.Text, StringComparison.Ordinal);
        Assert.Contains("Uitvoeringsbesluit Wmo 2015 art. 4.1.7 lid 1", asCounted.Text, StringComparison.Ordinal);
        Assert.Contains("Nog niet nagekeken door een jurist", asCounted.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nu geteld", asCounted.Text, StringComparison.Ordinal);
        Assert.Contains("Nu geteld komt er iets anders uit", differs.Text, StringComparison.Ordinal);
        Assert.Contains("Wat is vastgelegd, blijft gelden", differs.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_version_that_the_law_files_lost_is_told(Kind kind)
    {
        await using var village = await Village.OpenAsync(databases, kind);
        var worry = await village.WorryAsync("noor", "Sterre", "Hilbrands", Born, "Geen jas in de sneeuw");
        var lost = await DatedAsync(village, worry, village.Clock.GetUtcNow().AddDays(2), version: 9);
        using var noor = await village.CallAsync("noor");

        var page = await noor.GetAsync(lost);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("staat niet meer in de wetbestanden", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<table", page.Text, StringComparison.Ordinal);
    }

    /// <summary>A fact with a term of the decree, that ends when the test says.</summary>
    private static async Task<string> DatedAsync(Village village, Worry worry, DateTimeOffset ends, int version = 1)
    {
        await village.ActAsync("noor", worry.Dossier, scene => new DossierEvent[]
        {
            new SignalReported
            {
                Signal = new(Guid.NewGuid()),
                Reporter = scene.Actor.Account,
                ReportedBy = scene.Actor.Side,
                To = village.VeiligThuis.Number,
                TakeUpBy = ends,
                InDanger = false,
                Norm = NormId.StartResearch,
                NormVersion = version,
            },
        });
        return $"{worry.Page}/termijn/{await FactAsync<SignalReported>(village, worry)}";
    }

    /// <summary>The last of its kind.</summary>
    private static async Task<FactId> FactAsync<T>(Village village, Worry worry)
        where T : DossierEvent =>
        (await village.Get<Reader>().OpenAsync(worry.Dossier, village["noor"].Actor, Purpose.Work, null, Ct))!.Dossier.Of<T>().Last().Fact.Id; // who wrote it sees it
}
