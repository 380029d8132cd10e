namespace Koord.Web.Access;

/// <summary>What the start page of a demo offers, in the order of the line. Each has two texts: <c>access.demo-label</c> and <c>access.demo-label-why</c>.</summary>
public static class DemoRoles
{
    public static IReadOnlyList<string> All { get; } =
    [
        "school", "local-team", "local-team-lead", "front-desk", "duty-roster", "veilig-thuis", "veilig-thuis-lead", "youth-health", "gi", "rvdk", "care-provider", "police",
        "parent", "other-parent", "young-person", "privacy-officer", "administrator",
    ];

    public static int PlaceOf(string? label) => All.TakeWhile(known => known != label).Count();
}
