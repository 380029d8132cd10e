using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Web.Tests.Browser;

namespace Koord.Web.Tests.Walks;

/// <summary>One child from the first worry to lasting safety and back: school, Veilig Thuis, local team, care provider, check, end, and reported again.</summary>
public sealed class WholeLineWalkTests(FreshDatabases databases, Chromium chromium) : IClassFixture<FreshDatabases>
{
    private const string Worry = "Zij kwam drie dagen zonder jas en zonder eten.";
    private const string Promise = "Bel de school";
    private const string Help = "Hulp voor Sterre bij nare dromen.";
    private const string Again = "Zij heeft weer drie dagen geen eten bij zich.";

    [Theory, InlineData("nl", "afgesloten, toetsen gaan door"), InlineData("en", "closed, checks go on")]
    public async Task A_child_is_never_without_a_holder_from_report_to_repeat_report(string language, string closed)
    {
        await using var town = await Town.OpenAsync(databases);
        var (village, screen) = (town.Village, Screen.Wide with { Language = language });
        await using var sofie = await Walker.SignInAsync(chromium, town, "sofie", screen);
        await using var vera = await Walker.SignInAsync(chromium, town, "vera", screen);
        await using var tim = await Walker.SignInAsync(chromium, town, "tim", screen);

        var dossier = await ReportAsync(sofie, town);
        await AtVeiligThuisAsync(town, dossier, vera, screen);
        await AtLocalTeamAsync(town, dossier, tim, screen);
        await tim.ReadsAsync(closed);
        village.Clock.Pass(TimeSpan.FromDays(100));
        await village.WorkAsync();
        await ReportAgainAsync(town, dossier, sofie);
        await OpenAgainAsync(town, dossier, vera, tim);
        await tim.ReadsNotAsync(closed);
    }

    /// <summary>Takes up, judges, decides that another follows it up, and asks the local team, which accepts.</summary>
    private async Task AtVeiligThuisAsync(Town town, DossierId dossier, Walker vera, Screen screen)
    {
        var village = town.Village;
        await village.WorkAsync();
        await town.ShouldBeHeldAsync(dossier, village.VeiligThuis.Number, null, "wim", "lena");
        await using var wim = await Walker.SignInAsync(chromium, town, "wim", screen);
        await wim.UseAsync("nav a[href$='/rooster']", "**/rooster");
        await Steps.TakeUpAsync(wim, town, "vera", Promise);
        await town.ShouldBeHeldAsync(dossier, village.VeiligThuis.Number, "vera", "vera", "lena");

        await JudgeAsync(vera);
        await DecideAsync(vera);
        await vera.UseAsync("main a[href$='/overdracht']", "**/overdracht");
        await Steps.OfferAsync(vera, town.LocalTeam, "Elke week langsgaan.");
        await village.WorkAsync();
        await town.ShouldBeHeldAsync(dossier, village.VeiligThuis.Number, "vera", "vera", "lena");

        await using var ria = await Walker.SignInAsync(chromium, town, "ria", screen);
        await Steps.AcceptAsync(ria, town, "tim", "Waar vader is.", Promise);
        await village.WorkAsync();
        await town.ShouldBeHeldAsync(dossier, town.LocalTeam, "tim", "tim", "ria", "vera", "lena");
    }

    /// <summary>Meets the family, plans, asks help that comes, checks and closes.</summary>
    private async Task AtLocalTeamAsync(Town town, DossierId dossier, Walker tim, Screen screen)
    {
        var village = town.Village;
        var people = (await town.ViewAsync(dossier, "tim")).Dossier.Fold(People.None, (p, f) => p.After(f));
        var team = new LocalTeam(tim, people.Children.Single().Person, people.Grown.Single().Person);
        await Steps.ToWorkAsync(tim);
        await team.KeepPromiseAsync(Promise);
        await team.ContactAsync();
        await team.PlanAsync();
        await team.AskHelpAsync(town.Care, Help);
        await village.WorkAsync();

        await using var cato = await Walker.SignInAsync(chromium, town, "cato", screen);
        await cato.UseAsync("main tr a[href*='/hulp/']", "**/hulp/*");
        await MoveHelpAsync(cato, "Promised");
        village.Clock.Pass(TimeSpan.FromDays(20));
        await village.WorkAsync();
        await cato.SignInAsync(village.LoginOf("cato"), "**/werk");
        await cato.UseAsync("main tr a[href*='/hulp/']", "**/hulp/*"); // what she promised is in her list
        await MoveHelpAsync(cato, "Started");

        await tim.SignInAsync(village.LoginOf("tim"), "**/werk");
        await Steps.ToFamilyAsync(tim, dossier);
        await tim.ReadsAsync(Help);
        await team.CheckAsync();
        village.Clock.Pass(TimeSpan.FromMinutes(1)); // facts of one act are a microsecond apart
        await team.CloseAsync();
        await town.ShouldBeHeldAsync(dossier, town.LocalTeam, "tim", "tim", "ria");
    }

    private static async Task MoveHelpAsync(Walker cato, string state)
    {
        await cato.ReadsAsync(Help);
        await cato.ChooseAsync("State", state);
        await cato.SendAsync("**/plan");
    }

