using Koord.Domain.Family;

namespace Koord.Web.Tests.Walks;

/// <summary>What Tim does with the family, from the first contact to the end of the line, each time from the dossier.</summary>
internal sealed class LocalTeam(Walker tim, PersonId child, PersonId mother)
{
    private const string Agreement = "De stemmen gaan omhoog.";

    private readonly string _child = child.ToString();

    public async Task ContactAsync()
    {
        await tim.UseAsync("main a[href$='/contact']", "**/contact");
        await tim.TickAsync("[name=Where]");
        await tim.TickAsync("[name=Seen]");
        await tim.FillAsync("#Observed", "Warm eten op tafel.");
        await tim.TickAsync($"[name='Talks[{_child}].Spoken']");
        await tim.ChooseAsync($"Talks[{_child}].Alone", "yes");
        await tim.FillAsync($"[name='Talks[{_child}].Number']", "7");
        await tim.FillAsync($"[name='Talks[{_child}].Words']", "Ik wil dat jullie niet meer schreeuwen.");
        await tim.SendAsync("**/dossier/*");
        await tim.ReadsAsync("Ik wil dat jullie niet meer schreeuwen.");
    }

    /// <summary>The family first, and then what was agreed.</summary>
    public async Task PlanAsync()
    {
        await tim.UseAsync("main a[href$='/plan']", "**/plan");
        await tim.UseAsync("main a[href$='/plan/maken']", "**/plan/maken");
        await tim.ChooseAsync("Outcome", "Offered");
        await tim.SendAsync("**/plan/maken");
        await tim.FillAsync("#Form_Goals_0__Words", "Sterre slaapt rustig.");
        await tim.FillAsync("#Form_Agreements_0__Sees", Agreement);
        await tim.FillAsync("#Form_Agreements_0__Does", "Moeder gaat met Sterre naar oma.");
        await tim.FillAsync("#Form_Agreements_0__Calls", "Oma");
        await tim.ChooseAsync($"Form.Agreed[{mother}].Agrees", "yes");
        await tim.UseAsync("main form.k-signal .k-actions button", "**/plan");
        await tim.ReadsAsync("Sterre slaapt rustig.", Agreement);
    }

    public async Task AskHelpAsync(Koord.Store.Organisation of, string what)
    {
        await tim.UseAsync("main a[href$='/hulp']", "**/hulp");
        await tim.UseAsync($"main a[href$='aan={of.Number}']", "**aan=*");
        await tim.FillAsync("#What", what);
        await tim.ChooseAsync("Ground", "youth-help-with-consent");
        await tim.ChooseAsync("Agreed", nameof(Domain.Sharing.Consent.Given));
        await tim.SendAsync("**/plan");
        await tim.ReadsAsync(what, of.Name);
    }

    /// <summary>What was promised with the handover is done.</summary>
    public async Task KeepPromiseAsync(string promise)
    {
        await tim.ReadsAsync(promise);
        await tim.UseAsync("main tr a[href*='/stap/']", "**/stap/*");
        await tim.FillAsync("#Outcome", "De school weet wie zij belt.");
        await tim.SendAsync("**/dossier/*");
    }

    public async Task CheckAsync()
    {
        await tim.UseAsync("main a[href$='/toets']", "**/toets");
        await tim.ReadsAsync(Agreement);
        await tim.ChooseAsync(await NameAsync("Kept["), "Yes");
        await SpeakAsync("8", "Thuis is het stil.");
        await tim.FillAsync($"[name='Numbers[{mother}].Number']", "7");
        await JudgeAsync();
        await tim.FillAsync("#Because", "Wat afgesproken is, gebeurt.");
        await tim.SendAsync("**/dossier/*");
        await tim.ReadsAsync("Thuis is het stil.");
    }

    public async Task CloseAsync()
    {
        await tim.UseAsync("main a[href$='/afsluiten']", "**/afsluiten");
        await tim.FillAsync("#Dangers_0__Then", "Geen eten en geen jas.");
        await tim.FillAsync("#Dangers_0__Now", "Er is elke dag eten.");
        await SpeakAsync("9", "Het gaat goed.");
        await JudgeAsync();
        await tim.FillAsync("#Premortem", "Oma wordt ziek.");
        await tim.SendAsync("**/dossier/*");
        await tim.ReadsAsync("Er is elke dag eten.");
    }

    private async Task SpeakAsync(string number, string words)
    {
        await tim.ChooseAsync($"Talks[{_child}].Spoken", "alone");
        await tim.FillAsync($"[name='Talks[{_child}].Number']", number);
        await tim.FillAsync($"[name='Talks[{_child}].Words']", words);
    }

    private async Task JudgeAsync()
    {
        await tim.ChooseAsync("Safety", "Safe");
        await tim.ChooseAsync("Certainty", "FairlySure");
    }

    private async Task<string> NameAsync(string starts) => await tim.Page.Locator($"[name^='{starts}']").First.GetAttributeAsync("name") ?? "";
}
