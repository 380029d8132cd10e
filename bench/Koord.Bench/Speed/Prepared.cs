using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Law;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Web.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Koord.Bench.Speed;

/// <summary>A school, a Veilig Thuis, dossiers of forty facts and a full roster, recorded through the real acts.</summary>
internal sealed class Prepared
{
    public const int Facts = 40;
    public const int OnRoster = 100;
    public const string Login = "meten";
    public const string Password = "meten is weten, elke dag";

    private static int _families;

    public required DossierId Dossier { get; init; }

    /// <summary>Under which the child of that dossier is found again, in hexadecimal signs.</summary>
    public required string Token { get; init; }

    public required Account Reader { get; init; }

    public required Account Writer { get; init; }

    public static async Task<Prepared> InAsync(IServiceProvider services, CancellationToken ct)
    {
        await services.GetRequiredService<Founding>().FoundAsync(demo: false, ct);
        var organisations = services.GetRequiredService<Organisations>();
        var accounts = services.GetRequiredService<Accounts>();
        var school = await organisations.AddAsync(OrganisationKind.School, "School", ct);
        var schoolTeam = await organisations.AddTeamAsync(school.Number, "Zorg", ct);
        var thuis = await organisations.AddAsync(OrganisationKind.VeiligThuis, "Veilig Thuis", ct);
        var thuisTeam = await organisations.AddTeamAsync(thuis.Number, "Melding", ct);
        var reader = await HireAsync(accounts, thuisTeam, Login, Roles.Professional | Roles.DutyRoster, ct);
        var writer = await HireAsync(accounts, schoolTeam, "schrijven", Roles.Professional | Roles.DutyRoster, ct);

        var recorder = services.GetRequiredService<Recorder>();
        var law = services.GetRequiredService<LawBook>();
        var dossier = new DossierId(7_000_000);
        var signal = Signal(Facts - 9).Item1;
        await RecordAsync(recorder, writer, dossier, signal, law, ct);
        await ReportAsync(recorder, writer, dossier, thuis, thuisTeam, law, ct);
        for (var i = 1; i < OnRoster; i++)
        {
            await RecordAsync(recorder, writer, new(7_000_000 + i), Signal(2).Item1, law, ct);
            await ReportAsync(recorder, writer, new(7_000_000 + i), thuis, thuisTeam, law, ct);
        }

        await services.GetRequiredService<Outbox>().WorkAsync(ct);
        var token = services.GetRequiredService<SearchTokens>().Exact(signal.People[0].Name.Value, signal.People[0].Born.Value)[0];
        return new() { Dossier = dossier, Token = Convert.ToHexString(token), Reader = reader, Writer = writer };
    }

    /// <summary>A signal with so many statements.</summary>
    public static (RecordSignal, SignalId) Signal(int statements, Danger danger = Danger.Unknown)
    {
        var family = Interlocked.Increment(ref _families);
        var (signal, child, mother) = (new SignalId(Guid.NewGuid()), new PersonId(Guid.NewGuid()), new PersonId(Guid.NewGuid()));
        return (new()
        {
            Signal = new() { Signal = signal, Origin = Origin.Worry, About = [child], Danger = danger, FamilyKnows = true },
            People =
            [
                new() { Person = child, Role = FamilyRole.Child, Name = PersonName.Of("Jip", null, $"Vink-{family}"), Born = BirthDate.On(new DateOnly(2012, 3, 4).AddDays(family)) },
                new() { Person = mother, Role = FamilyRole.Parent, Name = PersonName.Of("Noor", null, $"Vink-{family}"), Born = BirthDate.Unknown },
            ],
            Authority = [new() { Parent = mother, Child = child, Held = true, Since = new(2018, 3, 4), Source = AuthoritySource.Said }],
            Statements = [.. Enumerable.Range(0, statements).Select(i => Statement(signal, child, i))],
        }, signal);
    }

    public static StatementMade Statement(SignalId signal, PersonId child, int i) => new()
    {
        Statement = new(Guid.NewGuid()),
        Signal = signal,
        Kind = (StatementKind)(i % 4),
        Text = $"Vandaag was Jip rustig in de klas en speelde buiten met twee anderen. Dat was gisteren en eergisteren niet zo, toen zat hij alleen ({i}).",
        Source = "juf van groep 4",
        On = new(new(2025, 1, 1 + (i % 28))),
        About = [child],
    };

    public static async Task<Account> HireAsync(Accounts accounts, Team team, string login, Roles roles, CancellationToken ct)
    {
        var opened = await accounts.OpenAsync(new() { Login = login, Name = login, Organisation = team.Organisation, Team = team.Number, Roles = roles, Password = new Personal<string>(Password) }, ct);
        return (await accounts.FindAsync(opened.Value.Number, ct))!; // opened just now
    }

    private static async Task RecordAsync(Recorder recorder, Account who, DossierId dossier, RecordSignal signal, LawBook law, CancellationToken ct) =>
        _ = (await recorder.RecordAsync(Act(who, dossier, founds: true), scene => signal.Decide(scene, law), ct)).Value;

    private static async Task ReportAsync(Recorder recorder, Account who, DossierId dossier, Organisation to, Team team, LawBook law, CancellationToken ct) =>
        _ = (await recorder.RecordAsync(Act(who, dossier, founds: false), scene => new ReportSignal
        {
            Signal = scene.Dossier.Of<SignalRecorded>().First().Event.Signal,
            To = to.Number,
            ToKind = to.Kind,
            ToTeam = team.Number,
            Facts = [.. scene.Dossier.Facts.Where(f => f.Event is StatementMade or PersonRecorded or AuthorityRecorded).Select(f => f.Id)],
            Purpose = "meten",
            Ground = new("report-to-veilig-thuis"),
            Consent = Consent.Given,
            FamilyTold = true,
        }.Decide(scene, law), ct)).Value;

    public static Act Act(Account who, DossierId dossier, bool founds) =>
        new() { Dossier = dossier, Actor = who.Actor, Id = new(Guid.NewGuid()), Ground = "meldcode-records", Founds = founds };
}
