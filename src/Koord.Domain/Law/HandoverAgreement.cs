using Koord.Domain.Dossiers;

namespace Koord.Domain.Law;

/// <summary>One version of what organisations of a region agreed about handing over: shown with an offer, never a legal term.</summary>
public sealed record HandoverAgreement : Provision
{
    /// <summary>All versions share it; kebab-case.</summary>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public override string Name => Id;

    /// <summary>Who gives.</summary>
    public required OrganisationKind Giver { get; init; }

    /// <summary>Who is asked.</summary>
    public required OrganisationKind Receiver { get; init; }

    /// <summary>Who keeps the agreement and can be asked about it.</summary>
    public required string Owner { get; init; }
}
