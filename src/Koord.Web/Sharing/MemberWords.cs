using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;

namespace Koord.Web.Sharing;

/// <summary>Keys of Words for what stands in a fact about the family.</summary>
public static class MemberWords
{
    public static string Role(FamilyRole role) => role switch
    {
        FamilyRole.Child => "sharing.role-child",
        FamilyRole.UnbornChild => "sharing.role-unborn",
        FamilyRole.Parent => "sharing.role-parent",
        FamilyRole.StepParent => "sharing.role-step-parent",
        FamilyRole.Carer => "sharing.role-carer",
        FamilyRole.Grandparent => "sharing.role-grandparent",
        FamilyRole.Sibling => "sharing.role-sibling",
        _ => "sharing.role-other",
    };

    /// <summary>The kind of a statement as the tags and edges call it.</summary>
    public static string Kind(StatementKind kind) => kind switch
    {
        StatementKind.Observed => "observed",
        StatementKind.Said => "said",
        StatementKind.Thought => "thought",
        _ => "strength",
    };

    public static string Danger(Danger danger) => danger switch
    {
        Domain.Signals.Danger.Now => "sharing.danger-now",
        Domain.Signals.Danger.Unknown => "sharing.danger-unknown",
        _ => "sharing.danger-not-now",
    };

    public static string Proposal(FactToDecide fact) => fact.ByLaw switch
    {
        Because.AboutYou => "sharing.by-law-self",
        Because.AboutYourChild => "sharing.by-law-child",
        _ => "sharing.by-decision",
    };
}
