using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Judgements;
using Koord.Domain.Plan;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Web.Tests.Browser;
using Koord.Web.Tests.Closed;
using Koord.Web.Tests.Dossiers;

namespace Koord.Web.Tests.Outcomes;

/// <summary>From a judgement to the end of a line, with the keyboard, on a wide screen and on a phone.</summary>
public sealed class JudgeAndCheckWalkTests(Templates templates, Chromium chromium) : IAsyncLifetime
{
    private readonly FreshDatabases _databases = new(templates);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _databases.DisposeAsync();

    [Theory]
    [InlineData("nl", 320), InlineData("en", 1280)]
    public async Task A_worker_judges_decides_checks_and_closes(string language, int width)
    {
        await using var street = await Street.OpenAsync(_databases, Kind.Sqlite);
        await FillAsync(street);
        await using var visit = await chromium.VisitAsync(street.Village.Server, (width == 320 ? Screen.Phone : Screen.Wide) with { Language = language });
        await SignInAsync(street, visit, language);
        var dossier = $"/{language}/dossier/{street.Main.Dossier}";

        await JudgeAsync(visit, dossier);
        foreach (var (page, answers) in ((string, string[])[])[($"besluit/{street.Main.Signal}", ["[value=Conditions]"]), ("toets", ["[value=alone] >> nth=0", "[value=no] >> nth=1"]), ("afsluiten", ["[value=no] >> nth=0"])])
        {
            await visit.GoAsync($"{dossier}/{page}");
            await visit.ShouldBeFineAsync();
            foreach (var answer in answers)
            {
                await visit.Page.CheckAsync(answer);
            }

            await visit.Keyboard.UseAsync(visit.Page.Locator("main button.nl-button--primary"));
            await visit.Page.Locator(".k-error-summary").WaitForAsync();
            await FineWithErrorsAsync(visit);
        }
    }

    private static async Task JudgeAsync(Visit visit, string dossier)
    {
        await visit.GoAsync($"{dossier}/veiligheid");
        await visit.ShouldBeFineAsync();
        await visit.Page.CheckAsync("[name=Safety][value=NotSafe]");
        await visit.Page.CheckAsync("[name=Certainty][value=Sure]");
        await visit.Page.CheckAsync("[name=Child] >> nth=0");
        await visit.Keyboard.UseAsync(visit.Page.Locator("main button.nl-button--primary"));
        await visit.Page.Locator(".k-error-summary a[href='#DoneNow']").WaitForAsync();
        await FineWithErrorsAsync(visit);
        Assert.True(await visit.Page.IsCheckedAsync("[name=Safety][value=NotSafe]"));
        await visit.Keyboard.FillAsync(visit.Page.Locator("#DoneNow"), "Ik blijf hier tot oma er is.");
        await visit.Keyboard.UseAsync(visit.Page.Locator("main button.nl-button--primary"));
        await visit.ArriveAsync($"**{dossier}");
        await visit.ShouldBeFineAsync();
        Assert.Contains("Ik blijf hier tot oma er is.", await visit.Page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    private static async Task FineWithErrorsAsync(Visit visit)
    {
        await visit.ShouldBeFineAsync();
        Assert.Equal("k-error-summary", await visit.Page.EvaluateAsync<string>("() => document.activeElement.className"));
    }

    private static async Task SignInAsync(Street street, Visit visit, string language)
    {
        await visit.GoAsync($"/{language}/aanmelden");
        await visit.Page.FillAsync("#Login", street.Village.LoginOf("els"));
        await visit.Page.FillAsync("#Password", Village.Password);
        await visit.PressAsync("main button");
    }

    /// <summary>A colleague with a password on the team, a judgement that stands, a plan somebody does not agree with, a danger that was told, and a second child.</summary>
    private static async Task FillAsync(Street street)
    {
        await street.Village.HireAsync("els", "Els Voorbeeld", street.Village.VeiligThuis.Number, street.Village.DutyTeam.Number, Roles.Professional, Village.Password);
        await street.ActAsync("lena", street.Main, new PutColleagueOnTeam { Colleague = street.Village["els"].Number, Team = street.Village.DutyTeam.Number, Why = "gaat mee op bezoek" }.Decide);
        await street.HappensAsync("vera", street.Main,
            Street.Person(new(Guid.NewGuid()), FamilyRole.Child, "أمل 🌱", BirthDate.InYear(2020)),
            Street.Person(street.Mother, FamilyRole.Parent, "Milou", BirthDate.InYear(1985)), Street.Person(street.Father, FamilyRole.Parent, "Joost", BirthDate.InYear(1984)),
            Street.Signal(street.Main, new(Guid.NewGuid()), Danger.Now) with { DangerWhat = "In de nacht is er vaak ruzie en dan is Sterre alleen met haar broertje." },
            new SafetyAssessed { Child = street.Main.Child, Safety = Safety.SafeWithAgreements, Certainty = Certainty.FairlySure, Known = "Oma komt elke avond" },
            new PlanMade
            {
                Goals = [],
                Agreements = [new() { Id = new(Guid.NewGuid()), WhatWeSee = "Papa praat steeds harder en loopt heen en weer.", WhoDoesWhat = "Mama gaat met de kinderen naar oma, ook als het laat is.", WhomWeCall = "Oma" }],
                Agreed = [new() { Person = street.Father, Agrees = false, Words = "Ik vind dat dit over mij gaat en niet met mij." }],
                About = [street.Main.Child],
                Parties = [],
            },
            new StepPlanned { Step = new(Guid.NewGuid()), Kind = StepKind.Promise, What = "Met oma afspreken wanneer zij komt", By = street.Village["els"].Number, Before = street.Today.AddDays(4), About = [street.Main.Child] });
    }
}
