using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Judgements;
using Koord.Domain.Law;
using Koord.Domain.Plan;
using Koord.Domain.Responsibility;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;

namespace Koord.Domain.Outcomes;

/// <summary>What a family's line asks of the people of one organisation: naming, answering, judging, doing, checking. Pure, never about now, and each with exactly one owner.</summary>
public sealed class WorkOfLine
{
    private readonly HolderId _side;
    private readonly Dossier _dossier;
    private readonly LawBook _law;
    private readonly WorkOwners _owners;
    private readonly Held? _held;
    private readonly Offers _offers;
    private readonly Reports _reports;

    private WorkOfLine(HolderId side, Dossier dossier, SharingRules rules, LawBook law)
    {
        (_side, _dossier, _law) = (side, dossier, law);
        _owners = new(side, dossier, rules);
        _held = WhoHolds.Of(dossier).Now is { } held && held.By == side ? held : null;
        _offers = Offers.Of(dossier);
        _reports = dossier.Fold(Reports.None, (r, f) => r.After(f));
    }

    /// <summary>Everything that is asked: what came in, and what the line asks.</summary>
    /// <param name="side">An organisation; a family member has no work here.</param>
    /// <param name="dossier">Every fact that this side has.</param>
    /// <param name="rules">Of the whole dossier.</param>
    /// <param name="law">For terms that no fact stores.</param>
    public static IReadOnlyList<WorkItem> AllOf(HolderId side, Dossier dossier, SharingRules rules, LawBook law) =>
        [.. OpenWork.Of(side, dossier, rules, law).Where(i => !IsTakenOn(i, side, dossier, rules)).Concat(Of(side, dossier, rules, law)).Select(StoodInFor(side, dossier, rules))];

    /// <summary>Who stands in has everything that whoever is away would do for this family; what an author follows of their own stays theirs.</summary>
    private static Func<WorkItem, WorkItem> StoodInFor(HolderId side, Dossier dossier, SharingRules rules) =>
        WhoHolds.Of(dossier).Now is { InPlaceOf: { } away, Person: { } standIn } now && now.By == side
            ? i => i.Owner is { Duty: WorkDuty.Person, Team: not null } && i.Owner.Person == away ? i with { Owner = new WorkOwners(side, dossier, rules).OfNamed(standIn) } : i
            : i => i;

    /// <summary>What to do with a worry is decided once the own organisation holds, for who may know that it does.</summary>
    private static bool IsTakenOn(WorkItem item, HolderId side, Dossier dossier, SharingRules rules) =>
        item.Kind is WorkKind.DecideWhatNow
        && dossier.Of<HoldingPassed>().Any(p => p.Event.To == side && p.Fact.At > item.Since && (p.Fact.Actor == item.Owner.Person || item.Owner.Person is not { } person || rules.IsOnTeamOf(side, person)));

    /// <summary>What the line asks.</summary>
    /// <param name="side">An organisation; a family member has no work here.</param>
    /// <param name="dossier">Every fact that this side has.</param>
    /// <param name="rules">Of the whole dossier.</param>
    /// <param name="law">For terms that no fact stores.</param>
    public static IReadOnlyList<WorkItem> Of(HolderId side, Dossier dossier, SharingRules rules, LawBook law)
    {
        if (rules.PersonOf(side) is not null || !dossier.Facts.Any(f => Asks(f.Event)))
        {
            return [];
        }

        var line = new WorkOfLine(side, dossier, rules, law);
        AccountId[] closed = [.. dossier.Of<AcquaintanceDeclared>().Select(a => a.Event.Account)];
        WorkChild[] children = [.. dossier.Fold(People.None, (p, f) => p.After(f)).Children.Select(c => new WorkChild(c.Name.Value.Given, c.Born))];
        return [.. line.All().Select(i => i with { Closed = closed, Children = children, AwaitsDuty = line._owners.OnRoster })];
    }

    /// <summary>False: whatever else is in the dossier, this fact asks nothing of anybody and answers nothing.</summary>
    public static bool Asks(DossierEvent happened) =>
        happened is HoldingPassed or HoldingStays or HolderNamed or HolderAwaited or OfferEvent or StepPlanned or StepTaken or HelpAsked or HelpWent
            or ClocksStarted or SafetyAssessed or ReportDecided or ResearchEnded or SafetyChecked or LineClosed or ContactHad;

