using System.Collections.Concurrent;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Koord.Domain.Dossiers;

namespace Koord.Store;

/// <summary>Who may act now, and the stamp their session must carry.</summary>
/// <param name="Actor">From the row, not from the session.</param>
/// <param name="Stamp">See <see cref="Account.Stamp"/>.</param>
public sealed record Standing(Actor Actor, string Stamp);

/// <summary>Everyone who signs in. Names are sealed; a login is found by its keyed hash.</summary>
public sealed class Accounts(Database database, MasterKey master, Passwords passwords, TimeProvider clock)
{
    /// <summary>Wrong passwords before the door stays shut.</summary>
    public const int Attempts = 5;

    /// <summary>How long it stays shut.</summary>
    public static readonly TimeSpan Locked = TimeSpan.FromMinutes(15);

    private const string Select =
        "select a.number, a.side, o.kind, a.team, a.roles, a.stamp, a.version, a.left_at, a.sealed from account a left join organisation o on o.number=a.side ";

    private readonly byte[] _sealing = master.For("accounts");
    private readonly byte[] _logins = master.For("logins");
    private readonly ConcurrentDictionary<AccountId, string> _names = new();

    /// <summary>Opens an account of an organisation.</summary>
    public async Task<Result<Account>> OpenAsync(NewAccount wanted, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await OpenAsync(connection, wanted, ct);
    }

    /// <summary>Within a transaction of the caller.</summary>
    internal async Task<Result<Account>> OpenAsync(DbConnection connection, NewAccount wanted, CancellationToken ct)
    {
        if (Refuse(wanted) is { } refusal)
        {
            return refusal;
        }

        var account = new Account
        {
            Number = new(RandomNumber.Next()),
            Login = wanted.Login,
            Name = wanted.Name,
            Side = wanted.Organisation,
            Team = wanted.Team,
            Roles = wanted.Roles,
            MustChangePassword = wanted.MustChangePassword,
            DemoLabel = wanted.DemoLabel,
        };
        account.PasswordHash = wanted.Password is { } password ? passwords.HashPassword(account, password.Value) : null;
        if (wanted.Team is { } team && !await IsTeamOfAsync(connection, team, wanted.Organisation, ct))
        {
            return AccountRefusals.OtherTeam;
        }

        return await InsertAsync(connection, account, Token(wanted.Login.Value), ct) ? account : AccountRefusals.LoginTaken;
    }

    /// <summary>Opens the account of a family member: the code signs in, once an own secret was chosen in time.</summary>
    /// <param name="code">Handed over on paper or in a talk.</param>
    /// <param name="holder">The family member's own keys.</param>
    /// <param name="name">As the family member is called.</param>
    /// <param name="until">The last instant for choosing a secret.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="InvalidOperationException">The code is in use; a new one has 60 other bits.</exception>
    public Task<Account> OpenFamilyAccountAsync(InvitationCode code, HolderId holder, Personal<string> name, DateTimeOffset until, CancellationToken ct) =>
        OpenFamilyAccountAsync(code, holder, name, until, demoLabel: null, ct);

    /// <summary>The same, offered on the demo's start page.</summary>
    /// <param name="code">Handed over on paper or in a talk.</param>
    /// <param name="holder">The family member's own keys.</param>
    /// <param name="name">As the family member is called.</param>
    /// <param name="until">The last instant for choosing a secret.</param>
    /// <param name="demoLabel">Null outside a demo.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Account> OpenFamilyAccountAsync(InvitationCode code, HolderId holder, Personal<string> name, DateTimeOffset until, string? demoLabel, CancellationToken ct)
    {
        var account = new Account
        {
            Number = new(RandomNumber.Next()),
            Login = code.ToHandOver(),
            Name = name,
            Side = holder,
            Roles = Roles.FamilyMember,
            InvitedUntil = until,
            DemoLabel = demoLabel,
        };
        await using var connection = await database.OpenAsync(ct);
        return await InsertAsync(connection, account, Token(code), ct) ? account : throw new InvalidOperationException("The code is in use.");
    }

    /// <summary>Who acts under this number in this session; null when there is no such account, it has left, or it signed out.</summary>
    public async Task<Standing?> StandingOfAsync(AccountId number, string session, CancellationToken ct)
    {
        await using var reading = await database.ReadAsync(ct);
        var found = await reading.ListAsync(
            """
            select a.number, a.side, o.kind, a.team, a.roles, a.stamp from account a left join organisation o on o.number=a.side
            where a.number=$1 and a.left_at is null and not exists (select 1 from ended_session e where e.id=$2)
            """,
            row => new Standing(ReadActor(row), row.GetString(5)), ct, number.Number, session);
        return found.FirstOrDefault();
    }

