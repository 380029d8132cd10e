using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Judgements;
using Koord.Domain.Law;
using Koord.Domain.Outcomes;
using Koord.Domain.Plan;
using Koord.Domain.Responsibility;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;

namespace Koord.Simulation;

/// <summary>One family's line, and what the people of the region do along it. People are called by their short name.</summary>
public sealed class Line(Teller teller, DossierId dossier)
{
    public DossierId Dossier => dossier;

    private Cast Cast => teller.Cast;

    public Task ContactAsync(string who, ContactHad contact, IReadOnlyList<ChildSpoken> spoken, CancellationToken ct) =>
        ActAsync(who, new RecordContact { Contact = contact, Spoken = spoken }.Decide, ct);

    public Task AssessAsync(string who, SafetyAssessed judgement, StepPlanned? findOut, CancellationToken ct) =>
        ActAsync(who, new AssessSafety(judgement, findOut).Decide, ct);

    public Task DecideAsync(string who, DecideOnReport decision, CancellationToken ct) => ActAsync(who, scene => decision.Decide(scene, teller.Law), ct);

    public Task EndResearchAsync(string who, SignalId signal, string judgement, CancellationToken ct) => ActAsync(who, new EndResearch(signal, judgement).Decide, ct);

    public Task AnswerAsync(string who, SignalId signal, string answer, CancellationToken ct) => ActAsync(who, new AnswerReporter(signal, answer).Decide, ct);

    /// <summary>A promise, or a question to which somebody finds the answer.</summary>
    public StepPlanned Step(StepKind kind, string what, string by, DateOnly before) =>
        new() { Step = new(teller.NewId()), Kind = kind, What = what, By = Cast[by].Number, Before = before, About = [] };

    public Task PlanStepAsync(string who, StepPlanned step, CancellationToken ct) => ActAsync(who, new PlanStep(step).Decide, ct);

    public Task TakeStepAsync(string who, StepId step, string outcome, CancellationToken ct) => ActAsync(who, new TakeStep(step, outcome).Decide, ct);

    /// <summary>Everything that is still open here is done with.</summary>
    public Task TakeStepsAsync(string who, string outcome, CancellationToken ct) => ActAsync(
        who,
        scene => OpenSteps.Of(scene.Dossier, scene.Actor.Side).Select(s => new TakeStep(s.Step.Step, outcome).Decide(scene)).SelectMany(r => r.Value).ToArray(),
        ct);

    public Task BeginAsync(string who, string holder, string why, CancellationToken ct) => ActAsync(who, scene => new BeginHolding(Named(holder, why)).Decide(scene, teller.Law), ct);

    public Task NameAsync(string who, string holder, string why, DateOnly? until, CancellationToken ct) =>
        ActAsync(who, new NameHolder { Holder = Named(holder, why), Until = until }.Decide, ct);

    /// <summary>Asks another organisation to take over; people, worries and work pass, what a child said does not.</summary>
    public Task OfferAsync(string who, string to, OfferId offer, (string Safe, string NotKnown, string Asked) words, CancellationToken ct) =>
        ActAsync(who, scene => new OfferHolding
        {
            Offer = offer,
            To = Cast.Place(to).Number,
            ToKind = Cast.Place(to).Kind,
            ToTeam = Cast.TeamOf(to).Number,
            Safe = words.Safe,
            NotKnown = words.NotKnown,
            Asked = words.Asked,
            InDanger = false,
            Agreement = teller.Law.AgreementFor(Cast[who].Kind!.Value, Cast.Place(to).Kind, scene.Now.Today) is { } agreed ? new(agreed.Id) : null, // a worker has a kind
            Passing = new() { Facts = Passing(scene), Ground = GroundTo(who, to, scene), Consent = Consent.Given, FamilyTold = true },
        }.Decide(scene, teller.Law), ct);

    public Task AcceptAsync(string who, OfferId offer, string holder, string why, CancellationToken ct) =>
        ActAsync(who, scene => new AcceptOffer(offer, Named(holder, why)).Decide(scene, teller.Law), ct);

    public Task RefuseAsync(string who, OfferId offer, string because, CancellationToken ct) => ActAsync(who, new RefuseOffer(offer, because).Decide, ct);

    public Task WithdrawAsync(string who, OfferId offer, string because, CancellationToken ct) => ActAsync(who, new WithdrawOffer(offer, because).Decide, ct);

    /// <summary>A court ordered it: the GI holds.</summary>
    public Task OrderAsync(string who, CourtOrder order, CancellationToken ct) => ActAsync(who, scene => new RecordOrder
    {
        Order = order,
        Gi = Cast.Place("gi").Number,
        GiKind = OrganisationKind.GecertificeerdeInstelling,
        GiTeam = Cast.TeamOf("gi").Number,
        Facts = [.. scene.Dossier.Facts.Where(f => f.Event is PersonRecorded or AuthorityRecorded || (f.By == scene.Actor.Side && f.Event is StatementMade { Child: null } or SafetyAssessed)).Select(f => f.Id)],
        Ground = new("inform-gi-under-order"),
    }.Decide(scene, teller.Law), ct);

