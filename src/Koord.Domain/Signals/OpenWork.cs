using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Law;
using Koord.Domain.Sharing;

namespace Koord.Domain.Signals;

/// <summary>What one dossier asks of the people of one organisation. Pure, and never about now: every item has exactly one owner, so that nothing falls between two chairs; and it says nothing that its owner may not see.</summary>
public sealed class OpenWork
{
    private readonly HolderId _side;
    private readonly Dossier _dossier;
    private readonly SharingRules _rules;
    private readonly LawBook _law;
    private readonly WorkOwners _owners;
    private readonly People _people;
    private readonly Reports _reports;

    private OpenWork(HolderId side, Dossier dossier, SharingRules rules, LawBook law)
    {
        (_side, _dossier, _rules, _law) = (side, dossier, rules, law);
        _owners = new(side, dossier, rules);
        _people = dossier.Fold(People.None, (p, f) => p.After(f));
        _reports = dossier.Fold(Reports.None, (r, f) => r.After(f));
    }

    /// <summary>The items of one side.</summary>
    /// <param name="side">An organisation; a family member has no work here.</param>
    /// <param name="dossier">Every fact that this side has.</param>
    /// <param name="rules">Of the whole dossier.</param>
    /// <param name="law">For the term within which somebody decides what the family may see.</param>
    public static IReadOnlyList<WorkItem> Of(HolderId side, Dossier dossier, SharingRules rules, LawBook law) => rules.PersonOf(side) is not null ? [] :
    [
        .. new OpenWork(side, dossier, rules, law).All().Select(i => i.Owner.Person is { } person && !rules.IsOnTeamOf(side, person) ? i with { Owner = i.Owner with { Duty = WorkDuty.Watched } } : i),
        .. WhatAuthorsSee.Of(side, dossier, rules).SelectMany(a => OfAuthor(a.Author, side, a.Seen, law)),
    ];

    /// <summary>False: with this fact at the end the items stay as they are. A statement asks who decides about the family's sight, and that is asked already when the same person said something else about which nobody decided.</summary>
    /// <param name="fact">What was recorded.</param>
    /// <param name="side">An organisation.</param>
    /// <param name="before">Every fact that this side had.</param>
    public static bool IsChangedBy(Recorded fact, HolderId side, Dossier before) =>
        fact.Event is not StatementMade
        || (fact.By == side && !UndecidedForFamily.Of(before, side).Any(u => u.Actor == fact.Actor && MaySee.IsReadByChoice(u) == MaySee.IsReadByChoice(fact)));

    private static IEnumerable<WorkItem> OfAuthor(AccountId author, HolderId side, Dossier seen, LawBook law) =>
        from item in new OpenWork(side, seen, seen.Fold(SharingRules.None, (r, f) => r.After(f)), law).All()
        where item.Owner.Person == author
        select item with { Owner = item.Owner with { Team = null } };

    private WorkItem[] All()
    {
        AccountId[] closed = [.. _dossier.Of<AcquaintanceDeclared>().Select(a => a.Event.Account)];
        return [.. Undecided().Concat(Received()).Concat(Sent()).Concat(Advice()).Concat(FamilySight()).Concat(Untold()).Select(i => i with { Closed = closed, AwaitsDuty = _owners.OnRoster })];
    }

    private IEnumerable<WorkItem> Undecided() =>
        from signal in UndecidedOf(_side, _dossier)
        select About(signal.Event.Signal, new() { Kind = WorkKind.DecideWhatNow, Of = signal.Fact.Id, Since = signal.Fact.At, Owner = _owners.OfAuthor(signal.Fact.Actor) });

    /// <summary>Worries of one side that it neither kept, nor asked advice about, nor reported.</summary>
    internal static IEnumerable<(Recorded Fact, SignalRecorded Event)> UndecidedOf(HolderId side, Dossier dossier)
    {
        var decided = dossier.Of<SignalKept>().Select(k => k.Event.Signal).Concat(dossier.Of<SignalConsulted>().Select(c => c.Event.Signal))
            .Concat(dossier.Of<SignalReported>().Where(r => r.Event.ReportedBy == side).Select(r => r.Event.Signal)).ToHashSet();
        return dossier.Of<SignalRecorded>().Where(s => s.Fact.By == side && !decided.Contains(s.Event.Signal));
    }

    private IEnumerable<WorkItem> Received() =>
        from sent in _dossier.Of<SignalReported>()
        where sent.Event.To == _side
        let report = _reports.Find(sent.Event)
        where report is not null
        from item in report.TakenUp is { } taken ? Taken(sent.Fact, report, taken) : report.Concluded is null ? [Waiting(sent.Fact, report)] : []
        select About(sent.Event.Signal, item);

    private WorkItem Waiting(Recorded fact, Report report) => OfReport(fact, report) with
    {
        Due = report.TakeUpBy,
        Norm = report.LaidDown is { } laidDown ? laidDown.Norm : report.Sent.Norm,
        Step = report.Had?.NextStep,
        Owner = _owners.Of(report),
    };

    private WorkItem[] Taken(Recorded fact, Report report, SignalTakenUp taken)
    {
        var item = OfReport(fact, report) with { Owner = _owners.OfNamed(taken.By), Since = report.TakenUpAt ?? report.At };
        return
        [
            .. report.Concluded is null ? (WorkItem[])[item with { Kind = WorkKind.NextStep, Step = taken.NextStep, Due = Moment.EndOf(taken.NextStepOn) }] : [],
            .. report.Answer is null ? (WorkItem[])[item with { Kind = WorkKind.AnswerReporter }] : [],
        ];
    }

