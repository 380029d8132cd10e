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
using Koord.Web.Charts;
using Koord.Web.Layout;
using Koord.Web.Texts;
using StepKind = Koord.Web.Charts.StepKind;
using StepTaken = Koord.Web.Charts.StepTaken;

namespace Koord.Web.Dossiers;

/// <summary>A family's line as one viewer sees it, made from the facts they see and nothing else.</summary>
public sealed class LineOfFamily
{
    private readonly View _view;
    private readonly FactNames _names;
    private readonly Words _words;
    private readonly LawBook _law;
    private readonly DateOnly _until;
    private readonly List<(HolderId Side, string Outside)> _lanes = [];
    private readonly List<(FactId Reopened, Span Closed)> _rests;

    private LineOfFamily(View view, FactNames names, Words words, LawBook law)
    {
        (_view, _names, _words, _law) = (view, names, words, law);
        _until = view.AsOf is { } then ? Moment.At(then).Today : view.Now.Today;
        _rests = [.. Rests()];
    }

    private Dossier Dossier => _view.Dossier;

    /// <summary>Null when there is nothing of a line yet: nobody holds and nothing was reported.</summary>
    public static Line? Of(View view, FactNames names, Words words, LawBook law) =>
        view.Dossier.Facts.Any(f => f.Event is SignalReported or HoldingPassed or HoldingStays or HoldingOffered or SafetyAssessed or PlanMade) ? new LineOfFamily(view, names, words, law).Drawn() : null;

    private Line Drawn()
    {
        var steps = Steps().OrderBy(s => s.On).ToList();
        var held = WhoHolds.Of(Dossier).All.Select(h => new Charts.Held(LaneOf(h.By), Day(h.Fact.At), _words[$"dossier.line-why-{(h.Fact.Event as HoldingPassed)?.Why.ToString().ToLowerInvariant() ?? "order"}"])).ToList();
        var bars = Waiting().Concat(Helping()).Concat(HeldElsewhere()).ToList();
        var led = Dossier.Of<LeadChosen>().Where(l => l.Event.Organisation is not null).Select(l => new Led(LaneOf(l.Event.Organisation!.Value), Day(l.Fact.At), l.Event.Name.Value)).ToList(); // asked one call before
        DateOnly[] days = [.. steps.Select(s => s.On), .. held.Select(h => h.From), .. bars.Select(b => b.From), _until];
        return new()
        {
            From = days.Min(),
            To = _until,
            Lanes = [.. _lanes.Select(l => new Lane(l.Outside.Length > 0 ? l.Outside : _names.Of(l.Side), RoleOf(l.Side)))],
            Held = held,
            KnowsTheBeginning = KnowsTheBeginning(),
            Led = led,
            Bars = bars,
            Steps = steps,
            Voice = Voice(days.Min()),
            Closed = [.. _rests.Select(r => r.Closed)],
        };
    }

    /// <summary>Where it began in the own file, or where nothing came from or went to another side: nobody else can have held.</summary>
    private bool KnowsTheBeginning() => Dossier.Each.Count == 1 && WhoHolds.Of(Dossier).All switch
    {
        [{ Fact.Event: HoldingPassed { Why: HoldingReason.Began } }, ..] => true,
        [] => _view.KnowsWhatGoesOn && Dossier.Facts.All(f => f.By == _view.Viewer.Side && f.Event is not (SignalReported or SharingDecided)),
        _ => false,
    };

    private IEnumerable<StepTaken> Steps() => Dossier.Facts.SelectMany(f => _rests.Exists(r => r.Reopened == f.Id) ? [.. Step(f), Reopened(f)] : Step(f));

    /// <summary>Whoever closed the line may know of it only by what it did to the holding.</summary>
    private StepTaken Reopened(Recorded fact) => At(fact, StepKind.Reopened, "dossier.line-reopened", "", fact.Event switch
    {
        SignalReported e => e.ReportedBy,
        HoldingPassed e => e.To,
        HoldingStays e => e.Holder,
        _ => null,
    });

    private IEnumerable<StepTaken> Step(Recorded fact) => fact.Event switch
    {
        SignalRecorded e => [At(fact, e.Danger is Danger.Now ? StepKind.Danger : StepKind.Signal, e.Origin is Origin.AskedForHelp ? "dossier.line-asked" : e.Danger is Danger.Now ? "dossier.line-danger" : "dossier.line-worry")],
        SafetyAssessed e => [At(fact, e.Safety is Safety.NotSafe ? StepKind.Danger : StepKind.Assessed, "dossier.line-assessed", _words[$"judgements.safety-{e.Safety.ToString().ToLowerInvariant()}"])],
        PlanMade e => [At(fact, StepKind.Plan, e.Replaces is null ? "dossier.line-plan" : "dossier.line-plan-again")],
        SafetyChecked e => [At(fact, StepKind.Check, "dossier.line-check", _words[$"judgements.safety-{e.Safety.ToString().ToLowerInvariant()}"])],
        HoldingOffered e => [At(fact, StepKind.Offer, "dossier.line-offer", _names.Of(e.To))],
        HoldingRefused e => [At(fact, StepKind.Refused, "dossier.line-refused", _names.Of(e.To))],
        HoldingPassed { Why: HoldingReason.Order } e => [At(fact, StepKind.Order, "dossier.line-order", e.Order is { } order ? _words[$"responsibility.order-{order.Kind.ToString().ToLowerInvariant()}"] : "", e.To)],
        LineClosed => [At(fact, StepKind.Closed, "dossier.line-closed")],
        _ => [],
    };

