using Koord.Domain.Dossiers;

namespace Koord.Domain.Sharing;

/// <summary>Lets a colleague work with this family.</summary>
public sealed record PutColleagueOnTeam
{
    /// <summary>Of the actor's own organisation; the page checks that the account exists there.</summary>
    public required AccountId Colleague { get; init; }

    /// <summary>The colleague's team.</summary>
    public required TeamId Team { get; init; }

    /// <summary>Why.</summary>
    public required string Why { get; init; }

    /// <summary>Judges it.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene) =>
        scene.Dossier.Facts.Count == 0 ? SharingRefusals.NotFound
        : Colleague == scene.Actor.Account ? SharingRefusals.NotYourself
        : scene.Seen.IsAcquaintance(Colleague) ? SharingRefusals.KnowsTheFamily
        : scene.Seen.IsOnTeam(Colleague) ? SharingRefusals.AlreadySo
        : new DossierEvent[] { new PutOnTeam { Account = Colleague, Organisation = scene.Actor.Side, Team = Team, Why = Why } };
}

/// <summary>Ends a colleague's work with this family.</summary>
public sealed record TakeColleagueOffTeam
{
    /// <summary>Who.</summary>
    public required AccountId Colleague { get; init; }

    /// <summary>Why.</summary>
    public required string Why { get; init; }

    /// <summary>Judges it.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene) =>
        scene.Seen.TeamOf(Colleague) is not { } on || on.Organisation != scene.Actor.Side || !WhoEndsTeamwork.Is(scene) ? SharingRefusals.NotFound
        : new DossierEvent[] { new TakenOffTeam { Account = Colleague, Why = Why } };
}

/// <summary>Who may end a colleague's work with a family: those who do, whoever leads their team, and as long as nobody does, whoever sees it. Having named somebody once gives no say for later.</summary>
internal static class WhoEndsTeamwork
{
    public static bool Is(Scene scene) =>
        !scene.Seen.TeamAt(scene.Actor.Side).Any() || WorksWithOrLeads(scene);

    /// <summary>Never somebody who only recorded something, or has the duty.</summary>
    public static bool WorksWithOrLeads(Scene scene) =>
        scene.Actor is var me
        && (scene.Seen.IsOnTeamOf(me.Side, me.Account) || (me.Is(Roles.TeamLead) && me.Team is { } team && scene.Seen.IsOfTeam(me.Side, team)));
}

/// <summary>Says that one knows this family in private; sight ends at once.</summary>
public sealed record DeclareAcquaintance
{
    /// <summary>Judges it.</summary>
    public static Result<IReadOnlyList<DossierEvent>> Decide(Scene scene) =>
        scene.Dossier.Facts.Count == 0 ? SharingRefusals.NotFound
        : new DossierEvent[] { new AcquaintanceDeclared { Account = scene.Actor.Account } };
}

/// <summary>Says of a colleague that they know this family in private: their sight ends at once, also when they would not say so themselves.</summary>
/// <param name="Colleague">Of the own organisation; the page checks that the account exists there.</param>
public sealed record KeepColleagueOut(AccountId Colleague)
{
    /// <summary>Judges it.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene) =>
        scene.Dossier.Facts.Count == 0 || !WhoEndsTeamwork.WorksWithOrLeads(scene) ? SharingRefusals.NotFound
        : Colleague == scene.Actor.Account ? SharingRefusals.NotYourself
        : scene.Seen.IsAcquaintance(Colleague) ? SharingRefusals.AlreadySo
        : new DossierEvent[] { new AcquaintanceDeclared { Account = Colleague } };
}
