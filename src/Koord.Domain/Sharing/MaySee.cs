using Koord.Domain.Dossiers;
using Koord.Domain.Family;

namespace Koord.Domain.Sharing;

/// <summary>The one place that decides whether a fact is seen.</summary>
public static class MaySee
{
    /// <summary>Why the viewer sees the fact; null: it does not exist for them.</summary>
    /// <remarks>Recorded by then, known to the viewer's side by then, and allowed now: all three, and no veto.</remarks>
    public static Because? Fact(Recorded fact, KeyHeld key, Look look, SharingRules rules) =>
        fact.At <= look.AsOf && key.Since <= look.AsOf && (key.Until is not { } until || look.Now.Instant < until) && !Vetoed(fact, look, rules)
            ? look.Viewer.Is(Roles.FamilyMember) ? AsFamily(fact, look, rules) : AsProfessional(fact, look, rules)
            : null;

    private static bool Vetoed(Recorded fact, Look look, SharingRules rules) =>
        (look.Viewer.Is(Roles.Administrator) && !look.Viewer.Is(Roles.FamilyMember))
        || rules.IsAcquaintance(look.Viewer.Account)
        || (fact.Event is IPlace) != (look.Purpose is Purpose.Place);

    private static Because? AsProfessional(Recorded fact, Look look, SharingRules rules)
    {
        var viewer = look.Viewer;
        if (!viewer.Is(Roles.Professional | Roles.TeamLead | Roles.DutyRoster))
        {
            return null;
        }

        if (look.Purpose is Purpose.Emergency)
        {
            return InEmergency(fact, look, rules) ? Because.Emergency : null;
        }

        return rules.IsOnTeamOf(viewer.Side, viewer.Account) ? Because.OnTheTeam
            : AsAuthor(fact, viewer.Account, viewer.Side) is { } own ? own
            : fact.Event is IPlace ? null
            : viewer.Team is not { } team ? null // of the whole organisation: sees what they recorded or were put on
            : fact.Event is IBesideWords beside && beside.Writer == viewer.Account && beside.WrittenFor == viewer.Side ? Because.BesideYourWords
            : viewer.Is(Roles.DutyRoster) && rules.AwaitsDuty(viewer.Side, team) ? Because.OnDuty
            : viewer.Is(Roles.TeamLead) && rules.IsOfTeam(viewer.Side, team) && !IsReadByChoice(fact) ? Because.LeadsTheTeam
            : null;
    }

    /// <summary>Why somebody sees a fact who did no more than record or report something there: their own words, and the state of their report.</summary>
    internal static Because? AsAuthor(Recorded fact, AccountId author, HolderId side) =>
        fact.Actor == author && fact.By == side ? Because.YouRecordedIt
        : fact.Event is IStateOfReport report && report.Reporter == author && report.ReportedBy == side ? Because.StateOfYourReport
        : null;

    private static bool InEmergency(Recorded fact, Look look, SharingRules rules) =>
        !IsReadByChoice(fact)
        && rules.Emergencies.Any(e => e.Account == look.Viewer.Account && e.Gives.Contains(fact.Id) && look.Now.Instant < e.Until);

    private static Because? AsFamily(Recorded fact, Look look, SharingRules rules)
    {
        if (look.Purpose is not Purpose.Family || rules.PersonOf(look.Viewer.Side) is not { } me)
        {
            return null;
        }

        if (fact.By == look.Viewer.Side)
        {
            return Because.YouRecordedIt;
        }

        if (fact.Event is FamilyInvited invited && invited.Person == me)
        {
            return Because.AboutYou;
        }

        return IsFromSecretSource(fact, rules) || !ChooserLets(fact, me) ? null : AsDecided(fact, me, look, rules);
    }

    private static Because? AsDecided(Recorded fact, PersonId me, Look look, SharingRules rules) => rules.Decided(me, fact.Id) switch
    {
        { Opened: true, ByLaw: false } => Because.OpenedToYou,
        { Opened: true, ByLaw: true } => ByLaw(fact, me, rules.People, look.Ages, look.Now.Today),
        _ => null,
    };

    /// <summary>Whether the law of today lets a family member see a fact once told: about oneself, or about one's own child; null: only by a decision.</summary>
    /// <remarks>A child sees its own from the age of having a say; a parent no longer from the age at which the child alone decides; an age that is not known well enough counts against.</remarks>
    public static Because? ByLaw(Recorded fact, PersonId me, People people, AgesOfSay ages, DateOnly today)
    {
        if (fact.Event is not IAbout { About: { Count: > 0 } about } || !about.All(p => p == me ? MayReadOwn(me, people, ages, today) : IsMyChild(p, me, people, ages, today)))
        {
            return null;
        }

        return about.Contains(me) ? Because.AboutYou : Because.AboutYourChild;
    }

    private static bool MayReadOwn(PersonId me, People people, AgesOfSay ages, DateOnly today) =>
        people.Find(me) is { } self && (self.Role is not (FamilyRole.Child or FamilyRole.UnbornChild or FamilyRole.Sibling) || self.Born.Value.AgeOn(today) is { } age && age.Least >= ages.ChildToo);

    private static bool IsMyChild(PersonId child, PersonId me, People people, AgesOfSay ages, DateOnly today) =>
        people.HasAuthority(me, child, today)
        && people.Find(child) is { } known
        && (known.Role is FamilyRole.UnbornChild || known.Born.Value.AgeOn(today) is { } age && age.Most < ages.ChildAlone);

    private static bool IsFromSecretSource(Recorded fact, SharingRules rules) =>
        rules.IsSecretSource(fact.By) || fact.Event is IStateOfReport report && rules.IsSecretSource(report.ReportedBy);

    /// <summary>For the team, and for whom that person chose.</summary>
    internal static bool IsReadByChoice(Recorded fact) => fact.Event is IReadByChoice { Chooser: not null };

    private static bool ChooserLets(Recorded fact, PersonId me) =>
        fact.Event is not IReadByChoice { Chooser: { } chooser } words || chooser == me || words.ReadableBy.Contains(me);
}
