using Koord.Simulation;

namespace Koord.Web;

/// <summary>How far the telling is: one bar that moves on a terminal, a line now and then in a log.</summary>
/// <param name="output">Where.</param>
/// <param name="isLog">It is no terminal: what was written cannot be written over.</param>
public sealed class TellingProgress(TextWriter output, bool isLog) : IProgress<HowFar>, IDisposable
{
    private const int Width = 30;
    private const int Lines = 10;
    private int _shown = -1;

    public void Report(HowFar value)
    {
        var parts = isLog ? Lines : 200;
        var part = value.Told * parts / value.Chapters;
        if (part == _shown)
        {
            return;
        }

        _shown = part;
        var text = $"{value.Ready} of {value.Families} invented families told, {value.Time.TotalSeconds:0} s";
        if (isLog)
        {
            output.WriteLine($"{value.Told * 100 / value.Chapters,3} %  {text}");
        }
        else
        {
            var full = value.Told * Width / value.Chapters;
            output.Write($"\r[{new string('#', full)}{new string('.', Width - full)}] {text} ");
            output.Flush();
        }
    }

    /// <summary>What comes next stands on a line of its own.</summary>
    public void Dispose()
    {
        if (!isLog && _shown >= 0)
        {
            output.WriteLine();
        }
    }
}
