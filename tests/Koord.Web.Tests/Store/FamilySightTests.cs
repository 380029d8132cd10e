using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Store;

namespace Koord.Web.Tests.Store;

/// <summary>What a family member reads through the one door out, on both databases.</summary>
public sealed class FamilySightTests(Templates templates) : IAsyncLifetime
{
    private static readonly AgesOfSay Ages = new(12, 16);
    private static readonly PersonId Sterre = Facts.NewPerson();
    private static readonly PersonId Milou = Facts.NewPerson();
    private static readonly PersonId Ruben = Facts.NewPerson();
    private readonly FreshDatabases _databases = new(templates);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _databases.DisposeAsync();

    [Theory, OnBothDatabases]
    public async Task What_nobody_decided_stays_invisible(Kind kind)
    {
        var scene = await TellAsync(kind);

        Assert.Empty(await scene.TextsAsync(scene.Mother));
    }

    [Theory, OnBothDatabases]
    public async Task What_was_opened_by_law_ends_on_the_day_that_authority_ends(Kind kind)
    {
        var scene = await TellAsync(kind);
        await scene.OpenAsync(scene.Teacher, Milou, scene.Seen);
        Assert.Equal(["gezien"], await scene.TextsAsync(scene.Mother));

        await scene.House.RecordAsync(scene.Dossier, scene.Teacher, Facts.Authority(Milou, Sterre) with { Held = false, Since = Moment.At(House.Monday).Today });

        Assert.Empty(await scene.TextsAsync(scene.Mother));
    }

    [Theory, OnBothDatabases]
    public async Task What_was_opened_by_law_ends_when_the_child_turns_sixteen(Kind kind)
    {
        var scene = await TellAsync(kind, born: 2010);
        await scene.OpenAsync(scene.Teacher, Milou, scene.Seen);
        scene.House.Clock.Pass(new DateTimeOffset(2026, 5, 5, 9, 0, 0, TimeSpan.Zero) - House.Monday);
        Assert.Equal(["gezien"], await scene.TextsAsync(scene.Mother));

        scene.House.Clock.Pass(TimeSpan.FromDays(1));

        Assert.Empty(await scene.TextsAsync(scene.Mother));
    }

    [Theory, OnBothDatabases]
    public async Task One_of_two_organisations_can_keep_a_text_closed(Kind kind)
    {
        var scene = await TellAsync(kind);
        var guard = await scene.ShareAsync(sourceKeptSecret: false);
        await scene.OpenAsync(scene.Teacher, Milou, scene.Seen);
        Assert.Equal(["gezien"], await scene.TextsAsync(scene.Mother));

        await scene.DecideAsync(guard, new() { Person = Milou, Facts = [scene.Seen], Open = false, Because = "eerst praten", Review = new(2026, 4, 1) });

        Assert.Empty(await scene.TextsAsync(scene.Mother));
    }

    [Theory, OnBothDatabases]
    public async Task A_source_that_was_promised_secrecy_stays_closed_whatever_is_decided(Kind kind)
    {
        var scene = await TellAsync(kind);
        var guard = await scene.ShareAsync(sourceKeptSecret: true);

        await scene.OpenAsync(guard, Milou, scene.Seen);

        Assert.Empty(await scene.TextsAsync(scene.Mother));
    }

    [Theory, OnBothDatabases]
    public async Task A_father_without_authority_learns_no_place_and_nothing_of_the_child(Kind kind)
    {
        var scene = await TellAsync(kind);
        await scene.OpenAsync(scene.Teacher, Milou, scene.Seen);

        var seen = await scene.House.SeenAsync(scene.Dossier, scene.Father, Purpose.Family);

        Assert.Equal([Ruben], seen.Select(f => f.Event).OfType<PersonRecorded>().Select(p => p.Person));
        Assert.DoesNotContain(seen, f => f.Event is PlaceRecorded or StatementMade or AuthorityRecorded);
        Assert.Empty(await scene.House.SeenAsync(scene.Dossier, scene.Father, Purpose.Place));
        Assert.Empty(await scene.House.SeenAsync(scene.Dossier, scene.Mother, Purpose.Place));
    }

    [Theory, OnBothDatabases]
    public async Task The_looks_of_relatives_are_never_shown(Kind kind)
    {
        var scene = await TellAsync(kind);
        await scene.House.OpenAsync(scene.Dossier, scene.Father, Purpose.Family);
        await scene.House.OpenAsync(scene.Dossier, scene.Teacher);

        var view = await scene.House.OpenAsync(scene.Dossier, scene.Mother, Purpose.Family);
        var looks = await scene.House.Looks.AtAsync(view!, Ct); // not null: she has a way in

        Assert.Equal([scene.Teacher.Side], looks.Select(l => l.Side).Distinct());
        Assert.Equal([scene.Teacher.Account], looks.Select(l => l.Account).Distinct());
    }

