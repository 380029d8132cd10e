using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;

namespace Koord.Tests.Sharing;

public sealed class FamilyActsTests
{
    private static readonly AgesOfSay Ages = new(12, 16);

    private static readonly Recorded Child = Fact(10, Family.Sterre(new(2018, 5, 6)));
    private static readonly Recorded Mother = Fact(11, Family.Person(Family.Mother, FamilyRole.Parent));
    private static readonly Recorded Father = Fact(12, Family.Person(Family.Father, FamilyRole.Parent));
    private static readonly Recorded Authority = Fact(13, Family.AuthorityOfMother);
    private static readonly Recorded Seen = Fact(14, Said(Family.Child));
    private static readonly Recorded AboutFather = Fact(15, Said(Family.Father));

    [Fact]
    public void Nobody_decides_about_what_they_cannot_see() =>
        Assert.Equal(SharingRefusals.NotFound, Decide(Open(Family.Mother, new FactId(999))).Refusal);

    [Fact]
    public void Nobody_decides_for_somebody_outside_the_family() =>
        Assert.Equal(SharingRefusals.NotFound, Decide(Open(Family.Aunt, Seen.Id)).Refusal);

    [Fact]
    public void Something_is_chosen() => Assert.Equal(SharingRefusals.NothingChosen, Decide(Open(Family.Mother)).Refusal);

    [Theory]
    [InlineData("", "2026-03-03", "reason-needed")]
    [InlineData(" ", "2026-03-03", "reason-needed")]
    [InlineData("gevaar", "2026-03-01", "until-needed")]
    [InlineData("gevaar", null, "until-needed")]
    [InlineData("gevaar", "2027-03-03", "day-too-far")]
    [InlineData("gevaar", "2206-03-03", "day-too-far")]
    public void Withholding_has_a_reason_and_a_day_ahead(string because, string? until, string refusal)
    {
        var act = Open(Family.Mother, Seen.Id) with { Open = false, Because = because, Review = until is null ? null : DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture) };