    private IEnumerable<WorkItem> All() =>
        Naming().Concat(Offered()).Concat(Steps()).Concat(Judging()).Concat(Helping()).Concat(Checking()).Concat(Holding());

    private IEnumerable<WorkItem> Holding() => _held is { } held
        ? [new() { Kind = WorkKind.Holds, Of = held.Fact.Id, Since = held.Fact.At, Owner = held.Person is { } person ? _owners.OfNamed(person) : _owners.OfWaiting(held.Climbed), LastSeen = AllSeen(), Rests = Checks.Of(_dossier).Closed is not null }]
        : [];

    /// <summary>By contacts alone: whether a child was spoken is not for lists.</summary>
    private DateOnly? AllSeen()
    {
        var children = _dossier.Fold(People.None, (p, f) => p.After(f)).Children.Where(c => c.Role is FamilyRole.Child).ToList();
        var seen = children.ConvertAll(c => _dossier.Of<ContactHad>().Where(e => e.Event.InPerson && e.Event.Seen.Contains(c.Person)).Max(e => (DateOnly?)e.Event.On.Day));
        return seen.Count == 0 || seen.Contains(null) ? null : seen.Min();
    }

    private IEnumerable<WorkItem> Naming() =>
        _held is { Person: null } held && !_reports.All.Any(r => r.Sent.To == _side && r.TakenUp is null && r.Concluded is null)
            ? [new() { Kind = WorkKind.NameHolder, Of = held.Fact.Id, Since = held.Fact.At, Owner = _owners.OfWaiting(held.Climbed), Climbed = held.Climbed, Due = held.NameBy?.Ends, Norm = held.NameBy?.Norm }]
            : [];

    private IEnumerable<WorkItem> Offered() =>
        from offer in _offers.All
        from item in (WorkItem?[])
        [
            offer.State is not OfferState.Open ? null : offer.Offered.To == _side ? Answer(offer) : offer.Offered.From == _side ? Wait(offer) : null,
            offer.State is OfferState.Refused && offer.Offered.From == _side && _held is not null && !IsDealtWith(offer) ? Back(offer) : null,
        ]
        where item is not null
        select item;

    private WorkItem Answer(Offer offer) => OfOffer(offer, WorkKind.AnswerOffer) with
    {
        Owner = _owners.OfWaiting(offer.Climbed),
        Other = offer.Offered.From,
        Danger = offer.Offered.InDanger ? Danger.Now : Danger.NotNow,
        Climbed = offer.Climbed,
    };

    private WorkItem Wait(Offer offer) => OfOffer(offer, WorkKind.YourOffer) with { Owner = OfHolder(offer.Fact.Actor), Other = offer.Offered.To };

    private WorkItem Back(Offer offer) => OfOffer(offer, WorkKind.OfferRefused) with { Owner = OfHolder(offer.Fact.Actor), Other = offer.Offered.To, Due = null, Norm = null, Since = offer.Ended!.At }; // refused by a fact

    private static WorkItem OfOffer(Offer offer, WorkKind kind) => new()
    {
        Kind = kind,
        Of = offer.Fact.Id,
        Since = offer.Fact.At,
        Owner = new() { Duty = WorkDuty.LeadOfTeam },
        Due = offer.AnswerBy?.Ends,
        Norm = offer.AnswerBy?.Norm,
    };

    /// <summary>Whoever holds did something since it was refused: offered anew, or promised something.</summary>
    private bool IsDealtWith(Offer offer) => _dossier.Facts.Any(f => f.By == _side && f.At > offer.Ended!.At && f.Event is HoldingOffered or StepPlanned); // refused by a fact

    private IEnumerable<WorkItem> Steps() =>
        from step in OpenSteps.Of(_dossier, _side)
        select new WorkItem
        {
            Kind = step.Step.Kind is StepKind.Question ? WorkKind.FindOut : WorkKind.Step,
            Of = step.Fact.Id,
            Since = step.Fact.At,
            Owner = _owners.OfNamed(step.Step.By),
            Step = step.Step.What,
            Due = Moment.EndOf(step.Step.Before),
        };

