using System.Net;
using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Web.Tests.Browser;

namespace Koord.Web.Tests.Signals;

public sealed class FormTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task The_draft_of_a_colleague_is_not_there(Kind kind)
    {
        await using var server = await KoordServer.StartAsync(databases, kind);
        var region = await Region.SettleAsync(server);
        using var teacher = await region.SignInAsync(region.Teacher);
        using var colleague = await region.SignInAsync(region.Colleague);
        var draft = await BeginAsync(teacher);

        Assert.Equal(404, await colleague.GetAsync(draft));
        Assert.Equal(404, await colleague.GetAsync($"{draft}/controle"));
        Assert.Equal(404, await colleague.GetAsync($"/nl/signaal/{Guid.NewGuid()}"));
        await colleague.GetAsync("/nl/signaal");
        Assert.Equal(404, await colleague.PostAsync(draft, Answers()));
    }

    [Theory, OnBothDatabases]
    public async Task What_was_typed_is_there_again_after_the_browser_was_closed(Kind kind)
    {
        await using var server = await KoordServer.StartAsync(databases, kind);
        var region = await Region.SettleAsync(server);
        string draft;
        using (var teacher = await region.SignInAsync(region.Teacher))
        {
            draft = await BeginAsync(teacher);
            await teacher.PostAsync(draft, Filled(teacher, Answers("أمل 🌱"), "stop"));
            Assert.Contains("Nog niet af", teacher.Page, StringComparison.Ordinal);
        }

        using var again = await region.SignInAsync(region.Teacher);
        await again.GetAsync(draft);

        Assert.Contains("value=\"أمل 🌱\"", WebUtility.HtmlDecode(again.Page), StringComparison.Ordinal);
        Assert.Contains("zonder jas", again.Page, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_form_that_stood_open_too_long_keeps_everything_typed(Kind kind)
    {
        await using var server = await KoordServer.StartAsync(databases, kind);
        var region = await Region.SettleAsync(server);
        using var teacher = await region.SignInAsync(region.Teacher);
        var draft = await BeginAsync(teacher);

        await teacher.SendAsync(draft, Filled(teacher, Answers("Noor"), "next"));

        Assert.Contains("Deze pagina stond lang open", teacher.Page, StringComparison.Ordinal);
        Assert.Contains("value=\"Noor\"", teacher.Page, StringComparison.Ordinal);
        Assert.Contains("zonder jas", teacher.Page, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_read_is_explained_by_its_field_and_stays(Kind kind)
    {
        await using var server = await KoordServer.StartAsync(databases, kind);
        var region = await Region.SettleAsync(server);
        using var teacher = await region.SignInAsync(region.Teacher);
        var draft = await BeginAsync(teacher);
        var answers = Answers("Noor");
        answers["Form.Observed[0].Text"] = "begin " + string.Concat(Enumerable.Repeat("🌱", 250_000)) + " einde";
        (answers["Form.Observed[0].On.Day"], answers["Form.Observed[0].On.Month"]) = ("31", "02");
        (answers["Form.Children[0].Born.Day"], answers["Form.Children[0].Born.Month"], answers["Form.Children[0].Born.Year"]) = ("30", "2", "2018");

        Assert.Equal(200, await teacher.PostAsync(draft, Filled(teacher, answers, "next")));

        Assert.Contains("href=\"#Form_Observed_0__Text\"", teacher.Page, StringComparison.Ordinal);
        Assert.Contains("href=\"#Form_Observed_0__On\"", teacher.Page, StringComparison.Ordinal);
        Assert.Contains("href=\"#Form_Children_0__Born\"", teacher.Page, StringComparison.Ordinal);
        Assert.Contains(" einde</textarea>", teacher.Page, StringComparison.Ordinal);
        Assert.Matches("name=\"Form.Observed\\[0\\].On.Day\"[^>]*value=\"31\"", teacher.Page);
        await teacher.GetAsync(draft);
        Assert.Contains(" einde</textarea>", teacher.Page, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_second_window_is_told_and_loses_nothing_typed(Kind kind)
    {
        await using var server = await KoordServer.StartAsync(databases, kind);
        var region = await Region.SettleAsync(server);
        using var first = await region.SignInAsync(region.Teacher);
        using var second = await region.SignInAsync(region.Teacher);
        var draft = await BeginAsync(first);
        await second.GetAsync(draft);
        await first.PostAsync(draft, Filled(first, Answers("Noor"), "stop"));

        Assert.Equal(409, await second.PostAsync(draft, Filled(second, Answers("Vera"), "next")));

        Assert.Contains("value=\"Vera\"", second.Page, StringComparison.Ordinal);
        Assert.Contains("in een ander venster bewaard", second.Page, StringComparison.Ordinal);
        await first.GetAsync(draft);
        Assert.Contains("value=\"Noor\"", first.Page, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Saving_while_typing_does_not_stand_in_the_way_of_the_same_window(Kind kind)
    {
        await using var server = await KoordServer.StartAsync(databases, kind);
        var region = await Region.SettleAsync(server);
        using var teacher = await region.SignInAsync(region.Teacher);
        var draft = await BeginAsync(teacher);
        var (page, fields) = (teacher.Page, Filled(teacher, Answers("Noor"), "next"));
        Assert.Contains("handler=Autosave", page, StringComparison.Ordinal);
        Assert.Equal(204, await teacher.PostAsync($"{draft}?handler=Autosave", fields));
        await teacher.GetAsync("/nl/signaal");

        await teacher.PostAsync(draft, fields);

        Assert.EndsWith("/controle", teacher.Path, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Children_are_added_and_removed_without_losing_what_was_typed(Kind kind)
    {
        await using var server = await KoordServer.StartAsync(databases, kind);
        var region = await Region.SettleAsync(server);
        using var teacher = await region.SignInAsync(region.Teacher);
        var draft = await BeginAsync(teacher);

        await teacher.PostAsync(draft, Filled(teacher, Answers("Noor"), "add-child"));
        await teacher.PostAsync(draft, Filled(teacher, new() { ["Form.Danger"] = "unknown", ["Form.Children[1].Given"] = "Bram", ["Form.Observed[0].Text"] = "Samen op het plein." }, "add-adult"));

        Assert.Contains("value=\"Noor\"", teacher.Page, StringComparison.Ordinal);
        Assert.Contains("value=\"Bram\"", teacher.Page, StringComparison.Ordinal);
        Assert.Contains("Form.Adults[0].Given", teacher.Page, StringComparison.Ordinal);
        await teacher.PostAsync(draft, Filled(teacher, new() { ["Form.Observed[0].Text"] = "Samen op het plein." }, "remove-child-0"));
        Assert.DoesNotContain("value=\"Noor\"", teacher.Page, StringComparison.Ordinal);
        Assert.Contains("value=\"Bram\"", teacher.Page, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_double_send_is_one_worry(Kind kind)
    {
        await using var server = await KoordServer.StartAsync(databases, kind);
        var region = await Region.SettleAsync(server);
        using var teacher = await region.SignInAsync(region.Teacher);
        var draft = await BeginAsync(teacher);
        await teacher.PostAsync(draft, Filled(teacher, Answers("Noor"), "next"));
        Assert.EndsWith("/controle", teacher.Path, StringComparison.Ordinal);

        await teacher.PostAsync($"{draft}/controle", []);
        var once = teacher.Path;
        await teacher.GetAsync("/nl/signaal");
        Assert.DoesNotContain("Noor", teacher.Page, StringComparison.Ordinal);
        await teacher.PostAsync($"{draft}/controle", []);

        Assert.Contains("/wat-nu/", once, StringComparison.Ordinal);
        Assert.Equal(once, teacher.Path);
        var view = await region.Get<Reader>().OpenAsync(DossierId.Parse(once.Split('/')[3], null), region.Teacher.Actor, Purpose.Work, null, Ct);
        Assert.Single(view!.Dossier.Of<SignalRecorded>()); // it was just shown
        Assert.Equal("Noor", Assert.Single(view.Dossier.Of<PersonRecorded>()).Event.Name.Value.Given);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_recorded_is_what_was_checked(Kind kind)
    {
        await using var server = await KoordServer.StartAsync(databases, kind);
        var region = await Region.SettleAsync(server);
        using var teacher = await region.SignInAsync(region.Teacher);
        var draft = await BeginAsync(teacher);
        await teacher.PostAsync(draft, Filled(teacher, Answers("Noor"), "next"));
        await teacher.GetAsync($"{draft}/controle");
        var checkedThen = teacher.Fields();

        using var window = await region.SignInAsync(region.Teacher);
        await window.GetAsync(draft);
        await window.PostAsync(draft, Filled(window, Answers("Fleur"), "next"));
        await teacher.PostAsync($"{draft}/controle", checkedThen);

        Assert.EndsWith("/controle", teacher.Path, StringComparison.Ordinal);
        Assert.Contains("in een ander venster", teacher.Page, StringComparison.Ordinal);
        Assert.Contains("Fleur", teacher.Page, StringComparison.Ordinal);
        await teacher.PostAsync($"{draft}/controle", teacher.Fields());
        Assert.Contains("/wat-nu/", teacher.Path, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_question_with_a_name_is_not_sent_and_one_without_is_answered(Kind kind)
    {
        await using var server = await KoordServer.StartAsync(databases, kind);
        var region = await Region.SettleAsync(server);
        using var teacher = await region.SignInAsync(region.Teacher);
        var draft = await BeginAsync(teacher);
        await teacher.PostAsync(draft, Filled(teacher, Answers("Noor"), "next"));
        await teacher.PostAsync($"{draft}/controle", []);
        var consult = teacher.Path.Replace("/wat-nu/", "/advies/", StringComparison.Ordinal);
        using var colleague = await region.SignInAsync(region.Colleague);
        Assert.Equal(404, await colleague.GetAsync(consult));
        await teacher.GetAsync(consult);
        var whom = $"o{region.Adviser.Side}";

        await teacher.PostAsync(consult, [.. teacher.Fields(), new("Question", "Noors moeder komt niet. Wat doe ik?"), new("Whom", whom)]);
        Assert.Contains("de naam ‘Noors’", WebUtility.HtmlDecode(teacher.Page), StringComparison.Ordinal);
        await teacher.PostAsync(consult, [.. teacher.Fields(), new("Question", "Wat doe ik voor 9999.90.019?"), new("Whom", whom)]);
        Assert.Contains("een burgerservicenummer, 9999.90.019", WebUtility.HtmlDecode(teacher.Page), StringComparison.Ordinal);
        await teacher.PostAsync(consult, [.. teacher.Fields(), new("Question", "Een ouder komt niet. Wat doe ik?"), new("Whom", whom)]);
        var advice = teacher.Path;
        Assert.StartsWith("/nl/advies/", advice, StringComparison.Ordinal);

        using var adviser = await region.SignInAsync(region.Adviser);
        Assert.Equal(404, await colleague.GetAsync(advice));
        await adviser.GetAsync(advice);
        await adviser.PostAsync(advice, [.. adviser.Fields(), new("Answer", "Kijk bij 999990019.")]);
        Assert.Contains("een burgerservicenummer, 999990019", WebUtility.HtmlDecode(adviser.Page), StringComparison.Ordinal);
        await adviser.PostAsync(advice, [.. adviser.Fields(), new("Answer", "Begin met een gesprek.")]);
        await teacher.GetAsync(advice);
        Assert.Contains("Begin met een gesprek.", teacher.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("Noor", adviser.Page, StringComparison.Ordinal);
    }

    private static async Task<string> BeginAsync(Session session)
    {
        await session.GetAsync("/nl/signaal");
        await session.PostAsync("/nl/signaal", [new("origin", "Worry")]);
        return session.Path;
    }

    private static Dictionary<string, string> Answers(string child = "Noor") => new()
    {
        ["Form.Danger"] = "not-now",
        ["Form.FamilyKnows"] = "yes",
        ["Form.Children[0].Given"] = child,
        ["Form.Observed[0].Text"] = "Drie dagen zonder jas op het plein.",
    };

    private static List<KeyValuePair<string, string>> Filled(Session session, Dictionary<string, string> answers, string press) =>
    [
        .. session.Fields().Where(f => !answers.ContainsKey(f.Key)),
        .. answers,
        new("Do", press),
    ];
}
