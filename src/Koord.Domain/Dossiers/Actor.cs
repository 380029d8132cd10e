namespace Koord.Domain.Dossiers;

/// <summary>What someone may do in an organisation.</summary>
[Flags]
public enum Roles
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Works with families.</summary>
    Professional = 1,

    /// <summary>Leads a team and sees its work.</summary>
    TeamLead = 2,

    /// <summary>Watches what comes in.</summary>
    DutyRoster = 4,

    /// <summary>Answers the telephone: known or not, and whom to call.</summary>
    FrontDesk = 8,

    /// <summary>A parent, carer, child or young person.</summary>
    FamilyMember = 16,

    /// <summary>Sees who looked, never what.</summary>
    PrivacyOfficer = 32,

    /// <summary>Opens and ends accounts, never sees content.</summary>
    Administrator = 64,
}

/// <summary>Who acts, and for whom: never ambient, always an argument.</summary>
public sealed record Actor
{
    /// <summary>Who.</summary>
    public required AccountId Account { get; init; }

    /// <summary>Whose keys: the organisation, or the family member.</summary>
    public required HolderId Side { get; init; }

    /// <summary>Null for a family member and for the house.</summary>
    public OrganisationKind? Kind { get; init; }

    /// <summary>Null for a family member and for the house.</summary>
    public TeamId? Team { get; init; }

    /// <summary>All roles at once.</summary>
    public required Roles Roles { get; init; }

    /// <summary>Whether one of the roles is held.</summary>
    public bool Is(Roles any) => (Roles & any) != 0;
}
