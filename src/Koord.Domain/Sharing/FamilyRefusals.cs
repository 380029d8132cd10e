using Koord.Domain.Dossiers;

namespace Koord.Domain.Sharing;

/// <summary>Every no of recording who belongs to a family.</summary>
public static class FamilyRefusals
{
    /// <summary>Authority is of a grown person over a child.</summary>
    public static Refusal NotParentAndChild { get; } = new("not-parent-and-child", "Burgerlijk Wetboek 1:245");

    /// <summary>An address or a number was not written down.</summary>
    public static Refusal NoPlace { get; } = new("no-place");

    /// <summary>This kind of organisation may not use the citizen service number.</summary>
    public static Refusal NoBsnHere { get; } = new("no-bsn-here");
}
