using System.Text.Json.Serialization;
using Koord.Domain.Dossiers;

namespace Koord.Domain.Law;

/// <summary>What a legal basis allows.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GroundUse>))]
public enum GroundUse
{
    /// <summary>Telling another organisation.</summary>
    Sharing,

    /// <summary>Keeping in the own file.</summary>
    Recording,
}

/// <summary>One version of a legal basis. Without consent is never without knowledge: <see cref="FamilyToldFirst"/>.</summary>
public sealed record Ground : Provision
{
    /// <summary>All versions share it.</summary>
    public required GroundId Id { get; init; }

    /// <inheritdoc/>
    public override string Name => Id.Text;

    /// <summary>Sharing or recording.</summary>
    public required GroundUse Use { get; init; }

    /// <summary>Who may use it; empty is any organisation.</summary>
    public IReadOnlyList<OrganisationKind> Givers { get; init; } = [];

    /// <summary>To whom; empty is any organisation. Of no meaning for recording.</summary>
    public IReadOnlyList<OrganisationKind> Receivers { get; init; } = [];

    /// <summary>Whether it is no ground without consent.</summary>
    public required bool ConsentNeeded { get; init; }

    /// <summary>Whether the family is told before, unless that would do serious harm.</summary>
    public required bool FamilyToldFirst { get; init; }

    /// <summary>Whether it holds only while a supervision order does.</summary>
    public bool OnlyUnderOrder { get; init; }

    /// <summary>Whether this giver may use it towards this receiver, on a day on which it holds.</summary>
    public bool Allows(OrganisationKind giver, OrganisationKind receiver) =>
        Use is GroundUse.Sharing && IsOneOf(giver, Givers) && IsOneOf(receiver, Receivers);

    /// <summary>Whether this kind of organisation may keep facts on it.</summary>
    public bool AllowsRecording(OrganisationKind recorder) => Use is GroundUse.Recording && IsOneOf(recorder, Givers);

    private static bool IsOneOf(OrganisationKind kind, IReadOnlyList<OrganisationKind> kinds) => kinds.Count == 0 || kinds.Contains(kind);
}