    /// <summary>Ends one session for good, wherever its cookie was copied to.</summary>
    /// <param name="session">As it was given when somebody signed in.</param>
    /// <param name="lasts">After this time no session is still open, and its end need not be remembered.</param>
    /// <param name="ct">Stops it.</param>
    public async Task EndSessionAsync(string session, TimeSpan lasts, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var connection = await database.OpenAsync(ct);
        await connection.RunAsync("delete from ended_session where ended_at < @past", ct, ("past", (now - lasts).ToUnixTimeMilliseconds()));
        await connection.RunAsync("insert into ended_session (id, ended_at) values (@id, @now) on conflict do nothing", ct, ("id", session), ("now", now.ToUnixTimeMilliseconds()));
    }

    /// <summary>Null when there is no such account; one that has left is found.</summary>
    public async Task<Account?> FindAsync(AccountId number, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return (await connection.ListAsync(Select + "where a.number=@number", Read, ct, ("number", number.Number))).FirstOrDefault();
    }

    /// <summary>By what was typed: a login, or the code of an invitation. Null when nobody signs in with it.</summary>
    public async Task<Account?> FindByLoginAsync(string typed, CancellationToken ct)
    {
        var second = InvitationCode.TryParse(typed, null, out var code) ? Token(code) : Token(typed);
        await using var connection = await database.OpenAsync(ct);
        var found = await connection.ListAsync(Select + "where a.login=@login or a.login=@code", Read, ct, ("login", Token(typed)), ("code", second));
        return found.FirstOrDefault();
    }

    /// <summary>Teams where somebody is on duty; of an organisation where nobody is, those that somebody leads. Only there a report reaches anybody.</summary>
    public async Task<IReadOnlySet<TeamId>> ReceivingAsync(CancellationToken ct)
    {
        await using var reading = await database.ReadAsync(ct);
        var people = await reading.ListAsync(
            "select side, team, roles from account where left_at is null and team is not null and (roles & $1)<>0",
            r => (Side: r.GetInt64(0), Team: new TeamId(r.GetInt64(1)), OnDuty: ((Roles)r.GetInt64(2) & Roles.DutyRoster) != 0), ct, (long)(Roles.DutyRoster | Roles.TeamLead));
        return people.GroupBy(p => p.Side).SelectMany(side => side.Any(p => p.OnDuty) ? side.Where(p => p.OnDuty) : side).Select(p => p.Team).ToHashSet();
    }

    /// <summary>All accounts of one side, by name; those who left too.</summary>
    public async Task<IReadOnlyList<Account>> OfAsync(HolderId side, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return ByName(await connection.ListAsync(Select + "where a.side=@side", Read, ct, ("side", side.Number)));
    }

