using System.Text.Json.Serialization;
using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Law;

namespace Koord.Domain.Sharing;

/// <summary>The dossier, or a report in it, reached a team: its duty roster watches it until someone is put on the team.</summary>
[StoredAs("came-in-at.v1")]
public sealed record CameInAt : DossierEvent, IDecidesSight
{
    /// <summary>Whose file.</summary>
    public required HolderId Organisation { get; init; }

    /// <summary>Where it came in.</summary>
    public required TeamId Team { get; init; }

    /// <summary>True when it was sent from elsewhere; what was recorded here is its author's first.</summary>
    public required bool FromElsewhere { get; init; }
}

/// <summary>Somebody else put a colleague on the team of this family, with a reason.</summary>
[StoredAs("put-on-team.v1")]
public sealed record PutOnTeam : DossierEvent, IDecidesSight, INamesAccounts
{
    /// <summary>Who.</summary>
    public required AccountId Account { get; init; }

    IEnumerable<AccountId> INamesAccounts.Named => [Account];

    /// <summary>The colleague's organisation.</summary>
    public required HolderId Organisation { get; init; }

    /// <summary>The colleague's team.</summary>
    public required TeamId Team { get; init; }

    /// <summary>Why.</summary>
    public required Personal<string> Why { get; init; }
}

/// <summary>A colleague no longer works with this family.</summary>
[StoredAs("taken-off-team.v1")]
public sealed record TakenOffTeam : DossierEvent, IDecidesSight, INamesAccounts
{
    /// <summary>Who.</summary>
    public required AccountId Account { get; init; }

    IEnumerable<AccountId> INamesAccounts.Named => [Account];

    /// <summary>Why; empty when they left the organisation.</summary>
    public required Personal<string> Why { get; init; }
}

/// <summary>This professional knows the family in private: no sight, whatever else is so.</summary>
[StoredAs("acquaintance-declared.v1")]
public sealed record AcquaintanceDeclared : DossierEvent, IDecidesSight, INamesAccounts
{
    /// <summary>Who.</summary>
    public required AccountId Account { get; init; }

    IEnumerable<AccountId> INamesAccounts.Named => [Account];
}

/// <summary>These facts, to this receiver, for this purpose, on this ground.</summary>
[StoredAs("sharing-decided.v1")]
public sealed record SharingDecided : DossierEvent, IGivesKeys, ICommonGround, IDecidesSight
{
    /// <summary>To whom.</summary>
    public required HolderId Receiver { get; init; }

    /// <summary>Exactly these.</summary>
    public required IReadOnlyList<FactId> Gives { get; init; }

    /// <summary>What the receiver needs them for.</summary>
    public required Personal<string> Purpose { get; init; }

    /// <summary>Id of the ground in the law book.</summary>
    public required GroundId Ground { get; init; }

    /// <summary>Whether consent was asked, and the answer.</summary>
    public required Consent Consent { get; init; }

    /// <summary>Why it was not asked, or why it is shared without; empty when given.</summary>
    public Personal<string>? WithoutConsentBecause { get; init; }

    /// <summary>Whether the family knows.</summary>
    public required bool FamilyTold { get; init; }

    /// <summary>Why not; empty when told.</summary>
    public Personal<string>? NotToldBecause { get; init; }

    /// <summary>The last day on which it is not told; then the family is told or it is decided anew.</summary>
    public DateOnly? NotToldUntil { get; init; }

    /// <summary>The source was promised that the family does not learn who it was.</summary>
    public bool SourceKeptSecret { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public DateTimeOffset? Until => null;

    /// <inheritdoc/>
    [JsonIgnore]
    public IReadOnlyList<HolderId> Parties => [Receiver];
}

/// <summary>Whether the family agreed.</summary>
public enum Consent
{
    /// <summary>Nobody asked.</summary>
    NotAsked,

    /// <summary>Asked and given.</summary>
    Given,

    /// <summary>Asked and not given.</summary>
    Refused,
}

/// <summary>A family member gets a way in: a holder of keys of their own.</summary>
[StoredAs("family-invited.v1")]
public sealed record FamilyInvited : DossierEvent, IDecidesSight, IGivesKeys, ICommonGround, INamesAccounts
{
    /// <summary>Who.</summary>
    public required PersonId Person { get; init; }

