using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Store;

namespace Koord.Web.Search;

/// <summary>Someone whom the viewer may know of.</summary>
/// <param name="Dossier">Where.</param>
/// <param name="Person">As that dossier says now.</param>
public sealed record Hit(DossierId Dossier, PersonRecorded Person);

/// <summary>Where else somebody is known.</summary>
/// <param name="InSight">Dossiers that the viewer may open.</param>
/// <param name="Call">Dossiers that the viewer may not open, each with a team to call about it.</param>
public sealed record Elsewhere(IReadOnlyList<DossierId> InSight, IReadOnlyList<(DossierId Dossier, TeamId Team)> Call)
{
    public static Elsewhere Nowhere { get; } = new([], []);

    /// <summary>All that was pointed out.</summary>
    public IReadOnlyList<DossierId> Dossiers => [.. InSight.Concat(Call.Select(c => c.Dossier)).Distinct()];

    public IReadOnlyList<TeamId> Teams => [.. Call.Select(c => c.Team).Distinct().OrderBy(t => t.Number)];
}

/// <summary>Finds families by name and birth date: what the viewer may see, and for the front desk whom to call.</summary>
public sealed class KnownFamilies(Database database, SearchTokens tokens, ReadModels readModels, Reader reader, Looks looks, TimeProvider clock)
{
    /// <summary>Beyond this, more must be typed.</summary>
    public const int Most = 20;

    // The same two questions whoever asks: may this person or this team see it, and did nobody say never.
    private const string InSight =
        """
        exists (select 1 from sight s where s.holder=t.holder and s.dossier=t.dossier and ((s.account=$2 and s.roles>=0) or (s.team=$3 and (s.roles & $4)<>0)))
        and not exists (select 1 from sight n where n.holder=t.holder and n.dossier=t.dossier and n.account=$2 and n.roles<0)
        """;

    // All of it, or what they recorded themselves.
    private const string SeesAll =
        """
        case when exists (select 1 from sight a where a.holder=t.holder and a.dossier=t.dossier and ((a.account=$2 and a.roles=0) or (a.team=$3 and (a.roles & $4)<>0))) then 1 else 0 end
        """;

    /// <summary>Each hit is read through the one door, and so is a look.</summary>
    public async Task<IReadOnlyList<Hit>> FindAsync(string name, DateOnly? born, Actor viewer, CancellationToken ct)
    {
        var hits = new List<Hit>();
        foreach (var candidate in BestFirst(await CandidatesAsync(name, born, viewer, ct), name).Take(Most))
        {
            if (await reader.OpenAsync(candidate.Dossier, viewer, Purpose.Search, null, ct) is { } view
                && view.Dossier.Fold(People.None, (p, f) => p.After(f)).Find(candidate.Person) is { } known)
            {
                hits.Add(new(candidate.Dossier, known));
            }
        }

        return hits;
    }

    /// <summary>Where else the own organisation knows one of these persons by exactly this name and birth date; nobody for who is not known so well. The caller says what is shown.</summary>
    /// <param name="persons">Of a dossier that the viewer has open.</param>
    /// <param name="own">That dossier, and those that are of the same family for sure.</param>
    /// <param name="call">Whether to name teams to call about dossiers out of sight.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Elsewhere> ElsewhereAsync(IEnumerable<PersonRecorded> persons, IReadOnlyCollection<DossierId> own, bool call, Actor viewer, CancellationToken ct)
    {
        byte[][] exact = [.. persons.SelectMany(p => tokens.Exact(p.Name.Value, p.Born.Value))];
        if (exact.Length == 0)
        {
            return Elsewhere.Nowhere;
        }

        await using var session = await database.ReadAsync(viewer.Side, ct);
        HashSet<DossierId> inSight = [.. (await CandidatesAsync(session, [exact], own, viewer, ct)).Select(r => r.Dossier)];
        return new([.. inSight], call ? await TeamsAsync(session, exact, [.. own, .. inSight], viewer, ct) : []);
    }

    /// <summary>The teams of the own organisation to call about somebody as they were typed: no dossier, no name, no count. Empty is: not known here.</summary>
    public async Task<IReadOnlyList<TeamId>> TeamsToCallAsync(string name, DateOnly born, Actor viewer, CancellationToken ct)
    {
        Elsewhere found;
        await using (var session = await database.ReadAsync(viewer.Side, ct))
        {
            found = new([], await TeamsAsync(session, [tokens.Exact(name, born)], [], viewer, ct));
        }

        await LookedAsync(found, viewer, ct);
        return found.Teams;
    }

    /// <summary>That a family was pointed out is a look.</summary>
    public Task LookedAsync(Elsewhere found, Actor viewer, CancellationToken ct) =>
        found.Dossiers is { Count: > 0 } dossiers ? looks.StoreSearchAsync(dossiers, viewer, clock.GetUtcNow(), ct) : Task.CompletedTask;

