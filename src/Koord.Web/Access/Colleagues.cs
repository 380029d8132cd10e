using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;
using Koord.Store;
using Koord.Web.Layout;

namespace Koord.Web.Access;

/// <summary>Who of the own organisation can be named to work with a family.</summary>
public sealed class Colleagues(Accounts accounts)
{
    /// <summary>Never oneself: a second pair of eyes lets everyone in.</summary>
    public async Task<IReadOnlyList<Account>> OfAsync(Actor actor, CancellationToken ct) =>
        [.. (await accounts.OfAsync(actor.Side, ct)).Where(a => a.LeftAt is null && a.Team is not null && a.Actor.Is(Roles.Professional) && a.Number != actor.Account)];

    /// <summary>The same, and oneself when a colleague has let one in before.</summary>
    public async Task<IReadOnlyList<Account>> OrMyselfAsync(Actor actor, View view, CancellationToken ct)
    {
        var me = view.Facts.Any(f => f.Why is Because.OnTheTeam) ? await accounts.FindAsync(actor.Account, ct) : null;
        return [.. me is { Team: not null } ? (Account[])[me] : [], .. await OfAsync(actor, ct)];
    }

    /// <summary>Everyone of the organisation who could come to see a family.</summary>
    public async Task<IReadOnlyList<Account>> WithSightAsync(Actor actor, CancellationToken ct) =>
        [.. (await accounts.OfAsync(actor.Side, ct)).Where(a => a.LeftAt is null && a.Actor.Is(Roles.Professional | Roles.TeamLead | Roles.DutyRoster | Roles.FrontDesk) && a.Number != actor.Account)];

    public static IReadOnlyList<Choice> Choices(IReadOnlyList<Account> colleagues) => [.. colleagues.Select(c => new Choice(c.Number.ToString(), c.Name.Value))];
}
