using System.Text.RegularExpressions;
using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Web.Tests.Access;
using Koord.Web.Tests.Browser;
using Microsoft.Extensions.DependencyInjection;

namespace Koord.Web.Tests.Signals;

/// <summary>A school with a worry, and a Veilig Thuis with two people on duty, one who works there and one who leads.</summary>
internal sealed class ReportHouse : IAsyncDisposable
{
    public const string Password = "zeven groene fietsen";

    private readonly string _mark = Guid.NewGuid().ToString("N")[..8];

    private ReportHouse(KoordServer server, Clock clock) => (Server, Clock) = (server, clock);

    public KoordServer Server { get; }

    public Clock Clock { get; }

    public Organisation School { get; private set; } = null!; // OpenAsync sets all of them

    public Organisation Centre { get; private set; } = null!; // as School

    public Account Teacher { get; private set; } = null!; // as School

    public Account Worker { get; private set; } = null!; // as School

    public Account OnDuty { get; private set; } = null!; // as School

    public DossierId Dossier { get; } = new(Random.Shared.NextInt64(1, long.MaxValue));

    public SignalId Signal { get; } = new(Guid.NewGuid());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<ReportHouse> OpenAsync(FreshDatabases databases, Kind kind, Danger danger = Danger.NotNow)
    {
        var clock = new Clock(TimeProvider.System.GetUtcNow()); // the framework's own keys and tokens live by the real clock
        var server = await KoordServer.StartAsync(databases, kind, changes: s => s.AddSingleton<TimeProvider>(clock));
        var house = new ReportHouse(server, clock);
        await house.FillAsync(danger);
        return house;
    }

    public string LoginOf(string who) => $"{who}-{_mark}";

    public async Task<Caller> CallerAsync(string who)
    {
        var caller = new Caller(Server);
        await caller.SignInAsync(LoginOf(who), Password);
        return caller;
    }

    /// <summary>Sees to it that everything that is due was done, by whichever worker.</summary>
    public async Task WorkAsync()
    {
        Clock.Pass(TimeSpan.FromMilliseconds(1)); // facts of one act are a microsecond apart
        var outbox = Server.Services.GetRequiredService<Outbox>();
        for (var rounds = 0; await outbox.NextAsync(Ct) <= Clock.GetUtcNow(); rounds++)
        {
            Assert.True(rounds < 1000, "what is due is not done");
            await outbox.WorkAsync(Ct);
        }
    }

    public Task<bool> LeavesAsync(Account account) => Server.Services.GetRequiredService<Leaving>().EndAsync(account.Number, account.Side, Ct);

    /// <summary>Through the pages: the receiver, the form, the preview, and sent.</summary>
    public async Task<string> ReportAsync(Caller teacher)
    {
        var sent = await SendAsync(teacher, Decision());
        Assert.Equal(System.Net.HttpStatusCode.Redirect, sent.Status);
        return sent.Location ?? "";
    }

    /// <summary>The form of the decision with its first fact chosen, pressed to send.</summary>
    public async Task<(System.Net.HttpStatusCode Status, string Text, string? Location)> SendAsync(Caller teacher, Dictionary<string, string> decision)
    {
        var page = $"/nl/dossier/{Dossier}/delen/{Signal}?organisation={Centre.Number}";
        var facts = Regex.Match((await teacher.GetAsync(page)).Text, "name=\"Form.Facts\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
        return await teacher.PostAsync(page, new(decision) { ["Form.Facts"] = facts }, $"{page}&handler=Send");
    }

    public static Dictionary<string, string> Decision() => new()
    {
        ["ActId"] = Guid.NewGuid().ToString(),
        ["Form.Purpose"] = "Veiligheid beoordelen",
        ["Form.Ground"] = "report-to-veilig-thuis",
        ["Form.Consent"] = "NotAsked",
        ["Form.WithoutConsentBecause"] = "Dat geeft gevaar",
        ["Form.Told"] = "yes",
    };

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private async Task FillAsync(Danger danger)
    {
        var organisations = Server.Services.GetRequiredService<Organisations>();
        School = await organisations.AddAsync(OrganisationKind.School, "Basisschool De Vlieger", Ct);
        Centre = await organisations.AddAsync(OrganisationKind.VeiligThuis, "Veilig Thuis Oevers", Ct);
        var classroom = await organisations.AddTeamAsync(School.Number, "Zorgteam", Ct);
        var intake = await organisations.AddTeamAsync(Centre.Number, "Meldpunt", Ct);
        Teacher = await OpenAsync("leraar", "Noor Testveld", School, classroom, Roles.Professional);
        await OpenAsync("hoofd", "Jip Proefstra", School, classroom, Roles.TeamLead);
        OnDuty = await OpenAsync("dienst", "Bram Proefstra", Centre, intake, Roles.Professional | Roles.DutyRoster);
        await OpenAsync("dienst2", "Sanne Proefman", Centre, intake, Roles.Professional | Roles.DutyRoster);
        Worker = await OpenAsync("werker", "Ilse Monsterberg", Centre, intake, Roles.Professional);
        await OpenAsync("leider", "Tjeerd Voorbeeld", Centre, intake, Roles.TeamLead);
        await RecordAsync(danger);
    }

    private async Task<Account> OpenAsync(string who, string name, Organisation organisation, Team team, Roles roles) =>
        (await Server.Services.GetRequiredService<Accounts>().OpenAsync(
            new() { Login = LoginOf(who), Name = name, Organisation = organisation.Number, Team = team.Number, Roles = roles, Password = new(Password) }, Ct)).Value;

    private async Task RecordAsync(Danger danger)
    {
        var child = new PersonId(Guid.NewGuid());
        var act = new RecordSignal
        {
            Signal = new() { Signal = Signal, Origin = Origin.Worry, About = [child], Danger = danger, FamilyKnows = true },
            People = [new() { Person = child, Role = FamilyRole.Child, Name = PersonName.Of("Sterre", null, "Geheimstra"), Born = BirthDate.InYear(2019) }],
            Statements = [new() { Statement = new(Guid.NewGuid()), Signal = Signal, Kind = StatementKind.Observed, Text = "Blauwe plek op de arm", Source = "eigen waarneming", On = Happened.At(Clock.GetUtcNow()), About = [child] }],
        };
        var result = await Server.Services.GetRequiredService<Recorder>().RecordAsync(
            new() { Dossier = Dossier, Actor = Teacher.Actor with { Kind = OrganisationKind.School }, Id = new(Guid.NewGuid()), Ground = "", Founds = true },
            scene => act.Decide(scene, Server.Services.GetRequiredService<Domain.Law.LawBook>()),
            Ct);
        Assert.Null(result.Refusal);
    }
}
