using Koord.Domain.Dossiers;
using Koord.Domain.Law;

namespace Koord.Domain.Responsibility;

/// <summary>What the law book says of who can hold; a kind of organisation that stands nowhere there never does.</summary>
public static class CanHold
{
    /// <summary>The law places it there with a report.</summary>
    public static bool ByReport(LawBook law, OrganisationKind? kind, DateOnly day) => Says(law, NormId.HoldingByReport, kind, day);

    /// <summary>A court can place it there.</summary>
    public static bool ByOrder(LawBook law, OrganisationKind? kind, DateOnly day) => Says(law, NormId.HoldingByOrder, kind, day);

    /// <summary>It can take it on.</summary>
    public static bool ByAgreement(LawBook law, OrganisationKind? kind, DateOnly day) => Says(law, NormId.HoldingByAgreement, kind, day);

    /// <summary>In any of these ways.</summary>
    public static bool AtAll(LawBook law, OrganisationKind? kind, DateOnly day) => ByReport(law, kind, day) || ByOrder(law, kind, day) || ByAgreement(law, kind, day);

    private static bool Says(LawBook law, NormId norm, OrganisationKind? kind, DateOnly day) =>
        kind is { } known && law.NormOn(norm, day) is { Blocked: false } holds && holds.Actors.Contains(known);
}
