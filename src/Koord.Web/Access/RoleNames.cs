using Koord.Domain.Dossiers;
using Koord.Web.Layout;

namespace Koord.Web.Access;

/// <summary>How roles are called: keys of Words.</summary>
public static class RoleNames
{
    private static readonly (Roles Role, string Name)[] Named =
    [
        (Roles.Professional, "role-professional"),
        (Roles.TeamLead, "role-team-lead"),
        (Roles.DutyRoster, "role-duty-roster"),
        (Roles.FrontDesk, "role-front-desk"),
        (Roles.PrivacyOfficer, "role-privacy-officer"),
        (Roles.Administrator, "role-administrator"),
        (Roles.FamilyMember, "role-family-member"),
    ];

    /// <summary>What an administrator can give; family members come in by invitation.</summary>
    public static IReadOnlyList<Choice> ToGive { get; } =
        [.. Named.Where(n => n.Role != Roles.FamilyMember).Select(n => new Choice(n.Role.ToString(), $"access.{n.Name}", $"access.{n.Name}-what"))];

    public static IEnumerable<string> Of(Roles roles) => Named.Where(n => (roles & n.Role) != 0).Select(n => $"access.{n.Name}");
}