    private IEnumerable<WorkItem> Judging() =>
        from clocks in _dossier.Of<ClocksStarted>()
        where clocks.Fact.By == _side
        from report in _reports.Of(clocks.Event.Signal, _side).Take(1)
        where report.Concluded is null
        from item in (WorkItem?[])[Assess(clocks.Fact, clocks.Event, report), Decide(clocks.Fact, clocks.Event, report)]
        where item is not null
        select item;

    private WorkItem? Assess(Recorded fact, ClocksStarted clocks, Report report)
    {
        var about = _dossier.Of<SignalRecorded>().Where(s => s.Event.Signal == clocks.Signal).SelectMany(s => s.Event.About);
        var judged = _dossier.Of<SafetyAssessed>().Where(a => a.Fact.By == _side && a.Fact.At > fact.At).Select(a => a.Event.Child);
        return about.Except(judged).Any() ? OfReport(fact, report, WorkKind.AssessSafety, clocks.Terms.FirstOrDefault(t => t.Norm == NormId.AssessSafety)) : null;
    }

    private WorkItem? Decide(Recorded fact, ClocksStarted clocks, Report report) =>
        DecideOnReport.DecisionOn(_dossier, clocks.Signal) is not { } decided ? OfReport(fact, report, WorkKind.DecideReport, clocks.Terms.FirstOrDefault(t => t.Norm == NormId.StartResearch))
        : DecideOnReport.ResearchRuns(_dossier, clocks.Signal) ? OfReport(fact, report, WorkKind.EndResearch, decided.ResearchEnds)
        : null;

    private WorkItem OfReport(Recorded fact, Report report, WorkKind kind, Term? term) => new()
    {
        Kind = kind,
        Of = fact.Id,
        Since = fact.At,
        Signal = report.Sent.Signal,
        Owner = report.TakenUp is { } taken ? _owners.OfNamed(taken.By) : _owners.Of(report),
        Danger = report.Sent.InDanger ? Danger.Now : Danger.NotNow,
        Due = term?.Ends,
        Norm = term?.Norm,
        Other = report.Sent.ReportedBy,
    };

    private IEnumerable<WorkItem> Helping() =>
        from help in Helps.Of(_dossier).All
        where help.Waits
        from item in (WorkItem?[])
        [
            help.Asked.Of == _side && help.State is HelpState.Asked ? OfHelp(help, WorkKind.AnswerHelp) with { Owner = _owners.OfQuestion(), Other = help.Fact.By } : null,
            help.Asked.Of == _side && help.State is HelpState.Promised ? OfHelp(help, WorkKind.BeginHelp) with { Owner = OfPromised(help.Went[^1].Fact.Actor), Other = help.Fact.By } : null,
            help.Fact.By == _side ? OfHelp(help, WorkKind.HelpWaits) with { Owner = OfHolder(help.Fact.Actor), Other = help.Asked.Of } : null,
        ]
        where item is not null
        select item;

    private static WorkItem OfHelp(Help help, WorkKind kind) => new()
    {
        Kind = kind,
        Of = help.Fact.Id,
        Since = help.Fact.At,
        Step = help.Asked.What,
        Owner = new() { Duty = WorkDuty.LeadOfTeam },
        Due = help.State is HelpState.Asked ? help.Asked.AnswerBy?.Ends : help.Went[^1].Event.Expected is { } day ? Moment.EndOf(day) : null,
        Norm = help.State is HelpState.Asked ? help.Asked.AnswerBy?.Norm : null,
    };

    private IEnumerable<WorkItem> Checking() =>
        _held is { } held && Checks.Of(_dossier).DueOf(held, _law) is { } term
            ? [new() { Kind = WorkKind.Check, Of = held.Fact.Id, Since = held.Fact.At, Owner = held.Person is { } person ? _owners.OfNamed(person) : _owners.OfWaiting(held.Climbed), Due = term.Ends, Norm = term.Norm }]
            : [];

    /// <summary>Whoever promised it; who is on duty promises for the team.</summary>
    private WorkOwner OfPromised(AccountId by) => _owners.Rules.IsOnTeamOf(_side, by) ? _owners.OfNamed(by) : _owners.OfQuestion();

    private WorkOwner OfHolder(AccountId otherwise) => _owners.OfNamed(_held?.Person ?? otherwise);
}
