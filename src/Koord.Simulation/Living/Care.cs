using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Judgements;
using Koord.Domain.Outcomes;
using Koord.Domain.Plan;

namespace Koord.Simulation.Living;

/// <summary>What whoever holds does with a family: being there, hearing the children, a plan, help, checks and an end.</summary>
internal sealed class Care(Life life)
{
    private readonly List<Agreement> _agreements = [];
    private DateOnly _started;
    private int _better;

    private Telling Words => life.Words;

    private Line Line => life.Line;

    private Family Family => life.Family;

    /// <summary>From 0 where it began to 3 where it is well: what is seen and said follows it.</summary>
    public int Better
    {
        get => _better;
        set => _better = Math.Clamp(value, 0, 3);
    }

    /// <summary>At home or elsewhere; the children are spoken alone when they are old enough.</summary>
    public void Visit(string who, bool spoken = true, bool first = false)
    {
        var contact = new ContactId(life.NewId());
        var talks = spoken ? life.Talking.ToList() : [];
        var told = talks.Select(c => (Child: c, Number: Number(1), Words: c == Family.Child ? Words.Say(first ? "child" : Better > 1 ? "child later" : "child still") : null)).ToList();
        var (where, seen, said) = (spoken ? Place() : ContactPlace.Telephone, Words.Say(first ? "visit first" : Better > 1 ? "visit well" : "visit"), Words.Say(Better > 1 ? "tells well" : "tells"));
        life.Then(life.Random.Next(10, 16), ct =>
        {
            var on = Happened.At(life.Teller.Clock.GetUtcNow());
            return Line.ContactAsync(who, new()
            {
                Contact = contact,
                On = on,
                Where = where,
                With = [Family.Parent.Person],
                Seen = spoken ? Family.Of(Family.Children.Where(c => c.Role is FamilyRole.Child)) : [],
                Observed = spoken ? new(seen) : null,
                Said = new(said),
            }, [.. told.Select(t => new ChildSpoken { Talk = new(life.Teller.NewId()), Child = t.Child.Person, Contact = contact, On = on, Alone = true, Number = t.Number, Words = Personal.Text(t.Words) })], ct);
        });
    }

    /// <summary>The family is asked to make its own plan, and the start is recorded; then the plan is made.</summary>
    public void Start(string who, bool disagreed = false)
    {
        var (outcome, because) = life.Random.Next(4) == 0 ? (OwnPlan.Made, Words.Say("own plan")) : (OwnPlan.Offered, null);
        life.Then(11, ct => Line.OwnPlanAsync(who, outcome, because, ct));
        Check(who, life.Day.AddDays(4 + life.Random.Next(4)), CheckMoment.AtStart);
        Plan(life.After(5 + life.Random.Next(8)), who, disagreed);
        life.After(1).Then(9, ct => Line.OpenToFamilyAsync(who, ct));
    }

    /// <summary>After it was closed and opened again: a first check of the new round, and the plan as it reads now.</summary>
    public void StartAgain(string who)
    {
        Check(who, life.Day.AddDays(4), CheckMoment.AtStart);
        PlanAgain(who);
        life.After(1).Then(9, ct => Line.OpenToFamilyAsync(who, ct));
    }

    /// <summary>The next version of the plan.</summary>
    public void PlanAgain(string who, bool disagreed = false) => Plan(life, who, disagreed, Words.Say("changed"));

    /// <summary>Help is asked, promised, and comes after so many days.</summary>
    public HelpId Help(string who, Helping helper, int days)
    {
        var (help, what, answer) = (new HelpId(life.NewId()), Words.Say("help"), Words.Say(days > 60 ? "promised late" : "promised"));
        life.Then(13, ct => Line.AskHelpAsync(who, help, what, helper.Place, ct));
        life.After(2).Then(10, ct => Line.LetInAsync(helper.Duty, helper.Worker, Words.Say("why colleague"), ct));
        var expected = life.Day.AddDays(Math.Min(days, 40));
        life.Then(10, ct => Line.MoveHelpAsync(helper.Worker, new() { Which = help, State = HelpState.Promised, On = default, Expected = expected, Note = answer }, ct));
        return help;
    }