        Assert.Equal(refusal, Decide(act).Refusal?.Code);
    }

    [Fact]
    public void Withholding_until_today_is_withholding()
    {
        var withheld = Assert.IsType<FamilySightDecided>(Assert.Single(Decide(Open(Family.Mother, Seen.Id) with { Open = false, Because = "gevaar", Review = People.Now.Today }).Value));

        Assert.False(withheld.Opened);
        Assert.Empty(withheld.Gives);
    }

    [Fact]
    public void What_the_law_gives_is_opened_by_law_and_the_rest_by_decision()
    {
        var opened = Decide(Open(Family.Mother, Seen.Id, AboutFather.Id)).Value.Cast<FamilySightDecided>().ToList();

        Assert.Equal([(true, Seen.Id), (false, AboutFather.Id)], opened.Select(o => (o.ByLaw, o.Facts.Single())).OrderByDescending(o => o.ByLaw));
    }

    [Fact]
    public void A_father_without_authority_reads_about_his_child_only_by_decision() =>
        Assert.False(Assert.IsType<FamilySightDecided>(Assert.Single(Decide(Open(Family.Father, Seen.Id)).Value)).ByLaw);

    [Fact]
    public void Nobody_outside_the_family_is_invited() =>
        Assert.Equal(SharingRefusals.NotFound, Invite(Family.Aunt).Decide(Scene(), Ages).Refusal);

    [Fact]
    public void Whoever_is_invited_can_call_someone() =>
        Assert.Equal(SharingRefusals.ContactNeeded, (Invite(Family.Mother) with { ContactHow = " " }).Decide(Scene(), Ages).Refusal);

    [Fact]
    public void One_person_has_one_way_in_of_each_organisation()
    {
        var scene = Scene(Fact(20, Assert.IsType<FamilyInvited>(Invite(Family.Mother).Decide(Scene(), Ages).Value[0])));

        Assert.Equal(SharingRefusals.AlreadySo, Invite(Family.Mother).Decide(scene, Ages).Refusal);
        Assert.Null(Invite(Family.Mother).Decide(scene with { Actor = People.Officer }, Ages).Refusal);
    }

    [Fact]
    public void Two_ways_in_that_colleagues_gave_end_together()
    {
        var second = new HolderId(502);
        var scene = Scene(Invited(20), Fact(21, new FamilyInvited { Person = Family.Mother, Holder = second, Gives = [], Contact = People.Teacher.Account, ContactHow = "bel" }));

        var ended = new EndFamilyAccess(Family.Mother, "zij vraagt erom").Decide(scene).Value.Cast<FamilyAccessEnded>();

        Assert.Equal([Family.MotherKeys, second], ended.Select(e => e.Holder).OrderBy(h => h.Number));
    }

    [Fact]
    public void A_decision_gives_its_keys_to_the_way_in_of_the_own_organisation()
    {
        var other = People.Fact(new FamilyInvited { Person = Family.Mother, Holder = new(502), Gives = [], Contact = People.Officer.Account, ContactHow = "bel" }, People.VeiligThuis, People.Officer.Account, 21);

        Assert.Equal(Family.MotherKeys, Assert.IsType<FamilySightDecided>(Assert.Single(Open(Family.Mother, Seen.Id).Decide(Scene(Invited(20), other), Ages).Value)).Receiver);
        Assert.Equal(new HolderId(502), Assert.IsType<FamilySightDecided>(Assert.Single(Open(Family.Mother, Seen.Id).Decide(Scene(other), Ages).Value)).Receiver);
    }

    [Fact]
    public void A_mother_with_authority_comes_in_with_who_she_and_her_child_are()
    {
        var events = Invite(Family.Mother).Decide(Scene(), Ages).Value;

        Assert.Equal([Child.Id, Mother.Id], Assert.IsType<FamilyInvited>(events[0]).Gives.OrderBy(g => g.Value));
        Assert.Equal([Child.Id, Mother.Id], Assert.IsType<FamilySightDecided>(events[1]).Facts.OrderBy(g => g.Value));
    }

    [Fact]
    public void A_father_without_authority_comes_in_with_himself_alone() =>
        Assert.Equal([Father.Id], Assert.IsType<FamilyInvited>(Invite(Family.Father).Decide(Scene(), Ages).Value[0]).Gives);

    [Fact]
    public void What_was_opened_before_comes_with_the_invitation_and_what_was_withheld_does_not()
    {
        var scene = Scene(
            Fact(20, new FamilySightDecided { Person = Family.Father, Facts = [Seen.Id], Opened = true, ByLaw = false, Receiver = HolderId.House }),
            Fact(21, new FamilySightDecided { Person = Family.Father, Facts = [AboutFather.Id], Opened = false, ByLaw = true, Receiver = HolderId.House }));

        var invited = Assert.IsType<FamilyInvited>(Invite(Family.Father).Decide(scene, Ages).Value[0]);

        Assert.Equal([Father.Id, Seen.Id], invited.Gives.OrderBy(g => g.Value));
    }

    [Fact]
    public void Who_was_never_invited_gets_no_new_code_and_no_end()
    {
        Assert.Equal(SharingRefusals.NotFound, Renew.Decide(Scene(), Ages).Refusal);
        Assert.Equal(SharingRefusals.NotFound, new EndFamilyAccess(Family.Mother, "gevraagd").Decide(Scene()).Refusal);
    }

    [Fact]
    public void Another_organisation_neither_renews_nor_ends()
    {
        var scene = Scene(Invited(20)) with { Actor = People.Officer };

        Assert.Equal(SharingRefusals.NotFound, Renew.Decide(scene, Ages).Refusal);
        Assert.Equal(SharingRefusals.NotFound, new EndFamilyAccess(Family.Mother, "gevraagd").Decide(scene).Refusal);
    }

    [Fact]
    public void A_new_invitation_keeps_the_keys() =>
        Assert.Equal(Family.MotherKeys, Assert.IsType<FamilyInvited>(Renew.Decide(Scene(Invited(20)), Ages).Value[0]).Holder);

    [Fact]
    public void Ending_has_a_reason_and_happens_once()
    {
        var end = new EndFamilyAccess(Family.Mother, "zij vraagt erom");
        var ended = Assert.Single(end.Decide(Scene(Invited(20))).Value);
        var scene = Scene(Invited(20), Fact(21, ended));

        Assert.Equal(SharingRefusals.ReasonNeeded, new EndFamilyAccess(Family.Mother, " ").Decide(Scene(Invited(20))).Refusal);
        Assert.Equal(SharingRefusals.AlreadySo, end.Decide(scene).Refusal);
        Assert.Null(scene.Rules.PersonOf(Family.MotherKeys));
        Assert.Equal(Family.MotherKeys, Assert.IsType<FamilyInvited>(Renew.Decide(scene, Ages).Value[0]).Holder);
    }

    [Fact]
    public void A_decision_waits_until_it_is_taken_and_again_when_its_day_has_passed()
    {
        var withheld = Fact(20, new FamilySightDecided { Person = Family.Mother, Facts = [Seen.Id], Opened = false, ByLaw = true, Because = "gevaar", Review = new(2026, 3, 2), Receiver = HolderId.House });

        Assert.True(DecidedForFamily.Of(Scene().Dossier, People.School, Family.Mother).Awaits(Seen.Id, new(2026, 3, 2)));
        Assert.False(DecidedForFamily.Of(Scene(withheld).Dossier, People.School, Family.Mother).Awaits(Seen.Id, new(2026, 3, 2)));
        Assert.True(DecidedForFamily.Of(Scene(withheld).Dossier, People.School, Family.Mother).Awaits(Seen.Id, new(2026, 3, 3)));
        Assert.True(DecidedForFamily.Of(Scene(withheld).Dossier, People.School, Family.Father).Awaits(Seen.Id, new(2026, 3, 2)));
    }

    [Fact]
    public void Nobody_answers_what_they_cannot_read() =>
        Assert.Equal(SharingRefusals.NotFound, new AddView(new(999), "Dat klopt niet.").Decide(AsMother()).Refusal);

    [Fact]
    public void An_answer_has_words() => Assert.Equal(SignalRefusals.NothingSaid, new AddView(Seen.Id, " ").Decide(AsMother()).Refusal);

    [Fact]
    public void A_professional_has_no_view_of_the_family() =>
        Assert.Equal(SharingRefusals.NotFound, new AddView(Seen.Id, "Dat klopt niet.").Decide(Scene(Invited(20))).Refusal);

    [Fact]
    public void An_answer_goes_to_everyone_who_has_the_text()
    {
        var view = Assert.IsType<ViewAdded>(Assert.Single(new AddView(Seen.Id, "Dat klopt niet.").Decide(AsMother(Fact(21, People.SharedWithVeiligThuis(false) with { Gives = [Seen.Id] }))).Value));

        Assert.Equal([People.School, People.VeiligThuis], view.Parties.OrderBy(p => p.Number));
        Assert.Equal(Family.Mother, view.Person);
    }

    private static RenewInvitation Renew => new() { Person = Family.Mother, Contact = People.Teacher.Account, ContactHow = "bel 088 000 00 00" };

    private static Result<IReadOnlyList<DossierEvent>> Decide(DecideFamilySight act) => act.Decide(Scene(), Ages);

    private static DecideFamilySight Open(PersonId person, params FactId[] facts) => new() { Person = person, Facts = facts, Open = true };

    private static InviteFamilyMember Invite(PersonId person) =>
        new() { Person = person, Holder = Family.MotherKeys, Contact = People.Teacher.Account, ContactHow = "bel 088 000 00 00" };

    private static Recorded Invited(ulong id) =>
        Fact(id, new FamilyInvited { Person = Family.Mother, Holder = Family.MotherKeys, Gives = [], Contact = People.Teacher.Account, ContactHow = "bel" });

    private static Scene AsMother(params Recorded[] more) =>
        Scene([Invited(20), .. more]) with { Actor = new() { Account = new(91), Side = Family.MotherKeys, Roles = Roles.FamilyMember } };

    private static Scene Scene(params Recorded[] more)
    {
        IReadOnlyList<Recorded> facts = [Child, Mother, Father, Authority, Seen, AboutFather, .. more];
        return new(new(new(1), facts), facts.Aggregate(SharingRules.None, (rules, fact) => rules.After(fact)), People.Teacher, People.Now);
    }

    private static Recorded Fact(ulong id, DossierEvent happened) => People.Fact(happened, People.School, People.Teacher.Account, id);

    private static StatementMade Said(PersonId about) => new()
    {
        Statement = new(Guid.NewGuid()),
        Signal = new(new Guid(1, 1, 1, new byte[8])),
        Kind = StatementKind.Observed,
        Text = "gezien",
        Source = "eigen waarneming",
        On = new(new(2026, 2, 1)),
        About = [about],
    };
}
