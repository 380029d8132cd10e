namespace Koord.Web.Charts;

/// <summary>Finds room for the names of the steps of one lane, in rows above the line; the first row is the nearest.</summary>
internal sealed class StepNames
{
    private const int Rows = 3;
    private const double FromLine = 7;
    private const double Shortest = 64;
    private const double BetweenNameAndDetail = 5;
    private const double BesideStem = 5;
    private const double BetweenNames = 9;
    private const double Slide = 12;

    private readonly Shelf[] _rows = [.. Enumerable.Range(0, Rows).Select(_ => new Shelf(0))];
    private readonly Shelf _line = new(FromLine);
    private readonly double _left;
    private readonly double _right;

    // No name stands where the thick line goes through these rows.
    private StepNames(IReadOnlyList<double> crossings, double left, double right)
    {
        (_left, _right) = (left, right);
        foreach (var x in crossings)
        {
            _line.Take(x, x);
        }
    }

    /// <summary>Who chooses first gets the best place, so a few orders are tried; a mark of several steps is always explained below.</summary>
    public static IReadOnlyList<NamedMark> Of(IReadOnlyList<Mark> marks, IReadOnlyList<double> crossings, double left, double right)
    {
        int[] inTime = [.. Enumerable.Range(0, marks.Count)];
        int[][] orders = [[.. inTime.OrderBy(i => Weight(marks[i]))], [.. inTime.Reverse()], inTime];
        NamedMark[]? best = null;
        foreach (var order in orders)
        {
            var names = new StepNames(crossings, left, right);
            var named = names.Name(marks, order);
            if (best is null || named.Sum(Lost) < best.Sum(Lost))
            {
                best = [.. named.Select(names.WithDetail)];
            }

            if (best.Sum(Lost) == 0)
            {
                break;
            }
        }

        return best ?? [];
    }

    private NamedMark[] Name(IReadOnlyList<Mark> marks, int[] order)
    {
        var named = new NamedMark[marks.Count];
        foreach (var i in order)
        {
            named[i] = marks[i].Steps.Count == 1 ? Place(marks[i]) : new() { Mark = marks[i] };
        }

        return named;
    }

    private static int Lost(NamedMark named) =>
        named.Mark.Steps.Count > 1 ? 0
        : (named.Name is null ? 4 : named.Name.Full is null ? 0 : 1) * (4 - Weight(named.Mark));

    private static int Weight(Mark mark) => mark.Steps[0].Kind switch
    {
        StepKind.Danger => 0,
        StepKind.Order or StepKind.Closed or StepKind.Reopened => 1,
        _ => 2,
    };

    private NamedMark Place(Mark mark)
    {
        var ink = mark.IsDanger ? Ink.DangerStep : Ink.Step;
        var text = mark.Steps[0].Label;
        return TryPlace(mark, text, ink) ?? TryShorter(mark, text, ink) ?? new() { Mark = mark };
    }

    private NamedMark? TryPlace(Mark mark, string text, Ink ink)
    {
        var width = ink.Width(text);
        for (var row = 0; row < Rows; row++)
        {
            foreach (var (left, anchor) in Candidates(mark.X, width))
            {
                if (IsFree(row, mark.X, left, left + width))
                {
                    Take(row, mark.X, left, left + width);
                    return new() { Mark = mark, Row = row, Name = new() { Text = text, Left = left, Ink = ink, Anchor = anchor } };
                }
            }
        }

        return null;
    }

    /// <summary>Half of the name says more than a number.</summary>
    private NamedMark? TryShorter(Mark mark, string text, Ink ink)
    {
        foreach (var room in new[] { ink.Width(text) * 0.75, ink.Width(text) * 0.5 })
        {
            if (room >= Shortest && TryPlace(mark, ink.Shorten(text, room), ink) is { } shorter)
            {
                return shorter with { Name = shorter.Name! with { Full = text } }; // a mark that was placed has a name
            }
        }

        return null;
    }

    // Over its mark, beside the line where that comes down to it, or somewhere between.
    private static IEnumerable<(double Left, Anchor Anchor)> Candidates(double x, double width)
    {
        yield return (x - Mark.Radius, Anchor.Start);
        yield return (x + FromLine + 1, Anchor.Start);
        yield return (x + Mark.Radius - width, Anchor.End);
        yield return (x - FromLine - 1 - width, Anchor.End);
        for (var left = x - Mark.Radius - Slide; left > x + Mark.Radius - width; left -= Slide)
        {
            yield return (left, Anchor.Start);
        }
    }

    private bool IsFree(int row, double x, double left, double right) =>
        left >= _left && right <= _right
        && _line.IsFree(left, right)
        && _rows[row].IsFree(left, right + BetweenNames)
        && (row == 0 || (_line.IsFree(x, x) && _rows.Take(row).All(r => r.IsFree(x - BesideStem, x + BesideStem))));

    private void Take(int row, double x, double left, double right)
    {
        _rows[row].Take(left, right + BetweenNames);
        foreach (var below in _rows.Take(row))
        {
            below.Take(x - 1, x + 1);
        }
    }

    private NamedMark WithDetail(NamedMark named)
    {
        if (named.Name is not { } name || name.Full is not null || named.Mark.Steps[0].Detail is not { Length: > 0 } detail)
        {
            return named;
        }

        var width = Ink.Detail.Width(detail);
        var (after, before) = (name.Right + BetweenNameAndDetail, name.Left - BetweenNameAndDetail - width);
        return IsFreeForDetail(named.Row, after, after + width, name.Right + BetweenNames, after + width + BetweenNames)
                ? With(named, new() { Text = detail, Left = after, Ink = Ink.Detail })
            : IsFreeForDetail(named.Row, before, before + width, before, name.Left)
                ? With(named, new() { Text = detail, Left = before, Ink = Ink.Detail, Anchor = Anchor.End })
            : named;
    }

    /// <summary>The text itself must be clear of the line; the room it asks begins or ends where its name does.</summary>
    private bool IsFreeForDetail(int row, double left, double right, double from, double to) =>
        left >= _left && right <= _right && _line.IsFree(left, right) && _rows[row].IsFree(from, to);

    private NamedMark With(NamedMark named, Label detail)
    {
        _rows[named.Row].Take(detail.Left, detail.Right + (detail.Anchor == Anchor.End ? 0 : BetweenNames));
        return named with { Detail = detail };
    }
}

/// <summary>A mark with the room that was found for what it says.</summary>
internal sealed record NamedMark
{
    public required Mark Mark { get; init; }

    /// <summary>Null: it gets a number and is explained below.</summary>
    public Label? Name { get; init; }

    public Label? Detail { get; init; }

    /// <summary>Counted from the line upwards.</summary>
    public int Row { get; init; }
}
