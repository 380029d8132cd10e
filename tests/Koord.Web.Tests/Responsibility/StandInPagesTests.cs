using System.Net;
using Koord.Domain.Dossiers;
using Koord.Domain.Responsibility;
using Koord.Domain.Sharing;
using Koord.Store;
using Koord.Web.Tests.Access;
using Koord.Web.Tests.Dossiers;

namespace Koord.Web.Tests.Responsibility;

/// <summary>A colleague stands in, or takes over, for a number of families at once.</summary>
public sealed class StandInPagesTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    private const string Page = "/nl/werk/waarnemen";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Nobody_gives_away_the_families_of_a_colleague_but_who_leads_the_team(Kind kind)
    {
        await using var village = await Village.OpenAsync(databases, kind);
        var (first, _) = await HeldByNoorAsync(village);
        using var tim = await village.CallAsync("tim");
        using var fleur = await village.CallAsync("fleur");
        using var wim = await village.CallAsync("wim");

        Assert.Equal(HttpStatusCode.NotFound, (await fleur.GetAsync(Page)).Status);
        foreach (var other in (Caller[])[tim, wim])
        {
            var page = (await other.GetAsync(Page)).Text;
            Assert.DoesNotContain("Sterre", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Noor", page, StringComparison.Ordinal);
            await other.PostAsync(Page, new(Named(village, "kim", first)) { ["Whose"] = village["noor"].Number.ToString() });
        }

        Assert.Equal(village["noor"].Number, await HolderAsync(village, first, "noor"));
    }

    [Theory, OnBothDatabases]
    public async Task All_families_go_at_once_and_what_cannot_go_stays_with_why(Kind kind)
    {
        await using var village = await Village.OpenAsync(databases, kind);
        var (first, second) = await HeldByNoorAsync(village);
        await village.ActAsync("noor", second.Dossier, _ => new DossierEvent[] { new AcquaintanceDeclared { Account = village["kim"].Number } });
        using var noor = await village.CallAsync("noor");

        var nothing = await noor.PostAsync(Page, new() { ["ActId"] = Guid.NewGuid().ToString(), ["Why"] = "verlof & rust" });
        Assert.Contains("Kies ten minste één gezin.", nothing.Text, StringComparison.Ordinal);
        Assert.Contains("verlof & rust", nothing.Text, StringComparison.Ordinal);

        var half = await noor.PostAsync(Page, Named(village, "kim", first, second));
        Assert.Matches("Niet gelukt voor Daan", half.Text);
        Assert.DoesNotMatch($"value=\"{first.Dossier}\"", half.Text); // went

        Assert.Equal(village["kim"].Number, await HolderAsync(village, first, "noor"));
        Assert.Equal(village["noor"].Number, await HolderAsync(village, second, "noor"));
    }

    [Theory, OnBothDatabases]
    public async Task Families_that_are_sent_twice_go_once_and_both_times_it_ends_the_same(Kind kind)
    {
        await using var village = await Village.OpenAsync(databases, kind);
        var (first, second) = await HeldByNoorAsync(village);
        var own = Named(village, "kim", first);
        var led = new Dictionary<string, string>(Named(village, "kim")) { ["Whose"] = village["noor"].Number.ToString() };

        foreach (var (name, form, list) in ((string, Dictionary<string, string>, string)[])[("noor", own, "Hold"), ("ria", led, "Team")])
        {
            using var who = await village.CallAsync(name);
            using var tim = await village.CallAsync("tim");
            var sent = await who.PostAsync("/nl/wachtwoord", form, Page);
            var again = await who.PostAsync("/nl/wachtwoord", form, Page);

            Assert.EndsWith($"/werk?list={list}", sent.Location, StringComparison.Ordinal);
            Assert.Equal(sent, again);
            Assert.Equal(HttpStatusCode.OK, (await tim.PostAsync("/nl/wachtwoord", form, Page)).Status); // not his press
        }

        Assert.Equal(village["kim"].Number, await HolderAsync(village, second, "kim"));
    }

    [Theory, OnBothDatabases]
    public async Task Who_leads_the_team_names_somebody_for_all_the_families_of_who_left(Kind kind)
    {
        await using var village = await Village.OpenAsync(databases, kind);
        var (first, second) = await HeldByNoorAsync(village);
        await village.Get<Leaving>().EndAsync(village["noor"].Number, village["ria"].Side, Ct);
        using var ria = await village.CallAsync("ria");

        var named = await ria.PostAsync(Page, new(Named(village, "kim")) { ["Whose"] = village["noor"].Number.ToString() });

        Assert.Equal(HttpStatusCode.Redirect, named.Status);
        Assert.Equal(village["kim"].Number, await HolderAsync(village, first, "kim"));
        Assert.Equal(village["kim"].Number, await HolderAsync(village, second, "kim"));
    }

    private static async Task<(Worry, Worry)> HeldByNoorAsync(Village village)
    {
        await village.HireAsync("kim", "Kim Collega", village["noor"].Side, village.LocalTeam.Number, Roles.Professional, Village.Password);
        var (first, second) = (await village.WorryAsync("noor", "Sterre", "Hilbrands", new(2018, 5, 6), "Geen jas"), await village.WorryAsync("noor", "Daan", "Oudkerk", new(2015, 5, 6), "Alleen op straat"));
        foreach (var worry in (Worry[])[first, second])
        {
            await village.PutOnTeamAsync("ria", worry, "noor");
            await village.ActAsync("noor", worry.Dossier, scene => new BeginHolding(new() { Person = village["noor"].Number, Team = village.LocalTeam.Number, Why = "kent hen" }).Decide(scene, village.Get<Koord.Domain.Law.LawBook>()));
        }

        return (first, second);
    }

    private static Dictionary<string, string> Named(Village village, string who, params Worry[] families)
    {
        var fields = new Dictionary<string, string> { ["ActId"] = Guid.NewGuid().ToString(), ["Colleague"] = village[who].Number.ToString(), ["Why"] = "verlof" };
        for (var i = 0; i < families.Length; i++)
        {
            fields[$"Families[{i}]"] = families[i].Dossier.ToString();
        }

        return fields;
    }

    private static async Task<AccountId?> HolderAsync(Village village, Worry worry, string seenBy) =>
        WhoHolds.Of((await village.Get<Reader>().OpenAsync(worry.Dossier, village[seenBy].Actor, Purpose.Work, null, Ct))!.Dossier).Now?.Person; // whoever sees it is asked
}
