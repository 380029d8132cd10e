namespace Koord.Web.Tests.Browser;

public sealed class HealthTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    [Theory, OnBothDatabases]
    public async Task The_program_says_that_it_lives(Kind kind)
    {
        await using var server = await KoordServer.StartAsync(databases, kind);
        using var client = new HttpClient { BaseAddress = server.Address };

        using var answer = await client.GetAsync("/health/live", TestContext.Current.CancellationToken);

        Assert.True(answer.IsSuccessStatusCode);
    }
}
