namespace Koord.Domain.Law;

/// <summary>One version of an age that the law gives a meaning.</summary>
public sealed record AgeLimit : Provision
{
    /// <summary>All versions share it.</summary>
    public required AgeId Id { get; init; }

    /// <inheritdoc/>
    public override string Name => Id.Text;

    /// <summary>In whole years, reached on the birthday; null when not seen.</summary>
    public int? Years { get; init; }

    /// <inheritdoc/>
    public override bool Blocked => base.Blocked || Years is null;
}
