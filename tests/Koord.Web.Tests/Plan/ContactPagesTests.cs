using System.Net;
using Koord.Domain.Plan;
using Koord.Store;

namespace Koord.Web.Tests.Plan;

public sealed class ContactPagesTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Who_has_no_part_in_it_finds_no_page(Kind kind)
    {
        await using var house = await Household.OpenAsync(databases, kind);
        using var mother = await house.MotherAsync();
        using var author = await house.CallAsync("noor");

        foreach (var page in (string[])["contact", "plan", "plan/maken", "hulp", "persoonlijke-afspraken"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await mother.GetAsync($"{house.Page}/{page}")).Status);
            foreach (var person in (string[])["bas", "wim"])
            {
                using var stranger = await house.CallAsync(person);
                Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{house.Page}/{page}")).Status);
            }
        }

        foreach (var page in (string[])["plan", "plan/maken", "hulp"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await author.GetAsync($"{house.Page}/{page}")).Status); // who only wrote something has no part in what became of it
        }

        Assert.DoesNotContain("/hulp", (await author.GetAsync(house.Page)).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_still_needed_is_said_and_everything_typed_stays(Kind kind)
    {
        await using var house = await Household.OpenAsync(databases, kind);
        using var tim = await house.CallAsync("tim");
        var talk = $"Talks[{house.Worry.Child}]";

        var answer = await tim.PostAsync($"{house.Page}/contact", new()
        {
            ["ActId"] = Guid.NewGuid().ToString(),
            ["On.Day"] = "31",
            ["On.Month"] = "2",
            ["On.Year"] = "2026",
            ["Time"] = "half drie",
            ["Observed"] = "Warm eten op tafel",
            [$"{talk}.Spoken"] = "true",
            [$"{talk}.Number"] = "elf",
            [$"{talk}.Words"] = "Ik wil 🌱 buiten spelen",
            [$"{talk}.Readers"] = house.Father.ToString(),
        });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        foreach (var said in (string[])["Deze datum bestaat niet", "Schrijf de tijd als 14.30", "Kies wat voor plek", "Kies of het kind alleen", "Een cijfer is van 0 tot en met 10", "Schrijf alles dan bij dat kind"])
        {
            Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        }

        foreach (var typed in (string[])["value=\"half drie\"", "Warm eten op tafel", "value=\"elf\"", "Ik wil 🌱 buiten spelen", $"checked=\"checked\" id=\"Talks_{house.Worry.Child}__Spoken\""])
        {
            Assert.Contains(typed, answer.Text, StringComparison.Ordinal);
        }

        Assert.Matches($"checked=\"checked\"[^>]*value=\"{house.Father}\"", answer.Text);
        Assert.Empty(await ContactsAsync(house));
    }

    [Theory]
    [InlineData("Kies met wie er contact was", null, 0)]
    [InlineData("Deze dag ligt in de toekomst", "Seen", 1)]
    [InlineData("Kruis aan dat u dit kind sprak", "Words", 0)]
    public async Task Each_no_is_said_where_it_belongs(string said, string? given, int daysAhead)
    {
        await using var house = await Household.OpenAsync(databases, Kind.Sqlite);
        using var tim = await house.CallAsync("tim");
        var form = Contact(house, daysAhead);
        form[given == "Words" ? $"Talks[{house.Worry.Child}].Words" : given ?? "WhoElse"] = given == "Seen" ? house.Worry.Child.ToString() : "Een buurvrouw";

        var answer = await tim.PostAsync($"{house.Page}/contact", form);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Contact_is_recorded_and_that_a_child_was_spoken_stays_with_the_team(Kind kind)
    {
        await using var house = await Household.OpenAsync(databases, kind);
        using var tim = await house.CallAsync("tim");
        using var lead = await house.CallAsync("ria");
        var talk = $"Talks[{house.Worry.Child}]";

        var recorded = await tim.PostAsync($"{house.Page}/contact", new(Contact(house, 0))
        {
            ["Time"] = "14.30",
            ["Seen"] = house.Worry.Child.ToString(),
            ["With"] = house.Mother.ToString(),
            ["Observed"] = "Warm eten op tafel",
            [$"{talk}.Spoken"] = "true",
            [$"{talk}.Alone"] = "yes",
            [$"{talk}.Number"] = "4",
            [$"{talk}.Words"] = "Ik wil buiten spelen",
            [$"{talk}.Readers"] = house.Father.ToString(),
        });

        Assert.Equal(HttpStatusCode.Redirect, recorded.Status);
        var (own, hers) = ((await tim.GetAsync(house.Page)).Text, (await lead.GetAsync(house.Page)).Text);
        Assert.Contains("Ik wil buiten spelen", own, StringComparison.Ordinal);
        Assert.Contains("Joost Hilbrands", own, StringComparison.Ordinal); // whom the child lets read it
        Assert.Contains("Warm eten op tafel", hers, StringComparison.Ordinal);
        Assert.DoesNotContain("Ik wil buiten spelen", hers, StringComparison.Ordinal);
        Assert.DoesNotContain("Kind gesproken", hers, StringComparison.Ordinal);

        Assert.Contains("Alleen gesproken:", (await tim.GetAsync($"{house.Page}/contact")).Text, StringComparison.Ordinal);
        var page = (await lead.GetAsync($"{house.Page}/contact")).Text;
        Assert.Contains("vandaag", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Alleen gesproken:", page, StringComparison.Ordinal);
        Assert.DoesNotContain("woorden-gedaan", page, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_done_with_the_words_of_a_child_is_as_closed_as_they_are(Kind kind)
    {
        await using var house = await Household.OpenAsync(databases, kind);
        using var tim = await house.CallAsync("tim");
        using var lead = await house.CallAsync("ria");
        var talk = $"Talks[{house.Worry.Child}]";
        await tim.PostAsync($"{house.Page}/contact", new(Contact(house, 0)) { [$"{talk}.Spoken"] = "true", [$"{talk}.Alone"] = "no", [$"{talk}.Words"] = "Ik wil buiten spelen" });
        var page = Household.LinkOn((await tim.GetAsync($"{house.Page}/contact")).Text, $"/dossier/[^\"]+/woorden-gedaan/[^\"]+");
        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync(page)).Status);

        var refused = await tim.PostAsync(page, new() { ["ActId"] = Guid.NewGuid().ToString(), ["What"] = " " });
        var recorded = await tim.PostAsync(page, new() { ["ActId"] = Guid.NewGuid().ToString(), ["What"] = "Elke woensdag naar de speeltuin" });

        Assert.Contains("Schrijf op wat er is gedaan", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Ik wil buiten spelen", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, recorded.Status);
        Assert.Contains("Elke woensdag naar de speeltuin", (await tim.GetAsync(page)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("speeltuin", (await lead.GetAsync(house.Page)).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Personal_agreements_stand_in_no_list_and_are_read_by_the_team_alone(Kind kind)
    {
        await using var house = await Household.OpenAsync(databases, kind);
        using var tim = await house.CallAsync("tim");
        using var lead = await house.CallAsync("ria");
        var page = $"{house.Page}/persoonlijke-afspraken";

        var refused = await tim.PostAsync(page, new() { ["ActId"] = Guid.NewGuid().ToString(), ["Text"] = "De tas staat bij oma", ["Readers"] = house.Mother.ToString() });
        var recorded = await tim.PostAsync(page, new() { ["ActId"] = Guid.NewGuid().ToString(), ["Person"] = house.Mother.ToString(), ["Text"] = "De tas staat bij oma" });

        Assert.Contains("Kies voor wie deze afspraken zijn", refused.Text, StringComparison.Ordinal);
        Assert.Contains("De tas staat bij oma", refused.Text, StringComparison.Ordinal);
        Assert.Matches($"checked=\"checked\"[^>]*value=\"{house.Mother}\"", refused.Text);
        Assert.Equal(HttpStatusCode.Redirect, recorded.Status);
        Assert.Contains("De tas staat bij oma", (await tim.GetAsync(page)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("De tas", (await lead.GetAsync(page)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("vlucht", (await tim.GetAsync(page)).Text, StringComparison.OrdinalIgnoreCase);
        foreach (var list in (string[])[house.Page, "/nl/werk", $"{house.Page}/plan", $"{house.Page}/contact"])
        {
            Assert.DoesNotContain("De tas", (await tim.GetAsync(list)).Text, StringComparison.Ordinal);
        }
    }

    private static Dictionary<string, string> Contact(Household house, int daysAhead)
    {
        var day = house.Today.AddDays(daysAhead);
        return new() { ["ActId"] = Guid.NewGuid().ToString(), ["On.Day"] = $"{day.Day}", ["On.Month"] = $"{day.Month}", ["On.Year"] = $"{day.Year}", ["Where"] = nameof(ContactPlace.Home) };
    }

    private static async Task<IEnumerable<ContactHad>> ContactsAsync(Household house) =>
        (await house.Village.Get<Reader>().OpenAsync(house.Worry.Dossier, house.Village["tim"].Actor, Domain.Sharing.Purpose.Work, null, Ct))!.Dossier.Of<ContactHad>().Select(c => c.Event); // Tim is on the team
}
