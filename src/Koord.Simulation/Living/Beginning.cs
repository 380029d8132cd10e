using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Judgements;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;

namespace Koord.Simulation.Living;

/// <summary>How a line begins: a worry, a report, and what Veilig Thuis makes of it.</summary>
internal sealed class Beginning(Life life, Crew crew)
{
    private const string VeiligThuis = "veilig-thuis";
    private const string Duty = "ineke";
    private const string Lead = "mirjam";

    private Telling Words => life.Words;

    private Teller Teller => life.Teller;

    private Line Line => life.Line;

    private Family Family => life.Family;

    /// <summary>Recorded in the file of whoever saw it; the second time in the same file.</summary>
    public void Worry(string who, Origin origin = Origin.Worry, bool again = false)
    {
        var signal = life.Signal = new(life.NewId());
        var danger = origin is Origin.AskedForHelp ? ["NotNow"] : Words.Parts(again ? "danger again" : "danger");
        var knows = origin is Origin.AskedForHelp || life.Random.Next(6) > 0;
        var record = new RecordSignal
        {
            Signal = new()
            {
                Signal = signal,
                Origin = origin,
                About = Family.Of(Family.Children),
                Danger = Enum.Parse<Danger>(danger[0]),
                DangerWhat = Personal.Text(danger.Count > 1 ? danger[1] : null),
                FamilyKnows = knows,
                FamilyDoesNotKnowBecause = Personal.Text(knows ? null : Words.Say("unknowing")),
            },
            People = again ? [] : [.. Family.Children.Select(c => c.Recorded(c.Born)), .. Family.Adults.Select(a => a.Recorded(life.Random.Next(3) == 0 ? a.Born : BirthDate.Unknown))],
            Authority = again ? [] : [.. Family.Parents.SelectMany(p => Family.Children.Where(c => c.Role is FamilyRole.Child).Select(c => Authority(p, c)))],
            Statements = [.. Statements(signal, who, origin, again)],
        };
        life.Then(origin is Origin.AskedForHelp ? 10 : 14, ct => Teller.RecordAsync(Teller.Cast[who], life.Dossier, record, ct, founds: !again));
    }

    /// <summary>To Veilig Thuis, who reads it and names somebody; silent: nobody does in time, and the lead has to.</summary>
    public void Report(string who, bool silent = false)
    {
        var (signal, purpose, step, why) = (life.Signal, Words.Say("purpose"), Words.Say("next step"), Words.Say("why colleague"));
        life.Then(15, ct => Teller.ReportAsync(Teller.Cast[who], life.Dossier, signal, VeiligThuis, ToVeiligThuis(purpose), ct));
        if (!silent)
        {
            life.Then(15, ct => Teller.ReadAsync(Teller.Cast[Duty], life.Dossier, signal, ct));
        }

        TakeUp(life.After(silent ? 5 : 0), silent ? Lead : Duty, step, why);
        life.After(1).Then(9, ct => Line.OpenToFamilyAsync(who, ct));
    }

    /// <summary>The same report again, by who knows the family already.</summary>
    public void ReportAgain(string who)
    {
        var (signal, purpose, step) = (life.Signal, Words.Say("purpose"), Words.Say("next step"));
        life.Then(15, ct => Teller.ReportAsync(Teller.Cast[who], life.Dossier, signal, VeiligThuis, ToVeiligThuis(purpose), ct));
        life.Then(16, ct => Teller.ReadAsync(Teller.Cast[crew.Researcher], life.Dossier, signal, ct));
        TakeUp(life, crew.Researcher, step, Words.Say("why again"));
    }

    /// <summary>Veilig Thuis writes down who the parents are, as it may.</summary>
    public void KnowParents(string who)
    {
        foreach (var adult in Family.Adults)
        {
            life.Then(11, ct => Line.ActAsync(who, scene => new RecordPerson { Known = adult.Recorded(adult.Born), Replaces = RecordPerson.Last(scene.Dossier, adult.Person) }.Decide(scene), ct));
        }
    }

    /// <summary>How safe each child is.</summary>
    public void Judge(string who, Safety safety)
    {
        foreach (var child in Family.Children)
        {
            var judgement = Judged(child, safety, child == Family.Child);
            life.Then(14, ct => Line.AssessAsync(who, judgement, null, ct));
        }
    }

    /// <summary>Too little is known, and somebody finds it out: in time, or long after the day.</summary>
    public void FindOut(string who, bool late)
    {
        var parts = Words.Parts("find out");
        foreach (var child in Family.Children)
        {
            var first = child == Family.Child;
            var judgement = Judged(child, Safety.TooLittleKnown, first);
            var before = life.Day.AddDays(9);
            life.Then(14, ct => Line.AssessAsync(who, judgement, Line.Step(StepKind.Question, first ? parts[0] : $"Ook voor {child.Given}: {parts[0]}", who, before), ct));
        }

        life.After(late ? 27 : 6).Then(11, ct => Line.TakeStepsAsync(who, parts[1], ct));
        Judge(who, late ? Safety.NotSafe : Safety.SafeWithAgreements);
    }

