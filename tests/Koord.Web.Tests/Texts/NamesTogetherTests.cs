using Koord.Web.Texts;

namespace Koord.Web.Tests.Texts;

public sealed class NamesTogetherTests
{
    [Fact]
    public void Names_keep_their_order_when_one_is_written_from_right_to_left()
    {
        Assert.Equal("Sterre, Noor", NamesTogether.Of(["Sterre", "Noor"]));
        Assert.Equal("\u2068أمل 🌱\u2069, Sterre", NamesTogether.Of(["أمل 🌱", "Sterre"]));
    }
}
