namespace Koord.Tests;
public class FirstTests
{
    [Fact]
    public void The_suite_runs() => Assert.Equal(4, 2 + 2);
}
