using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Law;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Web.Layout;
using Koord.Web.Texts;

namespace Koord.Web.Signals;

/// <summary>One fact as <c>_Facts.cshtml</c> shows it, the same to everyone who sees it: on the dossier, and in the preview of what a receiver will see.</summary>
/// <param name="Fact">What was recorded.</param>
/// <param name="Among">The facts around it that this reader sees: names of persons, later words and views come from there and nowhere else.</param>
/// <param name="Names">How organisations and colleagues are called.</param>
/// <param name="Why">Why the reader sees it; null in a preview.</param>
/// <param name="Reword">The page where its words can be replaced; null when the reader may not.</param>
/// <param name="Counted">The page that explains the dates it started; null when it started none, and in a preview.</param>
public sealed record FactShown(Recorded Fact, Around Among, FactNames Names, Because? Why = null, string? Reword = null, string? Counted = null)
{
    /// <summary>Whether there is a date to explain.</summary>
    public static bool StartsTerms(Recorded fact) => fact.Event is IStartsTerms starts && starts.Terms(Moment.At(fact.At)).Count > 0;

    /// <summary>A key of Words.</summary>
    public string Title => Fact.Event switch
    {
        SignalRecorded { Origin: Origin.AskedForHelp } => "reports.fact-asked-for-help",
        SignalRecorded => "reports.fact-worry",
        StatementMade => "reports.fact-statement",
        StatementReworded => "reports.fact-reworded",
        ViewAdded => "reports.fact-view",
        PersonRecorded => "reports.fact-person",
        BsnRecorded => "reports.fact-bsn",
        AuthorityRecorded => "reports.fact-authority",
        SignalKept => "reports.fact-kept",
        SignalConsulted => "reports.fact-consulted",
        SharingDecided => "reports.fact-shared",
        SignalReported => "reports.fact-reported",
        SignalReceived => "reports.fact-received",
        SignalRead => "reports.fact-read",
        SignalTakenUp => "reports.fact-taken-up",
        SignalAnswered => "reports.fact-answered",
        SignalClimbed => "reports.fact-climbed",
        SignalLaidDown => "reports.fact-laid-down",
        SignalConcluded => "reports.fact-concluded",
        AdviceAsked => "reports.fact-advice-asked",
        AdviceGiven => "reports.fact-advice-given",
        FamilySightDecided { Opened: true } => "reports.fact-opened",
        FamilySightDecided => "reports.fact-withheld",
        FamilyInvited => "reports.fact-invited",
        FamilyAccessEnded => "reports.fact-access-ended",
        CameInAt => "reports.fact-came-in",
        PutOnTeam => "reports.fact-put-on-team",
        TakenOffTeam => "reports.fact-taken-off-team",
        AcquaintanceDeclared => "reports.fact-acquaintance",
        FamiliesJoined => "reports.fact-joined",
        FamiliesParted => "reports.fact-parted",
        EmergencySightTaken => "reports.fact-emergency",
        _ => FactsTold.TitleOf(Fact.Event),
    };

    /// <summary>In one line, for a list to choose from.</summary>
    public string Line(Words words) => Fact.Event switch
    {
        StatementMade e => $"{words[$"shell.kind-{KindOf(e)}"]}: {Statement?.Text ?? e.Text.Value}",
        PersonRecorded e => e.Name.Value.IsUnknown ? words["shell.name-unknown"] : e.Name.Value.Display,
        AuthorityRecorded e => $"{NamesOf([e.Parent], words["shell.name-unknown"])} {words[e.Held ? "reports.authority-held" : "reports.authority-not-held"]} {NamesOf([e.Child], words["shell.name-unknown"])}",
        BsnRecorded e => NamesOf([e.Person], words["shell.name-unknown"]),
        _ => words[Title],
    };

    /// <summary>The word by which a statement tag knows its kind.</summary>
    public static string KindOf(StatementMade made) => made.Child is not null ? "voice" : made.Kind switch
    {
        StatementKind.Observed => "observed",
        StatementKind.Said => "said",
        StatementKind.Thought => "thought",
        _ => "strength",
    };

    /// <summary>Empty when the reader does not see who it is, or when no name is known.</summary>
    public string NameOf(PersonId person) => Among.People.Find(person)?.Name.Value.Display ?? "";

    public string NamesOf(IEnumerable<PersonId> persons, string unknown) =>
        NamesTogether.Of(persons.Select(p => NameOf(p) is { Length: > 0 } name ? name : unknown));

    /// <summary>With later words and views; null for what is no statement.</summary>
    public Statement? Statement => Fact.Event is StatementMade ? Among.StatementOf(Fact.Id) : null;
}

/// <summary>The facts that one reader sees together, folded once for all that are shown.</summary>
public sealed class Around(Dossier facts)
{
    public People People => field ??= facts.Fold(People.None, (p, f) => p.After(f));

    public Statements Statements => field ??= facts.Fold(Statements.None, (s, f) => s.After(f));

    /// <summary>Null when the reader does not see it.</summary>
    public Statement? StatementOf(FactId fact) => ById.GetValueOrDefault(fact);

    private Dictionary<FactId, Statement> ById => field ??= Statements.All.ToDictionary(s => s.Fact.Id);
}
