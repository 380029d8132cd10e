using Koord.Domain.Sharing;

namespace Koord.Tests.Sharing;

/// <summary>A table as it is read: a row per kind of fact, a column per viewer, a letter per reason.</summary>
internal static class Grid
{
    public static string[] Viewers(string table) => Lines(table)[0][1..];

    public static IEnumerable<(string Kind, string[] Letters)> Rows(string table) => Lines(table).Skip(1).Select(line => (line[0], line[1..]));

    public static IEnumerable<(string, string, char)> Cells(string table) =>
        from row in Rows(table)
        from cell in Viewers(table).Zip(row.Letters)
        select (row.Kind, cell.First, cell.Second[0]);

    public static char Letter(Because? why) => why switch
    {
        null => '-',
        Because.YouRecordedIt => 'Y',
        Because.OnTheTeam => 'T',
        Because.OnDuty => 'D',
        Because.LeadsTheTeam => 'L',
        Because.StateOfYourReport => 'S',
        Because.AboutYou => 'M',
        Because.AboutYourChild => 'C',
        Because.OpenedToYou => 'O',
        Because.Emergency => 'E',
        _ => '?',
    };

    // Two spaces or more part the columns: a name may hold one.
    private static List<string[]> Lines(string table) =>
        [.. table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
}
