using Koord.Domain.Law;
using Koord.Domain.Plan;
using Koord.Domain.Responsibility;
using Koord.Web.Tests.Access;

namespace Koord.Web.Tests.Dossiers;

/// <summary>A drawing that was made before is shown again, to whoever sees the same and to nobody else.</summary>
public sealed class LineOnPageTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    private const string Talks = "class=\"l-talks\"";

    [Fact]
    public async Task A_line_drawn_before_tells_a_later_reader_no_more_than_they_may_see()
    {
        await using var village = await Village.OpenAsync(databases, Kind.Sqlite);
        var worry = await village.WorryAsync("noor", "Sterre", "Hilbrands", new(2015, 5, 6), "Geen jas in de sneeuw");
        var named = new Named { Person = village["tim"].Number, Team = village.LocalTeam.Number, Why = "heeft ruimte" };
        await village.ActAsync("noor", worry.Dossier, scene => new BeginHolding(named).Decide(scene, village.Get<LawBook>()));
        await village.ActAsync("tim", worry.Dossier, scene => new RecordContact
        {
            Contact = new() { Contact = new(Guid.NewGuid()), On = new(scene.Now.Today), Where = ContactPlace.School, With = [], Seen = [worry.Child] },
            Spoken = [new() { Talk = new(Guid.NewGuid()), Child = worry.Child, On = new(scene.Now.Today), Alone = true }],
        }.Decide(scene));
        using var tim = await village.CallAsync("tim");
        using var ria = await village.CallAsync("ria");

        var worker = await LineAsync(tim, worry.Page);
        var lead = await LineAsync(ria, worry.Page);
        var english = await LineAsync(tim, $"/en/dossier/{worry.Dossier}");

        Assert.Contains(Talks, worker, StringComparison.Ordinal);
        Assert.Contains("k-drawing", lead, StringComparison.Ordinal);
        Assert.DoesNotContain(Talks, lead, StringComparison.Ordinal);
        Assert.Contains("The line as a table", english, StringComparison.Ordinal);
        Assert.DoesNotContain("The line as a table", worker, StringComparison.Ordinal);
        Assert.Equal(worker, await LineAsync(tim, worry.Page));
        Assert.Equal(lead, await LineAsync(ria, worry.Page));
    }

    [Fact]
    public async Task Whoever_cannot_know_who_holds_reads_nowhere_that_nobody_does()
    {
        await using var village = await Village.OpenAsync(databases, Kind.Sqlite);
        var worry = await village.WorryAsync("noor", "Sterre", "Hilbrands", new(2015, 5, 6), "Geen jas in de sneeuw");
        village.Clock.Pass(TimeSpan.FromDays(3));
        await village.ReportAsync("noor", worry);
        await village.WorkAsync();
        using var noor = await village.CallAsync("noor");
        using var wim = await village.CallAsync("wim");

        foreach (var page in (string[])[await LineAsync(noor, worry.Page), await LineAsync(wim, worry.Page)])
        {
            Assert.DoesNotContain("geen houder", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("niemand waakt", page, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static async Task<string> LineAsync(Caller who, string page)
    {
        var text = (await who.GetAsync(page)).Text;
        var begin = text.IndexOf("class=\"k-lifeline\"", StringComparison.Ordinal);
        Assert.True(begin > 0, $"{page} shows no line");
        return text[begin..text.IndexOf("</section>", begin, StringComparison.Ordinal)];
    }
}