    /// <summary>The holder made for them.</summary>
    public required HolderId Holder { get; init; }

    /// <summary>What was opened to them before they came, and who they are.</summary>
    [ToldToNobody]
    public required IReadOnlyList<FactId> Gives { get; init; }

    /// <summary>The professional they can call.</summary>
    public required AccountId Contact { get; init; }

    IEnumerable<AccountId> INamesAccounts.Named => [Contact];

    /// <summary>How: a telephone number and when.</summary>
    public required Personal<string> ContactHow { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public HolderId Receiver => Holder;

    /// <inheritdoc/>
    [JsonIgnore]
    public DateTimeOffset? Until => null;

    /// <inheritdoc/>
    [JsonIgnore]
    public IReadOnlyList<HolderId> Parties => [Holder];
}

/// <summary>A family member's way in was closed; what was opened to them opens again only with a new invitation.</summary>
[StoredAs("family-access-ended.v1")]
public sealed record FamilyAccessEnded : DossierEvent, IDecidesSight
{
    /// <summary>Who.</summary>
    public required PersonId Person { get; init; }

    /// <summary>Their keys; they see nothing with them any more.</summary>
    public required HolderId Holder { get; init; }

    /// <summary>Why.</summary>
    public required Personal<string> Because { get; init; }
}

/// <summary>Somebody decided what one family member may see of these facts.</summary>
[StoredAs("family-sight-decided.v1")]
public sealed record FamilySightDecided : DossierEvent, IDecidesSight, IGivesKeys
{
    /// <summary>Who may see, or not.</summary>
    public required PersonId Person { get; init; }

    /// <summary>Which facts.</summary>
    public required IReadOnlyList<FactId> Facts { get; init; }

    /// <summary>Opened, or withheld.</summary>
    public required bool Opened { get; init; }

    /// <summary>Seen because of who they are in law today; false: because it was decided, whoever they are.</summary>
    public required bool ByLaw { get; init; }

    /// <summary>Why it is withheld; empty when opened.</summary>
    public Personal<string>? Because { get; init; }

    /// <summary>The last day of withholding; then it is decided anew.</summary>
    public DateOnly? Review { get; init; }

    /// <summary>The person's keys; the house itself when they have no way in yet.</summary>
    [ToldToNobody]
    public required HolderId Receiver { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public IReadOnlyList<FactId> Gives => Opened && Receiver != HolderId.House ? Facts : [];

    /// <inheritdoc/>
    [JsonIgnore]
    public DateTimeOffset? Until => null;
}

/// <summary>Two dossiers are of one family; undone by <see cref="FamiliesParted"/>, never by rewriting.</summary>
[StoredAs("families-joined.v1")]
public sealed record FamiliesJoined : DossierEvent
{
    /// <summary>The other dossier.</summary>
    public required DossierId With { get; init; }

    /// <summary>What makes us sure.</summary>
    public required Personal<string> Because { get; init; }
}

/// <summary>They are not one family after all.</summary>
[StoredAs("families-parted.v1")]
public sealed record FamiliesParted : DossierEvent
{
    /// <summary>The other dossier.</summary>
    public required DossierId From { get; init; }

    /// <summary>What showed it.</summary>
    public required Personal<string> Because { get; init; }
}

/// <summary>Veilig Thuis, a GI or the Raad on duty looks at the safety core of one child without being a party; reviewed by another.</summary>
[StoredAs("emergency-sight-taken.v1")]
public sealed record EmergencySightTaken : DossierEvent, IDecidesSight, IGivesKeys, INamesAccounts
{
    /// <summary>Who looks.</summary>
    public required AccountId Account { get; init; }

    IEnumerable<AccountId> INamesAccounts.Named => [Account];

    /// <summary>For whom the keys are.</summary>
    public required HolderId Receiver { get; init; }

    /// <summary>Which child.</summary>
    public required PersonId Child { get; init; }

    /// <summary>What makes it urgent.</summary>
    public required Personal<string> Because { get; init; }

    /// <summary>The child's safety core.</summary>
    public required IReadOnlyList<FactId> Gives { get; init; }

    /// <summary>The first instant after it.</summary>
    public required DateTimeOffset? Until { get; init; }
}
