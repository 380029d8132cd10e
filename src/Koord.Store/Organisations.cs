using System.Data.Common;
using Koord.Domain.Dossiers;

namespace Koord.Store;

/// <summary>An organisation that takes part; its name is no personal data.</summary>
/// <param name="Number">The organisation and the holder of its keys are one number.</param>
/// <param name="Kind">What it is by law.</param>
/// <param name="Name">As people call it.</param>
public sealed record Organisation(HolderId Number, OrganisationKind Kind, string Name);

/// <summary>A team of an organisation.</summary>
/// <param name="Number">Unique over all organisations.</param>
/// <param name="Organisation">Whose team.</param>
/// <param name="Name">As its people call it.</param>
public sealed record Team(TeamId Number, HolderId Organisation, string Name);

/// <summary>Who takes part, and in which teams.</summary>
public sealed class Organisations(Database database, Holders holders)
{
    // Few, and never renamed: kept for a moment, so that what another node added is seen soon.
    private const long KeptMilliseconds = 10_000;
    private volatile Kept? _kept;

    /// <summary>Organisation and holder in one transaction.</summary>
    public async Task<Organisation> AddAsync(OrganisationKind kind, string name, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var added = await AddAsync(connection, kind, name, ct);
        await transaction.CommitAsync(ct);
        Forget();
        return added;
    }

    /// <summary>A new team.</summary>
    public async Task<Team> AddTeamAsync(HolderId organisation, string name, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await AddTeamAsync(connection, organisation, name, ct);
    }

    /// <summary>Within a transaction of the caller.</summary>
    internal async Task<Organisation> AddAsync(DbConnection connection, OrganisationKind kind, string name, CancellationToken ct)
    {
        var number = await holders.AddAsync(connection, HolderKind.Organisation, ct);
        await connection.RunAsync(
            "insert into organisation (number, kind, name) values (@number, @kind, @name)",
            ct, ("number", number.Number), ("kind", kind.ToString()), ("name", name));
        return new(number, kind, name);
    }

    /// <summary>Within a transaction of the caller.</summary>
    internal static async Task<Team> AddTeamAsync(DbConnection connection, HolderId organisation, string name, CancellationToken ct)
    {
        var number = RandomNumber.Next();
        await connection.RunAsync(
            "insert into team (number, organisation, name) values (@number, @organisation, @name)",
            ct, ("number", number), ("organisation", organisation.Number), ("name", name));
        return new(new(number), organisation, name);
    }

    /// <summary>Null when the holder is no organisation.</summary>
    public async Task<Organisation?> FindAsync(HolderId number, CancellationToken ct) => (await AllAsync(ct)).FirstOrDefault(o => o.Number == number);

    /// <summary>Everyone who takes part, by name.</summary>
    public async Task<IReadOnlyList<Organisation>> AllAsync(CancellationToken ct)
    {
        if (_kept is { } kept && Environment.TickCount64 - kept.ReadAt < KeptMilliseconds)
        {
            return kept.All;
        }

        var readAt = Environment.TickCount64;
        await using var session = await database.ReadAsync(ct);
        var all = await session.ListAsync(
            "select number, kind, name from organisation",
            row => new Organisation(new(row.GetInt64(0)), Enum.Parse<OrganisationKind>(row.GetString(1)), row.GetString(2)), ct);
        IReadOnlyList<Organisation> sorted = [.. all.OrderBy(o => o.Name, StringComparer.InvariantCultureIgnoreCase)];
        _kept = new(sorted, readAt);
        return sorted;
    }

    /// <summary>The teams of one organisation, by name.</summary>
    public async Task<IReadOnlyList<Team>> TeamsOfAsync(HolderId organisation, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var teams = await connection.ListAsync(
            "select number, name from team where organisation=@organisation",
            row => new Team(new(row.GetInt64(0)), organisation, row.GetString(1)), ct, ("organisation", organisation.Number));
        return [.. teams.OrderBy(t => t.Name, StringComparer.InvariantCultureIgnoreCase)];
    }

    /// <summary>Somebody joined: the list is read again.</summary>
    internal void Forget() => _kept = null;

    private sealed record Kept(IReadOnlyList<Organisation> All, long ReadAt);
}
