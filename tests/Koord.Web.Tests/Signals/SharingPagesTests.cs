using System.Net;
using System.Text.RegularExpressions;
using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Koord.Web.Tests.Signals;

/// <summary>What a sharing decision takes with it, and what it leaves behind.</summary>
public sealed class SharingPagesTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    [Theory, OnBothDatabases]
    public async Task Whoever_invites_says_itself_who_that_is_because_another_may_have_told_it_in_confidence(Kind kind)
    {
        await using var house = await ReportHouse.OpenAsync(databases, kind);
        using var teacher = await house.CallerAsync("leraar");
        using var lead = await house.CallerAsync("leider");
        Assert.Equal(HttpStatusCode.Redirect, (await house.SendAsync(teacher, new(ReportHouse.Decision()) { ["Form.Secret"] = "true" })).Status);
        await house.WorkAsync();
        var empty = await lead.PostAsync($"/nl/dossier/{house.Dossier}/uitnodigen/{MemberIn((await lead.GetAsync($"/nl/dossier/{house.Dossier}/uitnodigen")).Text)}", new() { ["ContactHow"] = " " });
        Assert.DoesNotContain("k-code", empty.Text, StringComparison.Ordinal);
        Assert.Single(await PersonsAsync(house)); // nothing is half saved
        var members = (await lead.GetAsync($"/nl/dossier/{house.Dossier}/uitnodigen")).Text;
        var page = $"/nl/dossier/{house.Dossier}/uitnodigen/{MemberIn(members)}";

        var invited = await lead.PostAsync(page, new() { ["ContactHow"] = "088 000 00 00" });

        Assert.Contains("k-code", invited.Text, StringComparison.Ordinal);
        Assert.Equal([house.School.Number, house.Centre.Number], await PersonsAsync(house));
    }

    [Theory, OnBothDatabases]
    public async Task A_day_beyond_all_plans_is_a_slip_and_nothing_is_sent(Kind kind)
    {
        await using var house = await ReportHouse.OpenAsync(databases, kind);
        using var teacher = await house.CallerAsync("leraar");
        var year = $"{TimeProvider.System.GetUtcNow().Year + 2}";
        Dictionary<string, string> untold = new(ReportHouse.Decision())
        {
            ["Form.Told"] = "no",
            ["Form.NotToldBecause"] = "Dan verdwijnt het gezin",
            ["Form.NotToldUntil.Day"] = "3",
            ["Form.NotToldUntil.Month"] = "3",
            ["Form.NotToldUntil.Year"] = year,
        };

        var sent = await house.SendAsync(teacher, untold);

        Assert.Equal(HttpStatusCode.OK, sent.Status);
        Assert.Contains("Kies een dag binnen een jaar", sent.Text, StringComparison.Ordinal);
        Assert.Contains("Dan verdwijnt het gezin", sent.Text, StringComparison.Ordinal);
        Assert.Contains($"value=\"{year}\"", sent.Text, StringComparison.Ordinal);
    }

    private static string MemberIn(string page) => Regex.Match(page, "/uitnodigen/([0-9a-f]+)").Groups[1].Value;

    /// <summary>Whose facts say who belongs to the family, as the duty roster sees them.</summary>
    private static async Task<IEnumerable<HolderId>> PersonsAsync(ReportHouse house) =>
        (await house.Server.Services.GetRequiredService<Reader>().OpenAsync(house.Dossier, house.OnDuty.Actor, Purpose.Duty, null, TestContext.Current.CancellationToken))!
        .Dossier.Of<PersonRecorded>().Select(p => p.Fact.By); // not null: it came in there
}
