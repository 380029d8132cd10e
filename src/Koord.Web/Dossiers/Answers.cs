using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Judgements;
using Koord.Domain.Law;
using Koord.Domain.Outcomes;
using Koord.Domain.Plan;
using Koord.Domain.Responsibility;
using Koord.Domain.Signals;

namespace Koord.Web.Dossiers;

/// <summary>Something that comes next.</summary>
/// <param name="What">A key of Words, or what somebody typed.</param>
/// <param name="IsTyped">Somebody typed it.</param>
/// <param name="Who">The colleague; null when nobody is named.</param>
/// <param name="Where">The organisation.</param>
/// <param name="Before">The last day in time; null: no term.</param>
public sealed record Coming(string What, bool IsTyped, AccountId? Who, HolderId Where, DateOnly? Before);

/// <summary>The state of a dossier in three answers, from what this viewer sees.</summary>
public sealed record Answers
{
    /// <summary>The last judgement of each child; empty when none is seen.</summary>
    public IReadOnlyList<(Recorded Fact, SafetyAssessed Judgement)> Safe { get; private init; } = [];

    /// <summary>The last check or closing, when it is later than every judgement; null otherwise.</summary>
    public (Recorded Fact, Safety Safety)? Checked { get; private init; }

    /// <summary>
    /// What was last recorded of danger, and by whom. Once there is a judgement: the last danger, or not known, that not
    /// every child was judged or checked after. Null when there is none.
    /// </summary>
    public (Recorded Fact, SignalRecorded Signal)? DangerSaid { get; private init; }

    /// <summary>Every report, what waits for a named person first, then what was promised, soonest first.</summary>
    public required IReadOnlyList<Report> Next { get; init; }

    /// <summary>Steps, checks and names that are awaited, soonest first.</summary>
    public IReadOnlyList<Coming> Coming { get; private init; } = [];

    /// <summary>Worries of the viewer's own organisation about which nothing was decided yet.</summary>
    public IReadOnlyList<(Recorded Fact, SignalRecorded Signal)> Undecided { get; private init; } = [];

    /// <summary>Who holds, as far as the viewer knows; more than one while joined dossiers are lines of their own.</summary>
    public IReadOnlyList<Held> Holders { get; private init; } = [];

    /// <summary>The last words of a child that this viewer may read; null when there are none.</summary>
    public ChildWords? ChildSays { get; private init; }

    /// <summary>When each child was seen and spoken alone.</summary>
    public IReadOnlyList<LastContact> Contact { get; private init; } = [];

    /// <summary>The closing; null while the line is open.</summary>
    public Recorded? Closed { get; private init; }

    /// <summary>Why the worry stays in the own file; null when it was not decided so.</summary>
    public (Recorded Fact, SignalKept Kept)? Kept { get; private init; }

    /// <param name="dossier">As far as it is seen.</param>
    /// <param name="viewer">Of another organisation that holds it is not known here whom it names and what it checked.</param>
    /// <param name="law">For terms that no fact stores.</param>
    public static Answers Of(Dossier dossier, HolderId viewer, LawBook law)
    {
        var safe = HowSafe.Now(dossier);
        var check = dossier.Facts.Select(f => f.Event switch
        {
            SafetyChecked e => ((Recorded Fact, Safety Safety)?)(f, e.Safety),
            LineClosed e => (f, e.Safety),
            _ => null,
        }).LastOrDefault(c => c is not null);
        var since = new[] { check?.Fact.At, safe.Min(s => (DateTimeOffset?)s.Fact.At) }.Max();
        return new()
        {
            Safe = safe,
            Checked = check is { } last && safe.All(s => s.Fact.At < last.Fact.At) ? check : null,
            DangerSaid = dossier.Of<SignalRecorded>().Where(s => since is null || (s.Fact.At > since && s.Event.Danger is not Danger.NotNow))
                .Select(s => ((Recorded, SignalRecorded)?)s).LastOrDefault(),
            Next = [.. dossier.Fold(Reports.None, (r, f) => r.After(f)).All.OrderBy(r => r.TakenUp is not null).ThenBy(r => r.TakenUp?.NextStepOn).ThenBy(r => r.TakeUpBy)],
            Coming = [.. dossier.Each.SelectMany(d => ComingOf(d, viewer, law)).OrderBy(c => c.Before ?? DateOnly.MaxValue)],
            Undecided = [.. OpenWorries.Undecided(viewer, dossier.Alone)],
            Holders = [.. WhoHolds.NowInEach(dossier).DistinctBy(h => (h.By, h.Person))],
            ChildSays = ChildWords.LastOf(dossier),
            Contact = LastContact.Of(dossier),
            Closed = Checks.Of(dossier).Closed,
            Kept = dossier.Of<SignalKept>().Select(k => ((Recorded, SignalKept)?)k).LastOrDefault(),
        };
    }

    private static IEnumerable<Coming> ComingOf(Dossier dossier, HolderId viewer, LawBook law)
    {
        var holder = WhoHolds.Of(dossier).Now;
        foreach (var side in dossier.Of<StepPlanned>().Select(s => s.Fact.By).Distinct())
        {
            foreach (var (_, step) in OpenSteps.Of(dossier, side))
            {
                yield return new(step.What.Value, true, holder is { InPlaceOf: { } away, Person: { } standIn } && step.By == away ? standIn : step.By, side, step.Before);
            }
        }

        if (holder is not { } held || held.By != viewer)
        {
            yield break;
        }

        if (held is { Person: null, NameBy: { } name })
        {
            yield return new("dossier.coming-name", false, null, held.By, Moment.At(name.Ends).Today);
        }

        if (Checks.Of(dossier).DueOf(held, law) is { } term)
        {
            yield return new("dossier.coming-check", false, held.Person, held.By, Moment.At(term.Ends).Today);
        }
    }
}

/// <summary>What a child said last, in a talk or in a signal.</summary>
public sealed record ChildWords(PersonId Child, string? Text, int? Number, DateOnly On)
{
    public static ChildWords? LastOf(Dossier dossier) =>
        dossier.Fold(Statements.None, (s, f) => s.After(f)).All.Where(s => s.Made.Child is not null).Select(s => new ChildWords(s.Made.Child!.Value, s.Text, null, s.Made.On.Day)) // asked one call before
            .Concat(dossier.Of<ChildSpoken>().Where(s => s.Event.Words is not null || s.Event.Number is not null).Select(s => new ChildWords(s.Event.Child, s.Event.Words?.Value, s.Event.Number, s.Event.On.Day)))
            .OrderBy(w => w.On).LastOrDefault();
}
