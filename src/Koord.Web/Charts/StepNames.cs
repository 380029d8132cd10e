namespace Koord.Web.Charts;

/// <summary>Finds room for the names of the steps of one lane, in rows above the line; the first row is the nearest.</summary>
internal sealed class StepNames
{
    private const int Rows = 3;
    private const double FromLine = 7;
    private const double Shortest = 64;
    private const double BetweenNameAndDetail = 6;
    private const double BesideStem = 3;

    private readonly Shelf[] _rows = [.. Enumerable.Range(0, Rows).Select(_ => new Shelf(8))];
    private readonly Shelf _line = new(FromLine);
    private readonly double _left;
    private readonly double _right;

    // No name stands where the thick line goes through these rows.
    public StepNames(IReadOnlyList<double> crossings, double left, double right)
    {
        (_left, _right) = (left, right);
        foreach (var x in crossings)
        {
            _line.Take(x, x);
        }
    }

    /// <summary>What matters most chooses first; a mark that is several steps is always explained below.</summary>
    public IReadOnlyList<NamedMark> Name(IReadOnlyList<Mark> marks)
    {
        var named = new NamedMark[marks.Count];
        foreach (var i in Enumerable.Range(0, marks.Count).OrderBy(i => Weight(marks[i])))
        {
            named[i] = marks[i].Steps.Count == 1 ? Place(marks[i]) : new() { Mark = marks[i] };
        }

        return [.. named.Select(WithDetail)];
    }

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

    // Over its mark, or beside the line where that comes down to it.
    private static IEnumerable<(double Left, Anchor Anchor)> Candidates(double x, double width) =>
    [
        (x - Mark.Radius, Anchor.Start),
        (x + FromLine + 1, Anchor.Start),
        (x + Mark.Radius - width, Anchor.End),
        (x - FromLine - 1 - width, Anchor.End),
    ];

    private bool IsFree(int row, double x, double left, double right) =>
        left >= _left && right <= _right
        && _line.IsFree(left, right)
        && _rows[row].IsFree(left, right)
        && (row == 0 || (_line.IsFree(x, x) && _rows.Take(row).All(r => r.IsFree(x - BesideStem, x + BesideStem))));

    private void Take(int row, double x, double left, double right)
    {
        _rows[row].Take(left, right);
        foreach (var below in _rows.Take(row))
        {
            below.Take(x - BesideStem, x + BesideStem);
        }
    }

    private NamedMark WithDetail(NamedMark named)
    {
        if (named.Name is not { } name || name.Full is not null || named.Mark.Steps[0].Detail is not { Length: > 0 } detail)
        {
            return named;
        }

        var width = Ink.Detail.Width(detail);
        foreach (var left in new[] { name.Right + BetweenNameAndDetail, name.Left - BetweenNameAndDetail - width })
        {
            if (left >= _left && left + width <= _right && _line.IsFree(left, left + width) && IsFreeBeside(name, named.Row, left, left + width))
            {
                _rows[named.Row].Take(left, left + width);
                return named with { Detail = new() { Text = detail, Left = left, Ink = Ink.Detail, Anchor = left < name.Left ? Anchor.End : Anchor.Start } };
            }
        }

        return named;
    }

    // The name itself may be near.
    private bool IsFreeBeside(Label name, int row, double left, double right) =>
        left > name.Left ? _rows[row].IsFree(name.Right + 8.5, right) : _rows[row].IsFree(left, name.Left - 8.5);
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
