using System.Net;
using Koord.Domain.Plan;
using Koord.Store;
using Koord.Web.Tests.Access;

namespace Koord.Web.Tests.Plan;

public sealed class PlanPagesTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task First_the_family_is_asked_for_its_own_plan(Kind kind)
    {
        await using var house = await Household.OpenAsync(databases, kind);
        using var tim = await house.CallAsync("tim");
        var page = $"{house.Page}/plan/maken";

        var asked = await tim.GetAsync(page);
        var early = await tim.PostAsync(page, Plan("We eten samen", ""));
        var none = await tim.PostAsync(page, new() { ["ActId"] = Guid.NewGuid().ToString() }, $"{page}?handler=Own");
        var why = await tim.PostAsync(page, new() { ["ActId"] = Guid.NewGuid().ToString(), ["Outcome"] = "Waived" }, $"{page}?handler=Own");
        var offered = await OfferAsync(tim, page);

        Assert.DoesNotContain("Form.Goals", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Bied het gezin eerst een eigen plan aan", early.Text, StringComparison.Ordinal);
        Assert.Contains("Kies hoe het staat met het eigen plan", none.Text, StringComparison.Ordinal);
        Assert.Contains("Schrijf op waarom", why.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, offered.Status);
        Assert.Contains("Form.Goals", (await tim.GetAsync(page)).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_plan_grows_block_by_block_and_every_refusal_keeps_what_was_typed(Kind kind)
    {
        await using var house = await Household.OpenAsync(databases, kind);
        using var tim = await house.CallAsync("tim");
        var page = $"{house.Page}/plan/maken";
        await OfferAsync(tim, page);

        var added = await tim.PostAsync(page, new(Plan("We eten samen", "")) { ["Do"] = "goal" });
        var empty = await tim.PostAsync(page, Plan("", ""));
        var half = await tim.PostAsync(page, new(Plan("", "")) { ["Form.Agreements[0].Does"] = "Joost gaat lopen", ["Form.Network[0].Does"] = "past op", [$"Form.Agreed[{house.Father}].Words"] = "Ik vind het onzin" });

        Assert.Contains("We eten samen", added.Text, StringComparison.Ordinal);
        Assert.Contains("Form.Goals[1].Words", added.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("k-error-summary", added.Text, StringComparison.Ordinal);
        Assert.Contains("Schrijf ten minste één doel of één afspraak op", empty.Text, StringComparison.Ordinal);
        foreach (var said in (string[])["Schrijf op wat we dan zien", "Schrijf op wie we bellen", "Schrijf op wie dit doet", "Kies ook of deze persoon het eens is", "Joost gaat lopen", "value=\"past op\"", "Ik vind het onzin"])
        {
            Assert.Contains(said, half.Text, StringComparison.Ordinal);
        }

        Assert.Empty((await PlansAsync(house)));
    }

    [Theory, OnBothDatabases]
    public async Task A_plan_is_read_with_who_does_not_agree_and_its_next_version_keeps_the_agreements(Kind kind)
    {
        await using var house = await Household.OpenAsync(databases, kind);
        using var tim = await house.CallAsync("tim");
        using var lead = await house.CallAsync("ria");
        var page = $"{house.Page}/plan/maken";
        await OfferAsync(tim, page);

        var first = await tim.PostAsync(page, new(Plan("We eten samen", ""))
        {
            ["Form.Goals[0].By"] = house.Worry.Child.ToString(),
            ["Form.Agreements[0].Sees"] = "De stemmen gaan omhoog",
            ["Form.Agreements[0].Does"] = "Joost gaat lopen",
            ["Form.Agreements[0].Calls"] = "Oma, 06 12",
            ["Form.Network[0].Who"] = "Oma",
            ["Form.Network[0].Does"] = "past op",
            [$"Form.Agreed[{house.Father}].Agrees"] = "no",
            [$"Form.Agreed[{house.Father}].Words"] = "Ik vind het onzin",
        });
        var next = (await tim.GetAsync(page)).Text;
        var unsaid = await tim.PostAsync(page, Next(next, "We eten samen, met oma"));
        var second = await tim.PostAsync(page, new(Next(next, "We eten samen, met oma")) { ["Form.Changed"] = "Oma eet mee" });

        Assert.Equal(HttpStatusCode.Redirect, first.Status);
        Assert.Contains("De stemmen gaan omhoog", next, StringComparison.Ordinal);
        Assert.Contains("Schrijf op wat er is veranderd", unsaid.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, second.Status);
        Assert.Single((await PlansAsync(house)).SelectMany(p => p.Agreements).Select(a => a.Id).Distinct());
        foreach (var reader in (Caller[])[tim, lead])
        {
            var read = (await reader.GetAsync($"{house.Page}/plan")).Text;
            foreach (var said in (string[])["We eten samen, met oma", "Oma eet mee", "Eerdere versies", "Ik vind het onzin", "Joost Hilbrands", "Oma, 06 12"])
            {
                Assert.Contains(said, read, StringComparison.Ordinal);
            }
        }
    }

    [Theory, OnBothDatabases]
    public async Task Who_makes_a_version_in_two_windows_sees_both_and_loses_neither(Kind kind)
    {
        await using var house = await Household.OpenAsync(databases, kind);
        using var tim = await house.CallAsync("tim");
        using var lead = await house.CallAsync("ria");
        var page = $"{house.Page}/plan/maken";
        await OfferAsync(tim, page);
        var window = (await lead.GetAsync(page)).Text;

        await tim.PostAsync(page, Plan("We eten samen", ""));
        var late = await lead.PostAsync(page, Plan("We slapen rustig", Household.Hidden(window, "Replaces")));
        var again = await lead.PostAsync(page, new(Plan("We slapen rustig", Household.Hidden(late.Text, "Replaces"))) { ["Form.Changed"] = "Ook rust in de nacht" });

        Assert.Equal(HttpStatusCode.OK, late.Status);
        Assert.Contains("Intussen is er een nieuwe versie", late.Text, StringComparison.Ordinal);
        Assert.Contains("We eten samen", late.Text, StringComparison.Ordinal);
        Assert.Contains("We slapen rustig", late.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Equal(2, (await PlansAsync(house)).Count);
    }

    private static Task<(HttpStatusCode Status, string Text, string? Location)> OfferAsync(Caller caller, string page) =>
        caller.PostAsync(page, new() { ["ActId"] = Guid.NewGuid().ToString(), ["Outcome"] = nameof(OwnPlan.Offered) }, $"{page}?handler=Own");

    private static Dictionary<string, string> Plan(string goal, string replaces) => new()
    {
        ["ActId"] = Guid.NewGuid().ToString(),
        ["Replaces"] = replaces,
        ["Form.Goals[0].Words"] = goal,
    };

    private static Dictionary<string, string> Next(string page, string goal) => new(Plan(goal, Household.Hidden(page, "Replaces")))
    {
        ["Form.Agreements[0].Agreement"] = Household.Hidden(page, "Form.Agreements[0].Agreement"),
        ["Form.Agreements[0].Sees"] = "De stemmen gaan omhoog",
        ["Form.Agreements[0].Does"] = "Joost gaat lopen",
        ["Form.Agreements[0].Calls"] = "Oma, 06 12",
    };

    private static async Task<IReadOnlyList<PlanMade>> PlansAsync(Household house) =>
        [.. (await house.Village.Get<Reader>().OpenAsync(house.Worry.Dossier, house.Village["tim"].Actor, Domain.Sharing.Purpose.Work, null, Ct))!.Dossier.Of<PlanMade>().Select(p => p.Event)]; // Tim is on the team
}
