using System.Text.Json;
using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Law;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Web.Signals;
using Koord.Web.Tests.Dossiers;

namespace Koord.Web.Tests.Closed;

/// <summary>A village with a school, everybody who can sign in there, and what they wrote: five dossiers and a question.</summary>
internal sealed class Street : IAsyncDisposable
{
    public const string Surname = "Hilbrands";

    private Street(Village village) => Village = village;

    public Village Village { get; }

    public Organisation School { get; private set; } = null!; // set before anyone gets the street

    public Team SchoolTeam { get; private set; } = null!; // as School

    /// <summary>By Noor, who is not on the team; Tim is. Veilig Thuis has it, and Vera there.</summary>
    public Worry Main { get; private set; } = null!; // as School

    public PersonId Mother { get; } = new(Guid.NewGuid());

    public PersonId Father { get; } = new(Guid.NewGuid());

    /// <summary>By Noor, and nobody is on the team.</summary>
    public Worry Own { get; private set; } = null!; // as School

    /// <summary>By Kim, on the roster of Veilig Thuis.</summary>
    public Worry Waiting { get; private set; } = null!; // as School

    /// <summary>By Sofie at school, about the same child as the first.</summary>
    public Worry AtSchool { get; private set; } = null!; // as School

    /// <summary>Noor's question to Veilig Thuis, without a name.</summary>
    public DossierId Advice { get; } = new(Random.Shared.NextInt64(1, long.MaxValue));

    /// <summary>The first words in the first dossier, Noor's and Tim's.</summary>
    public IReadOnlyList<FactId> Statements { get; private set; } = [];

    /// <summary>What started a term in the first dossier.</summary>
    public IReadOnlyList<FactId> Dated { get; private set; } = [];

    /// <summary>Noor is writing again about the first child.</summary>
    public Guid Draft { get; } = Guid.NewGuid();

    public DateOnly Born { get; private set; }

    public DateOnly Today => Moment.At(Village.Clock.GetUtcNow()).Today;

    public LawBook Law => Village.Get<LawBook>();

