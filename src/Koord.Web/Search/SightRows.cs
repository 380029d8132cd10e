using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;
using Koord.Store;

namespace Koord.Web.Search;

/// <summary>
/// Which people of an organisation may open a dossier, so that a search passes over all others.
/// It only narrows: the reader decides. A person (team 0, roles 0), an author who sees no more than their own words, or a team with the roles that see it; roles -1 is a veto.
/// </summary>
public sealed class SightRows : ReadModel
{
    public const long Never = -1;

    /// <summary>Beyond every role: whoever has only this, finds by what they recorded themselves.</summary>
    public const long Author = 1 << 20;

    public override string Table => "sight";

    public override IReadOnlyList<string> Columns => ["account", "team", "roles"];

    public override bool IsSealed => false;

    /// <summary>Who decides about sight says so in the fact; anything else only makes an author of who was none.</summary>
    public override bool IsChangedBy(Recorded fact, SideView before) =>
        fact.Event is IDecidesSight || (fact.By == before.Side && !before.Dossier.Facts.Any(f => f.By == fact.By && f.Actor == fact.Actor));

    public override IEnumerable<ReadModelRow> RowsOf(SideView view) => view.Rules.PersonOf(view.Side) is not null ? [] :
    [
        .. Vetoed(view).Select(a => Row(a.Number, 0, Never)),
        .. view.Rules.TeamAt(view.Side).Select(p => p.Account).Where(a => view.Rules.IsOnTeamOf(view.Side, a)).OrderBy(a => a.Number).Select(a => Row(a.Number, 0, 0)),
        .. WhatAuthorsSee.Authors(view.Side, view.Dossier, view.Rules).OrderBy(a => a.Number).Select(a => Row(a.Number, 0, Author)),
        .. Teams(view).Distinct().OrderBy(t => t.Number).Select(t => Row(0, t.Number, (long)RolesOf(view, t))),
    ];

    private static IEnumerable<AccountId> Vetoed(SideView view) =>
        view.Dossier.Of<AcquaintanceDeclared>().Select(a => a.Event.Account).Distinct().OrderBy(a => a.Number);

    private static IEnumerable<TeamId> Teams(SideView view) =>
    [
        .. view.Rules.Intakes.Where(i => i.Organisation == view.Side).Select(i => i.Team),
        .. view.Rules.TeamAt(view.Side).Select(p => p.Team),
    ];

    private static Roles RolesOf(SideView view, TeamId team) =>
        Roles.TeamLead | (view.Rules.AwaitsDuty(view.Side, team) ? Roles.DutyRoster : Roles.None);

    private static ReadModelRow Row(long account, long team, long roles) => new([account, team, roles], null);
}
