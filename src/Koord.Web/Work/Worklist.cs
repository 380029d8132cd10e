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

    private const string Select =
        """
        select w.dossier, w.sealed, case when exists (select 1 from account a where a.number=w.person and a.left_at is not null) then 1 else 0 end
        from work w where w.holder=$1 and
        """;

    private const string OfPerson = "(w.person=$2 and w.duty<>4)";
    private const string OfRoster = "(w.duty=1 and w.team=$2)";
    private const string OfLead = "((w.duty=2 and w.team=$2) or w.duty=3 or (w.duty=1 and w.team=$2 and not exists (select 1 from account d where d.team=w.team and d.left_at is null and (d.roles & 4)<>0)) or (w.duty in (0, 4) and w.team=$2 and exists (select 1 from account a where a.number=w.person and a.left_at is not null)))";
    private const string OfTeam = "(w.team=$2 or w.duty=3)";

    /// <summary>What is asked of this person: by name, by roster, and as lead of a team.</summary>
    public async Task<IReadOnlyList<WorkRow>> MineAsync(Actor actor, CancellationToken ct)
    {
        var rows = await ListAsync(actor, OfPerson, actor.Account.Number, ct);
        if (actor.Team is { } team)
        {
            rows.AddRange(actor.Is(Roles.DutyRoster) ? await ListAsync(actor, OfRoster, team.Number, ct) : []);
            rows.AddRange(actor.Is(Roles.TeamLead) ? await ListAsync(actor, OfLead, team.Number, ct) : []);
        }

        return await ShownAsync(actor, rows, ct);
    }

    /// <summary>Everything that a team has, for who leads it.</summary>
    public async Task<IReadOnlyList<WorkRow>> TeamAsync(Actor lead, CancellationToken ct) =>
        lead.Is(Roles.TeamLead) && lead.Team is { } team ? await ShownAsync(lead, await ListAsync(lead, OfTeam, team.Number, ct), ct) : [];

    /// <summary>What came in at the team and nobody has yet, also what climbed; who is on duty knows of it while nobody has been put on the team.</summary>
    public async Task<IReadOnlyList<WorkRow>> RosterAsync(Actor actor, CancellationToken ct)
    {
        if (actor.Team is not { } team)
        {
            return [];
        }

        var rows = await ListAsync(actor, OfTeam, team.Number, ct);
        return await ShownAsync(actor, [.. rows.Where(r => r.Item.Kind is WorkKind.TakeUp or WorkKind.AnswerAdvice or WorkKind.NameHolder or WorkKind.AnswerOffer or WorkKind.AnswerHelp && r.Item.Owner.Duty is not WorkDuty.Person && (actor.Is(Roles.TeamLead) || r.Item.AwaitsDuty))], ct);
    }

    private async Task<IReadOnlyList<WorkRow>> ShownAsync(Actor actor, List<WorkRow> rows, CancellationToken ct)
    {
        var now = Moment.At(clock.GetUtcNow());
        await looks.StoreListAsync(actor, now.Instant, ct);
        var sorted = new WorkOrder(now).Sort(rows.Where(r => !IsPast(r.Item, now.Instant)), r => r.Item);
        return [.. sorted.DistinctBy(r => (r.Dossier, r.Item.Kind is WorkKind.DecideFamilySight ? default : r.Item.Of, r.Item.Kind))];
    }

    private static bool IsPast(WorkItem item, DateTimeOffset now) =>
        (item.IsAnswered || item.Kind is WorkKind.ReadAdvice) && now - item.Since > Lingers;

    private async Task<List<WorkRow>> ListAsync(Actor actor, string which, long value, CancellationToken ct)
    {
        using var opener = await readModels.OpenerAsync(actor.Side, ct);
        await using var session = await database.ReadAsync(actor.Side, ct);
        var rows = await session.ListAsync(Select + " " + which, r => Read(r, opener), ct, actor.Side.Number, value);
        rows.RemoveAll(r => r.Item.Closed.Contains(actor.Account) || (r.Item.ChildSpoke && (r.Item.Owner.Person != actor.Account || r.Item.Owner.Duty is not WorkDuty.Person)));
        return rows;
    }

    private static WorkRow Read(DbDataReader r, RowOpener opener)
    {
        var dossier = r.GetInt64(0);
        var item = opener.Open(dossier, (byte[])r.GetValue(1), text => JsonSerializer.Deserialize<WorkItem>(text, FactJson.Options)!); // an object, as written
        return new(new(dossier), item, r.GetInt64(2) == 1);
    }
}
