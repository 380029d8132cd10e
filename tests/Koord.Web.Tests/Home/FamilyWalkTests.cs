using System.Net;
using System.Text.RegularExpressions;
using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Law;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Web.Tests.Access;
using Koord.Web.Tests.Browser;
using Microsoft.Extensions.DependencyInjection;

namespace Koord.Web.Tests.Home;

/// <summary>From a code on paper to an own view beside the text, on a phone and with the keyboard alone.</summary>
public sealed partial class FamilyWalkTests(Templates templates, Chromium chromium) : IAsyncLifetime
{
    private static readonly PersonId Sterre = new(Guid.NewGuid());
    private static readonly PersonId Milou = new(Guid.NewGuid());
    private static readonly SignalId Signal = new(Guid.NewGuid());
    private readonly FreshDatabases _databases = new(templates);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _databases.DisposeAsync();

    [Theory, OnBothDatabases]
    public async Task A_colleague_of_another_organisation_finds_none_of_the_pages(Kind kind)
    {
        await using var house = await House.OpenAsync(_databases, kind);
        var dossier = await TellAsync(house);
        using var other = new Caller(house.Server);
        await SignInElsewhereAsync(house, other);

        foreach (var path in new[] { "gezin-leest", $"gezin-leest/{Milou}", "uitnodigen", $"uitnodigen/{Milou}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/nl/dossier/{dossier}/{path}")).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync("/nl/mijn")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_parent_reads_on_pages_alone_and_hears_that_their_contact_left(Kind kind)
    {
        await using var house = await House.OpenAsync(_databases, kind);
        var dossier = await TellAsync(house);
        using var professional = new Caller(house.Server);
        using var parent = new Caller(house.Server);
        await professional.SignInAsync(LoginOf(house), House.Password);
        var code = CodeIn((await professional.PostAsync($"/nl/dossier/{dossier}/uitnodigen/{Milou}", new() { ["ContactHow"] = "088 000 00 00" })).Text);
        await parent.PostAsync("/nl/begin", new() { ["Code"] = code, ["Password"] = House.Password, ["Again"] = House.Password });

        Assert.Equal(HttpStatusCode.OK, (await professional.GetAsync($"/api/dossiers/{dossier}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await parent.GetAsync($"/api/dossiers/{dossier}")).Status); // a fact holds more than was decided about
        Assert.DoesNotContain("werkt hier niet meer", (await parent.GetAsync("/nl/mijn")).Text, StringComparison.Ordinal);

        await house.Server.Services.GetRequiredService<Leaving>().EndAsync((await house.Accounts.FindByLoginAsync(LoginOf(house), Ct))!.Number, house.Organisation.Number, Ct); // it was opened just now

        var page = (await parent.GetAsync("/nl/mijn")).Text;
        Assert.Contains("Noor Testveld werkt hier niet meer", page, StringComparison.Ordinal);
        Assert.Contains("088 000 00 00", page, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_code_is_shown_once_and_a_new_one_ends_it(Kind kind)
    {
        await using var house = await House.OpenAsync(_databases, kind);
        var dossier = await TellAsync(house);
        using var professional = new Caller(house.Server);
        await professional.SignInAsync(LoginOf(house), House.Password);
        var page = $"/nl/dossier/{dossier}/uitnodigen/{Milou}";
        var press = new Dictionary<string, string> { ["ActId"] = Guid.NewGuid().ToString(), ["ContactHow"] = "088 000 00 00" };

        var first = CodeIn((await professional.PostAsync(page, press)).Text);
        var twice = await professional.PostAsync(page, press);
        var second = CodeIn((await professional.PostAsync(page, new(press) { ["ActId"] = Guid.NewGuid().ToString() }, page + "?handler=Renew")).Text);

        Assert.Equal(HttpStatusCode.Redirect, twice.Status);
        Assert.NotEqual(first, second);
        Assert.NotNull((await house.Accounts.FindByLoginAsync(first, Ct))?.LeftAt);
        Assert.Null((await house.Accounts.FindByLoginAsync(second, Ct))?.LeftAt);
        Assert.DoesNotContain(second, (await professional.GetAsync(page)).Text, StringComparison.Ordinal);
        Assert.Equal(await BeginAsync(house, first), await BeginAsync(house, "0000-0000-0000"));

        house.Clock.Pass(TimeSpan.FromDays(15));

        Assert.Equal(await BeginAsync(house, second), await BeginAsync(house, "0000-0000-0000"));
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task A_mother_comes_in_reads_and_answers_on_her_phone(string language)
    {
        await using var house = await House.OpenAsync(_databases, Kind.Sqlite);
        var dossier = await TellAsync(house);
        var code = await InviteAndOpenAsync(house, dossier, language);
        await using var visit = await chromium.VisitAsync(house.Server, Screen.Phone with { Language = language });

        await visit.GoAsync($"/{language}/begin");
        await visit.Keyboard.FillAsync(visit.Page.Locator("#Code"), code);
        await visit.Keyboard.FillAsync(visit.Page.Locator("#Password"), House.Password);
        await visit.Keyboard.FillAsync(visit.Page.Locator("#Again"), House.Password);
        await visit.Keyboard.PressAsync("Enter");
        await visit.ArriveAsync($"**/{language}/mijn");
        await visit.ShouldBeFineAsync();
        Assert.Contains("Milou", await visit.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Sterre", await visit.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Contains("Sterre at niets.", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Ik denk aan thuis.", await visit.Page.ContentAsync(), StringComparison.Ordinal);

        await visit.Keyboard.UseAsync(visit.Page.Locator("a[href*='/mijn/mening/']").First);
        await visit.ArriveAsync("**/mijn/mening/**");
        await visit.ShouldBeFineAsync();
        await visit.Keyboard.FillAsync(visit.Page.Locator("#Text"), "Zij had die dag koorts.");
        await visit.Keyboard.UseAsync(visit.Page.Locator("form.k-form button"));
        await visit.ArriveAsync($"**/{language}/mijn");
        Assert.Contains("Zij had die dag koorts.", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await visit.ShouldBeFineAsync();

        await visit.GoAsync($"/{language}/mijn/wie-keek");
        await visit.ShouldBeFineAsync();
        Assert.Contains("Noor Testveld", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await visit.GoAsync($"/{language}/mijn/rechten");
        await visit.ShouldBeFineAsync();
        Assert.Contains("7.3.8", await visit.Page.ContentAsync(), StringComparison.Ordinal);
    }

    /// <summary>A professional with a browser: opens one text, invites, and reads the code from the letter.</summary>
    private async Task<string> InviteAndOpenAsync(House house, DossierId dossier, string language)
    {
        await using var visit = await chromium.VisitAsync(house.Server, Screen.Wide with { Language = language });
        await visit.GoAsync($"/{language}/aanmelden");
        await visit.Page.Locator("#Login").FillAsync(LoginOf(house));
        await visit.Page.Locator("#Password").FillAsync(House.Password);
        await visit.Page.Locator("form.k-form button").ClickAsync();
        await visit.GoAsync($"/{language}/dossier/{dossier}/gezin-leest");
        await visit.ShouldBeFineAsync();
        await visit.GoAsync($"/{language}/dossier/{dossier}/gezin-leest/{Milou}");
        await visit.ShouldBeFineAsync();
        await visit.Page.Locator("label:has-text('Sterre at niets.') input").CheckAsync();
        await visit.Page.Locator("input[name=Decision][value=open]").CheckAsync();
        await visit.Page.Locator("form.k-form button").ClickAsync();
        await visit.Page.Locator("[role=status]").WaitForAsync();
        await visit.ShouldBeFineAsync();
        await visit.GoAsync($"/{language}/dossier/{dossier}/uitnodigen");
        await visit.ShouldBeFineAsync();
        await visit.GoAsync($"/{language}/dossier/{dossier}/uitnodigen/{Milou}");
        await visit.ShouldBeFineAsync();
        await visit.Page.Locator("#ContactHow").FillAsync("Bel 088 000 00 00, op werkdagen.");
        await visit.Page.Locator("form.k-form button").ClickAsync();
        var code = visit.Page.Locator(".k-code");
        await code.WaitForAsync();
        await visit.ShouldBeFineAsync();
        return await code.InnerTextAsync();
    }

    private static string LoginOf(House house) => "team-" + house.Mark;

    private static async Task<DossierId> TellAsync(House house)
    {
        var actor = await OpenProfessionalAsync(house, house.Organisation, LoginOf(house), "Noor Testveld");
        var law = house.Server.Services.GetRequiredService<LawBook>();
        var dossier = new DossierId(Random.Shared.NextInt64(1 << 20, long.MaxValue));
        var act = new Act { Dossier = dossier, Actor = actor, Id = new(Guid.NewGuid()), Ground = "meldcode", Founds = true };
        var signal = new RecordSignal
        {
            Signal = new() { Signal = Signal, Origin = Origin.Worry, About = [Sterre], Danger = Danger.NotNow, FamilyKnows = true },
            People =
            [
                new() { Person = Sterre, Role = FamilyRole.Child, Name = PersonName.Of("Sterre", null, "Proefman"), Born = BirthDate.On(new(2018, 5, 6)) },
                new() { Person = Milou, Role = FamilyRole.Parent, Name = PersonName.Of("Milou", null, "Proefman"), Born = BirthDate.Unknown },
            ],
            Authority = [new() { Parent = Milou, Child = Sterre, Held = true, Since = new(2018, 5, 6), Source = AuthoritySource.Register }],
            Statements = [Said(StatementKind.Observed, "Sterre at niets."), Said(StatementKind.Thought, "Ik denk aan thuis.")],
        };
        Assert.Null((await house.Server.Services.GetRequiredService<Recorder>().RecordAsync(act, scene => signal.Decide(scene, law), Ct)).Refusal);
        return dossier;
    }

    private static StatementMade Said(StatementKind kind, string text) => new()
    {
        Statement = new(Guid.NewGuid()),
        Signal = Signal,
        Kind = kind,
        Text = text,
        Source = "ik zelf",
        On = new(new(2026, 3, 1)),
        About = [Sterre],
    };

    private static async Task SignInElsewhereAsync(House house, Caller caller)
    {
        var organisation = await house.Server.Services.GetRequiredService<Organisations>().AddAsync(OrganisationKind.School, "School de Wilg", Ct);
        var login = "ander-" + house.Mark;
        await OpenProfessionalAsync(house, organisation, login, "Jip Proefstra");
        Assert.Equal(HttpStatusCode.Redirect, (await caller.SignInAsync(login, House.Password)).Status);
    }

    private static async Task<Actor> OpenProfessionalAsync(House house, Organisation organisation, string login, string name)
    {
        var team = await house.Server.Services.GetRequiredService<Organisations>().AddTeamAsync(organisation.Number, "Team", Ct);
        var opened = await house.Accounts.OpenAsync(new() { Login = login, Name = name, Organisation = organisation.Number, Team = team.Number, Roles = Roles.Professional, Password = new(House.Password) }, Ct);
        var found = await house.Accounts.FindAsync(opened.Value.Number, Ct);
        return found!.Actor; // not null: it was opened just now
    }

    /// <summary>What the page says about a code, without the token that differs each time.</summary>
    private static async Task<string> BeginAsync(House house, string code)
    {
        using var somebody = new Caller(house.Server);
        var answer = await somebody.PostAsync("/nl/begin", new() { ["Code"] = code, ["Password"] = House.Password, ["Again"] = House.Password });
        return answer.Status + Hidden().Replace(answer.Text, "").Replace(code, "", StringComparison.Ordinal);
    }

    private static string CodeIn(string letter) => Code().Match(letter) is { Success: true } code ? code.Value : throw new Xunit.Sdk.XunitException(letter);

    [GeneratedRegex("(?<=k-code\">)[0-9A-Z-]{14}")]
    private static partial Regex Code();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex Hidden();
}
