using Koord.Domain.Dossiers;
using Koord.Domain.Judgements;
using Koord.Domain.Outcomes;
using Koord.Domain.Plan;
using Koord.Domain.Signals;

namespace Koord.Simulation.Living;

/// <summary>The script of each course, on the calendar of one life.</summary>
internal sealed class Courses
{
    private readonly Life _life;
    private readonly Crew _crew;
    private readonly Beginning _begin;
    private readonly Care _care;
    private readonly Handing _hand;

    private Courses(Life life) => (_life, _crew, _begin, _care, _hand) = (life, new(life.Planned), new(life, new(life.Planned)), new(life), new(life));

    private Line Line => _life.Line;

    private string Team => _crew.Team.Place;

    private string Worker => _crew.Worker;

    private bool IsOdd => _life.Planned.Nth / 2 % 2 == 1;

    /// <summary>Puts everything on the calendar.</summary>
    public static Life Live(Life life)
    {
        var script = new Courses(life);
        script.Run(life.Planned.Course);
        return life;
    }

    private void Run(Course course)
    {
        Action script = course switch
        {
            Course.Kept => Kept,
            Course.Advised => Advised,
            Course.Answered => Answered,
            Course.AskedForHelp => AskedForHelp,
            Course.UnderOrder => UnderOrder,
            _ => () => ThroughVeiligThuis(course),
        };
        script();
    }

    private void Kept()
    {
        _begin.Worry(_crew.Reporter);
        Keep(_crew.Reporter, "kept");
        _life.After(3).Then(10, ct => Line.OpenToFamilyAsync(_crew.Reporter, ct));
    }

    private void Keep(string who, string section)
    {
        var (signal, because) = (_life.Signal, _life.Words.Say(section));
        _life.After(1).Then(12, ct => Line.ActAsync(who, new KeepSignal(signal, because).Decide, ct));
    }

    private void Advised()
    {
        _begin.Worry(_crew.Reporter);
        var (advice, question, signal) = (new DossierId(_life.Random.NextInt64(1 << 20, long.MaxValue)), _life.Words.Say("question"), _life.Signal);
        var (teller, text, id) = (_life.Teller, _life.Words.Say("advice"), new SignalId(_life.NewId()));
        _life.Then(15, ct => teller.ActAsync(teller.Cast[_crew.Reporter], advice, new AskAdvice { Question = id, Text = question, Of = teller.Cast.Place("veilig-thuis").Number, Team = teller.Cast.TeamOf("veilig-thuis").Number }.Decide, ct, founds: true));
        _life.Then(15, ct => Line.ActAsync(_crew.Reporter, new ConsultAboutSignal(signal, advice).Decide, ct));
        if (_life.Planned.Nth == (int)Course.Advised)
        {
            return; // the newest question waits for whoever has the duty
        }

        _life.After(1).Then(10, ct => teller.ActAsync(teller.Cast["ineke"], advice, new GiveAdvice(text).Decide, ct));
        Keep(_crew.Reporter, "kept after advice");
        _life.After(2).Then(10, ct => Line.OpenToFamilyAsync(_crew.Reporter, ct));
    }

    private void Answered()
    {
        LookedInto(Safety.Safe, FollowUpKind.Advice);
        _life.After(12);
        _care.Close(_crew.Researcher);
    }

    private void LookedInto(Safety safety, FollowUpKind kind, bool silent = false)
    {
        _begin.Worry(_crew.Reporter);
        _begin.Report(_crew.Reporter, silent);
        _begin.KnowParents(_crew.Researcher);
        _care.Visit(_crew.Researcher, first: true);
        switch (_life.Planned.Course)
        {
            case Course.FoundOutInTime: _begin.FindOut(_crew.Researcher, late: false); break;
            case Course.FoundOutLate: _begin.FindOut(_crew.Researcher, late: true); break;
            default: _begin.Judge(_crew.Researcher, safety); break;
        }

        if (kind is FollowUpKind.Conditions && _life.Random.Next(5) == 0)
        {
            _begin.Research(_crew.Researcher, 35 + _life.Random.Next(20));
        }

        _begin.Decide(_crew.Researcher, kind);
        _begin.Answer(_crew.Researcher);
        _life.After(1).Then(9, ct => Line.OpenToFamilyAsync(_crew.Researcher, ct));
    }