    /// <summary>What Veilig Thuis does with it.</summary>
    public void Decide(string who, FollowUpKind kind)
    {
        IReadOnlyList<string> conditions = kind is FollowUpKind.Conditions ? [Words.Say("condition"), Words.Say("condition")] : [];
        var decision = new DecideOnReport { Signal = life.Signal, Kind = kind, Because = Words.Say(kind is FollowUpKind.Advice ? "decided advice" : kind is FollowUpKind.Research ? "decided research" : "decided"), Conditions = conditions };
        life.Then(15, ct => Line.DecideAsync(who, decision, ct));
    }

    /// <summary>Own research, that takes weeks.</summary>
    public void Research(string who, int days)
    {
        var (signal, found) = (life.Signal, Words.Say("found"));
        Decide(who, FollowUpKind.Research);
        life.After(days).Then(11, ct => Line.EndResearchAsync(who, signal, found, ct));
    }

    public void Answer(string who)
    {
        var (signal, answer) = (life.Signal, Words.Say("answer"));
        life.Then(16, ct => Line.AnswerAsync(who, signal, answer, ct));
    }

    private void TakeUp(Life when, string who, string step, string why)
    {
        var (signal, on) = (when.Signal, when.Day.AddDays(16));
        when.Then(16, ct => Teller.TakeUpAsync(Teller.Cast[who], when.Dossier, new()
        {
            Signal = signal,
            By = Teller.Cast[crew.Researcher].Number,
            Team = Teller.Cast.TeamOf(VeiligThuis).Number,
            NextStep = step,
            NextStepOn = on,
            Why = why,
        }, ct));
    }

    private SafetyAssessed Judged(Member child, Safety safety, bool first) => new()
    {
        Child = child.Person,
        Safety = safety,
        Certainty = safety is Safety.TooLittleKnown ? Certainty.Unsure : life.Random.Next(3) == 0 ? Certainty.Sure : Certainty.FairlySure,
        Known = new(first ? Words.Say("known") : $"Wij zagen {child.Given} bij hetzelfde bezoek. {Words.Say("known sibling")}"),
        NotKnown = new(Words.Say("not known")),
        Worries = first && safety is not Safety.Safe ? new(Words.Say("worries")) : null,
        Protects = new(Words.Say("protects")),
        DoneNow = safety is Safety.NotSafe ? new(Words.Say("done now")) : null,
    };

    private AuthorityRecorded Authority(Member parent, Member child) =>
        new() { Parent = parent.Person, Child = child.Person, Held = true, Since = child.Born.Day ?? life.Day, Source = AuthoritySource.Said };

    private IEnumerable<StatementMade> Statements(SignalId signal, string who, Origin origin, bool again)
    {
        var (source, about) = (Crew.Called(who), Family.Of(Family.Children));
        PersonId[] both = [.. about, Family.Parent.Person];
        if (origin is Origin.Worry)
        {
            yield return Statement(signal, StatementKind.Observed, Words.Say(again ? "observed again" : "observed"), source, about);
            if (!again && life.Random.Next(2) == 0)
            {
                yield return Statement(signal, StatementKind.Observed, Words.Say("observed"), source, about);
            }
        }

        yield return Statement(signal, StatementKind.Said, Words.Say(origin is Origin.AskedForHelp ? "asks" : "said"), $"{Family.Parent.Given}, tegen {Crew.Given(who)}", both) with { SaidBy = Family.Parent.Person };
        if (life.AgeOf(Family.Child) >= 5 && !again)
        {
            yield return Statement(signal, StatementKind.Said, Words.Say("child"), $"{Family.Child.Given}, tegen {Crew.Given(who)}", [Family.Child.Person]) with { SaidBy = Family.Child.Person, Child = Family.Child.Person };
        }

        if (life.Random.Next(2) == 0)
        {
            yield return Statement(signal, StatementKind.Thought, Words.Say("thought"), source, about);
        }

        yield return Statement(signal, StatementKind.GoesWell, Words.Say("well"), source, both);
    }

    private StatementMade Statement(SignalId signal, StatementKind kind, string text, string source, IReadOnlyList<PersonId> about) => new()
    {
        Statement = new(life.NewId()),
        Signal = signal,
        Kind = kind,
        Text = text,
        Source = source,
        On = new(life.Day.AddDays(-life.Random.Next(0, 4))),
        About = about,
    };

    private static ReportSignal ToVeiligThuis(string purpose) => new()
    {
        Signal = default,
        To = default,
        ToKind = OrganisationKind.VeiligThuis,
        ToTeam = default,
        Facts = [],
        Purpose = purpose,
        Ground = new("report-to-veilig-thuis"),
        Consent = Consent.Given,
        FamilyTold = true,
    };
}
