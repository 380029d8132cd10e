using Koord.Domain.Dossiers;
using Koord.Domain.Judgements;
using Koord.Domain.Outcomes;
using Koord.Domain.Plan;
using Koord.Domain.Responsibility;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Web.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Koord.Bench.Speed;

/// <summary>One family over more than a year: judged, planned, helped, offered to another and refused, checked. Its line has sixty facts for who holds.</summary>
internal sealed class LongLine(HoldingTeam team, Past past)
{
    public const int Facts = 60;
    private readonly RecordSignal _signal = Prepared.Signal(3, Danger.NotNow).Item1;

    public DossierId Dossier { get; } = new(9_500_000);

    public Account Worker => team.Workers[0];

    public string Token(IServiceProvider services) => Convert.ToHexString(services.GetRequiredService<SearchTokens>().Exact(_signal.People[0].Name.Value, _signal.People[0].Born.Value)[0]);

    public async Task TellAsync(Reader reader, CancellationToken ct)
    {
        await past.DoAsync(team.Intake, Dossier, scene => _signal.Decide(scene, past.Law), ct, founds: true);
        await DoAsync(1, team.Intake, scene => new BeginHolding(team.Named(Worker)).Decide(scene, past.Law), ct);
        await AssessAsync(2, Safety.NotSafe, ct);
        await PlanAsync(ct);
        await HelpAsync(ct);
        await OfferAsync(ct);
        foreach (var days in (int[])[20, 25, 30, 20, 45])
        {
            await DoAsync(days, Worker, HoldingTeam.Contact(Child, Parent, past.Today, spoken: true).Decide, ct);
            await CheckAsync(3, ct);
        }

        await AssessAsync(9, Safety.SafeWithAgreements, ct);
        await past.WorkAsync(ct);
        while ((await reader.OpenAsync(Dossier, Worker.Actor, Purpose.Work, null, ct))!.Facts.Count is var had && had < Facts) // who holds sees it
        {
            await DoAsync(had % 5, Worker, _ => new DossierEvent[] { Prepared.Statement(_signal.Signal.Signal, Child, had) }, ct);
        }
    }

    private Domain.Family.PersonId Child => _signal.People[0].Person;

    private Domain.Family.PersonId Parent => _signal.People[1].Person;

    private Task DoAsync(int daysLater, Account who, Func<Scene, Result<IReadOnlyList<DossierEvent>>> decide, CancellationToken ct)
    {
        past.Later(TimeSpan.FromDays(daysLater));
        return past.DoAsync(who, Dossier, decide, ct);
    }

    private Task AssessAsync(int days, Safety safety, CancellationToken ct) => DoAsync(days, Worker, new AssessSafety(new()
    {
        Child = Child,
        Safety = safety,
        Certainty = Certainty.FairlySure,
        Known = new Personal<string>("Er is drie keer geslagen, steeds na drinken."),
        DoneNow = new Personal<string>("Jip slaapt tot maandag bij oma."),
    }).Decide, ct);

    private async Task PlanAsync(CancellationToken ct)
    {
        await DoAsync(3, Worker, new OfferOwnPlan(OwnPlan.Offered, null).Decide, ct);
        await DoAsync(14, Worker, new OfferOwnPlan(OwnPlan.Made, null).Decide, ct);
        await DoAsync(1, Worker, scene => Plan(scene).Decide(scene), ct);
        await DoAsync(30, Worker, scene => Plan(scene).Decide(scene), ct);
        await DoAsync(2, Worker, new ChooseLead { Name = "Anna", Person = Worker.Number, Organisation = team.Local.Number, ChosenBy = [Parent], Because = "zij komt al langer" }.Decide, ct);
        foreach (var what in (string[])["bellen met school", "sleutel bij oma ophalen", "vader uitnodigen", "afspraak bij de huisarts"])
        {
            var step = HoldingTeam.Step(Worker, past.Today.AddDays(20), StepKind.Promise, what);
            await DoAsync(2, Worker, new PlanStep(step).Decide, ct);
            await DoAsync(12, Worker, new TakeStep(step.Step, "gedaan").Decide, ct);
        }
    }

    private MakePlan Plan(Scene scene) => new(new()
    {
        Replaces = MakePlan.CurrentPlan(scene.Dossier)?.Fact.Id,
        Changed = new Personal<string>("Opa belt nu ook."),
        Goals = [new() { Words = new Personal<string>("Dat het thuis rustig is."), By = Parent }],
        Agreements = [new() { Id = new(Guid.NewGuid()), WhatWeSee = new Personal<string>("Er wordt geschreeuwd."), WhoDoesWhat = new Personal<string>("Moeder gaat met Jip naar oma."), WhomWeCall = new Personal<string>("Opa, daarna het wijkteam.") }],
        About = [Child, Parent],
        Parties = [],
    });

    private async Task HelpAsync(CancellationToken ct)
    {
        var help = new HelpId(Guid.NewGuid());
        await DoAsync(4, Worker, scene => new AskHelp { Help = help, What = "hulp in huis bij het opvoeden", Of = (team.Care.Number, team.Care.Kind, team.CareTeam.Number), Ground = new("youth-help-with-consent"), Consent = Consent.Given }.Decide(scene, past.Law), ct);
        foreach (var state in (HelpState[])[HelpState.Promised, HelpState.Started])
        {
            await DoAsync(16, Worker, scene => new MoveHelp { Which = help, State = state, On = scene.Now.Today }.Decide(scene), ct);
        }
    }

    private async Task OfferAsync(CancellationToken ct)
    {
        var offer = new OfferId(Guid.NewGuid());
        await DoAsync(7, Worker, scene => team.Offer(scene, offer).Decide(scene, past.Law), ct);
        await past.WorkAsync(ct);
        await DoAsync(5, team.CareLead, new RefuseOffer(offer, "de wachtlijst is dicht").Decide, ct);
    }

    private Task CheckAsync(int days, CancellationToken ct) => DoAsync(days, Worker, scene => new CheckSafety
    {
        Check = new() { Moment = CheckMoment.AtStart, Agreements = [], Numbers = [new() { Person = Parent, Number = 6 }], Safety = Safety.SafeWithAgreements, Certainty = Certainty.FairlySure, Because = "De afspraken werden gehouden.", About = [], Parties = [] },
        Children = new(),
    }.Decide(scene, past.Law), ct);
}
