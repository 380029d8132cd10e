using Koord.Domain.Sharing;

namespace Koord.Tests.Sharing;

/// <summary>A table as it is read: a row per kind of fact, a column per viewer, a letter per reason.</summary>
internal static class Grid
{
    public static IEnumerable<(string, string, char)> Cells(string table)
    {
        var lines = table.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var columns = Words(lines[0]).Skip(1).ToList();
        return from line in lines.Skip(1)
               let words = Words(line)
               from column in columns.Index()
               select (words[0], column.Item, words[column.Index + 1][0]);
    }

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
    private static string[] Words(string line) => line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