    private StepTaken At(Recorded fact, StepKind kind, string label, string detail = "", HolderId? lane = null) =>
        new() { Lane = LaneOf(lane ?? fact.By), On = fact.Event is SignalRecorded ? Day(fact.At) : fact.Happened.Day, Kind = kind, Label = _words[label], Detail = detail };

    /// <summary>What waited for an answer: reports until somebody took them up, offers until they were answered.</summary>
    private IEnumerable<Bar> Waiting() => Waits().Where(b => b.To is null || b.To > b.From);

    private IEnumerable<Bar> Waits() =>
    [
        .. from report in Dossier.Fold(Reports.None, (r, f) => r.After(f)).All
           select new Bar { Lane = LaneOf(report.Sent.To), From = Day(report.At), To = report.TakenUpAt is { } taken ? Day(taken) : report.Concluded is { } done ? Day(done) : null, Label = _words["dossier.line-waits-report"], Waits = true },
        .. from offer in Dossier.Each.SelectMany(d => Offers.Of(d).All)
           select new Bar { Lane = LaneOf(offer.Offered.To), From = Day(offer.Fact.At), To = offer.Ended is { } ended ? Day(ended.At) : null, Label = _words["dossier.line-waits-offer"], Waits = true },
    ];

    /// <summary>Who holds in joined dossiers: lines of their own, until one hands over.</summary>
    private IEnumerable<Bar> HeldElsewhere() =>
        from other in Dossier.Each
        where other.Id != Dossier.Id
        let all = WhoHolds.Of(other).All
        from held in all.Zip(all.Skip(1).Append(null))
        select new Bar { Lane = LaneOf(held.First.By), From = Day(held.First.Fact.At), To = held.Second is { } next ? Day(next.Fact.At) : null, Label = _words["dossier.line-held-elsewhere"] };

    private IEnumerable<Bar> Helping()
    {
        foreach (var help in Helps.Of(Dossier).All)
        {
            var (lane, asked) = (help.Asked.Of is { } of ? LaneOf(of) : LaneOf(default, help.Asked.OfName?.Value ?? ""), Day(help.Fact.At));
            if (help.StartedOn is not { } start || start > asked)
            {
                yield return new() { Lane = lane, From = asked, To = help.StartedOn ?? help.EndedOn, Label = _words["dossier.line-waits-help"], Waits = true };
            }

            if (help.StartedOn is { } started)
            {
                yield return new() { Lane = lane, From = started, To = help.EndedOn, Label = help.Asked.What.Value };
            }
        }
    }

    /// <summary>Another that holds has talks of its own, of which this side does not know.</summary>
    private bool Holds => WhoHolds.Of(Dossier).Now?.By == _view.Viewer.Side;

    /// <summary>For the team; whoever only sees a few words, or none, cannot know whether there were talks.</summary>
    private Voice? Voice(DateOnly from)
    {
        var people = Dossier.Fold(People.None, (p, f) => p.After(f));
        if (!_view.Facts.Any(f => f.Why is Because.OnTheTeam) || !people.Children.Any())
        {
            return null;
        }

        DateOnly[] talks = [.. Dossier.Of<ChildSpoken>().Select(s => s.Event.On.Day).Distinct().Order()];
        var name = NamesTogether.Of(people.Children.Select(c => c.Name.Value.Given ?? _words["shell.name-unknown"]).Distinct());
        return new(name, [.. talks.Where(t => t >= from)], Holds ? [.. Gaps([from, .. talks.Where(t => t >= from), _until])] : []);
    }

    private IEnumerable<Span> Gaps(DateOnly[] days) =>
        days.Zip(days.Skip(1)).Where(p => InSight.IsLongUnspoken(p.First, p.Second, _law)).Select(p => new Span(p.First, p.Second));

    /// <summary>From each closing until the line was open again, or until now.</summary>
    private IEnumerable<(FactId Reopened, Span Closed)> Rests()
    {
        DateOnly? closed = null;
        foreach (var fact in Dossier.Alone.Facts)
        {
            if (fact.Event is LineClosed)
            {
                closed = Day(fact.At);
            }
            else if (closed is { } since && Checks.OpensAgain(fact.Event))
            {
                yield return (fact.Id, new(since, Day(fact.At)));
                closed = null;
            }
        }

        if (closed is { } still)
        {
            yield return (default, new(still, _until));
        }
    }

    private string RoleOf(HolderId side) =>
        _view.Dossier.Facts.Any(f => f.Event is HoldingPassed p && p.To == side) ? _words["dossier.line-role-holds"]
        : _view.Dossier.Facts.Any(f => f.Event is SignalReported s && s.ReportedBy == side) ? _words["dossier.line-role-reports"]
        : Helps.Of(Dossier).All.Any(h => h.Asked.Of == side || side == default) ? _words["dossier.line-role-helps"]
        : "";

    private int LaneOf(HolderId side, string outside = "")
    {
        var at = _lanes.IndexOf((side, outside));
        if (at < 0)
        {
            at = _lanes.Count;
            _lanes.Add((side, outside));
        }

        return at;
    }

    private static DateOnly Day(DateTimeOffset at) => Moment.At(at).Today;
}