    public static IReadOnlyList<string> Everybody { get; } =
    [
        "noor", "tim", "kim", "bas", "ria", "fleur", "piet", "ada", // the local team: author, on the team, colleagues, lead, desk, privacy officer, administrator
        "wim", "vera", "lena", "pien", // Veilig Thuis: on duty, on the team, lead, privacy officer
        "sofie", "suus", "pim", // the school: professional, lead, privacy officer
        "mother", "father", "child",
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Street> OpenAsync(FreshDatabases databases, Kind kind)
    {
        var street = new Street(await Village.OpenAsync(databases, kind));
        await street.SettleAsync();
        await street.BeginAsync();
        await street.ComeInAsync();
        await street.WorkAsync();
        return street;
    }

    public Task<Done> ActAsync(string by, Worry worry, Func<Scene, Result<IReadOnlyList<DossierEvent>>> decide) => Village.ActAsync(by, worry.Dossier, decide);

    /// <summary>Facts as they are, whichever act will record them one day.</summary>
    public Task<Done> HappensAsync(string by, Worry worry, params DossierEvent[] events) => Village.ActAsync(by, worry.Dossier, _ => events);

    /// <summary>Everything that is due is done.</summary>
    public Task WorkAsync() => Village.WorkAsync();

    public PersonRecorded Child(string name) => Person(Main.Child, FamilyRole.Child, name, BirthDate.On(Born));

    public static PersonRecorded Person(PersonId person, FamilyRole role, string name, BirthDate born) =>
        new() { Person = person, Role = role, Name = PersonName.Of(name, null, Surname), Born = born };

    public static StatementMade ChildSays(Worry worry, string text) =>
        Village.Statement(worry, text) with { Kind = StatementKind.Said, SaidBy = worry.Child, Child = worry.Child };

    public static SignalRecorded Signal(Worry worry, SignalId signal, Danger danger) =>
        new() { Signal = signal, Origin = Origin.Worry, About = [worry.Child], Danger = danger, FamilyKnows = true };

    public ReportSignal Report(SignalId signal, Organisation to, Team team, Dossier facts, OrganisationKind from) => new()
    {
        Signal = signal,
        To = to.Number,
        ToKind = to.Kind,
        ToTeam = team.Number,
        Facts = [.. facts.Of<StatementMade>().Where(s => s.Event.Signal == signal).Select(s => s.Fact.Id)],
        Purpose = "samen kijken",
        Ground = Law.GroundsFor(from, to.Kind, Today)[0].Id,
        Consent = Consent.Given,
        FamilyTold = false,
        NotToldBecause = "dat geeft nu gevaar",
        NotToldUntil = Today.AddDays(7),
    };

    public Task<Done> OpenToAsync(string by, Worry worry, PersonId person, params FactId[] facts) =>
        ActAsync(by, worry, scene => new DecideFamilySight { Person = person, Facts = facts, Open = true }.Decide(scene, Village.Get<AgesOfSayOn>()(scene.Now.Today)));

    public ValueTask DisposeAsync() => Village.DisposeAsync();

    private async Task SettleAsync()
    {
        var (local, vt, organisations) = (Village["noor"].Side, Village.VeiligThuis.Number, Village.Get<Organisations>());
        School = await organisations.AddAsync(OrganisationKind.School, "De Zonnewijzer", Ct);
        SchoolTeam = await organisations.AddTeamAsync(School.Number, "Zorgteam", Ct);
        await Village.HireAsync("kim", "Kim Collega", local, Village.LocalTeam.Number, Roles.Professional);
        await Village.HireAsync("jan", "Jan Bekende", local, Village.LocalTeam.Number, Roles.Professional);
        await Village.HireAsync("ada", "Ada Beheer", local, null, Roles.Administrator);
        await Village.HireAsync("vera", "Vera Vervolg", vt, Village.DutyTeam.Number, Roles.Professional);
        await Village.HireAsync("otto", "Otto Bekende", vt, Village.DutyTeam.Number, Roles.Professional);
        await Village.HireAsync("lena", "Lena Leidsma", vt, Village.DutyTeam.Number, Roles.TeamLead);
        await Village.HireAsync("pien", "Pien Privé", vt, null, Roles.PrivacyOfficer);
        await Village.HireAsync("sofie", "Sofie Juf", School.Number, SchoolTeam.Number, Roles.Professional);
        await Village.HireAsync("suus", "Suus Leidsma", School.Number, SchoolTeam.Number, Roles.TeamLead);
        await Village.HireAsync("pim", "Pim Privé", School.Number, null, Roles.PrivacyOfficer);
    }

    private async Task BeginAsync()
    {
        Born = Today.AddYears(-13).AddDays(-40);
        Main = await Village.WorryAsync("noor", "Sterre", Surname, Born, "Geen jas in de sneeuw", Danger.Unknown);
        await HappensAsync("noor", Main, Person(Mother, FamilyRole.Parent, "Milou", BirthDate.InYear(1985)), Person(Father, FamilyRole.Parent, "Joost", BirthDate.InYear(1984)),
            new AuthorityRecorded { Parent = Mother, Child = Main.Child, Held = true, Since = Born, Source = AuthoritySource.Register },
            Village.Statement(Main, "Weer te laat op school"));
        await Village.PutOnTeamAsync("ria", Main, "tim");
        await Village.ReportAsync("noor", Main);
        await WorkAsync();
        await ActAsync("wim", Main, scene => new TakeUpSignal { Signal = Main.Signal, By = Village["vera"].Number, Team = Village.DutyTeam.Number, NextStep = "bellen", NextStepOn = Today.AddDays(2), Why = "kent de school" }.Decide(scene));
        await HappensAsync("tim", Main, Village.Statement(Main, "Lacht op het plein"));
        Own = await Village.WorryAsync("noor", "Lotte", Surname, Born.AddYears(4), "Slaapt in de klas");
        Waiting = await Village.WorryAsync("kim", "Daan", Surname, Born.AddYears(6), "Alleen op straat");
        await Village.ReportAsync("kim", Waiting);
        AtSchool = await Village.WorryAsync("sofie", "Sterre", Surname, Born, "Eet haar brood niet");
        await Village.Get<Drafts>().SaveAsync(Draft, Village["noor"].Number, JsonSerializer.Serialize(new SignalContent { Origin = Origin.Worry, Dossier = Main.Dossier, KnownFamily = true, Form = new() }), 0, Ct);
        await Village.ActAsync("noor", Advice, scene => new AskAdvice { Question = new(Guid.NewGuid()), Text = "Wanneer is te laat komen een zorg?", Of = Village.VeiligThuis.Number, Team = Village.DutyTeam.Number }.Decide(scene), founds: true);
    }

    private async Task ComeInAsync()
    {
        foreach (var (name, person) in (IEnumerable<(string, PersonId)>)[("mother", Mother), ("father", Father), ("child", Main.Child)])
        {
            await InviteAsync("tim", Main, person, name);
        }

        Statements = [.. (await ViewAsync("tim", Main)).Dossier.Of<StatementMade>().Select(s => s.Fact.Id)];
        Dated = [.. (await ViewAsync("noor", Main)).Dossier.Of<SignalReported>().Select(r => r.Fact.Id)];
        await OpenToAsync("tim", Main, Mother, [.. Statements]);
        await OpenToAsync("tim", Main, Main.Child, Statements[0]);
        await OpenToAsync("tim", Main, Father, Statements[1]);
    }

    public async Task InviteAsync(string by, Worry worry, PersonId person, string name)
    {
        var holder = await Village.Get<Holders>().AddAsync(HolderKind.FamilyMember, Ct);
        await ActAsync(by, worry, scene => new InviteFamilyMember { Person = person, Holder = holder, Contact = scene.Actor.Account, ContactHow = "bel 088 000 00 00" }.Decide(scene, Village.Get<AgesOfSayOn>()(scene.Now.Today)));
        var account = await Village.Get<Accounts>().OpenFamilyAccountAsync(InvitationCode.New(), holder, name, Village.Clock.GetUtcNow().AddDays(14), Ct);
        await Village.MeetAsync(name, account.Number);
    }

    /// <summary>What somebody sees of it; a look is stored, as always.</summary>
    public async Task<View> ViewAsync(string by, Worry worry) =>
        await Village.Get<Reader>().OpenAsync(worry.Dossier, Village[by].Actor, Purpose.Work, null, Ct) ?? throw new InvalidOperationException($"{by} sees nothing there.");
}