    public void HelpGoes(string who, HelpId help, HelpState state, string? note = null)
    {
        life.Then(12, ct => Line.MoveHelpAsync(who, new() { Which = help, State = state, On = default, Note = note }, ct));
        life.Then(16, ct => Line.OpenToFamilyAsync(who, ct));
    }

    /// <summary>Contact every three or four weeks until a day.</summary>
    public void Months(string who, DateOnly until, bool spoken = true)
    {
        while (life.Day.AddDays(24) < until)
        {
            Visit(who, spoken);
            Promise(who);
            if (life.Random.Next(8) > 0)
            {
                life.After(1).Then(9, ct => Line.OpenToFamilyAsync(who, ct));
            }

            Better += life.Random.Next(2);
            life.After(11 + life.Random.Next(8));
        }
    }

    /// <summary>Something is promised and, but for the odd time, done.</summary>
    public void Promise(string who, bool open = false)
    {
        if (open || life.Random.Next(2) == 0)
        {
            var (parts, before) = (Words.Parts("promise"), life.Day.AddDays(10));
            life.Then(16, ct => Line.PlanStepAsync(who, Line.Step(StepKind.Promise, parts[0], who, before), ct));
            if (!open)
            {
                life.After(life.Random.Next(4) == 0 ? 14 : 4).Then(11, ct => Line.TakeStepsAsync(who, parts[1], ct));
            }
        }
    }

    /// <summary>The check of so many months after the start; with the family's sight.</summary>
    /// <param name="who">Who holds.</param>
    /// <param name="moment">Which.</param>
    /// <param name="late">So many days past its day.</param>
    /// <param name="contact">Until then there is contact.</param>
    public void CheckAfter(string who, CheckMoment moment, int late = 0, bool contact = true)
    {
        var months = moment switch { CheckMoment.After3Months => 3, CheckMoment.After6Months => 6, CheckMoment.After12Months => 12, _ => 18 };
        var on = _started.AddMonths(months).AddDays(late - 2 - life.Random.Next(6));
        Months(who, contact ? on.AddDays(10) : life.Day);
        Check(who, on, moment);
        life.After(1).Then(10, ct => Line.OpenToFamilyAsync(who, ct));
    }

    /// <summary>Closes; the checks go on.</summary>
    public void Close(string who, string? disagreement = null)
    {
        Better = 3;
        Visit(who);
        life.Then(16, ct => Line.TakeStepsAsync(who, "Afgerond bij het laatste gesprek.", ct));
        var dangers = Words.Parts("danger then and now");
        var closing = new LineClosed
        {
            Dangers = [new() { Then = dangers[0], Now = dangers[1] }],
            Safety = Safety.Safe,
            Certainty = Certainty.FairlySure,
            Disagreement = disagreement is null ? null : new(disagreement),
            Premortem = Words.Say("premortem"),
            About = [],
            Parties = [],
        };
        var small = TooYoung();
        life.Then(14, ct => Line.CloseAsync(who, closing, new() { NotSpoken = NotSpoken(small) }, ct));
        life.Then(15, ct => Line.OpenToFamilyAsync(who, ct));
    }

    /// <summary>All checks that are left, until today.</summary>
    public void Follow(string who, CheckMoment from)
    {
        for (var moment = from; moment <= CheckMoment.After18Months && !life.IsOver; moment++)
        {
            CheckAfter(who, moment, late: life.Random.Next(7) == 0 ? 16 : 0, contact: false);
        }
    }

