using System.Text.RegularExpressions;
using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Law;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Web.Tests.Access;
using Koord.Web.Tests.Browser;
using Microsoft.Extensions.DependencyInjection;

namespace Koord.Web.Tests.Dossiers;

/// <summary>A running Koord with a local team and a Veilig Thuis, their people, and families that the people record.</summary>
public sealed partial class Village : IAsyncDisposable
{
    public const string Password = "zeven groene fietsen";

    private readonly Dictionary<string, Account> _people = [];
    private readonly string _mark = Guid.NewGuid().ToString("N")[..8];

    private Village(KoordServer server, Clock clock) => (Server, Clock) = (server, clock);

    public KoordServer Server { get; }

    public Clock Clock { get; }

    public Organisation VeiligThuis { get; private set; } = null!; // set before anyone gets the village

    public Team DutyTeam { get; private set; } = null!; // set before anyone gets the village

    public Team LocalTeam { get; private set; } = null!; // set before anyone gets the village

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private LawBook Law => Get<LawBook>();

    public Account this[string person] => _people[person];

    public static async Task<Village> OpenAsync(FreshDatabases databases, Kind kind)
    {
        var now = TimeProvider.System.GetUtcNow(); // the framework's own keys and tokens live by the real clock
        var clock = new Clock(now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute)));
        var server = await KoordServer.StartAsync(databases, kind, changes: services =>
        {
            services.AddSingleton<TimeProvider>(clock);
            services.Remove(services.Single(s => s.ImplementationType == typeof(OutboxWorker))); // here the test says when promised work is done, so that two readings differ by what is told alone
        });
        var village = new Village(server, clock);
        await village.SettleAsync();
        return village;
    }

    public T Get<T>()
        where T : notnull => Server.Services.GetRequiredService<T>();

    public string LoginOf(string person) => $"{person}-{_mark}";

    public async Task<Caller> CallAsync(string person)
    {
        var caller = new Caller(Server);
        await caller.SignInAsync(LoginOf(person), Password);
        return caller;
    }

    /// <summary>The worry of one person about one child, with one thing that was seen.</summary>
    public async Task<Worry> WorryAsync(string by, string given, string surname, DateOnly born, string text, Danger danger = Danger.NotNow)
    {
        var worry = new Worry(new(Random.Shared.NextInt64(1, long.MaxValue)), new(Guid.NewGuid()), new(Guid.NewGuid()));
        await ActAsync(by, worry.Dossier, scene => new RecordSignal
        {
            Signal = new() { Signal = worry.Signal, Origin = Origin.Worry, About = [worry.Child], Danger = danger, FamilyKnows = true },
            People = [new() { Person = worry.Child, Role = FamilyRole.Child, Name = PersonName.Of(given, null, surname), Born = BirthDate.On(born) }],
            Statements = [Statement(worry, text)],
        }.Decide(scene, Law), founds: true);
        return worry;
    }

    public async Task<Done> ActAsync(string by, DossierId dossier, Func<Scene, Result<IReadOnlyList<DossierEvent>>> decide, bool founds = false)
    {
        var result = await Get<Recorder>().RecordAsync(new() { Dossier = dossier, Actor = _people[by].Actor, Id = new(Guid.NewGuid()), Ground = "", Founds = founds }, decide, Ct);
        Assert.Null(result.Refusal);
        return result.Value;
    }

    /// <summary>The facts of a worry go to Veilig Thuis.</summary>
    public Task<Done> ReportAsync(string by, Worry worry) => ActAsync(by, worry.Dossier, scene => new ReportSignal
    {
        Signal = worry.Signal,
        To = VeiligThuis.Number,
        ToKind = OrganisationKind.VeiligThuis,
        ToTeam = DutyTeam.Number,
        Facts = [.. scene.Dossier.Of<StatementMade>().Select(s => s.Fact.Id)],
        Purpose = "veiligheid beoordelen",
        Ground = Law.GroundsFor(scene.Actor.Kind!.Value, OrganisationKind.VeiligThuis, scene.Now.Today)[0].Id, // a worker has a kind
        Consent = Consent.Given,
        FamilyTold = true,
    }.Decide(scene, Law));

    /// <summary>Someone else puts a colleague on the team of this family.</summary>
    public Task<Done> PutOnTeamAsync(string by, Worry worry, string colleague) => ActAsync(by, worry.Dossier, scene =>
        new PutColleagueOnTeam { Colleague = _people[colleague].Number, Team = _people[colleague].Team ?? default, Why = "kent het gezin van werk" }.Decide(scene));

    public static StatementMade Statement(Worry worry, string text) => new()
    {
        Statement = new(Guid.NewGuid()),
        Signal = worry.Signal,
        Kind = StatementKind.Observed,
        Text = text,
        Source = "leerkracht",
        On = new(new(2026, 3, 1)),
        About = [worry.Child],
    };

    /// <summary>Everything that is due is done.</summary>
    public async Task WorkAsync()
    {
        Clock.Pass(TimeSpan.FromMilliseconds(1)); // facts of one act are a microsecond apart
        while (await Get<Outbox>().NextAsync(Ct) <= Clock.GetUtcNow())
        {
            await Get<Outbox>().WorkAsync(Ct);
        }
    }

    /// <summary>What a page says, with its length, without what differs at each showing: tokens and the ids of acts and windows.</summary>
    public static string Unchanging(string page) => Tokens().Replace(page, token => new('.', token.Length));

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private async Task SettleAsync()
    {
        var organisations = Get<Organisations>();
        var local = await organisations.AddAsync(OrganisationKind.LocalTeam, "Lokaal team Brugwijk", Ct);
        LocalTeam = await organisations.AddTeamAsync(local.Number, "Jeugd en gezin", Ct);
        var other = await organisations.AddTeamAsync(local.Number, "Jongeren", Ct);
        VeiligThuis = await organisations.AddAsync(OrganisationKind.VeiligThuis, "Veilig Thuis Wolkenoord", Ct);
        DutyTeam = await organisations.AddTeamAsync(VeiligThuis.Number, "Voordeur", Ct);
        await HireAsync("noor", "Noor Testveld", local.Number, LocalTeam.Number, Roles.Professional, Password);
        await HireAsync("tim", "Tim Proefstra", local.Number, LocalTeam.Number, Roles.Professional, Password);
        await HireAsync("ria", "Ria Leidsma", local.Number, LocalTeam.Number, Roles.TeamLead, Password);
        await HireAsync("bas", "Bas Elders", local.Number, other.Number, Roles.Professional, Password);
        await HireAsync("fleur", "Fleur Voordeur", local.Number, LocalTeam.Number, Roles.FrontDesk, Password);
        await HireAsync("piet", "Piet Privé", local.Number, null, Roles.PrivacyOfficer, Password);
        await HireAsync("wim", "Wim Wachtdienst", VeiligThuis.Number, DutyTeam.Number, Roles.DutyRoster | Roles.Professional, Password);
    }

    /// <summary>Without a password nobody comes in by the front door.</summary>
    public async Task HireAsync(string person, string name, HolderId organisation, TeamId? team, Roles roles, string? password = null)
    {
        var opened = await Get<Accounts>().OpenAsync(
            new() { Login = LoginOf(person), Name = name, Organisation = organisation, Team = team, Roles = roles, Password = password is null ? null : new(password) }, Ct);
        await MeetAsync(person, opened.Value.Number);
    }

    /// <summary>From now on known under this name.</summary>
    public async Task MeetAsync(string person, AccountId account) =>
        _people[person] = await Get<Accounts>().FindAsync(account, Ct) ?? throw new InvalidOperationException("An account that was opened is not there.");

    [GeneratedRegex("(?:name=\"__RequestVerificationToken\" type=\"hidden\"|name=\"(?:ActId|Seen|Window)\") value=\"[^\"]*\"")]
    private static partial Regex Tokens();
}

/// <summary>One child and what was recorded about it.</summary>
public sealed record Worry(DossierId Dossier, SignalId Signal, PersonId Child)
{
    public string Page => $"/nl/dossier/{Dossier}";

    public string Api => $"/api/dossiers/{Dossier}";
}
