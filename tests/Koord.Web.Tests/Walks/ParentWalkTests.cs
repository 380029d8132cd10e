using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Judgements;
using Koord.Domain.Outcomes;
using Koord.Domain.Plan;
using Koord.Web.Tests.Browser;
using Koord.Web.Tests.Dossiers;

namespace Koord.Web.Tests.Walks;

/// <summary>A mother follows it all on a phone: the plan, what comes next and when, who watches, her own number.</summary>
public sealed class ParentWalkTests(FreshDatabases databases, Chromium chromium) : IClassFixture<FreshDatabases>
{
    private const string How = "Bel 088 000 00 00, op werkdagen.";
    private const string NotForHer = "Mama is soms zo boos.";

    private static readonly PersonId Mother = new(Guid.NewGuid());

    [Theory]
    [InlineData("nl", "U hoort iets voor het einde van", "U zou iets horen voor het einde van")]
    [InlineData("en", "You hear something before the end of", "You were to hear something before the end of")]
    public async Task A_mother_follows_the_line_on_her_phone(string language, string hears, string heard)
    {
        await using var town = await Town.OpenAsync(databases);
        var (village, worry) = (town.Village, await town.HeldByTimAsync());
        await village.ActAsync("tim", worry.Dossier, _ => Happened(town, worry));
        await village.WorkAsync();
        await using var tim = await Walker.SignInAsync(chromium, town, "tim", Screen.Wide with { Language = language });
        var code = await LetInAsync(tim, worry);

        await using var mother = await Walker.ArriveAsync(chromium, town, Screen.Phone with { Language = language });
        await mother.OpenAsync("begin");
        await mother.FillAsync("#Code", code);
        await mother.FillAsync("#Password", Village.Password);
        await mother.FillAsync("#Again", Village.Password);
        await mother.SendAsync("**/mijn");
        await mother.ReadsAsync("Sterre slaapt rustig.", "De stemmen gaan omhoog.", "Oma", "Gesprekken voor ons samen", "Ik bel de school", hears, How, "Tim Proefstra", "Lokaal team Brugwijk");
        Assert.StartsWith("6", await mother.Page.InnerTextAsync(".k-big"), StringComparison.Ordinal);
        Assert.True(await mother.Page.Locator($"main time[datetime='{town.Today.AddDays(4):yyyy-MM-dd}']").CountAsync() > 0, "no day before which she hears something");
        await mother.ReadsNotAsync(NotForHer);
        await mother.UseAsync("main a[href$='/mijn/wie-keek']", "**/wie-keek");
        await mother.ReadsAsync("Tim Proefstra");

        village.Clock.Pass(TimeSpan.FromDays(5));
        await village.WorkAsync();
        await mother.SignInAsync(code, "**/mijn");
        await mother.ReadsAsync(heard, How);
        await mother.ReadsNotAsync(hears);
    }

    /// <summary>What the professionals did, with one thing that the child keeps to itself.</summary>
    private static DossierEvent[] Happened(Town town, Worry worry) =>
    [
        new PersonRecorded { Person = Mother, Role = FamilyRole.Parent, Name = PersonName.Of("Milou", null, "Hilbrands"), Born = BirthDate.InYear(1985) },
        new AuthorityRecorded { Parent = Mother, Child = worry.Child, Held = true, Since = town.Today.AddYears(-9), Source = AuthoritySource.Register },
        new PlanMade
        {
            Goals = [new() { Words = "Sterre slaapt rustig." }],
            Agreements = [new() { Id = new(Guid.NewGuid()), WhatWeSee = "De stemmen gaan omhoog.", WhoDoesWhat = "Joost loopt een rondje.", WhomWeCall = "Oma" }],
            Network = [new() { Who = "Oma", Does = "Past op als het spannend wordt." }],
            About = [worry.Child],
            Parties = [town.LocalTeam],
        },
        new StepPlanned { Step = new(Guid.NewGuid()), Kind = StepKind.Promise, What = "Ik bel de school", By = town.Village["tim"].Number, Before = town.Today.AddDays(4), About = [worry.Child] },
        new HelpAsked { Help = new(Guid.NewGuid()), What = "Gesprekken voor ons samen", OfName = Personal.Text("Speeltuin Zonhoek"), About = [worry.Child], Parties = [town.LocalTeam] },
        new SafetyChecked
        {
            Moment = CheckMoment.AtStart,
            Agreements = [],
            Numbers = [new() { Person = Mother, Number = 6 }],
            Safety = Safety.SafeWithAgreements,
            Certainty = Certainty.FairlySure,
            Because = "Oma is er elke avond",
            About = [worry.Child],
            Parties = [town.LocalTeam],
        },
        new ChildSpoken { Talk = new(Guid.NewGuid()), Child = worry.Child, On = new(town.Today), Alone = true, Words = NotForHer },
    ];

    /// <summary>Everything that can be opened to her is, and she gets a way in.</summary>
    private static async Task<string> LetInAsync(Walker tim, Worry worry)
    {
        await Steps.ToFamilyAsync(tim, worry.Dossier);
        await tim.UseAsync("main a[href$='/gezin-leest']", "**/gezin-leest");
        await tim.UseAsync($"main a[href$='/gezin-leest/{Mother}']", $"**/gezin-leest/{Mother}");
        await tim.TickAllAsync("[name=Facts]");
        await tim.ChooseAsync("Decision", "open");
        await tim.SendAsync($"**/gezin-leest/{Mother}");
        await tim.UseAsync("main a[href$='/gezin-leest']", "**/gezin-leest");
        await tim.UseAsync($"main a[href$='/uitnodigen/{Mother}']", $"**/uitnodigen/{Mother}");
        await tim.FillAsync("#ContactHow", How);
        await tim.SendAsync($"**/uitnodigen/{Mother}");
        return await tim.Page.InnerTextAsync(".k-code");
    }
}
