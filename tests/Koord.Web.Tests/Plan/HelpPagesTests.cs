using System.Net;

namespace Koord.Web.Tests.Plan;

public sealed class HelpPagesTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    [Theory, OnBothDatabases]
    public async Task Help_of_an_organisation_is_asked_promised_waited_for_and_given(Kind kind)
    {
        await using var house = await Household.OpenAsync(databases, kind);
        using var tim = await house.CallAsync("tim");
        using var giver = await house.CallAsync("wim");
        using var stranger = await house.CallAsync("bas");
        var whom = $"{house.Page}/hulp?aan={house.Village.VeiligThuis.Number}";
        Assert.Contains("Veilig Thuis Wolkenoord", (await tim.GetAsync($"{house.Page}/hulp")).Text, StringComparison.Ordinal);

        var refused = await tim.PostAsync(whom, Ask(house, "", ""));
        var unreasoned = await tim.PostAsync(whom, new(Ask(house, "Hulp bij het slapen", "")) { ["Agreed"] = "NotAsked" });
        Assert.Equal(HttpStatusCode.NotFound, (await giver.GetAsync(house.Page)).Status);
        var asked = await tim.PostAsync(whom, new(Ask(house, "Hulp bij het slapen", "Dat durft moeder nu niet")) { ["Agreed"] = "NotAsked" });

        foreach (var said in (string[])["Schrijf op wat het gezin nodig heeft", "Kies of het gezin dit goed vindt"])
        {
            Assert.Contains(said, refused.Text, StringComparison.Ordinal);
        }

        Assert.Contains("Schrijf op waarom", unreasoned.Text, StringComparison.Ordinal);
        Assert.Contains("Hulp bij het slapen", unreasoned.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, asked.Status);
        house.Village.Clock.Pass(TimeSpan.FromMilliseconds(1)); // facts of one act are a microsecond apart

        var page = Household.LinkOn((await giver.GetAsync($"{house.Page}/plan")).Text, "/dossier/[^\"]+/hulp/[^\"]+");
        Assert.Contains("Sterre", (await giver.GetAsync(house.Page)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Geen jas", (await giver.GetAsync(house.Page)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(page)).Status);

        var expected = house.Today.AddDays(20);
        var promised = await giver.PostAsync(page, new(Move(house, "Promised", "")) { ["Expected.Day"] = $"{expected.Day}", ["Expected.Month"] = $"{expected.Month}", ["Expected.Year"] = $"{expected.Year}" });
        Assert.Equal(HttpStatusCode.Redirect, promised.Status);
        house.Village.Clock.Pass(TimeSpan.FromDays(3));
        using var later = await house.CallAsync("tim"); // nobody stays signed in so long
        var plan = (await later.GetAsync($"{house.Page}/plan")).Text;
        Assert.Contains("Het gezin wacht 3 dagen", plan, StringComparison.Ordinal);
        Assert.Contains("Toegezegd", plan, StringComparison.Ordinal);

        await later.PostAsync(page, Move(house, "Started", ""));
        var unsaid = await later.PostAsync(page, Move(house, "Stopped", ""));
        await later.PostAsync(page, Move(house, "Delivered", "Slaapt weer door"));
        var over = await later.GetAsync(page);

        Assert.Contains("Schrijf op waarom", unsaid.Text, StringComparison.Ordinal);
        Assert.Contains("Het gezin wachtte 3 dagen", over.Text, StringComparison.Ordinal);
        Assert.Contains("Deze hulp is voorbij", over.Text, StringComparison.Ordinal);
        Assert.Contains("Slaapt weer door", over.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Help_outside_Koord_is_named_and_kept_track_of(Kind kind)
    {
        await using var house = await Household.OpenAsync(databases, kind);
        using var tim = await house.CallAsync("tim");
        var whom = $"{house.Page}/hulp?aan=0";

        var unnamed = await tim.PostAsync(whom, new() { ["ActId"] = Guid.NewGuid().ToString(), ["aan"] = "0", ["What"] = "Buiten spelen" });
        var nobody = await tim.PostAsync(whom, new() { ["ActId"] = Guid.NewGuid().ToString(), ["aan"] = "999999", ["What"] = "Buiten spelen" });
        await tim.PostAsync(whom, new() { ["ActId"] = Guid.NewGuid().ToString(), ["aan"] = "0", ["What"] = "Buiten spelen", ["OfName"] = "Speeltuin Zonhoek" });
        var plan = (await tim.GetAsync($"{house.Page}/plan")).Text;
        var page = Household.LinkOn(plan, "/dossier/[^\"]+/hulp/[^\"]+");
        var unchosen = await tim.PostAsync(page, new() { ["ActId"] = Guid.NewGuid().ToString(), ["Note"] = "Er is geen plek" });
        var ahead = house.Today.AddDays(1);
        var early = await tim.PostAsync(page, new(Move(house, "Refused", "Er is geen plek")) { ["On.Day"] = $"{ahead.Day}", ["On.Month"] = $"{ahead.Month}", ["On.Year"] = $"{ahead.Year}" });

        Assert.Contains("Schrijf op aan wie u het vraagt", unnamed.Text, StringComparison.Ordinal);
        Assert.Contains("Buiten spelen", unnamed.Text, StringComparison.Ordinal);
        Assert.Contains("Kies aan wie u hulp vraagt", nobody.Text, StringComparison.Ordinal);
        Assert.Contains("Buiten spelen", nobody.Text, StringComparison.Ordinal);
        Assert.Contains("Speeltuin Zonhoek", plan, StringComparison.Ordinal);
        Assert.Contains("Kies hoe het er nu mee staat", unchosen.Text, StringComparison.Ordinal);
        Assert.Contains("Er is geen plek", unchosen.Text, StringComparison.Ordinal);
        Assert.Contains("Deze dag ligt in de toekomst", early.Text, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Ask(Household house, string what, string because) => new()
    {
        ["ActId"] = Guid.NewGuid().ToString(),
        ["aan"] = house.Village.VeiligThuis.Number.ToString(),
        ["What"] = what,
        ["Ground"] = "report-to-veilig-thuis",
        ["WithoutConsentBecause"] = because,
    };

    private static Dictionary<string, string> Move(Household house, string state, string note) => new()
    {
        ["ActId"] = Guid.NewGuid().ToString(),
        ["State"] = state,
        ["On.Day"] = $"{house.Today.Day}",
        ["On.Month"] = $"{house.Today.Month}",
        ["On.Year"] = $"{house.Today.Year}",
        ["Note"] = note,
    };
}
