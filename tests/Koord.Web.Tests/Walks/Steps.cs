using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;

namespace Koord.Web.Tests.Walks;

/// <summary>What people do in more than one walk.</summary>
internal static class Steps
{
    /// <summary>From the list of work, where one holds.</summary>
    public static async Task ToFamilyAsync(Walker holder, DossierId dossier)
    {
        await ToWorkAsync(holder);
        await holder.UseAsync("main a[href*='list=Hold']", "**list=Hold");
        await holder.UseAsync($"main tr a[href$='/dossier/{dossier}']", "**/dossier/*");
    }

    /// <summary>By the family's name, where nothing is asked.</summary>
    public static async Task FindAsync(Walker walker, DossierId dossier)
    {
        await walker.UseAsync("nav a[href$='/zoek']", "**/zoek");
        await walker.FillAsync("#Name", "Hilbrands");
        await walker.SendAsync("**/zoek");
        await walker.UseAsync($"main a[href$='/dossier/{dossier}']", "**/dossier/*");
    }

    public static Task ToWorkAsync(Walker walker) => walker.UseAsync("nav a[href$='/werk']", "**/werk");

    /// <summary>Names a colleague for what came in, from a list of work.</summary>
    public static async Task TakeUpAsync(Walker duty, Town town, string colleague, string nextStep)
    {
        await duty.UseAsync("main tr a[href*='/oppakken/']", "**/oppakken/*");
        await duty.PickAsync("#Colleague", $"{town.Village[colleague].Number}");
        await duty.FillAsync("#NextStep", nextStep);
        await duty.DateAsync("On", town.Today.AddDays(3));
        await duty.FillAsync("#Why", "Kent de buurt.");
        await duty.SendAsync("**/werk");
    }

    /// <summary>Where it is asked: asks another to take over, who then sees what is safe, not known and open.</summary>
    public static async Task OfferAsync(Walker giver, HolderId to, string asked)
    {
        await giver.UseAsync($"main a[href*='organisation={to}']", "**organisation=*");
        await giver.FillAsync("#Safe", "Oma is er elke avond.");
        await giver.FillAsync("#NotKnown", "Waar vader is.");
        await giver.FillAsync("#Asked", asked);
        await giver.ChooseAsync("Decision.Ground", "veilig-thuis-informs");
        await giver.ChooseAsync("Decision.Consent", nameof(Consent.Given));
        await giver.ChooseAsync("Decision.Told", "yes");
        await giver.SendAsync("**/overdracht");
        await giver.ReadsAsync(asked);
    }

    /// <summary>From the list of work: reads what is asked and promised, and takes over with a colleague who is named.</summary>
    public static async Task AcceptAsync(Walker lead, Town town, string colleague, params IEnumerable<string> reads)
    {
        await ToWorkAsync(lead);
        await lead.UseAsync("main tr a[href$='/overdracht']", "**/overdracht");
        await lead.ReadsAsync(reads);
        await NameAsync(lead, town, colleague, "**/werk");
    }

    /// <summary>Names a colleague, with the reason.</summary>
    public static async Task NameAsync(Walker lead, Town town, string colleague, string to)
    {
        await lead.PickAsync("#Colleague", $"{town.Village[colleague].Number}");
        await lead.FillAsync("#Why", "Kent de buurt.");
        await lead.SendAsync(to);
    }
}
