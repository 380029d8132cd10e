namespace Koord.Domain.Family;

/// <summary>A person in a dossier; says nothing about who it is.</summary>
/// <param name="Value">Random, made at the door.</param>
public readonly record struct PersonId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}
