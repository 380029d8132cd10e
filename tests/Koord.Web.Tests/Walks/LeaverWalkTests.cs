using Koord.Domain.Law;
using Koord.Domain.Outcomes;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Web.Tests.Browser;
using Koord.Web.Tests.Dossiers;
using Koord.Web.Work;

namespace Koord.Web.Tests.Walks;

/// <summary>Somebody leaves with a report, a question, an offer and the holding on their name: the lead sees all of it and names another.</summary>
public sealed class LeaverWalkTests(FreshDatabases databases, Chromium chromium) : IClassFixture<FreshDatabases>
{
    private const string Question = "Is vader terug?";

    [Theory, InlineData("nl"), InlineData("en")]
    public async Task What_a_leaver_had_is_the_leads_until_another_is_named(string language)
    {
        await using var town = await Town.OpenAsync(databases);
        var (village, screen, worry) = (town.Village, Screen.Wide with { Language = language }, await town.TakenUpAsync());
        await using var vera = await Walker.SignInAsync(chromium, town, "vera", screen);
        await LeaveOpenAsync(vera, town, worry);
        await village.WorkAsync();

        await using var ada = await Walker.SignInAsync(chromium, town, "ada", screen, "**/accounts");
        await ada.UseAsync($"main a[href$='/accounts/{village["vera"].Number}/beeindigen']", "**/beeindigen");
        await ada.SendAsync("**/accounts");
        await village.WorkAsync();
        await vera.OpenAsync("werk");
        Assert.Contains("/aanmelden", vera.Page.Url, StringComparison.Ordinal);
        await town.ShouldBeHeldAsync(worry.Dossier, village.VeiligThuis.Number, null, "lena");
        await ShouldBeOwnedAsync(town, worry);

        await using var lena = await Walker.SignInAsync(chromium, town, "lena", screen);
        await lena.ReadsAsync(Question, "Bel de school");
        await Steps.TakeUpAsync(lena, town, "wim", "Bel moeder");
        await town.ShouldBeHeldAsync(worry.Dossier, village.VeiligThuis.Number, "wim", "wim", "lena");
        await ShouldBeOwnedAsync(town, worry);
        await lena.ReadsAsync(Question);
        await Steps.ToWorkAsync(lena);
        await lena.UseAsync("main tr a[href*='/stap/']", "**/stap/*");
        await lena.UnfoldAsync("main details summary");
        await lena.PickAsync("#Colleague", $"{village["wim"].Number}");
        await lena.UseAsync("main form button.nl-button--secondary", "**/dossier/*");

        await using var wim = await Walker.SignInAsync(chromium, town, "wim", screen);
        await wim.ReadsAsync("Bel moeder", Question);
    }

    /// <summary>A question to find out, and an offer that nobody answered.</summary>
    private static async Task LeaveOpenAsync(Walker vera, Town town, Worry worry)
    {
        await Steps.ToFamilyAsync(vera, worry.Dossier);
        await vera.UseAsync("main a[href$='/stap']", "**/stap");
        await vera.ChooseAsync("Kind", "Question");
        await vera.FillAsync("#What", Question);
        await vera.PickAsync("#Colleague", $"{town.Village["vera"].Number}");
        await vera.DateAsync("Before", town.Today.AddDays(2));
        await vera.SendAsync("**/dossier/*");
        await vera.UseAsync("main a[href$='/overdracht']", "**/overdracht");
        await Steps.OfferAsync(vera, town.LocalTeam, "Elke week langsgaan.");
    }

    /// <summary>Everything that is asked at Veilig Thuis stands in the list of somebody who works there.</summary>
    private static async Task ShouldBeOwnedAsync(Town town, Worry worry)
    {
        var dossier = (await town.ViewAsync(worry.Dossier, "lena")).Dossier;
        var asked = WorkOfLine.AllOf(town.Village.VeiligThuis.Number, dossier, dossier.Fold(SharingRules.None, (r, f) => r.After(f)), town.Village.Get<LawBook>()).Select(w => w.Kind).ToHashSet();
        var owned = new HashSet<WorkKind>();
        foreach (var colleague in (string[])["lena", "wim"])
        {
            owned.UnionWith((await town.Village.Get<Worklist>().OfAsync(town.Village[colleague].Actor, TestContext.Current.CancellationToken)).Mine.Select(r => r.Item.Kind));
        }

        Assert.Superset(new HashSet<WorkKind> { WorkKind.FindOut, WorkKind.YourOffer, WorkKind.AssessSafety, WorkKind.DecideReport, WorkKind.Holds }, asked);
        Assert.Empty(asked.Except(owned));
    }
}