    private static WorkItem OfReport(Recorded fact, Report report) => new()
    {
        Kind = WorkKind.TakeUp,
        Of = fact.Id,
        Since = report.At,
        State = report.State,
        Climbed = report.Climbed?.Step ?? 0,
        LaidDown = report.LaidDown is not null,
        Danger = report.Sent.InDanger ? Danger.Now : Danger.NotNow,
        Other = report.Sent.ReportedBy,
        Owner = new() { Duty = WorkDuty.LeadOfTeam },
    };

    private IEnumerable<WorkItem> Sent() =>
        from sent in _dossier.Of<SignalReported>()
        where sent.Event.ReportedBy == _side
        let report = _reports.Find(sent.Event)
        where report is not null
        select About(sent.Event.Signal, OfReport(sent.Fact, report) with
        {
            Kind = WorkKind.YourReport,
            Owner = _owners.OfAuthor(sent.Event.Reporter),
            Other = sent.Event.To,
            TakenUpBy = report.TakenUp?.By,
            Since = report.AnsweredAt ?? report.TakenUpAt ?? report.At,
            Due = report.Concluded is not null ? null : report.TakenUp is { } taken ? Moment.EndOf(taken.NextStepOn) : report.TakeUpBy,
        });

    private IEnumerable<WorkItem> Advice() =>
        from asked in _dossier.Of<AdviceAsked>()
        let given = _dossier.Of<AdviceGiven>().FirstOrDefault(g => g.Event.Signal == asked.Event.Signal)
        from item in (WorkItem?[])
        [
            asked.Event.To == _side && given.Fact is null ? OfQuestion(WorkKind.AnswerAdvice, asked.Fact, asked.Event) with { Owner = _owners.OfQuestion(), Other = asked.Event.ReportedBy } : null,
            asked.Event.ReportedBy == _side && given.Fact is { } answer ? OfQuestion(WorkKind.ReadAdvice, answer, asked.Event) with { Owner = _owners.OfAuthor(asked.Event.Reporter), Other = asked.Event.To } : null,
        ]
        where item is not null
        select item;

    private static WorkItem OfQuestion(WorkKind kind, Recorded fact, AdviceAsked asked) => new()
    {
        Kind = kind,
        Of = fact.Id,
        Since = fact.At,
        Signal = asked.Signal,
        Owner = new() { Duty = WorkDuty.LeadOfTeam },
    };

    private IEnumerable<WorkItem> FamilySight() =>
        from undecided in UndecidedForFamily.Of(_dossier, _side).Concat(ToldOtherwise.Of(_dossier, _side).Select(t => t.Now).Distinct()).OrderBy(f => f.At).GroupBy(MaySee.IsReadByChoice)
        let oldest = undecided.First()
        select About(null, new()
        {
            Kind = WorkKind.DecideFamilySight,
            Of = oldest.Id,
            Since = oldest.At,
            Owner = _owners.OfTeamOr(oldest.Actor),
            Due = _law.Start(NormId.DecideWhatFamilySees, Moment.At(oldest.At)) is { Refusal: null, Value: var term } ? term.Ends : null,
            Norm = NormId.DecideWhatFamilySees,
            ChildSpoke = undecided.Key,
        });

    private IEnumerable<WorkItem> Untold()
    {
        var told = _dossier.Of<FamilySightDecided>().Where(d => d.Fact.By == _side).ToList();
        var shared = from s in _dossier.Of<SharingDecided>()
                     where s.Fact.By == _side && s.Event is { FamilyTold: false, SourceKeptSecret: false } && !told.Any(t => t.Fact.At > s.Fact.At && t.Event.Facts.Intersect(s.Event.Gives).Any())
                     select Untold(s.Fact, s.Event.NotToldUntil);
        var withheld = from d in told
                       where !d.Event.Opened && !told.Any(t => t.Fact.At > d.Fact.At && t.Event.Person == d.Event.Person && t.Event.Facts.Intersect(d.Event.Facts).Any())
                       select Untold(d.Fact, d.Event.Review);
        return shared.Concat(withheld);
    }

    private WorkItem Untold(Recorded decision, DateOnly? until) => About(null, new()
    {
        Kind = WorkKind.TellFamily,
        Of = decision.Id,
        Since = decision.At,
        Owner = _owners.OfTeamOr(decision.Actor),
        Due = until is { } day ? Moment.EndOf(day) : null,
    });

    /// <summary>The children and the danger of one signal; of all signals when it is about more than one, and of the family when this side has none: it took over.</summary>
    private WorkItem About(SignalId? which, WorkItem item)
    {
        var signals = _dossier.Of<SignalRecorded>().Select(s => s.Event).Where(s => which is null || s.Signal == which).ToList();
        var danger = signals.Select(s => s.Danger).Append(item.Danger).Min();
        var children = which is null && signals.Count == 0 ? _people.Children : signals.SelectMany(s => s.About).Distinct().Select(_people.Find).OfType<PersonRecorded>();
        return item with
        {
            Signal = which,
            Danger = which is null ? Danger.NotNow : danger,
            Children = [.. children.Select(c => new WorkChild(c.Name.Value.Given, c.Born))],
        };
    }
}