    /// <summary>The school finds the family by its name and reports again.</summary>
    private static async Task ReportAgainAsync(Town town, DossierId dossier, Walker sofie)
    {
        await sofie.SignInAsync(town.Village.LoginOf("sofie"), "**/werk");
        await Steps.FindAsync(sofie, dossier);
        await sofie.UseAsync("main a[href*='/signaal?dossier=']", "**/signaal?dossier=*");
        await sofie.UseAsync("main button[value=Worry]", "**/signaal/*");
        await sofie.ChooseAsync("Form.Danger", "unknown");
        await sofie.FillAsync("#Form_Observed_0__Text", Again);
        await sofie.ChooseAsync("Form.FamilyKnows", "yes");
        Assert.Equal(dossier, await ShareAsync(sofie, town));
    }

    /// <summary>The line goes on where it was: Veilig Thuis holds again, and whoever held before sees so.</summary>
    private static async Task OpenAgainAsync(Town town, DossierId dossier, Walker vera, Walker tim)
    {
        var village = town.Village;
        await village.WorkAsync();
        await town.ShouldBeHeldAsync(dossier, village.VeiligThuis.Number, null, "vera", "lena", "tim", "ria");
        await vera.SignInAsync(village.LoginOf("vera"), "**/werk");
        await vera.UseAsync("main tr a[href*='/oppakken/']", "**/oppakken/*");
        await vera.ReadsAsync(Again);
        await vera.FillAsync("#NextStep", "Bel het lokale team");
        await vera.DateAsync("On", town.Today.AddDays(1));
        await vera.SendAsync("**/werk");
        await town.ShouldBeHeldAsync(dossier, village.VeiligThuis.Number, "vera", "vera", "lena");
        await Steps.ToFamilyAsync(vera, dossier);
        await vera.ReadsAsync(Worry, Again, "Bel het lokale team");

        await tim.SignInAsync(village.LoginOf("tim"), "**/werk");
        await Steps.FindAsync(tim, dossier);
        await tim.ReadsAsync(village.VeiligThuis.Name, "Er is elke dag eten.");
    }

    /// <summary>A new worry about a new child, shared with Veilig Thuis at once.</summary>
    private static async Task<DossierId> ReportAsync(Walker sofie, Town town)
    {
        await sofie.UseAsync("nav a[href$='/signaal']", "**/signaal");
        await sofie.UseAsync("main button[value=Worry]", "**/signaal/*");
        await sofie.ChooseAsync("Form.Danger", "not-now");
        await sofie.FillAsync("#Form_Children_0__Given", "Sterre");
        await sofie.FillAsync("#Form_Children_0__Surname", "Hilbrands");
        await sofie.FillAsync("#Form_Children_0__Born_Year", "2017");
        await sofie.UseAsync("main button[value=add-adult]", "**/signaal/**");
        await sofie.PickAsync("#Form_Adults_0__Role", "Parent");
        await sofie.FillAsync("#Form_Adults_0__Given", "Milou");
        await sofie.FillAsync("#Form_Adults_0__Surname", "Hilbrands");
        await sofie.PickAsync("#Form_Adults_0__Authority", "held-said");
        await sofie.FillAsync("#Form_Observed_0__Text", Worry);
        await sofie.ChooseAsync("Form.FamilyKnows", "yes");
        return await ShareAsync(sofie, town);
    }

    private static async Task<DossierId> ShareAsync(Walker sofie, Town town)
    {
        await sofie.UseAsync("main .k-actions button[value=next]", "**/controle**");
        await sofie.UseAsync("main .k-actions button", "**/wat-nu/*");
        await sofie.UseAsync("main a[href*='/delen/']", "**/delen/*");
        await sofie.UseAsync($"main a[href*='organisation={town.Village.VeiligThuis.Number}']", "**organisation=*");
        await sofie.FillAsync("#Form_Purpose", "Beoordelen of het thuis veilig is.");
        await sofie.ChooseAsync("Form.Ground", "report-to-veilig-thuis");
        await sofie.ChooseAsync("Form.Consent", nameof(Consent.Given));
        await sofie.ChooseAsync("Form.Told", "yes");
        await sofie.SendAsync("**handler=Preview");
        await sofie.UseAsync("main button[formaction*='Send']", "**/melding/*");
        return DossierId.Parse(sofie.Page.Url.Split("/dossier/")[1].Split('/')[0], null);
    }

    private static async Task JudgeAsync(Walker vera)
    {
        await Steps.ToWorkAsync(vera);
        await vera.UseAsync("main tr a[href$='/veiligheid']", "**/veiligheid");
        await vera.ChooseAsync("Child", await vera.Page.InputValueAsync("[name=Child]"));
        await vera.ChooseAsync("Safety", "SafeWithAgreements");
        await vera.ChooseAsync("Certainty", "FairlySure");
        await vera.FillAsync("#Known", "Oma komt elke avond.");
        await vera.SendAsync("**/dossier/*");
    }

    private static async Task DecideAsync(Walker vera)
    {
        await vera.UseAsync("main a[href*='/besluit/']", "**/besluit/*");
        await vera.ChooseAsync("Kind", "Conditions");
        await vera.FillAsync("#Because", "Er is hulp nodig, en iemand die blijft kijken.");
        await vera.FillAsync("#Conditions_0__Text", "Er is altijd een volwassene thuis.");
        await vera.SendAsync("**/dossier/*");
        await vera.ReadsAsync("Er is altijd een volwassene thuis.");
    }
}
