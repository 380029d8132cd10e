namespace Koord.Web.Texts;

/// <summary>Names in one line, in their order, also when one of them is written from right to left.</summary>
public static class NamesTogether
{
    private const char Isolate = '\u2068', IsolateEnds = '\u2069';

    public static string Of(IEnumerable<string> names) => string.Join(", ", names.Select(n => n.Any(IsRightToLeft) ? $"{Isolate}{n}{IsolateEnds}" : n));

    private static bool IsRightToLeft(char sign) => sign is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
}