    private static async Task<IReadOnlyList<(DossierId Dossier, TeamId Team)>> TeamsAsync(Session session, IReadOnlyList<byte[]> anyOf, IReadOnlyCollection<DossierId> except, Actor viewer, CancellationToken ct)
    {
        var rows = await session.ListAsync(
            $"""
            select distinct s.dossier, s.team from known_token t join sight s on s.holder=t.holder and s.dossier=t.dossier
            where t.holder=$1 and t.token in ({Places(anyOf, 3)}) and s.team<>0
            and not exists (select 1 from sight n where n.holder=t.holder and n.dossier=t.dossier and n.account=$2 and n.roles<0)
            """,
            r => (Dossier: new DossierId(r.GetInt64(0)), Team: new TeamId(r.GetInt64(1))), ct, [viewer.Side.Number, viewer.Account.Number, .. anyOf]);
        return rows.FindAll(r => !except.Contains(r.Dossier));
    }

    private async Task<List<Candidate>> CandidatesAsync(string name, DateOnly? born, Actor viewer, CancellationToken ct)
    {
        await using var session = await database.ReadAsync(viewer.Side, ct);
        return await CandidatesAsync(session, tokens.Asked(name, born), [], viewer, ct);
    }

    /// <summary>Who was asked for, as this viewer knows them: what only a colleague sees neither finds nor hides anyone.</summary>
    private async Task<List<Candidate>> CandidatesAsync(Session session, IReadOnlyList<IReadOnlyList<byte[]>> asked, IReadOnlyCollection<DossierId> except, Actor viewer, CancellationToken ct)
    {
        HashSet<(DossierId Dossier, PersonId Person, bool SeesAll)>? found = null;
        foreach (var anyOf in asked)
        {
            var rows = await RowsAsync(session, anyOf, viewer, ct);
            found = found is null ? [.. rows] : [.. found.Intersect(rows)];
        }

        found?.RemoveWhere(f => except.Contains(f.Dossier));
        var known = await KnownAsync(session, [.. (found ?? []).Select(f => f.Dossier).Distinct()], viewer, ct);
        return
        [
            .. from f in found ?? []
               where known.ContainsKey((f.Dossier, f.Person))
               let mine = known[(f.Dossier, f.Person)].As(viewer.Account, f.SeesAll)
               where mine is not null && Is(mine.Value, asked)
               select new Candidate(f.Dossier, f.Person, mine.Value.Name, mine.Value.Born),
        ];
    }

    private static Task<List<(DossierId Dossier, PersonId Person, bool SeesAll)>> RowsAsync(Session session, IReadOnlyList<byte[]> anyOf, Actor viewer, CancellationToken ct) =>
        session.ListAsync(
            $"select distinct t.dossier, t.person, {SeesAll} from known_token t where t.holder=$1 and t.token in ({Places(anyOf, 5)}) and {InSight}",
            r => (new DossierId(r.GetInt64(0)), Person(r.GetString(1)), r.GetInt64(2) == 1), ct,
            [viewer.Side.Number, viewer.Account.Number, viewer.Team?.Number ?? -1, (long)(viewer.Roles & (Roles.TeamLead | Roles.DutyRoster)), .. anyOf]);

    private static string Places(IReadOnlyList<byte[]> anyOf, int first) => string.Join(", ", anyOf.Select((_, i) => $"${i + first}"));

    private async Task<Dictionary<(DossierId, PersonId), Known>> KnownAsync(Session session, IReadOnlyList<DossierId> dossiers, Actor viewer, CancellationToken ct)
    {
        var known = new Dictionary<(DossierId, PersonId), Known>();
        if (dossiers.Count == 0)
        {
            return known;
        }

        using var opener = await readModels.OpenerAsync(session, viewer.Side, ct);
        foreach (var dossier in dossiers)
        {
            foreach (var (person, text) in await session.ListAsync("select person, sealed from known where holder=$1 and dossier=$2", r => (Person(r.GetString(0)), (byte[])r.GetValue(1)), ct, viewer.Side.Number, dossier.Number))
            {
                known[(dossier, person)] = opener.Open(dossier.Number, text, Known.Read);
            }
        }

        return known;
    }

    private bool Is((PersonName Name, BirthDate Born) known, IReadOnlyList<IReadOnlyList<byte[]>> asked)
    {
        var own = tokens.Of(known.Name, known.Born).Select(Convert.ToHexString).ToHashSet();
        return asked.All(anyOf => anyOf.Any(t => own.Contains(Convert.ToHexString(t))));
    }

    /// <summary>Whole words before beginnings, beginnings before sounds; then by name and age.</summary>
    private static IEnumerable<Candidate> BestFirst(List<Candidate> found, string name)
    {
        var words = NameTokens.Words(name);
        return found
            .OrderBy(f => words.Except(NameTokens.Words(f.Name.Display)).Count())
            .ThenBy(f => f.Name.Display, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(f => f.Born, BirthDate.OldestFirst)
            .ThenBy(f => f.Dossier.Number);
    }

    private sealed record Candidate(DossierId Dossier, PersonId Person, PersonName Name, BirthDate Born);

    private static PersonId Person(string stored) => new(Guid.ParseExact(stored, "N"));
}
