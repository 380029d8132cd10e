using Koord.Domain.Responsibility;
using Koord.Domain.Sharing;
using Koord.Web.Tests.Closed;
using Koord.Web.Tests.Judgements;

namespace Koord.Web.Tests.Responsibility;

/// <summary>Two dossiers that turned out to be of one family, each held by another organisation.</summary>
public sealed class JoinedLinesPagesTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    [Theory, OnBothDatabases]
    public async Task Both_holders_are_said_and_what_is_done_is_done_in_one_line(Kind kind)
    {
        await using var street = await Street.OpenAsync(databases, kind);
        using var visitors = new VisitorsOfStreet(street);
        await street.HappensAsync("lena", street.Main, new HoldingPassed { To = street.Village["tim"].Side, Person = street.Village["tim"].Number, Why = HoldingReason.Agreement, About = [street.Main.Child], Parties = [street.Village.VeiligThuis.Number, street.Village["tim"].Side] });
        var apart = await visitors.GetAsync("lena", "");

        await street.ActAsync("lena", street.Main, new JoinFamilies(street.Waiting.Dossier, "zelfde adres").Decide);
        await street.ActAsync("lena", street.Waiting, new JoinFamilies(street.Main.Dossier, "zelfde adres").Decide);
        var together = await visitors.GetAsync("lena", "");
        using var lena = await Onlooker.OfAsync(street.Village, street.Village["lena"]);
        var other = await lena.AskAsync(new(street.Waiting.Page));
        var handover = await visitors.GetAsync("lena", "/overdracht");
        var watched = await visitors.GetAsync("lena", "/vasthouden");

        Assert.DoesNotContain("Twee lijnen", apart, StringComparison.Ordinal);
        Assert.Contains("Twee lijnen", together, StringComparison.Ordinal);
        Assert.Matches($"(?s)Waakt:.*Lokaal team Brugwijk.*Tim Proefstra.*Waakt:.*{street.Waiting.Dossier}/vasthouden.*Veilig Thuis Wolkenoord", together);
        Assert.Contains("voor zover u kunt zien", other, StringComparison.Ordinal); // its own organisation holds that one
        Assert.Contains("waakt in het andere dossier", together, StringComparison.Ordinal);
        Assert.Contains("Uw organisatie waakt niet over dit kind", handover, StringComparison.Ordinal);
        Assert.DoesNotContain("<form method=\"post\" class=\"k-form\"", watched, StringComparison.Ordinal); // of this line another holds
    }
}
