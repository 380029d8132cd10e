using System.Text;
using Koord.Domain.Dossiers;
using Koord.Store;

namespace Koord.Web.Tests.Store;

public sealed class AccountsTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    private const string Secret = "zeven groene fietsen";
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly MasterKey Key = new(new byte[32]);

    private readonly Clock _clock = new(Monday);
    private readonly Passwords _passwords = new();

    public static IEnumerable<TheoryDataRow<Kind, int>> Often => from kind in Enum.GetValues<Kind>() from n in Enumerable.Range(0, 25) select new TheoryDataRow<Kind, int>(kind, n);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Often))]
    public async Task The_door_is_shut_after_five_wrong_passwords_at_once(Kind kind, int n)
    {
        var accounts = await OfAsync(kind);
        var account = await OpenAsync(kind, $"race-{n}");

        var counted = 0;
        await Parallel.ForAsync(0, 20, Ct, async (_, ct) => Interlocked.Add(ref counted, await accounts.CountAttemptAsync(account.Number, ct) ? 1 : 0));

        Assert.Equal(Accounts.Attempts, counted);
        Assert.False(await accounts.CountAttemptAsync(account.Number, Ct));
    }

    [Theory, OnBothDatabases]
    public async Task The_right_password_waits_as_well_and_comes_in_after_the_time(Kind kind)
    {
        var door = new Door(await OfAsync(kind), _passwords);
        await OpenAsync(kind, "wacht", Secret);
        for (var i = 0; i < Accounts.Attempts; i++)
        {
            Assert.Null(await door.AdmitAsync("wacht", "iets heel anders", Ct));
        }

        Assert.Null(await door.AdmitAsync("wacht", Secret, Ct));
        _clock.Pass(Accounts.Locked - TimeSpan.FromMilliseconds(1));
        Assert.Null(await door.AdmitAsync("wacht", Secret, Ct));
        _clock.Pass(TimeSpan.FromMilliseconds(1));

        Assert.NotNull(await door.AdmitAsync("wacht", Secret, Ct));
        Assert.Null(await door.AdmitAsync("wacht", "iets heel anders", Ct));
        Assert.NotNull(await door.AdmitAsync(" WACHT ", Secret, Ct));
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_left_does_not_come_in_and_acts_no_more(Kind kind)
    {
        var accounts = await OfAsync(kind);
        var leaving = new Leaving(await databases.OfAsync(kind), Key, [], _clock);
        var account = await OpenAsync(kind, "vertrekt", Secret);

        Assert.NotNull(await accounts.StandingOfAsync(account.Number, "", Ct));
        Assert.False(await leaving.EndAsync(account.Number, new(account.Side.Number + 1), Ct));
        Assert.True(await leaving.EndAsync(account.Number, account.Side, Ct));
        Assert.False(await leaving.EndAsync(account.Number, account.Side, Ct));

        Assert.Null(await accounts.StandingOfAsync(account.Number, "", Ct));
        Assert.Null(await new Door(accounts, _passwords).AdmitAsync("vertrekt", Secret, Ct));
        Assert.Equal(Monday, (await accounts.FindAsync(account.Number, Ct))!.LeftAt);
        Assert.Equal("Noor Testveld", (await accounts.NamesAsync([account.Number], Ct))[account.Number].Value);
        Assert.False(await accounts.ChangeAsync(account, Ct));
    }

    [Theory, OnBothDatabases]
    public async Task An_account_acts_for_its_organisation_team_and_roles(Kind kind)
    {
        var organisations = await OrganisationsAsync(kind);
        var organisation = await organisations.AddAsync(OrganisationKind.VeiligThuis, "Veilig Thuis Merenland", Ct);
        var team = await organisations.AddTeamAsync(organisation.Number, "Team Noord", Ct);
        var other = await organisations.AddAsync(OrganisationKind.School, "De Regenboog", Ct);
        var wanted = new NewAccount { Login = "wie", Name = "Wie", Organisation = organisation.Number, Team = team.Number, Roles = Roles.Professional | Roles.DutyRoster };
        var accounts = await OfAsync(kind);

        var opened = (await accounts.OpenAsync(wanted, Ct)).Value;

        var standing = await accounts.StandingOfAsync(opened.Number, "", Ct);
        Assert.Equal(new Actor { Account = opened.Number, Side = organisation.Number, Kind = OrganisationKind.VeiligThuis, Team = team.Number, Roles = Roles.Professional | Roles.DutyRoster }, standing!.Actor);
        Assert.Equal(AccountRefusals.LoginTaken, (await accounts.OpenAsync(wanted with { Login = "WIE" }, Ct)).Refusal);
        Assert.Equal(AccountRefusals.OtherTeam, (await accounts.OpenAsync(wanted with { Login = "wie2", Organisation = other.Number }, Ct)).Refusal);
        Assert.Equal(AccountRefusals.RolesApart, (await accounts.OpenAsync(wanted with { Login = "wie3", Roles = Roles.Administrator | Roles.Professional }, Ct)).Refusal);
        Assert.Equal(AccountRefusals.RolesApart, (await accounts.OpenAsync(wanted with { Login = "wie4", Roles = Roles.FamilyMember }, Ct)).Refusal);
        Assert.Equal("Veilig Thuis Merenland", (await organisations.FindAsync(organisation.Number, Ct))!.Name);
        Assert.Equal(opened.Number, Assert.Single(await accounts.OfAsync(organisation.Number, Ct)).Number);
    }

    [Theory, OnBothDatabases]
    public async Task A_report_comes_in_where_somebody_is_on_duty_and_else_where_somebody_leads(Kind kind)
    {
        var (organisations, accounts) = (await OrganisationsAsync(kind), await OfAsync(kind));
        var organisation = await organisations.AddAsync(OrganisationKind.VeiligThuis, "Veilig Thuis Merenland", Ct);
        var (led, onDuty) = (await organisations.AddTeamAsync(organisation.Number, "Aaa Onderzoek", Ct), await organisations.AddTeamAsync(organisation.Number, "Bbb Meldpunt", Ct));
        async Task OpenAsync(string login, Team team, Roles roles) => await accounts.OpenAsync(new() { Login = login, Name = login, Organisation = organisation.Number, Team = team.Number, Roles = roles }, Ct);

        await OpenAsync("leidt", led, Roles.TeamLead);
        Assert.Contains(led.Number, await accounts.ReceivingAsync(Ct));

        await OpenAsync("dienst", onDuty, Roles.DutyRoster);
        var receiving = await accounts.ReceivingAsync(Ct);
        Assert.Contains(onDuty.Number, receiving);
        Assert.DoesNotContain(led.Number, receiving);
    }

    [Theory, OnBothDatabases]
    public async Task An_invitation_is_found_however_it_is_typed(Kind kind)
    {
        var accounts = await OfAsync(kind);
        var code = InvitationCode.New();
        var holder = await new Holders(await databases.OfAsync(kind), Key).AddAsync(HolderKind.FamilyMember, Ct);

        var invited = await accounts.OpenFamilyAccountAsync(code, holder, "Ouder Proefman", Monday.AddDays(14), Ct);

        foreach (var typed in (string[])[code.ToHandOver(), code.ToHandOver().ToLowerInvariant(), " " + code.ToHandOver().Replace('-', ' '), code.ToHandOver().Replace('0', 'o').Replace('1', 'l')])
        {
            Assert.Equal(invited.Number, (await accounts.FindByLoginAsync(typed, Ct))?.Number);
        }

        Assert.Null(await new Door(accounts, _passwords).AdmitAsync(code.ToHandOver(), "", Ct));
        Assert.Equal(new Actor { Account = invited.Number, Side = holder, Roles = Roles.FamilyMember }, (await accounts.StandingOfAsync(invited.Number, "", Ct))!.Actor);
        Assert.DoesNotContain(code.ToHandOver(), $"{code} {invited.Login}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_name_and_no_login_stands_in_the_database_file()
    {
        await OpenAsync(Kind.Sqlite, "esmee.vanderproef", Secret);
        var file = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder((await databases.OfAsync(Kind.Sqlite)).ConnectionString).DataSource;

        var bytes = new List<byte>();
        foreach (var part in (string[])[file, file + "-wal"])
        {
            await using var stream = new FileStream(part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var read = new byte[stream.Length];
            await stream.ReadExactlyAsync(read, Ct);
            bytes.AddRange(read);
        }

        var text = Encoding.Latin1.GetString([.. bytes]);
        Assert.Contains("Team Plein", text, StringComparison.Ordinal); // what is plain is found, so the search is a search
        Assert.DoesNotContain("vanderproef", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Testveld", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("passwordhash", text, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<Accounts> OfAsync(Kind kind) => new(await databases.OfAsync(kind), Key, _passwords, _clock);

    private async Task<Organisations> OrganisationsAsync(Kind kind)
    {
        var database = await databases.OfAsync(kind);
        return new(database, new(database, Key));
    }

    private async Task<Account> OpenAsync(Kind kind, string login, string? password = null)
    {
        var organisations = await OrganisationsAsync(kind);
        var organisation = await organisations.AddAsync(OrganisationKind.LocalTeam, "Wijkteam Plein", Ct);
        var team = await organisations.AddTeamAsync(organisation.Number, "Team Plein", Ct);
        var opened = await (await OfAsync(kind)).OpenAsync(
            new() { Login = login, Name = "Noor Testveld", Organisation = organisation.Number, Team = team.Number, Roles = Roles.Professional, Password = password is null ? default(Personal<string>?) : password }, Ct);
        return opened.Value;
    }
}
