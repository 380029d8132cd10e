using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;

namespace Koord.Store;

/// <summary>A fact that was opened with a key of this side, or with the house's because it decides who may see.</summary>
internal sealed record HeldFact
{
    public required long Seq { get; init; }

    public required Recorded Fact { get; init; }

    public required byte[] Key { get; init; }

    /// <summary>Null when only the house holds it: read by the rules, shown to nobody.</summary>
    public required KeyHeld? Mine { get; init; }
}