    private void ThroughVeiligThuis(Course course)
    {
        LookedInto(IsOdd ? Safety.SafeWithAgreements : Safety.NotSafe, FollowUpKind.Conditions, silent: course is Course.Unanswered or Course.FoundOutLate);
        _life.After(1 + _life.Random.Next(3));
        var (holder, place) = course switch
        {
            Course.RefusedFirst => RefusedFirst(),
            Course.Unanswered => Unanswered(),
            _ => ToTeam(),
        };
        Helped(course, holder, place);
    }

    private (string Holder, string Place) ToTeam()
    {
        _hand.Over(_crew.Researcher, Team, _crew.Team.Duty, Worker);
        return (Worker, Team);
    }

    private (string Holder, string Place) RefusedFirst()
    {
        var first = _hand.Offer(_crew.Researcher, Team);
        _hand.Refuse(first, _life.After(2, _crew.Team.Duty));
        _hand.Over(_life.After(IsOdd ? 2 : 8, _crew.Researcher), _crew.OtherTeam.Place, _crew.OtherTeam.Duty, _crew.WorkerOf(_crew.OtherTeam), "asked again");
        return (_crew.WorkerOf(_crew.OtherTeam), _crew.OtherTeam.Place);
    }

    private (string Holder, string Place) Unanswered()
    {
        var offer = _hand.Offer(_crew.Researcher, Team);
        _hand.Accept(offer, _life.After(10 + _life.Random.Next(6), _crew.Team.Lead), Worker);
        return (Worker, Team);
    }

    private void Helped(Course course, string holder, string place)
    {
        var helper = _crew.Helper;
        _life.After(2).Then(11, ct => Line.TakeStepsAsync(holder, "Gedaan bij de kennismaking, samen met Veilig Thuis.", ct));
        _care.Visit(holder);
        _care.Start(holder, disagreed: course is Course.Disagreed);
        if (course is not Course.LeadChanged && IsOdd)
        {
            _hand.Lead(holder, holder, place, "lead first");
        }

        var waits = course is Course.Waited ? 77 : 14 + _life.Random.Next(20);
        var help = _care.Help(holder, helper, waits);
        Middle(course, holder, place, helper, (help, waits));
        var end = _life.Day.AddDays(50 + _life.Random.Next(40));
        _care.Months(HolderOf(course, holder), end);
        _care.HelpGoes(helper.Worker, help, course is Course.Unanswered && IsOdd ? HelpState.Stopped : HelpState.Delivered, _life.Words.Say("delivered"));
        _care.CheckAfter(HolderOf(course, holder), CheckMoment.After6Months);
        _care.Close(HolderOf(course, holder), course is Course.Disagreed ? _life.Words.Say("disagrees still") : null);
        if (course is Course.Repeated)
        {
            Again(holder, place);
        }
        else
        {
            _care.Follow(HolderOf(course, holder), CheckMoment.After12Months);
        }
    }

    /// <summary>From the help that was asked to the check of three months.</summary>
    private void Middle(Course course, string holder, string place, Helping helper, (HelpId Help, int Days) help)
    {
        var starts = _life.Day.AddDays(help.Days);
        if (course is Course.OutOfSight)
        {
            OutOfSight(holder);
        }
        else if (course is Course.WorkerLeft)
        {
            WorkerLeft(holder);
        }
        else
        {
            _care.Months(holder, starts);
        }

        _life.Until(starts);
        _care.HelpGoes(helper.Worker, help.Help, HelpState.Started);
        _care.CheckAfter(HolderOf(course, holder), CheckMoment.After3Months, late: course is Course.OutOfSight or Course.WorkerLeft ? 19 : 0);
        _care.PlanAgain(HolderOf(course, holder), disagreed: course is Course.Disagreed);
        if (course is Course.LeadChanged)
        {
            _hand.Lead(holder, helper.Worker, helper.Place, "lead first");
            _hand.Lead(_life.After(48, holder), holder, place, "lead changed");
        }
    }

