namespace Koord.Tests.Architecture;

internal static class Found
{
    /// <summary>Holds when nothing was found; otherwise all of it is told at once, below what mends it.</summary>
    public static void Nothing(IEnumerable<string?> faults, string mend = "")
    {
        List<string?> all = [.. faults.Distinct().Order(StringComparer.Ordinal)];
        Assert.True(all.Count == 0, string.Join('\n', mend.Length > 0 ? all.Prepend(mend) : all));
    }
}
