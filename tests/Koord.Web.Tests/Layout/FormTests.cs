using System.Net;
using System.Text.RegularExpressions;
using Koord.Web.Tests.Browser;

namespace Koord.Web.Tests.Layout;

/// <summary>The form of the page with all components, sent with faults.</summary>
public sealed class FormTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    [Fact]
    public async Task What_is_still_needed_stands_in_the_order_of_the_page()
    {
        var page = await SendAsync("nl", []);

        Assert.Equal(
            ["#Form_Child", "#Form_When", "#Form_Story", "#Form_Danger", "#Form_Themes"],
            Regex.Matches(Summary(page), "href=\"([^\"]+)\"").Select(m => m.Groups[1].Value));
        Assert.Contains("Er zijn nog 5 dingen nodig", page, StringComparison.Ordinal);
        Assert.Contains("<title>Fout: ", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_link_and_each_description_leads_to_something_on_the_page()
    {
        var page = await SendAsync("nl", []);
        var ids = Regex.Matches(page, " id=\"([^\"]+)\"").Select(m => m.Groups[1].Value).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(Regex.Matches(Summary(page), "href=\"#([^\"]+)\""), m => Assert.Contains(m.Groups[1].Value, ids));
        Assert.All(
            Regex.Matches(page, "aria-describedby=\"([^\"]+)\"").SelectMany(m => m.Groups[1].Value.Split(' ')),
            id => Assert.Contains(id, ids));
    }

    [Fact]
    public async Task What_was_typed_is_still_there()
    {
        var page = await SendAsync("en", new()
        {
            ["Form.Child"] = "أمل 🌱 <b>",
            ["Form.Age"] = "abc",
            ["Form.When.Day"] = "31",
            ["Form.When.Month"] = "02",
            ["Form.When.Year"] = "2026",
            ["Form.Danger"] = "unknown",
            ["Form.Themes"] = "money",
        });

        Assert.Contains("value=\"أمل 🌱 <b>\"", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.Contains("value=\"abc\"", page, StringComparison.Ordinal);
        Assert.Matches("name=\"Form.When.Day\"[^>]*value=\"31\"", page);
        Assert.Matches("checked=\"checked\"[^>]*value=\"unknown\"", page);
        Assert.Matches("checked=\"checked\"[^>]*value=\"money\"", page);
        Assert.Contains("This date does not exist", Summary(page), StringComparison.Ordinal);
        Assert.Contains("We do not understand this", Summary(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_may_be_written_in_any_direction() =>
        Assert.Matches("<input[^>]*name=\"Form.Child\"[^>]*dir=\"auto\"|<input[^>]*dir=\"auto\"[^>]*name=\"Form.Child\"", await SendAsync("nl", []));

    private async Task<string> SendAsync(string language, Dictionary<string, string> answers)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var server = await KoordServer.StartAsync(databases, Kind.Sqlite);
        using var client = new HttpClient { BaseAddress = server.Address };
        var empty = await client.GetStringAsync($"/{language}/bouwstenen", ct);
        answers.TryAdd("Form.Child", "");
        answers["__RequestVerificationToken"] = Regex.Match(empty, "__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;

        using var answer = await client.PostAsync($"/{language}/bouwstenen", new FormUrlEncodedContent(answers), ct);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(ct);
    }

    private static string Summary(string page) =>
        Regex.Match(page, "class=\"k-error-summary\".*?</ul>", RegexOptions.Singleline).Value;
}
