using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Judgements;
using Koord.Domain.Law;
using Koord.Domain.Outcomes;
using Koord.Domain.Plan;
using Koord.Domain.Responsibility;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Store;

namespace Koord.Web.Home;

/// <summary>Something that was written, with what the reader put beside it.</summary>
/// <param name="Fact">The first words, or the fact itself.</param>
/// <param name="Statement">Null for what is no statement.</param>
/// <param name="Views">The reader's own, oldest first.</param>
public sealed record Told(Recorded Fact, Statement? Statement, IReadOnlyList<(Recorded Fact, ViewAdded Event)> Views)
{
    /// <summary>When it was seen, said or thought.</summary>
    public Happened On => Statement?.Made.On ?? Fact.Happened;
}

/// <summary>One dossier as one family member sees it.</summary>
public sealed record Mine
{
    public required View View { get; init; }

    /// <summary>Their way in, with whom to call.</summary>
    public required FamilyInvited Invited { get; init; }

    /// <summary>The organisation of whom to call.</summary>
    public required HolderId ContactSide { get; init; }

    public required People People { get; init; }

    /// <summary>What is known of the reader; null when that was not opened, as for a young child.</summary>
    public PersonRecorded? Self => People.Find(Invited.Person);

    /// <summary>What was written, newest first.</summary>
    public required IReadOnlyList<Told> Told { get; init; }

    /// <summary>Who of those that the page names no longer works there.</summary>
    public IReadOnlySet<AccountId> Gone { get; init; } = new HashSet<AccountId>();

    /// <summary>Who works on it now, the last of each report; nobody when the last laid it down or left.</summary>
    public IReadOnlyList<SignalTakenUp> TakenUp =>
        [.. View.Dossier.Of<ReportEvent>().Select(e => e.Event).Where(e => e is SignalTakenUp or SignalLaidDown).GroupBy(e => (e.Signal, e.To)).Select(g => g.Last()).OfType<SignalTakenUp>().Where(t => !Gone.Contains(t.By))];

    /// <summary>What somebody promised and, as far as the reader may know, did not do yet; soonest first.</summary>
    public IReadOnlyList<StepPlanned> Steps =>
        [.. View.Dossier.Of<StepPlanned>().Where(s => s.Event.Kind is StepKind.Promise).GroupBy(s => s.Event.Step).Select(g => g.Last().Event)
            .Where(s => View.Dossier.Of<Domain.Judgements.StepTaken>().All(t => t.Event.Step != s.Step) && !Gone.Contains(s.By)).OrderBy(s => s.Before)];

    /// <summary>The plan as the reader may read it now; null when there is none.</summary>
    public PlanMade? Plan => MakePlan.CurrentPlan(View.Dossier)?.Plan;

    /// <summary>Help as the reader may know it.</summary>
    public IReadOnlyList<Help> Help => Helps.Of(View.Dossier).All;

    /// <summary>Who watches safety, as far as the reader may know; more than one while joined dossiers are lines of their own.</summary>
    public IReadOnlyList<Held> Holders => [.. WhoHolds.NowInEach(View.Dossier).DistinctBy(h => (h.By, h.Person))];

    /// <summary>The reader's own numbers, newest first.</summary>
    public IReadOnlyList<(DateOnly On, int Number)> Numbers =>
        [.. View.Dossier.Of<SafetyChecked>().SelectMany(c => c.Event.Numbers.Where(n => n.Person == Invited.Person).Select(n => (c.Fact.Happened.Day, n.Number)))
            .Concat(View.Dossier.Of<ChildSpoken>().Where(s => s.Event.Child == Invited.Person && s.Event.Number is not null).Select(s => (s.Event.On.Day, s.Event.Number ?? 0))) // asked just before
            .OrderByDescending(n => n.Item1)];

    /// <summary>What was sent on and, as far as the reader may know, lies there still.</summary>
    public IReadOnlyList<(Recorded Fact, SignalReported Event)> Sent =>
        [.. View.Dossier.Of<SignalReported>().Where(s => TakenUp.All(t => (t.Signal, t.To) != (s.Event.Signal, s.Event.To)))];

    /// <summary>Whose names the page shows.</summary>
    public IEnumerable<AccountId> Accounts =>
        [Invited.Contact, .. TakenUp.Select(t => t.By), .. View.Dossier.Of<StepPlanned>().Select(s => s.Event.By), .. Holders.Select(h => h.Person).OfType<AccountId>(), .. Told.Select(t => t.Fact.Actor)];

    /// <summary>Null when the invitation cannot be read any more: then there is nothing for them here.</summary>
    public static Mine? Of(View view)
    {
        var (fact, invited) = view.Dossier.Of<FamilyInvited>().LastOrDefault();
        return invited is null ? null : new()
        {
            View = view,
            Invited = invited,
            ContactSide = fact.By,
            People = view.Dossier.Fold(People.None, (people, f) => people.After(f)),
            Told = Read(view.Dossier),
        };
    }

    /// <summary>Years in full, as far as they are known; null: not known, or not a child of this family.</summary>
    public AgeRange? Age => Self is { Role: FamilyRole.Child or FamilyRole.Sibling } child ? child.Born.Value.AgeOn(View.Now.Today) : null;

    /// <summary>A child or young person; whoever is not shown to themselves is a child too young for that.</summary>
    public bool IsYoung(LawBook law) =>
        Self is null || (IsChild && !(Age is { } age && age.Least >= law.AgeOn(AgeId.OfAge, View.Now.Today)));

    public bool IsChild => Self is null or { Role: FamilyRole.Child or FamilyRole.Sibling };

    /// <summary>Whether the reader sees anything because of authority over a child, today.</summary>
    public bool HasAuthority => View.Facts.Any(f => f.Why is Because.AboutYourChild);

    private static IReadOnlyList<Told> Read(Dossier dossier)
    {
        var statements = dossier.Fold(Statements.None, (s, f) => s.After(f));
        var told = statements.All.Select(s => new Told(s.Fact, s, s.Views))
            .Concat(dossier.Of<SignalRecorded>().Select(s => new Told(s.Fact, null, [.. dossier.Of<ViewAdded>().Where(v => v.Event.Beside == s.Fact.Id)])))
            .ToList();
        return [.. told.OrderByDescending(t => t.On).ThenByDescending(t => t.Fact.At)];
    }
}