    /// <summary>The accounts that the demo's start page offers.</summary>
    public async Task<IReadOnlyList<Account>> OfDemoAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return ByName((await connection.ListAsync(Select + "where a.left_at is null", Read, ct)).Where(a => a.DemoLabel is not null));
    }

    /// <summary>How people are called, kept in memory because a name never changes; a number nobody has is left out.</summary>
    public async Task<IReadOnlyDictionary<AccountId, Personal<string>>> NamesAsync(IEnumerable<AccountId> numbers, CancellationToken ct)
    {
        var names = new Dictionary<AccountId, Personal<string>>();
        foreach (var number in numbers.Distinct().Where(n => n != AccountId.Koord))
        {
            if (!_names.TryGetValue(number, out var name) && await FindAsync(number, ct) is { } account)
            {
                name = _names[number] = account.Name.Value;
            }

            if (name is not null)
            {
                names[number] = name;
            }
        }

        return names;
    }

    /// <summary>Those of these numbers who left.</summary>
    public async Task<IReadOnlySet<AccountId>> GoneAsync(IEnumerable<AccountId> numbers, CancellationToken ct)
    {
        var gone = new HashSet<AccountId>();
        await using var reading = await database.ReadAsync(ct);
        foreach (var number in numbers.Distinct())
        {
            gone.UnionWith(await reading.ListAsync("select number from account where number=$1 and left_at is not null", r => new AccountId(r.GetInt64(0)), ct, number.Number));
        }

        return gone;
    }

    /// <summary>Counts an attempt before the password is looked at, in the database: a hundred guesses at once are a hundred guesses.</summary>
    /// <returns>False when the door is shut.</returns>
    internal async Task<bool> CountAttemptAsync(AccountId number, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var connection = await database.OpenAsync(ct);
        return await connection.RunAsync(
            """
            update account set
                failed = case when locked_until is null then failed + 1 else 1 end,
                locked_until = case when locked_until is null and failed + 1 >= @attempts then @until else null end
            where number=@number and (locked_until is null or locked_until <= @now)
            """,
            ct, ("attempts", (long)Attempts), ("until", now.Add(Locked).ToUnixTimeMilliseconds()), ("number", number.Number), ("now", now.ToUnixTimeMilliseconds())) == 1;
    }

    /// <summary>The password was right.</summary>
    internal async Task ForgetAttemptsAsync(AccountId number, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        await connection.RunAsync("update account set failed=0, locked_until=null where number=@number", ct, ("number", number.Number));
    }

    /// <summary>Writes what may change: password and what belongs to it. False when the account changed meanwhile or has left.</summary>
    internal async Task<bool> ChangeAsync(Account account, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var written = await connection.RunAsync(
            "update account set stamp=@stamp, sealed=@sealed, version=version+1 where number=@number and version=@version and left_at is null",
            ct, ("stamp", account.Stamp), ("sealed", Seal(account)), ("number", account.Number.Number), ("version", account.Version)) == 1;
        account.Version += written ? 1 : 0;
        return written;
    }

    internal static string NewStamp() => RandomNumberGenerator.GetHexString(32);

    private static Refusal? Refuse(NewAccount wanted)
    {
        const Roles content = Roles.Professional | Roles.TeamLead | Roles.DutyRoster | Roles.FrontDesk;
        var kinds = ((wanted.Roles & content) != 0 ? 1 : 0) + ((wanted.Roles & Roles.Administrator) != 0 ? 1 : 0) + ((wanted.Roles & Roles.PrivacyOfficer) != 0 ? 1 : 0);
        return kinds != 1 || (wanted.Roles & Roles.FamilyMember) != 0 ? AccountRefusals.RolesApart
            : wanted.Password is { } password ? PasswordRules.Refuse(password.Value, wanted.Login.Value)
            : null;
    }

    private static async Task<bool> IsTeamOfAsync(DbConnection connection, TeamId team, HolderId organisation, CancellationToken ct) =>
        await connection.ScalarAsync(
            "select number from team where number=@team and organisation=@organisation", ct, ("team", team.Number), ("organisation", organisation.Number)) is not null;

    private async Task<bool> InsertAsync(DbConnection connection, Account account, byte[] login, CancellationToken ct)
    {
        account.Stamp = NewStamp();
        return await connection.RunAsync(
            "insert into account (number, login, side, team, roles, stamp, version, failed, sealed) values (@number, @login, @side, @team, @roles, @stamp, 0, 0, @sealed) on conflict do nothing",
            ct, ("number", account.Number.Number), ("login", login), ("side", account.Side.Number), ("team", account.Team?.Number), ("roles", (long)account.Roles),
            ("stamp", account.Stamp), ("sealed", Seal(account))) == 1;
    }

    private Account Read(DbDataReader row)
    {
        var number = row.GetInt64(0);
        var body = JsonSerializer.Deserialize<Account>(Sealing.Open(_sealing, (byte[])row.GetValue(8), RandomNumber.Bytes(number)))!; // the body is never the word null
        var actor = ReadActor(row);
        return new()
        {
            Number = actor.Account,
            Login = body.Login,
            Name = body.Name,
            PasswordHash = body.PasswordHash,
            MustChangePassword = body.MustChangePassword,
            InvitedUntil = body.InvitedUntil,
            DemoLabel = body.DemoLabel,
            Side = actor.Side,
            Kind = actor.Kind,
            Team = actor.Team,
            Roles = actor.Roles,
            Stamp = row.GetString(5),
            Version = row.GetInt64(6),
            LeftAt = row.IsDBNull(7) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)),
        };
    }

    private static Actor ReadActor(DbDataReader row) => new()
    {
        Account = new(row.GetInt64(0)),
        Side = new(row.GetInt64(1)),
        Kind = row.IsDBNull(2) ? null : Enum.Parse<OrganisationKind>(row.GetString(2)),
        Team = row.IsDBNull(3) ? null : new TeamId(row.GetInt64(3)),
        Roles = (Roles)row.GetInt64(4),
    };

    private static IReadOnlyList<Account> ByName(IEnumerable<Account> accounts) =>
        [.. accounts.OrderBy(a => a.Name.Value, StringComparer.InvariantCultureIgnoreCase).ThenBy(a => a.Number.Number)];

    private byte[] Seal(Account account) => Sealing.Seal(_sealing, JsonSerializer.SerializeToUtf8Bytes(account), RandomNumber.Bytes(account.Number.Number));

    private byte[] Token(string login) => Token("login", login.Normalize(NormalizationForm.FormKC).Trim().ToUpperInvariant());

    private byte[] Token(InvitationCode code) => Token("code", code.Plain);

    private byte[] Token(string kind, string text) => HMACSHA256.HashData(_logins, Encoding.UTF8.GetBytes($"{kind}\n{text}"));
}