    [Theory, OnBothDatabases]
    public async Task An_own_view_stands_beside_the_text_at_every_organisation_that_has_it(Kind kind)
    {
        var scene = await TellAsync(kind);
        var guard = await scene.ShareAsync(sourceKeptSecret: false);
        await scene.OpenAsync(scene.Teacher, Milou, scene.Seen);

        var added = await scene.House.Recorder.RecordAsync(House.Press(scene.Dossier, scene.Mother), s => new AddView(scene.Seen, "Dat was anders.").Decide(s), Ct);

        Assert.Null(added.Refusal);
        foreach (var (viewer, purpose) in new[] { (scene.Teacher, Purpose.Work), (guard, Purpose.Work), (scene.Mother, Purpose.Family) })
        {
            var statement = (await scene.House.OpenAsync(scene.Dossier, viewer, purpose))!.Dossier.Fold(Statements.None, (s, f) => s.After(f)).All.Single(); // not null: each has the text
            Assert.Equal(["Dat was anders."], statement.Views.Select(v => v.Event.Text.Value));
        }

        Assert.DoesNotContain(await scene.House.SeenAsync(scene.Dossier, scene.Father, Purpose.Family), f => f.Event is ViewAdded);
    }

    [Theory, OnBothDatabases]
    public async Task A_way_in_that_was_closed_shows_nothing_and_opens_again_with_the_own_words(Kind kind)
    {
        var scene = await TellAsync(kind);
        await scene.OpenAsync(scene.Teacher, Milou, scene.Seen);
        await scene.House.Recorder.RecordAsync(House.Press(scene.Dossier, scene.Mother), s => new AddView(scene.Seen, "Dat was anders.").Decide(s), Ct);

        await scene.House.Recorder.RecordAsync(House.Press(scene.Dossier, scene.Teacher), s => new EndFamilyAccess(Milou, "zij vroeg erom").Decide(s), Ct);

        Assert.Null(await scene.House.OpenAsync(scene.Dossier, scene.Mother, Purpose.Family));
        var again = new RenewInvitation { Person = Milou, Contact = scene.Teacher.Account, ContactHow = "bel" };
        Assert.Null((await scene.House.Recorder.RecordAsync(House.Press(scene.Dossier, scene.Teacher), s => again.Decide(s, Ages), Ct)).Refusal);
        Assert.Contains(await scene.House.SeenAsync(scene.Dossier, scene.Mother, Purpose.Family), f => f.Event is ViewAdded);
    }

    [Theory, OnBothDatabases]
    public async Task A_family_member_finds_the_own_dossier_and_an_organisation_finds_none(Kind kind)
    {
        var scene = await TellAsync(kind);

        Assert.Equal([scene.Dossier], await scene.House.Reader.DossiersOfAsync(scene.Mother, Ct));
        Assert.Empty(await scene.House.Reader.DossiersOfAsync(scene.Teacher, Ct));
    }

    private async Task<Told> TellAsync(Kind kind, int born = 2018)
    {
        var house = await House.OnAsync(_databases, kind);
        var teacher = (await house.SideAsync()).Person();
        var seen = Facts.Said(Sterre, "gezien");
        var dossier = await house.FoundAsync(
            teacher, Facts.Child(Sterre, born: born), Facts.Parent(Milou), Facts.Parent(Ruben, "Ruben"), Facts.Authority(Milou, Sterre), seen,
            new PlaceRecorded { Person = Sterre, Kind = PlaceKind.Shelter, Place = "Lindepad 4" });
        var fact = (await house.SeenAsync(dossier, teacher)).Single(f => f.Event is StatementMade).Id;
        var told = new Told(house, dossier, teacher, fact, await InvitedAsync(), await InvitedAsync());
        await told.InviteAsync(Milou, told.Mother);
        await told.InviteAsync(Ruben, told.Father);
        return told;

        async Task<Actor> InvitedAsync() => new() { Account = new(RandomNumber.Next()), Side = await house.FamilyAsync(), Roles = Roles.FamilyMember };
    }

    private sealed record Told(House House, DossierId Dossier, Actor Teacher, FactId Seen, Actor Mother, Actor Father)
    {
        public async Task InviteAsync(PersonId person, Actor member)
        {
            var act = new InviteFamilyMember { Person = person, Holder = member.Side, Contact = Teacher.Account, ContactHow = "bel 088 000 00 00" };
            Assert.Null((await House.Recorder.RecordAsync(House.Press(Dossier, Teacher), s => act.Decide(s, Ages), Ct)).Refusal);
        }

        public Task OpenAsync(Actor actor, PersonId person, FactId fact) => DecideAsync(actor, new() { Person = person, Facts = [fact], Open = true });

        public async Task DecideAsync(Actor actor, DecideFamilySight act) =>
            Assert.Null((await House.Recorder.RecordAsync(House.Press(Dossier, actor), s => act.Decide(s, Ages), Ct)).Refusal);

        /// <summary>Shares the statement with Veilig Thuis, where somebody is put on the team.</summary>
        public async Task<Actor> ShareAsync(bool sourceKeptSecret)
        {
            var side = await House.SideAsync(OrganisationKind.VeiligThuis);
            var (lead, guard) = (side.Person(Roles.DutyRoster), side.Person());
            var persons = (await House.SeenAsync(Dossier, Teacher)).Where(f => f.Event is PersonRecorded).Select(f => f.Id);
            await House.RecordAsync(Dossier, Teacher, Facts.Shared(side.Holder, [Seen, .. persons]) with { SourceKeptSecret = sourceKeptSecret }, Facts.CameIn(side, fromElsewhere: true));
            await House.RecordAsync(Dossier, lead, Facts.Put(guard));
            return guard;
        }

        public async Task<IEnumerable<string>> TextsAsync(Actor viewer) =>
            (await House.SeenAsync(Dossier, viewer, Purpose.Family)).Select(f => f.Event).OfType<StatementMade>().Select(s => s.Text.Value);
    }
}
