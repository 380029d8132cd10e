using System.Text.Json.Serialization;
using Koord.Domain.Dossiers;

namespace Koord.Store;

/// <summary>Someone who signs in. What says who it is, is sealed in the row's body; the rest are plain columns.</summary>
public sealed class Account
{
    /// <summary>Random, never reused.</summary>
    [JsonIgnore]
    public AccountId Number { get; internal init; }

    /// <summary>What is typed to sign in: a name, or the code of an invitation.</summary>
    public required Personal<string> Login { get; init; }

    /// <summary>As others see it.</summary>
    public required Personal<string> Name { get; init; }

    /// <summary>Null until the account has a password of its own.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Somebody else knows the password: it is changed before anything else.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>The last instant at which an invitation can be taken up; null when it was, or when there never was one.</summary>
    public DateTimeOffset? InvitedUntil { get; set; }

    /// <summary>Under which the demo's start page offers it; null outside a demo.</summary>
    public string? DemoLabel { get; init; }

    /// <summary>Whose keys: the organisation, or the family member.</summary>
    [JsonIgnore]
    public HolderId Side { get; internal init; }

    /// <summary>Null for a family member.</summary>
    [JsonIgnore]
    public OrganisationKind? Kind { get; internal init; }

    /// <summary>Null for a family member, and for someone of the whole organisation.</summary>
    [JsonIgnore]
    public TeamId? Team { get; internal init; }

    /// <summary>All roles at once.</summary>
    [JsonIgnore]
    public Roles Roles { get; internal init; }

    /// <summary>Changes with the password and when access ends: every session with an older stamp is over.</summary>
    [JsonIgnore]
    public string Stamp { get; internal set; } = "";

    /// <summary>When it left; null while it may come in.</summary>
    [JsonIgnore]
    public DateTimeOffset? LeftAt { get; internal init; }

    /// <summary>Counts the changes, so that no change is lost.</summary>
    [JsonIgnore]
    internal long Version { get; set; }

    /// <summary>Who acts when this account does.</summary>
    [JsonIgnore]
    public Actor Actor => new() { Account = Number, Side = Side, Kind = Kind, Team = Team, Roles = Roles };
}

/// <summary>What an account of an organisation is opened with.</summary>
public sealed record NewAccount
{
    /// <summary>What is typed to sign in.</summary>
    public required Personal<string> Login { get; init; }

    /// <summary>As others see it.</summary>
    public required Personal<string> Name { get; init; }

    /// <summary>Whose keys.</summary>
    public required HolderId Organisation { get; init; }

    /// <summary>Null for the whole organisation.</summary>
    public TeamId? Team { get; init; }

    /// <summary>All roles at once.</summary>
    public required Roles Roles { get; init; }

    /// <summary>Null: nobody can sign in with a password (demo).</summary>
    public Personal<string>? Password { get; init; }

    /// <summary>Whether the password was made by somebody else.</summary>
    public bool MustChangePassword { get; init; }

    /// <summary>Under which the demo's start page offers it; null outside a demo.</summary>
    public string? DemoLabel { get; init; }
}
