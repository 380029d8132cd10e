using Koord.Store;
using Koord.Web.Tests.Store;

namespace Koord.Web.Tests.Living;

/// <summary>Koord was stopped while it told the invented families.</summary>
public sealed class UnfinishedDemoTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Half_a_demo_is_refused_and_a_whole_one_opens(Kind kind)
    {
        var house = await House.OnAsync(databases, kind);
        var founding = new Founding(house.Database, house.Holders, house.Master, house.Recorder);
        await house.Database.HurryAsync(Ct);
        var first = await founding.FoundAsync(demo: true, Ct);

        await Assert.ThrowsAsync<UnfinishedDemoException>(() => founding.FoundAsync(demo: true, Ct));
        await house.Database.SettleAsync(Ct);
        await founding.ToldAsync(Ct);
        var later = await founding.FoundAsync(demo: false, Ct);

        Assert.Equal((true, true), first);
        Assert.Equal((true, false), later);
    }
}
