using System.Data.Common;
using System.Text.Json;
using Koord.Domain.Dossiers;
using Koord.Domain.Signals;
using Koord.Store;

namespace Koord.Web.Work;

/// <summary>One line of a list.</summary>
/// <param name="Dossier">Where.</param>
/// <param name="Item">What.</param>
/// <param name="PersonLeft">The named person no longer works here: the lead has it until somebody is named.</param>
public sealed record WorkRow(DossierId Dossier, WorkItem Item, bool PersonLeft);

/// <summary>Reads lists of work, most needed first; every list that is shown is one look.</summary>
public sealed class Worklist(Database database, ReadModels readModels, Looks looks, TimeProvider clock)
{
    /// <summary>How long an answer or an advice stays on the list of who asked for it.</summary>
    private static readonly TimeSpan Lingers = TimeSpan.FromDays(14);

    private const string Select = "select w.dossier, w.sealed from work w where w.holder=$1 and ";
    private const string OfPerson = "(w.person=$2 and w.duty<>4)";
    private const string OfRoster = "(w.duty=1 and w.team=$2)";
    private const string OfTeam = "(w.team=$2 or w.duty=3)";
    private const string Left = "select number from account where side=$1 and left_at is not null";
    private const string OnDuty = "select count(*) from account where team=$1 and left_at is null and (roles & $2)<>0";

    /// <summary>What is asked of this person: by name, by roster, and as lead of a team; and, for who leads it, everything that the team has.</summary>
    public async Task<(IReadOnlyList<WorkRow> Mine, IReadOnlyList<WorkRow> Team)> OfAsync(Actor actor, CancellationToken ct)
    {
        var (mine, all) = (await ListAsync(actor, OfPerson, actor.Account.Number, ct), new List<WorkRow>());
        if (actor.Team is { } team && actor.Is(Roles.TeamLead))
        {
            all = await ListAsync(actor, OfTeam, team.Number, ct);
            var onRoster = actor.Is(Roles.DutyRoster) || !await IsSomebodyOnDutyAsync(team, ct);
            mine.AddRange(all.Where(r => IsOfLead(r, team, onRoster)));
        }
        else if (actor.Team is { } of && actor.Is(Roles.DutyRoster))
        {
            mine.AddRange(await ListAsync(actor, OfRoster, of.Number, ct));
        }

        var now = await LookAsync(actor, ct);
        return (Sorted(mine, now), Sorted(all, now));
    }

    /// <summary>What came in at the team and nobody has yet, also what climbed; who is on duty knows of it while nobody has been put on the team.</summary>
    public async Task<IReadOnlyList<WorkRow>> RosterAsync(Actor actor, CancellationToken ct)
    {
        if (actor.Team is not { } team)
        {
            return [];
        }

        var rows = await ListAsync(actor, OfTeam, team.Number, ct);
        return Sorted(rows.Where(r => r.Item.Kind is WorkKind.TakeUp or WorkKind.AnswerAdvice or WorkKind.NameHolder or WorkKind.AnswerOffer or WorkKind.AnswerHelp or WorkKind.BeginHelp && r.Item.Owner.Duty is not WorkDuty.Person && (actor.Is(Roles.TeamLead) || r.Item.AwaitsDuty)), await LookAsync(actor, ct));
    }

    /// <summary>What is nobody's by name falls to who leads the team, and so does what somebody had who left.</summary>
    private static bool IsOfLead(WorkRow row, TeamId team, bool onRoster) => row.Item.Owner switch
    {
        { Duty: WorkDuty.LeadsOfOrganisation } => true,
        { Team: var of } when of != team => false,
        { Duty: WorkDuty.LeadOfTeam } => true,
        { Duty: WorkDuty.Roster } => onRoster,
        _ => row.PersonLeft,
    };

    private async Task<Moment> LookAsync(Actor actor, CancellationToken ct)
    {
        var now = Moment.At(clock.GetUtcNow());
        await looks.StoreListAsync(actor, now.Instant, ct);
        return now;
    }

    private static IReadOnlyList<WorkRow> Sorted(IEnumerable<WorkRow> rows, Moment now) =>
    [
        .. new WorkOrder(now).Sort(rows.Where(r => !IsPast(r.Item, now.Instant)), r => r.Item)
            .DistinctBy(r => (r.Dossier, r.Item.Kind is WorkKind.DecideFamilySight or WorkKind.Holds ? default : r.Item.Of, r.Item.Kind)),
    ];

    private static bool IsPast(WorkItem item, DateTimeOffset now) =>
        (item.IsAnswered || item.Kind is WorkKind.ReadAdvice) && now - item.Since > Lingers;

    private async Task<bool> IsSomebodyOnDutyAsync(TeamId team, CancellationToken ct)
    {
        await using var session = await database.ReadAsync(ct);
        return (await session.ListAsync(OnDuty, r => r.GetInt64(0), ct, team.Number, (long)Roles.DutyRoster))[0] > 0;
    }

    private async Task<List<WorkRow>> ListAsync(Actor actor, string which, long value, CancellationToken ct)
    {
        using var opener = await readModels.OpenerAsync(actor.Side, ct);
        await using var session = await database.ReadAsync(actor.Side, ct);
        var left = (await session.ListAsync(Left, r => new AccountId(r.GetInt64(0)), ct, actor.Side.Number)).ToHashSet();
        var rows = await session.ListAsync(Select + which, r => Read(r, opener, left), ct, actor.Side.Number, value);
        rows.RemoveAll(r => r.Item.Closed.Contains(actor.Account) || (r.Item.ChildSpoke && (r.Item.Owner.Person != actor.Account || r.Item.Owner.Duty is not WorkDuty.Person)));
        return rows;
    }

    private static WorkRow Read(DbDataReader r, RowOpener opener, HashSet<AccountId> left)
    {
        var dossier = r.GetInt64(0);
        var item = opener.Open(dossier, (byte[])r.GetValue(1), text => JsonSerializer.Deserialize<WorkItem>(text, FactJson.Options)!); // an object, as written
        return new(new(dossier), item, item.Owner.Person is { } person && left.Contains(person));
    }
}
