using Koord.Domain.Dossiers;

namespace Koord.Domain.Law;

/// <summary>One version of the rule that lets a kind of organisation use the citizen service number.</summary>
public sealed record BsnUse : Provision
{
    /// <summary>Whose use it is.</summary>
    public required OrganisationKind Kind { get; init; }

    /// <inheritdoc/>
    public override string Name => Kind.ToString();
}