    private void Check(string who, DateOnly on, CheckMoment moment)
    {
        life.Until(on);
        Better += moment is CheckMoment.AtStart ? 0 : 1;
        var (well, safety) = (Better > 1, Better > 2 ? Safety.Safe : Safety.SafeWithAgreements);
        var children = life.Talking.Select(c => (Child: c, Number: Number(1), Words: c == Family.Child ? Words.Say(well ? "child later" : "child still") : null)).ToList();
        var small = TooYoung();
        var numbers = Family.Parents.Select(p => new NumberGiven { Person = p.Person, Number = Number(0), Words = Personal.Text(p == Family.Parent ? Words.Say(well ? "number well" : "number") : null) }).ToList();
        var because = Words.Say(moment is CheckMoment.AtStart ? "check start" : well ? "check well" : "check");
        var kept = _agreements.Select(a => new AgreementChecked { Agreement = a.Id, Kept = well ? Kept.Yes : life.Random.Next(2) == 0 ? Kept.Partly : Kept.NotKnown }).ToList();
        life.Then(13, ct => Line.CheckAsync(who, new()
        {
            Moment = moment,
            Agreements = kept,
            Numbers = numbers,
            Safety = safety,
            Certainty = well ? Certainty.FairlySure : Certainty.Unsure,
            Because = because,
            About = [],
            Parties = [],
        }, new() { Spoken = [.. children.Select(c => Spoken(c.Child, c.Number, c.Words))], NotSpoken = NotSpoken(small) }, ct));
        _started = moment is CheckMoment.AtStart ? life.Day : _started;
    }

    private ChildSpoken Spoken(Member child, int number, string? words) => new()
    {
        Talk = new(life.Teller.NewId()),
        Child = child.Person,
        On = Happened.At(life.Teller.Clock.GetUtcNow()),
        Alone = true,
        Number = number,
        Words = Personal.Text(words),
    };

    private void Plan(Life when, string who, bool disagreed, string? changed = null)
    {
        AddAgreements();
        var (goals, network, agreements) = (Goals(), Words.Parts("network"), _agreements.ToList());
        var other = Family.Parents.Last();
        List<Agreed> agreed = [.. Family.Parents.Select(p => new Agreed { Person = p.Person, Agrees = !(disagreed && p == other), Words = Personal.Text(disagreed && p == other ? Words.Say("disagrees") : null) })];
        when.Then(14, ct => Line.PlanAsync(who, new()
        {
            Changed = changed is null ? null : new(changed),
            Goals = goals,
            Agreements = agreements,
            Network = [new() { Who = network[0], Does = network[1] }],
            Agreed = agreed,
            About = Family.Of(Family.All),
            Parties = [],
        }, ct));
    }

    private void AddAgreements()
    {
        for (var i = _agreements.Count == 0 ? 2 : 1; i > 0; i--)
        {
            var parts = Words.Parts("agreement");
            _agreements.Add(new() { Id = new(life.NewId()), WhatWeSee = parts[0], WhoDoesWhat = parts[1], WhomWeCall = parts[2] });
        }
    }

    private List<Goal> Goals() =>
    [
        new() { Words = Words.Say("goal"), By = Family.Parent.Person },
        .. life.AgeOf(Family.Child) >= 6 ? [new Goal { Words = Words.Say("goal child"), By = Family.Child.Person }] : Array.Empty<Goal>(),
    ];

    /// <summary>Who cannot be spoken yet is seen.</summary>
    private List<Member> TooYoung() => [.. Family.Children.Where(c => c.Role is FamilyRole.Child).Except(life.Talking)];

    private List<ChildNotSpoken> NotSpoken(List<Member> children) =>
    [
        .. children.Select(c => new ChildNotSpoken { Child = c.Person, On = new(Today), Because = $"{c.Given} is nog te klein voor een gesprek. Wij keken mee bij het spelen en het eten." }),
    ];

    private DateOnly Today => Moment.At(life.Teller.Clock.GetUtcNow()).Today;

    private int Number(int above) => Math.Clamp(4 + above + Better + life.Random.Next(-1, 2), 1, 10);

    private ContactPlace Place() => (ContactPlace)(life.Random.Next(5) switch { < 3 => 0, 3 => 1, _ => 2 });
}
