using Koord.Web.Tests.Browser;

namespace Koord.Web.Tests.Walks;

/// <summary>Who was asked to take over says no: the giver holds on, reads why and asks again.</summary>
public sealed class RefusedHandoverWalkTests(FreshDatabases databases, Chromium chromium) : IClassFixture<FreshDatabases>
{
    private const string No = "Wij weten nog niet of vader thuis is.";

    [Theory, InlineData("nl"), InlineData("en")]
    public async Task A_refused_handover_stays_with_the_giver_until_another_accepts(string language)
    {
        await using var town = await Town.OpenAsync(databases);
        var (village, screen, worry) = (town.Village, Screen.Wide with { Language = language }, await town.TakenUpAsync());
        await using var vera = await Walker.SignInAsync(chromium, town, "vera", screen);
        await Steps.ToFamilyAsync(vera, worry.Dossier);
        await vera.UseAsync("main a[href$='/overdracht']", "**/overdracht");
        await Steps.OfferAsync(vera, town.LocalTeam, "Elke week langsgaan.");
        await village.WorkAsync();

        await using var ria = await Walker.SignInAsync(chromium, town, "ria", screen);
        await RefuseAsync(ria);
        await village.WorkAsync();
        await town.ShouldBeHeldAsync(worry.Dossier, village.VeiligThuis.Number, "vera", "vera", "lena");

        await AskAgainAsync(vera, town);
        await village.WorkAsync();
        await town.ShouldBeHeldAsync(worry.Dossier, village.VeiligThuis.Number, "vera", "vera", "lena");
        await Steps.AcceptAsync(ria, town, "tim", "Vader woont elders.", "Bel de school");
        await village.WorkAsync();
        await town.ShouldBeHeldAsync(worry.Dossier, town.LocalTeam, "tim", "tim", "ria", "vera", "lena");
    }

    /// <summary>Not without a reason.</summary>
    private static async Task RefuseAsync(Walker ria)
    {
        await ria.UseAsync("main tr a[href$='/overdracht']", "**/overdracht");
        await ria.ReadsAsync("Elke week langsgaan.", "Bel de school");
        await ria.UseAsync("main form[action*='Refuse'] button", "**handler=Refuse");
        await ria.FollowAsync(".k-error-summary a", "#Because");
        await ria.FillAsync("#Because", No);
        await ria.UseAsync("main form[action*='Refuse'] button", "**/werk");
        await ria.ReadsNotAsync("Sterre");
    }

    private static async Task AskAgainAsync(Walker vera, Town town)
    {
        await Steps.ToWorkAsync(vera);
        await vera.UseAsync("main tr a[href$='/overdracht']", "**/overdracht");
        await vera.ReadsAsync(No);
        await Steps.OfferAsync(vera, town.LocalTeam, "Vader woont elders. Elke week langsgaan.");
        await Steps.ToWorkAsync(vera);
    }
}
