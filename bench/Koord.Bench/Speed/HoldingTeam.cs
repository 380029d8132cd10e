using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Judgements;
using Koord.Domain.Plan;
using Koord.Domain.Responsibility;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Koord.Bench.Speed;

/// <summary>A local team of one who leads it, one who records what comes in, and colleagues who hold two thousand families between them; and a care provider that is asked to take over.</summary>
internal sealed class HoldingTeam
{
    public const int Families = 2000;
    public const string LeadLogin = "leiden";
    public const string WorkerLogin = "vasthouden0";
    private const int Colleagues = 25;

    /// <summary>Over so many days they came in.</summary>
    private const int Days = 100;

    public required Organisation Local { get; init; }

    public required Team Team { get; init; }

    public required Organisation Care { get; init; }

    public required Team CareTeam { get; init; }

    public required Account Intake { get; init; }

    public required IReadOnlyList<Account> Workers { get; init; }

    public required Account CareLead { get; init; }

    public static async Task<HoldingTeam> HireAsync(IServiceProvider services, CancellationToken ct)
    {
        var (organisations, accounts) = (services.GetRequiredService<Organisations>(), services.GetRequiredService<Accounts>());
        var local = await organisations.AddAsync(OrganisationKind.LocalTeam, "Wijkteam", ct);
        var team = await organisations.AddTeamAsync(local.Number, "Oost", ct);
        var care = await organisations.AddAsync(OrganisationKind.CareProvider, "Jeugdhulp", ct);
        var careTeam = await organisations.AddTeamAsync(care.Number, "Ambulant", ct);
        await Prepared.HireAsync(accounts, team, LeadLogin, Roles.Professional | Roles.TeamLead, ct);
        var workers = new List<Account>();
        while (workers.Count < Colleagues)
        {
            workers.Add(await Prepared.HireAsync(accounts, team, $"vasthouden{workers.Count}", Roles.Professional, ct));
        }

        return new()
        {
            Local = local,
            Team = team,
            Care = care,
            CareTeam = careTeam,
            Intake = await Prepared.HireAsync(accounts, team, "aanname", Roles.Professional | Roles.DutyRoster, ct),
            Workers = workers,
            CareLead = await Prepared.HireAsync(accounts, careTeam, "jeugdhulp", Roles.Professional | Roles.TeamLead, ct),
        };
    }

    /// <summary>Each family came in on some day, and has somebody who holds, a check that waits, and often more.</summary>
    public async Task TakeOnAsync(Past past, CancellationToken ct)
    {
        for (var i = 0; i < Families; i++)
        {
            await TakeOnAsync(past, new(9_000_000 + i), i, ct);
            past.Later(TimeSpan.FromDays((double)Days / Families));
        }

        await past.WorkAsync(ct);
    }

    public Named Named(Account colleague) => new() { Person = colleague.Number, Team = Team.Number, Why = "heeft ruimte" };

    public OfferHolding Offer(Scene scene, OfferId offer) => new()
    {
        Offer = offer,
        To = Care.Number,
        ToKind = Care.Kind,
        ToTeam = CareTeam.Number,
        Safe = "Jip slaapt bij oma en gaat naar school.",
        NotKnown = "Of vader weer drinkt.",
        Asked = "Neemt u over nu de behandeling begint?",
        InDanger = false,
        Passing = new() { Facts = [.. scene.Dossier.Facts.Where(f => f.Event is PersonRecorded).Select(f => f.Id)], Ground = new("youth-help-with-consent"), Consent = Consent.Given, FamilyTold = true },
    };

    public static RecordContact Contact(PersonId child, PersonId parent, DateOnly on, bool spoken) => new()
    {
        Contact = new() { Contact = new(Guid.NewGuid()), On = new(on), Where = ContactPlace.Home, With = [parent], Seen = [child], Observed = new Personal<string>("Het was rustig in huis, er stond eten op tafel.") },
        Spoken = spoken ? [new() { Talk = new(Guid.NewGuid()), Child = child, On = new(on), Alone = true, Number = 6, Words = new Personal<string>("Het gaat wel, maar 's avonds is het lawaai.") }] : [],
    };

    public static StepPlanned Step(Account by, DateOnly before, StepKind kind, string what) =>
        new() { Step = new(Guid.NewGuid()), Kind = kind, What = what, By = by.Number, Before = before, About = [] };

    private async Task TakeOnAsync(Past past, DossierId dossier, int i, CancellationToken ct)
    {
        var (worker, today) = (Workers[i % Colleagues], past.Today);
        var (signal, _) = Prepared.Signal(2, i % 40 == 0 ? Danger.Now : i % 10 == 0 ? Danger.Unknown : Danger.NotNow);
        var (child, parent) = (signal.People[0].Person, signal.People[1].Person);
        await past.DoAsync(Intake, dossier, scene => signal.Decide(scene, past.Law), ct, founds: true);
        await past.DoAsync(Intake, dossier, scene => new BeginHolding(Named(worker)).Decide(scene, past.Law), ct);
        if (i % 2 == 0)
        {
            await past.DoAsync(worker, dossier, new PlanStep(Step(worker, today.AddDays(i % 180), StepKind.Promise, "bellen met school over de dagen thuis")).Decide, ct);
        }

        if (i % 5 == 0)
        {
            await past.DoAsync(worker, dossier, new PlanStep(Step(worker, today.AddDays(i % 150), StepKind.Question, "uitzoeken wie er 's nachts bij de kinderen is")).Decide, ct);
        }

        if (i % 3 != 0)
        {
            await past.DoAsync(worker, dossier, Contact(child, parent, today, spoken: i % 4 == 1).Decide, ct);
        }

        if (i % 20 == 3)
        {
            await past.DoAsync(worker, dossier, scene => Offer(scene, new(Guid.NewGuid())).Decide(scene, past.Law), ct);
        }
    }
}