    public Task LeadAsync(string who, ChooseLead lead, CancellationToken ct) => ActAsync(who, lead.Decide, ct);

    public Task OwnPlanAsync(string who, OwnPlan outcome, string? because, CancellationToken ct) => ActAsync(who, new OfferOwnPlan(outcome, because).Decide, ct);

    /// <summary>The family's plan, or its next version.</summary>
    public Task PlanAsync(string who, PlanMade plan, CancellationToken ct) =>
        ActAsync(who, scene => new MakePlan(plan with { Replaces = MakePlan.CurrentPlan(scene.Dossier)?.Fact.Id }).Decide(scene), ct);

    public Task AskHelpAsync(string who, HelpId help, string what, string of, CancellationToken ct) => ActAsync(who, scene => new AskHelp
    {
        Help = help,
        What = what,
        Of = (Cast.Place(of).Number, Cast.Place(of).Kind, Cast.TeamOf(of).Number),
        Ground = GroundTo(who, of, scene),
        Consent = Consent.Given,
    }.Decide(scene, teller.Law), ct);

    public Task MoveHelpAsync(string who, MoveHelp move, CancellationToken ct) => ActAsync(who, scene => (move with { On = scene.Now.Today }).Decide(scene), ct);

    public Task CheckAsync(string who, SafetyChecked check, ChildrenAtCheck children, CancellationToken ct) =>
        ActAsync(who, scene => new CheckSafety { Check = check, Children = children }.Decide(scene, teller.Law), ct);

    public Task CloseAsync(string who, LineClosed closing, ChildrenAtCheck children, CancellationToken ct) =>
        ActAsync(who, new CloseLine { Closing = closing, Children = children }.Decide, ct);

    public Task LetInAsync(string who, string colleague, string why, CancellationToken ct) =>
        ActAsync(who, new PutColleagueOnTeam { Colleague = Cast[colleague].Number, Team = TeamOf(colleague), Why = why }.Decide, ct);

    /// <summary>What was recorded here and can be told is opened to each parent, and a child's words to the child.</summary>
    public async Task OpenToFamilyAsync(string who, CancellationToken ct)
    {
        var view = await teller.Reader.OpenAsync(dossier, Cast[who].Actor, Purpose.Work, null, ct) ?? throw new InvalidOperationException($"{who} cannot see this family.");
        var people = view.Dossier.Fold(People.None, (p, f) => p.After(f));
        var noParent = !people.All.Any(p => p.Role is FamilyRole.Parent or FamilyRole.Carer); // who only helps knows the children
        foreach (var person in people.All.Where(p => p.Role is FamilyRole.Parent or FamilyRole.Carer or FamilyRole.Child))
        {
            var facts = UndecidedForFamily.Of(view.Dossier, view.Viewer.Side).Where(f => IsFor(person, f, noParent)).Select(f => f.Id).ToList();
            if (facts.Count > 0)
            {
                await ActAsync(who, scene => new DecideFamilySight { Person = person.Person, Facts = facts, Open = true }.Decide(scene, teller.Ages(scene.Now.Today)), ct);
            }
        }
    }

    public Task ActAsync(string who, Func<Scene, Result<IReadOnlyList<DossierEvent>>> decide, CancellationToken ct) => teller.ActAsync(Cast[who], dossier, decide, ct);

    private static bool IsFor(PersonRecorded person, Recorded fact, bool noParent) => fact.Event is IReadByChoice { Chooser: { } chooser } words
        ? chooser == person.Person || words.ReadableBy.Contains(person.Person)
        : noParent || person.Role is not FamilyRole.Child;

    private static IReadOnlyList<FactId> Passing(Scene scene) =>
        [.. scene.Dossier.Facts.Where(f => f.By == scene.Actor.Side && f.Event is not (IPlace or BsnRecorded or IReadByChoice { Chooser: not null }) && f.Event is IAbout or ReportDecided or ResearchEnded).Select(f => f.Id)];

    private GroundId GroundTo(string who, string place, Scene scene) => teller.Law.GroundsFor(Cast[who].Kind!.Value, Cast.Place(place).Kind, scene.Now.Today)[0].Id; // a worker has a kind

    private Named Named(string person, string why) => new() { Person = Cast[person].Number, Team = TeamOf(person), Why = why };

    private TeamId TeamOf(string person) => Cast.TeamOf(Cast.PlaceOf(person)).Number;
}
