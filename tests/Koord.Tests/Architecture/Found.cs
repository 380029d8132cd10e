namespace Koord.Tests.Architecture;

internal static class Found
{
    /// <summary>Holds when nothing was found; otherwise all of it is told at once.</summary>
    public static void Nothing(IEnumerable<string?> faults)
    {
        var all = faults.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
