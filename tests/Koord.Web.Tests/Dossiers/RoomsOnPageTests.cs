using Koord.Domain.Judgements;
using Koord.Domain.Plan;
using Koord.Web.Tests.Closed;
using Koord.Web.Tests.Judgements;

namespace Koord.Web.Tests.Dossiers;

/// <summary>A long record, room by room, newest first.</summary>
public sealed class RoomsOnPageTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    [Theory, OnBothDatabases]
    public async Task A_room_counts_and_shows_only_what_this_viewer_sees(Kind kind)
    {
        await using var street = await Street.OpenAsync(databases, kind);
        using var visitors = new VisitorsOfStreet(street);
        await street.HappensAsync("vera", street.Main, new SafetyAssessed { Child = street.Main.Child, Safety = Safety.Safe, Certainty = Certainty.Sure, Known = "Oma komt elke avond" });

        var (judgements, signals, all) = (await visitors.GetAsync("vera", "?kamer=Judgements"), await visitors.GetAsync("vera", "?kamer=Signals"), await visitors.GetAsync("vera", ""));
        var elsewhere = await visitors.GetAsync("noor", "?kamer=Judgements");

        Assert.Matches(@"aria-current=""true""[^>]*>Veiligheid en stappen \([1-9]\)", judgements);
        Assert.Contains("Oma komt elke avond", Facts(judgements), StringComparison.Ordinal);
        Assert.DoesNotContain("Geen jas in de sneeuw", Facts(judgements), StringComparison.Ordinal);
        Assert.DoesNotContain("Oma komt elke avond", Facts(signals), StringComparison.Ordinal);
        Assert.Contains("Geen jas in de sneeuw", Facts(signals), StringComparison.Ordinal);
        Assert.Contains("Oma komt elke avond", Facts(all), StringComparison.Ordinal);
        Assert.DoesNotContain("Veiligheid en stappen", elsewhere, StringComparison.Ordinal);
        Assert.DoesNotContain("Oma komt elke avond", elsewhere, StringComparison.Ordinal);
        Assert.StartsWith("200", await visitors.GetAsync("vera", "?kamer=9999&alles=misschien"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_older_than_the_newest_is_one_press_away()
    {
        await using var street = await Street.OpenAsync(databases, Kind.Sqlite);
        using var visitors = new VisitorsOfStreet(street);
        for (var i = 0; i < 61; i++)
        {
            await street.HappensAsync("vera", street.Main, new ContactHad { Contact = new(Guid.NewGuid()), On = new(street.Today), Where = ContactPlace.Home, With = [], Seen = [street.Main.Child], Observed = $"bezoek {i}." });
        }

        var newest = await visitors.GetAsync("vera", "?kamer=Plan");
        var everything = await visitors.GetAsync("vera", "?kamer=Plan&alles=true");

        Assert.Contains("bezoek 60.", newest, StringComparison.Ordinal);
        Assert.DoesNotContain("bezoek 0.", Facts(newest), StringComparison.Ordinal);
        Assert.Matches($@"{street.Main.Dossier}\?kamer=Plan&alles=true#feiten"">Toon ook wat ouder is: nog 1 gegeven<", newest);
        Assert.Contains("bezoek 0.", Facts(everything), StringComparison.Ordinal);
        Assert.DoesNotContain("Toon ook wat ouder is", everything, StringComparison.Ordinal);
    }

    private static string Facts(string page) => page[page.IndexOf("id=\"feiten\"", StringComparison.Ordinal)..];
}
