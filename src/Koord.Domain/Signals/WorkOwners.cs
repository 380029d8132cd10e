using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;

namespace Koord.Domain.Signals;

/// <summary>Finds for every item one owner who may see the dossier: a person, else the duty roster, else who leads the team.</summary>
internal sealed record WorkOwners(HolderId Side, Dossier Dossier, SharingRules Rules)
{
    private TeamId? Team => (Intake(i => i.FromElsewhere) ?? Intake(_ => true))?.Team ?? Rules.TeamAt(Side).Select(p => (TeamId?)p.Team).Order(ByNumber).FirstOrDefault();

    private static Comparer<TeamId?> ByNumber => Comparer<TeamId?>.Create((a, b) => Nullable.Compare(a?.Number, b?.Number));

    /// <summary>Whether the duty roster sees the dossier.</summary>
    public bool OnRoster => Team is { } team && Rules.AwaitsDuty(Side, team);

    /// <summary>Of a report that nobody has: on the roster while nobody is on the team, with who works with the family when somebody is, with the lead when it was laid down, and higher each time silence climbed.</summary>
    public WorkOwner Of(Report report) => report switch
    {
        { Climbed.Step: > 1 } => new() { Duty = WorkDuty.LeadsOfOrganisation, Team = Team },
        { Climbed: null, LaidDown: null } when OnRoster => new() { Duty = WorkDuty.Roster, Team = Team },
        { Climbed: null, LaidDown: null } when Worker() is { } worker => OfColleague(worker),
        _ => Lead(Team),
    };

    /// <summary>A question that came in from elsewhere, or was put to a colleague.</summary>
    public WorkOwner OfQuestion() => Colleague() is { } colleague ? OfColleague(colleague)
        : OnRoster ? new() { Duty = WorkDuty.Roster, Team = Team }
        : Lead(Team);

    /// <summary>What waits for a name or an answer: on the roster while nobody is on the team, then with the lead, and higher each time silence climbed.</summary>
    public WorkOwner OfWaiting(int climbed) => climbed > 1 ? new() { Duty = WorkDuty.LeadsOfOrganisation, Team = Team }
        : climbed == 0 && OnRoster ? new() { Duty = WorkDuty.Roster, Team = Team }
        : Lead(Team);

    /// <summary>The one who recorded it, unless they know the family in private, or Koord did.</summary>
    public WorkOwner OfAuthor(AccountId author) => author == AccountId.Koord || Rules.IsAcquaintance(author) ? Lead(Team) : Person(author, Rules.IsOnTeamOf(Side, author) ? Rules.TeamOf(author)?.Team : Team);

    /// <summary>The colleague who was named, while they are on the team.</summary>
    public WorkOwner OfNamed(AccountId named) =>
        Rules.TeamOf(named) is { } on && Rules.IsOnTeamOf(Side, named) && !Rules.IsAcquaintance(named) ? Person(named, on.Team) : Lead(Team);

    /// <summary>Whoever works with the family now; else the author.</summary>
    public WorkOwner OfTeamOr(AccountId author) => Colleague() is { } colleague ? OfColleague(colleague) : OfAuthor(author);

    private PutOnTeam? Colleague() => Dossier.Of<PutOnTeam>()
        .Where(p => p.Event.Organisation == Side && Rules.TeamOf(p.Event.Account) == p.Event && Rules.IsOnTeam(p.Event.Account) && !Rules.IsAcquaintance(p.Event.Account))
        .Select(p => p.Event).LastOrDefault();

    /// <summary>Who has an earlier report and still works with the family; else whoever does.</summary>
    private PutOnTeam? Worker() => Dossier.Of<SignalTakenUp>()
        .Where(t => t.Event.To == Side && Rules.IsOnTeamOf(Side, t.Event.By) && !Rules.IsAcquaintance(t.Event.By))
        .Select(t => Rules.TeamOf(t.Event.By)).LastOrDefault() ?? Colleague();

    /// <summary>The last: what comes in now comes in where somebody is on duty now.</summary>
    private CameInAt? Intake(Func<CameInAt, bool> which) => Rules.Intakes.LastOrDefault(i => i.Organisation == Side && which(i));

    private static WorkOwner OfColleague(PutOnTeam on) => Person(on.Account, on.Team);

    private static WorkOwner Person(AccountId account, TeamId? team) => new() { Duty = WorkDuty.Person, Person = account, Team = team };

    private static WorkOwner Lead(TeamId? team) => new() { Duty = WorkDuty.LeadOfTeam, Team = team };
}
