using Koord.Domain.Responsibility;
using Koord.Web.Tests.Browser;

namespace Koord.Web.Tests.Walks;

/// <summary>A court orders supervision: from that moment a certified institution holds, and names who.</summary>
public sealed class OrderWalkTests(FreshDatabases databases, Chromium chromium) : IClassFixture<FreshDatabases>
{
    [Theory, InlineData("nl"), InlineData("en")]
    public async Task An_order_places_the_holding_with_a_certified_institution(string language)
    {
        await using var town = await Town.OpenAsync(databases);
        var (village, screen, worry) = (town.Village, Screen.Wide with { Language = language }, await town.HeldByTimAsync());
        await using var tim = await Walker.SignInAsync(chromium, town, "tim", screen);
        await Steps.ToFamilyAsync(tim, worry.Dossier);
        await OrderAsync(tim, town);
        await village.WorkAsync();
        await town.ShouldBeHeldAsync(worry.Dossier, town.Gi.Number, null, "tim", "ria", "gerda");

        await using var gerda = await Walker.SignInAsync(chromium, town, "gerda", screen);
        await gerda.UseAsync("main tr a[href$='/vasthouden']", "**/vasthouden");
        await Steps.NameAsync(gerda, town, "gijs", "**/dossier/*");
        await gerda.ReadsAsync(town.Gi.Name, "Gijs Voogdstra");
        await town.ShouldBeHeldAsync(worry.Dossier, town.Gi.Number, "gijs", "gerda", "gijs");
        await town.ShouldBeHeldAsync(worry.Dossier, town.Gi.Number, null, "tim", "ria"); // who held before hears where it went, and no more

        await using var gijs = await Walker.SignInAsync(chromium, town, "gijs", screen);
        await Steps.ToFamilyAsync(gijs, worry.Dossier);
        await gijs.ReadsAsync("Geen jas in de sneeuw", "Gijs Voogdstra");
    }

    private static async Task OrderAsync(Walker tim, Town town)
    {
        await tim.UseAsync("main a[href$='/besluit-rechter']", "**/besluit-rechter");
        await tim.ChooseAsync("Kind", nameof(OrderKind.Ondertoezichtstelling));
        await tim.DateAsync("GivenOn", town.Today);
        await tim.DateAsync("Until", town.Today.AddYears(1));
        await tim.PickAsync("#Gi", $"{town.Gi.Number}");
        await tim.SendAsync("**/dossier/*");
        await tim.ReadsAsync(town.Gi.Name);
    }
}
