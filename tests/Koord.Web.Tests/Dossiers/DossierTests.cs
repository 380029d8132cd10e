using System.Net;
using System.Text.Json;
using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Store;

namespace Koord.Web.Tests.Dossiers;

public sealed class DossierTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    private static readonly DateOnly Born = new(2018, 5, 6);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Who_may_not_see_a_family_gets_what_there_is_of_no_family(Kind kind)
    {
        await using var village = await Village.OpenAsync(databases, kind);
        var worry = await village.WorryAsync("noor", "Sterre", "Hilbrands", Born, "Geen jas in de sneeuw");
        using var caller = await village.CallAsync("bas");
        using var nobody = new Access.Caller(village.Server);

        foreach (var page in (string[])["", "/mensen", "/mensen/nieuw", $"/mensen/{worry.Child}", $"/plaats/{worry.Child}", $"/plaats/{worry.Child}/nieuw", "/gezag", "/wie-keek", "/bekend", "/zelfde-gezin"])
        {
            var closed = await caller.GetAsync(worry.Page + page);
            var missing = await caller.GetAsync($"/nl/dossier/{new DossierId(77)}{page}");

            Assert.Equal(HttpStatusCode.NotFound, closed.Status);
            Assert.Equal(WithoutAddress(missing.Text, new(77)), WithoutAddress(closed.Text, worry.Dossier));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await caller.GetAsync(worry.Api)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await nobody.GetAsync(worry.Api)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await caller.GetAsync("/nl/inzagelog")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task The_state_stands_on_top_and_page_and_program_see_the_same(Kind kind)
    {
        await using var village = await Village.OpenAsync(databases, kind);
        var worry = await village.WorryAsync("noor", "Sterre", "Hilbrands", Born, "Geen jas in de sneeuw", Danger.Now);
        await village.ReportAsync("noor", worry);
        using var noor = await village.CallAsync("noor");

        var page = await noor.GetAsync(worry.Page);
        var api = JsonDocument.Parse((await noor.GetAsync(worry.Api)).Text).RootElement;

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Ja, er is nu gevaar", page.Text, StringComparison.Ordinal);
        Assert.Contains("tel:112", page.Text, StringComparison.Ordinal);
        Assert.Contains("Veilig Thuis Wolkenoord pakt de melding op", page.Text, StringComparison.Ordinal);
        Assert.Contains("Geen jas in de sneeuw", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sterre", page.Text[page.Text.IndexOf("<title>", StringComparison.Ordinal)..page.Text.IndexOf("</title>", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Contains(api.GetProperty("facts").EnumerateArray(), f => f.GetProperty("kind").GetString() == "statement-made.v1" && f.GetProperty("payload").GetProperty("text").GetString() == "Geen jas in de sneeuw");
        Assert.All(api.GetProperty("facts").EnumerateArray(), f => Assert.Equal("you-recorded-it", f.GetProperty("because").GetString()));
    }

    [Theory, OnBothDatabases]
    public async Task One_can_look_back_at_what_was_known_then(Kind kind)
    {
        await using var village = await Village.OpenAsync(databases, kind);
        var worry = await village.WorryAsync("noor", "Sterre", "Hilbrands", Born, "Geen jas in de sneeuw");
        var then = Moment.At(village.Clock.GetUtcNow()).Today;
        village.Clock.Pass(TimeSpan.FromDays(2));
        await village.ActAsync("noor", worry.Dossier, _ => new DossierEvent[] { Village.Statement(worry, "Lacht weer op het plein") });
        using var noor = await village.CallAsync("noor");

        var back = await noor.GetAsync($"{worry.Page}?dag={then.Day}&maand={then.Month}&jaar={then.Year}");
        var before = then.AddDays(-3);
        var nothing = await noor.GetAsync($"{worry.Page}?dag={before.Day}&maand={before.Month}&jaar={before.Year}");
        var wrong = await noor.GetAsync($"{worry.Page}?dag=31&maand=02&jaar=2026");

        Assert.Contains("U kijkt terug", back.Text, StringComparison.Ordinal);
        Assert.Contains("Geen jas in de sneeuw", back.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lacht weer", back.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/woorden/", back.Text, StringComparison.Ordinal);
        Assert.Contains("nog niets", nothing.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Geen jas", nothing.Text, StringComparison.Ordinal);
        Assert.Contains("Deze datum bestaat niet", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"31\"", wrong.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_place_is_shown_once_after_the_password_and_stands_nowhere_else(Kind kind)
    {
        await using var village = await Village.OpenAsync(databases, kind);
        var worry = await village.WorryAsync("noor", "Sterre", "Hilbrands", Born, "Geen jas in de sneeuw");
        using var noor = await village.CallAsync("noor");
        var place = $"{worry.Page}/plaats/{worry.Child}";
        var saved = await noor.PostAsync($"{place}/nieuw", new() { ["ActId"] = Guid.NewGuid().ToString(), ["Kind"] = "Shelter", ["Text"] = "Geheimelaan 7" });
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);

        var wrong = await noor.PostAsync(place, new() { ["Password"] = "een ander wachtwoord" });
        var shown = await noor.PostAsync(place, new() { ["Password"] = Village.Password });

        Assert.DoesNotContain("Geheimelaan", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("Geheimelaan 7", shown.Text, StringComparison.Ordinal);
        Assert.Contains(await village.Get<Looks>().OfAsync(village["noor"].Side, null, DateTimeOffset.MinValue.AddYears(1970), village.Clock.GetUtcNow(), 0, 100, Ct), l => l.Purpose == Purpose.Place && l.Dossier == worry.Dossier);
        foreach (var elsewhere in (string[])[worry.Page, $"{worry.Page}/mensen", $"{worry.Page}/wie-keek", $"{worry.Page}/zelfde-gezin", place, worry.Api])
        {
            var text = (await noor.GetAsync(elsewhere)).Text;
            Assert.DoesNotContain("Geheimelaan", text, StringComparison.Ordinal);
            Assert.DoesNotContain("place-recorded", text, StringComparison.Ordinal);
        }

        var found = await noor.PostAsync("/nl/zoek", new() { ["Name"] = "Sterre" });
        var sought = await noor.PostAsync("/nl/zoek", new() { ["Name"] = "Geheimelaan" });
        Assert.Contains("Hilbrands", found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Geheimelaan 7", found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hilbrands", sought.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_replaces_the_same_words_in_two_windows_loses_neither(Kind kind)
    {
        await using var village = await Village.OpenAsync(databases, kind);
        var worry = await village.WorryAsync("noor", "Sterre", "Hilbrands", Born, "Geen jas in de sneeuw");
        await village.PutOnTeamAsync("ria", worry, "tim");
        await village.PutOnTeamAsync("ria", worry, "noor");
        var (noor, window, tim) = (await village.CallAsync("noor"), await village.CallAsync("noor"), await village.CallAsync("tim"));
        var address = (await noor.GetAsync(worry.Page)).Text is var page ? "/nl" + page[page.IndexOf($"/dossier/{worry.Dossier}/woorden/", StringComparison.Ordinal)..].Split('"')[0] : "";
        Assert.Equal(HttpStatusCode.NotFound, (await tim.GetAsync(address)).Status); // nobody puts words under another's name
        var read = HiddenOf((await window.GetAsync(address)).Text, "Replaces");

        var first = await noor.PostAsync(address, New("Alleen een trui in de sneeuw", HiddenOf((await noor.GetAsync(address)).Text, "Replaces")));
        var second = await window.PostAsync(address, New("Een dunne jas in de sneeuw", read));
        var again = await window.PostAsync(address, New("Een dunne jas in de sneeuw", HiddenOf(second.Text, "Replaces")));

        Assert.Equal(HttpStatusCode.Redirect, first.Status);
        Assert.Contains("Alleen een trui in de sneeuw", second.Text, StringComparison.Ordinal);
        Assert.Contains("Een dunne jas in de sneeuw", second.Text, StringComparison.Ordinal);
        Assert.Contains("niet goed gezien", second.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        var now = (await noor.GetAsync(worry.Page)).Text;
        Assert.Contains("Een dunne jas in de sneeuw", now, StringComparison.Ordinal);
        Assert.Contains("Alleen een trui in de sneeuw", now, StringComparison.Ordinal); // under earlier words
    }

    [Theory, OnBothDatabases]
    public async Task Who_knows_a_family_in_private_sees_it_no_more(Kind kind)
    {
        await using var village = await Village.OpenAsync(databases, kind);
        var worry = await village.WorryAsync("noor", "Sterre", "Hilbrands", Born, "Geen jas in de sneeuw");
        using var noor = await village.CallAsync("noor");

        var unsure = await noor.PostAsync($"{worry.Page}/bekend", new() { ["ActId"] = Guid.NewGuid().ToString() });
        var declared = await noor.PostAsync($"{worry.Page}/bekend", new() { ["ActId"] = Guid.NewGuid().ToString(), ["Sure"] = "yes" });

        Assert.Equal(HttpStatusCode.OK, unsure.Status);
        Assert.Equal(HttpStatusCode.Redirect, declared.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await noor.GetAsync(worry.Page)).Status);
        Assert.DoesNotContain("Hilbrands", (await noor.PostAsync("/nl/zoek", new() { ["Name"] = "Sterre" })).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Two_dossiers_of_one_family_are_read_as_one_and_can_be_parted(Kind kind)
    {
        await using var village = await Village.OpenAsync(databases, kind);
        var one = await village.WorryAsync("noor", "Sterre", "Hilbrands", Born, "Geen jas in de sneeuw");
        var two = await village.WorryAsync("noor", "Sterre", "Hilbrands", Born, "Weer te laat op school");
        var closed = await village.WorryAsync("bas", "Sterre", "Hilbrands", Born, "Alleen op straat");
        using var noor = await village.CallAsync("noor");

        var choose = await noor.GetAsync($"{one.Page}/zelfde-gezin");
        var hidden = await noor.PostAsync($"{one.Page}/zelfde-gezin", Join(closed));
        var joined = await noor.PostAsync($"{one.Page}/zelfde-gezin", Join(two));

        Assert.Contains(two.Dossier.ToString(), choose.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(closed.Dossier.ToString(), choose.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, hidden.Status);
        Assert.Equal(HttpStatusCode.Redirect, joined.Status);
        Assert.Contains("Weer te laat", (await noor.GetAsync(one.Page)).Text, StringComparison.Ordinal);
        Assert.Contains("Geen jas", (await noor.GetAsync(two.Page)).Text, StringComparison.Ordinal);

        var parted = await noor.PostAsync($"{one.Page}/zelfde-gezin", Join(two), $"{one.Page}/zelfde-gezin?handler=Part");
        Assert.Equal(HttpStatusCode.Redirect, parted.Status);
        Assert.DoesNotContain("Weer te laat", (await noor.GetAsync(one.Page)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Geen jas", (await noor.GetAsync(two.Page)).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Who_looked_stands_on_a_page_and_in_the_log_of_the_privacy_officer(Kind kind)
    {
        await using var village = await Village.OpenAsync(databases, kind);
        var worry = await village.WorryAsync("noor", "Sterre", "Hilbrands", Born, "Geen jas in de sneeuw");
        var (noor, ria, piet) = (await village.CallAsync("noor"), await village.CallAsync("ria"), await village.CallAsync("piet"));
        await ria.GetAsync(worry.Page);

        var page = await noor.GetAsync($"{worry.Page}/wie-keek");
        var log = await piet.GetAsync("/nl/inzagelog");
        var ofNoor = await piet.GetAsync($"/nl/inzagelog?Account={village["noor"].Number}");

        Assert.Contains("Ria Leidsma", page.Text, StringComparison.Ordinal);
        Assert.Contains("Leidt het team dat met dit gezin werkt", page.Text, StringComparison.Ordinal);
        Assert.Contains("Las de eigen tekst of melding terug", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Werkt met dit gezin", page.Text, StringComparison.Ordinal); // nobody has been put on the team
        Assert.Contains(worry.Dossier.ToString(), log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hilbrands", log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<bdi>Ria Leidsma</bdi>", ofNoor.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await piet.GetAsync(worry.Page)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task People_and_their_authority_are_recorded_and_put_right(Kind kind)
    {
        await using var village = await Village.OpenAsync(databases, kind);
        var worry = await village.WorryAsync("noor", "Sterre", "Hilbrands", Born, "Geen jas in de sneeuw");
        using var noor = await village.CallAsync("noor");
        var act = Guid.NewGuid().ToString();

        var wrong = await noor.PostAsync($"{worry.Page}/mensen/nieuw", new() { ["ActId"] = act, ["Role"] = "Parent", ["Given"] = "أمل 🌱", ["Born.Day"] = "31", ["Born.Month"] = "02", ["Born.Year"] = "1990" });
        await noor.PostAsync($"{worry.Page}/mensen/nieuw", new() { ["ActId"] = act, ["Role"] = "Parent", ["Given"] = "أمل 🌱", ["About"] = "35" });
        await noor.PostAsync($"{worry.Page}/mensen/nieuw", new() { ["ActId"] = act, ["Role"] = "Parent", ["Given"] = "أمل 🌱", ["About"] = "35" });
        var authority = await noor.PostAsync($"{worry.Page}/gezag", new()
        {
            ["ActId"] = Guid.NewGuid().ToString(),
            ["Parent"] = act,
            ["Child"] = worry.Child.Value.ToString(),
            ["Held"] = "yes",
            ["Since.Day"] = "6",
            ["Since.Month"] = "5",
            ["Since.Year"] = "2018",
            ["Source"] = "Register",
        });

        var people = (await noor.GetAsync($"{worry.Page}/mensen")).Text;
        Assert.Contains("Deze datum bestaat niet", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("أمل 🌱", wrong.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, authority.Status);
        Assert.Equal(2, people.Split("<h2>").Length - 1);
        Assert.Contains("heeft gezag sinds 6 mei 2018", people, StringComparison.Ordinal);

        var known = HiddenOf((await noor.GetAsync($"{worry.Page}/mensen/{worry.Child}")).Text, "Replaces");
        await noor.PostAsync($"{worry.Page}/mensen/{worry.Child}", new() { ["ActId"] = Guid.NewGuid().ToString(), ["Replaces"] = known, ["Role"] = "Child", ["Given"] = "Stella" });
        var late = await noor.PostAsync($"{worry.Page}/mensen/{worry.Child}", new() { ["ActId"] = Guid.NewGuid().ToString(), ["Replaces"] = known, ["Role"] = "Child", ["Given"] = "Stern" });
        Assert.Contains("Stella", late.Text, StringComparison.Ordinal);
        Assert.Contains("Stern", late.Text, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> New(string text, string replaces) =>
        new() { ["ActId"] = Guid.NewGuid().ToString(), ["Replaces"] = replaces, ["Text"] = text, ["Because"] = "niet goed gezien" };

    private static Dictionary<string, string> Join(Worry other) =>
        new() { ["ActId"] = Guid.NewGuid().ToString(), ["Other"] = other.Dossier.ToString(), ["Because"] = "zelfde naam en geboortedag" };

    private static string HiddenOf(string page, string name) => page[page.IndexOf($"name=\"{name}\" value=\"", StringComparison.Ordinal)..].Split('"')[3];

    private static string WithoutAddress(string page, DossierId dossier) => Village.Unchanging(page).Replace(dossier.ToString(), "", StringComparison.Ordinal);
}
