using Koord.Domain.Family;
using Koord.Domain.Plan;
using Koord.Domain.Sharing;
using Persons = Koord.Tests.Sharing.Family;

namespace Koord.Tests.Plan;

public sealed class RecordContactTests
{
    private readonly Folk _folk = new();

    [Fact]
    public void Nobody_records_contact_with_somebody_they_do_not_know_of()
    {
        Assert.Equal(SharingRefusals.NotFound, _folk.Does(Folk.Tim, Contact(seen: [Persons.Aunt]).Decide));
        Assert.Equal(SharingRefusals.NotFound, _folk.Does(Folk.Bas, Contact(seen: [Persons.Child]).Decide));
        Assert.Equal(SharingRefusals.NotFound, _folk.Does(Folk.Mother, Contact(seen: [Persons.Child]).Decide));
    }

    [Fact]
    public void Contact_is_with_somebody() => Assert.Equal(PlanRefusals.WithNobody, _folk.Does(Folk.Tim, Contact().Decide));

    [Theory]
    [InlineData(0, null)]
    [InlineData(-40, null)]
    [InlineData(1, "contact-in-the-future")]
    public void Contact_was_had(int days, string? refusal) =>
        Assert.Equal(refusal, _folk.Does(Folk.Tim, Contact(days, seen: [Persons.Child]).Decide)?.Code);

    [Fact]
    public void Nobody_saw_or_spoke_a_child_before_it_was_born()
    {
        Assert.Equal(PlanRefusals.BeforeBirth, _folk.Does(Folk.Tim, Contact(-4000, seen: [Persons.Child]).Decide));
        Assert.Equal(PlanRefusals.BeforeBirth, _folk.Does(Folk.Tim, (Contact() with { Spoken = [Talk() with { On = new(new(1950, 3, 3)) }] }).Decide));
    }

    [Theory]
    [InlineData(ContactPlace.Telephone), InlineData(ContactPlace.Screen)]
    public void From_afar_a_child_is_heard_and_not_seen(ContactPlace where)
    {
        var call = Contact(seen: [Persons.Child], with: [Persons.Mother]);
        Assert.Equal(PlanRefusals.NotSeenFromAfar, _folk.Does(Folk.Tim, (call with { Contact = call.Contact with { Where = where } }).Decide));
        call = Contact(); // with the child alone on the line
        Assert.Null(_folk.Does(Folk.Tim, (call with { Contact = call.Contact with { Where = where }, Spoken = [Talk()] }).Decide));

        var known = LastContact.Of(_folk.SeenBy(Folk.Tim).Dossier).Single();
        Assert.Equal((null, _folk.Today), (known.Seen, known.SpokenAlone));
    }

    [Theory]
    [InlineData(-1, "no-such-number")]
    [InlineData(0, null)]
    [InlineData(10, null)]
    [InlineData(11, "no-such-number")]
    public void A_number_is_from_0_to_10(int number, string? refusal) =>
        Assert.Equal(refusal, _folk.Does(Folk.Tim, (Contact() with { Spoken = [Talk() with { Number = number }] }).Decide)?.Code);

    [Fact]
    public void That_a_child_was_spoken_is_no_business_of_who_leads_the_team()
    {
        _folk.Does(Folk.Tim, (Contact(-3, seen: [Persons.Child], with: [Persons.Mother]) with { Spoken = [Talk()] }).Decide);

        var (team, lead) = (LastContact.Of(_folk.SeenBy(Folk.Tim).Dossier).Single(), LastContact.Of(_folk.SeenBy(Folk.Ria).Dossier).Single());

        Assert.Equal((_folk.Today, _folk.Today), (team.Seen, team.SpokenAlone));
        Assert.Equal((_folk.Today.AddDays(-3), (DateOnly?)null), (lead.Seen, lead.SpokenAlone));
        Assert.Empty(_folk.SeenBy(Folk.Ria).Dossier.Of<ChildSpoken>());
    }

    [Fact]
    public void A_talk_by_itself_leaves_no_contact_that_others_can_see()
    {
        _folk.Does(Folk.Tim, (Contact() with { Spoken = [Talk()] }).Decide);

        Assert.Empty(_folk.SeenBy(Folk.Tim).Dossier.Of<ContactHad>());
        Assert.Single(_folk.SeenBy(Folk.Tim).Dossier.Of<ChildSpoken>());
    }

    [Fact]
    public void What_was_done_is_read_by_who_may_read_the_words()
    {
        _folk.Does(Folk.Tim, (Contact() with { Spoken = [Talk() with { ReadableBy = [Persons.Mother] }] }).Decide);

        Assert.Equal(SharingRefusals.NotFound, _folk.Does(Folk.Ria, new SayWhatWasDone(Talk().Talk, "met moeder gesproken").Decide));
        Assert.Equal(SharingRefusals.ReasonNeeded, _folk.Does(Folk.Tim, new SayWhatWasDone(Talk().Talk, " ").Decide));
        Assert.Null(_folk.Does(Folk.Tim, new SayWhatWasDone(Talk().Talk, "met moeder gesproken").Decide));

        Assert.Equal([Persons.Mother], _folk.SeenBy(Folk.Tim).Dossier.Of<DoneWithWords>().Single().Event.ReadableBy);
        Assert.Empty(_folk.SeenBy(Folk.Ria).Dossier.Of<DoneWithWords>());
    }

    [Fact]
    public void Personal_agreements_are_for_the_team_and_for_whom_that_person_chose()
    {
        Assert.Equal(PlanRefusals.EmptyPlan, _folk.Does(Folk.Tim, Personal(" ").Decide));
        Assert.Equal(SharingRefusals.NotFound, _folk.Does(Folk.Tim, (Personal("naar oma") with { Plan = Personal("naar oma").Plan with { ReadableBy = [Persons.Aunt] } }).Decide));
        Assert.Null(_folk.Does(Folk.Tim, Personal("naar oma").Decide));

        Assert.Single(_folk.SeenBy(Folk.Tim).Dossier.Of<EscapePlanMade>());
        Assert.Empty(_folk.SeenBy(Folk.Ria).Dossier.Of<EscapePlanMade>());
    }

    private RecordContact Contact(int days = 0, PersonId[]? seen = null, PersonId[]? with = null) => new()
    {
        Contact = new() { Contact = new(Guid.Empty), On = new(_folk.Today.AddDays(days)), Where = ContactPlace.Home, Seen = seen ?? [], With = with ?? [] },
    };

    private ChildSpoken Talk() => new() { Talk = new(new Guid(32, 0, 0, new byte[8])), Child = Persons.Child, On = new(_folk.Today), Alone = true, Words = "ik wil buiten spelen" };

    private static MakeEscapePlan Personal(string text) => new(new EscapePlanMade { Person = Persons.Mother, Text = text });
}
