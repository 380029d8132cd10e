using Koord.Domain.Dossiers;
using Koord.Domain.Signals;

namespace Koord.Simulation.Living;

/// <summary>The life of one generated family: a calendar on which scripts put what happens, one after the other, until today.</summary>
public sealed class Life
{
    private readonly List<Chapter> _chapters = [];
    private DateTimeOffset _last;

    public Life(Teller teller, Planned planned)
    {
        (Teller, Planned, Random) = (teller, planned, new(planned.Seed + 1));
        Words = new(planned, Random);
        Dossier = new(Random.NextInt64(1 << 20, long.MaxValue));
        Line = new(teller, Dossier);
        Day = planned.Begins;
    }

    public Teller Teller { get; }

    public Planned Planned { get; }

    public Family Family => Planned.Family;

    public Telling Words { get; }

    public Random Random { get; }

    public DossierId Dossier { get; }

    public Line Line { get; }

    /// <summary>Where on the calendar the script is.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>The signal that is worked on now; a later one takes its place.</summary>
    public SignalId Signal { get; set; }

    public bool IsOver => _last > Teller.Now;

    /// <summary>What happens until today; what a script puts later has not happened.</summary>
    public IEnumerable<Chapter> Chapters => _chapters.Where(c => c.At < Teller.Now);

    /// <summary>So many days later.</summary>
    public Life After(int days)
    {
        Day = Day.AddDays(days);
        return this;
    }

    /// <summary>So many days later, this.</summary>
    public T After<T>(int days, T then)
    {
        After(days);
        return then;
    }

    /// <summary>Not before this day.</summary>
    public Life Until(DateOnly day)
    {
        Day = day > Day ? day : Day;
        return this;
    }

    /// <summary>Something on this day, or on the next working day, after what happened before.</summary>
    public void Then(int hour, Func<CancellationToken, Task> tell)
    {
        while (!Teller.Law.Clock.Calendar.IsWorkingDay(Day))
        {
            Day = Day.AddDays(1);
        }

        AtOnce(hour, tell);
    }

    /// <summary>Something on this day, whatever day it is.</summary>
    public void AtOnce(int hour, Func<CancellationToken, Task> tell)
    {
        var at = Moment.EndOf(Day.AddDays(-1)).AddMicroseconds(1).AddHours(hour).AddMinutes(Random.Next(0, 50));
        _last = at > _last ? at : _last.AddMinutes(4);
        Day = Moment.At(_last).Today;
        _chapters.Add(new(_last, tell));
    }

    public Guid NewId()
    {
        var bytes = new byte[16];
        Random.NextBytes(bytes);
        return new(bytes);
    }

    /// <summary>In whole years, on the day of the script; null for who is not born.</summary>
    public int? AgeOf(Member child) => child.Born.AgeOn(Day)?.Least;

    /// <summary>Those who can be spoken: from four years.</summary>
    public IEnumerable<Member> Talking => Family.Children.Where(c => AgeOf(c) >= 4);
}