    /// <summary>For seventy days there is only the telephone; then somebody goes there.</summary>
    private void OutOfSight(string holder)
    {
        _care.Better = 0;
        foreach (var days in (int[])[18, 24])
        {
            _care.Visit(_life.After(days, holder), spoken: false);
        }

        var (parts, before) = (_life.Words.Parts("out of sight"), _life.Day.AddDays(16));
        _life.Then(16, ct => Line.PlanStepAsync(holder, Line.Step(StepKind.Promise, parts[0], holder, before), ct));
        _care.Visit(_life.After(30, holder));
        _life.Then(16, ct => Line.TakeStepsAsync(holder, parts[1], ct));
    }

    /// <summary>What was open waits for a name; sometimes for days.</summary>
    private void WorkerLeft(string holder)
    {
        var left = _life.Teller.Today.AddDays(-Planning.LeftDaysAgo);
        _care.Months(holder, left);
        _care.Promise(holder, open: true);
        _life.Until(left.AddDays(IsOdd ? 1 : 7));
        _hand.Name(_crew.Team.Lead, Successor, "why successor");
        _care.Visit(_life.After(3, Successor), first: false);
        _life.Then(16, ct => Line.TakeStepsAsync(Successor, _life.Planned.Nth % 2 == 0 ? "Overgenomen en gedaan. De familie had er nog niets van gehoord." : "Overgenomen en dezelfde week gedaan.", ct));
    }

    private string Successor => _crew.WorkerOf(_crew.Team);

    private string HolderOf(Course course, string holder) => course is Course.WorkerLeft ? Successor : holder;

    /// <summary>Reported again after it was closed: Veilig Thuis holds, and the same worker takes over again.</summary>
    private void Again(string holder, string place)
    {
        _life.After(50 + _life.Random.Next(110));
        _care.Better = 0;
        _begin.Worry(_crew.Reporter, again: true);
        _begin.ReportAgain(_crew.Reporter);
        _care.Visit(_life.After(2, _crew.Researcher));
        _begin.Judge(_crew.Researcher, Safety.SafeWithAgreements);
        _begin.Decide(_crew.Researcher, FollowUpKind.Conditions);
        _begin.Answer(_crew.Researcher);
        _life.After(1).Then(9, ct => Line.OpenToFamilyAsync(_crew.Researcher, ct));
        _hand.Over(_crew.Researcher, place, holder, holder, "asked again");
        _begin.Worry(_life.After(2, holder), again: true); // what the team itself sees opens its own line again
        Keep(holder, "kept by team");
        _life.After(1).Then(11, ct => Line.TakeStepsAsync(holder, "Gedaan. Wij kenden elkaar nog.", ct));
        _care.StartAgain(holder);
        _care.Months(holder, _life.Day.AddDays(80));
        _care.CheckAfter(holder, CheckMoment.After3Months);
        _care.Months(holder, _life.Day.AddDays(70));
        _care.CheckAfter(holder, CheckMoment.After6Months);
        _care.Close(holder);
        _care.Follow(holder, CheckMoment.After12Months);
    }

    private void AskedForHelp()
    {
        _begin.Worry(Worker, Origin.AskedForHelp);
        var why = _life.Words.Say("why asked");
        _life.After(1).Then(9, ct => Line.BeginAsync(_crew.Team.Lead, Worker, why, ct));
        Keep(Worker, "kept by team");
        _care.Visit(_life.After(4, Worker));
        _care.Start(Worker);
        var help = _care.Help(Worker, _crew.Helper, 24);
        Middle(Course.AskedForHelp, Worker, Team, _crew.Helper, (help, 24));
        _care.Months(Worker, _life.Day.AddDays(70));
        _care.HelpGoes(_crew.Helper.Worker, help, HelpState.Delivered, _life.Words.Say("delivered"));
        _care.CheckAfter(Worker, CheckMoment.After6Months);
        _care.Close(Worker);
        _care.Follow(Worker, CheckMoment.After12Months);
    }

    private void UnderOrder()
    {
        LookedInto(Safety.NotSafe, FollowUpKind.Conditions);
        ToTeam();
        new UnderOrder(_life, _crew, _begin, _care, _hand).GoOn();
    }
}
