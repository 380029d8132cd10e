using System.Security.Cryptography;
using System.Text.Json;
using Koord.Domain.Dossiers;
using Koord.Store;

namespace Koord.Bench.Proof;

/// <summary>An invented school, local team and Veilig Thuis of three people each, keys for families, and where their data is; parent and child read the same file.</summary>
internal sealed record Region
{
    private const int FamilyMembers = 10;
    private static readonly OrganisationKind[] Kinds = [OrganisationKind.School, OrganisationKind.LocalTeam, OrganisationKind.VeiligThuis];
    private static readonly Roles[] RolesOf = [Roles.Professional, Roles.Professional | Roles.TeamLead, Roles.Professional | Roles.DutyRoster];

    public required string ConnectionString { get; init; }

    public required string Secret { get; init; }

    public required string Folder { get; init; }

    public IReadOnlyList<long> Organisations { get; init; } = [];

    /// <summary>Holders that wait for an invitation.</summary>
    public IReadOnlyList<long> Family { get; init; } = [];

    public static async Task<Region> FoundAsync(string connectionString, string folder, CancellationToken ct)
    {
        var region = new Region { ConnectionString = connectionString, Secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), Folder = folder };
        await using var doors = await Doors.OpenAsync(region, ct);
        return region with
        {
            Organisations = await HoldersAsync(doors, HolderKind.Organisation, Kinds.Length, ct),
            Family = await HoldersAsync(doors, HolderKind.FamilyMember, FamilyMembers, ct),
        };
    }

    public IReadOnlyList<Actor> People() => [.. Organisations.Index().SelectMany(o => RolesOf.Index().Select(r => new Actor
    {
        Account = new((o.Index * 10) + r.Index + 1),
        Side = new(o.Item),
        Kind = Kinds[o.Index],
        Team = new(o.Index + 1),
        Roles = r.Item,
    }))];

    public Task WriteAsync(string path, CancellationToken ct) => File.WriteAllTextAsync(path, JsonSerializer.Serialize(this), ct);

    public static Region Read(string path) => JsonSerializer.Deserialize<Region>(File.ReadAllText(path)) ?? throw new FormatException("No region.");

    private static async Task<IReadOnlyList<long>> HoldersAsync(Doors doors, HolderKind kind, int howMany, CancellationToken ct)
    {
        var numbers = new List<long>();
        while (numbers.Count < howMany)
        {
            numbers.Add((await doors.The<Holders>().AddAsync(kind, ct)).Number);
        }

        return numbers;
    }
}
