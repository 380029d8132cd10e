using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Web.Texts;

namespace Koord.Web.Dossiers;

/// <summary>Says a count in sentences, in the order in which a person would count.</summary>
public sealed class CountWords(Words words, Dates dates, LawBook law)
{
    /// <summary>5 werkdagen.</summary>
    public string Length(TermLength length) => words.Count($"law.length-{Key(length.Unit)}", length.Amount);

    /// <summary>Saturday, or the holiday by its name.</summary>
    public string Off(DayOff off) => off.Holiday is { } holiday ? Said(holiday.Dutch, holiday.English) : words[$"law.off-{Key(off.Kind)}"];

    /// <summary>What a provision says in the language of the reader.</summary>
    public static string Said(string dutch, string english) => Language.Current == "nl" ? dutch : english;

    /// <summary>The note that belongs with a norm; null when there is none.</summary>
    public static string? Note(Norm norm) => Language.Current == "nl" ? norm.DutchNote : norm.EnglishNote;

    public string Type(Norm norm) => words[$"law.type-{Key(norm.Type)}"];

    /// <summary>How the norm is known: by a jurist, or as read and by no jurist yet.</summary>
    public string Checked(Norm norm) => norm is { CheckedBy: { } jurist, CheckedOn: { } day }
        ? words["law.checked", jurist, dates.Date(day)]
        : words["law.not-checked"];

    /// <summary>Where the norm was read, and how old that text is as far as known.</summary>
    public string Read(Norm norm) => norm.Source.TextDate is { } text ? words["law.read-of", norm.Source.Address, text] : words["law.read", norm.Source.Address];

    public string Day(CountedDay line) => line switch
    {
        { As: DayInCount.Counts, Number: { } number } => words["law.day-number", number],
        { As: DayInCount.Last, Number: { } number } => words["law.day-last-number", number],
        _ => words[$"law.day-{Key(line.As)}"],
    };

    /// <summary>The end that was recorded, to the minute for a term in hours.</summary>
    public string Ends(CountShown shown) => Until(shown, shown.Term.Ends);

    /// <summary>The end that counting gives now.</summary>
    public string EndsNow(CountShown shown, Count count) => count.LastInstant is { } instant ? dates.Moment(instant) : Until(shown, Moment.EndOf(count.LastDay ?? default));

    public IReadOnlyList<string> Steps(CountShown shown, Count count) => count.LastInstant is { } instant ? Hours(shown.Term, count, instant) :
    [
        words["law.step-start", dates.Day(count.Steps[0].Day)],
        Passed(count),
        .. from step in count.Steps
           where step.Kind is CountStepKind.EnoughInside
           select words["law.step-inside", law.Clock.Act.ShortTermWorkingDays, dates.Day(step.Day)],
        .. MovedOver(count),
        Reach(shown, count),
    ];

    /// <summary>Holidays that were left out although nobody read their rule.</summary>
    public IEnumerable<string> Unseen(Count count) =>
        from holiday in count.Steps.Select(s => s.Off?.Holiday).OfType<Holiday>().Distinct()
        where holiday.Mark is Mark.NotSeen
        select words["law.holiday-unseen", Said(holiday.Dutch, holiday.English)];

    private string[] Hours(StartedTerm term, Count count, DateTimeOffset end) =>
    [
        words["law.step-instant", dates.Moment(term.Instant)],
        words["law.step-hours", Length(count.Length), dates.Moment(end)],
        .. Moment.Local(term.Instant).Offset == Moment.Local(end).Offset ? (string[])[] : [words["law.step-clock"]],
    ];

    private string Passed(Count count)
    {
        var way = count.Direction is TermDirection.Forward ? "" : "-back";
        var end = count.Steps.Last(s => s.Kind is CountStepKind.Counted or CountStepKind.Reached or CountStepKind.ReachedAtEndOfMonth);
        var kind = end.Kind is CountStepKind.Counted ? "workingdays" : end.Kind is CountStepKind.ReachedAtEndOfMonth ? "endofmonth" : "days";
        return words[$"law.step-{kind}{way}", Length(count.Length), dates.Day(end.Day)];
    }

    private IEnumerable<string> MovedOver(Count count) =>
        from step in count.Steps
        where step is { Kind: CountStepKind.MovedOver, Off: not null }
        select words["law.step-moved-over", dates.Day(step.Day), Off(step.Off!)]; // asked on the line above

    /// <summary>Whether the last day moved, and if not why.</summary>
    private string Reach(CountShown shown, Count count) => (count.Reach, count.Length.Unit) switch
    {
        (ActReach.Touched, _) => count.Moved ? words["law.reach-moved", dates.Day(count.Steps[^1].Day)] : words["law.reach-stays"],
        (_, TermUnit.WorkingDay) => words["law.reach-workingday"],
        (ActReach.TooLong, var unit) => words["law.reach-toolong", Length(new(law.Clock.Act.Longest[unit], unit))],
        (ActReach.NotAsked, _) when shown.Norm is { IsLegal: true } => words["law.reach-notasked-legal"],
        _ => words[$"law.reach-{Key(count.Reach)}"],
    };

    private string Until(CountShown shown, DateTimeOffset end) => shown.InHours ? dates.Moment(end) : dates.Day(dates.DayOf(end));

    private static string Key<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
