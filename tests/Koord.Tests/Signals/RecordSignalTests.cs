using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Tests.Law;

namespace Koord.Tests.Signals;

public sealed class RecordSignalTests
{
    private static RecordSignal Whole { get; } = new() { Signal = Told.Recorded, People = [Told.Noor], Statements = [Told.Seen] };

    [Fact]
    public void A_child_that_this_person_does_not_know_cannot_be_named() =>
        Assert.Equal(SharingRefusals.NotFound, Decide(Whole with { People = [] }).Refusal);

    [Fact]
    public void A_signal_is_about_a_child() =>
        Assert.Equal(SignalRefusals.NoChild, Decide(Whole with { Signal = Told.Recorded with { About = [] } }).Refusal);

    [Fact]
    public void Something_was_seen_said_or_thought() =>
        Assert.Equal(SignalRefusals.NothingSaid, Decide(Whole with { Statements = [] }).Refusal);

    [Fact]
    public void Nothing_is_seen_tomorrow() =>
        Assert.Equal(SignalRefusals.InTheFuture, Decide(Whole with { Statements = [Told.Seen with { On = new(Told.Monday.Today.AddDays(1)) }] }).Refusal);

    [Fact]
    public void A_worry_that_the_family_does_not_know_of_needs_a_reason()
    {
        var silent = Told.Recorded with { FamilyKnows = false };

        Assert.Equal(SignalRefusals.WhyFamilyDoesNotKnow, Decide(Whole with { Signal = silent }).Refusal);
        Assert.Null(Decide(Whole with { Signal = silent with { FamilyDoesNotKnowBecause = (Personal<string>)"Dat geeft nu gevaar." } }).Refusal);
        Assert.Null(Decide(Whole with { Signal = silent with { Origin = Origin.AskedForHelp } }).Refusal);
    }

    [Theory]
    [InlineData(OrganisationKind.School)]
    [InlineData(OrganisationKind.LocalTeam)]
    [InlineData(OrganisationKind.VeiligThuis)]
    public void A_citizen_service_number_is_recorded_only_where_the_law_lets_this_organisation_use_it(OrganisationKind kind)
    {
        var numbered = Whole with { Numbers = [new() { Person = Told.Child, Number = Bsn.Parse("999990019") }] };
        var scene = Told.SeenBy(Told.Teacher with { Kind = kind });

        var refusal = numbered.Decide(scene, DutchLaw.Book).Refusal;

        Assert.Equal(DutchLaw.Book.MayUseBsn(kind, Told.Monday.Today) ? null : SignalRefusals.NoBsnHere, refusal);
    }

    [Fact]
    public void A_worry_comes_in_at_the_team_of_who_records_it_with_all_that_was_said()
    {
        var events = Decide(Whole).Value;

        Assert.Equal([typeof(CameInAt), typeof(PersonRecorded), typeof(SignalRecorded), typeof(StatementMade)], events.Select(e => e.GetType()));
    }

    [Fact]
    public void A_child_of_a_known_family_is_not_recorded_again()
    {
        var scene = Told.SeenBy(Told.Teacher, new CameInAt { Organisation = Told.School, Team = Told.Teacher.Team!.Value, FromElsewhere = false }, Told.Noor);

        var events = (Whole with { People = [] }).Decide(scene, DutchLaw.Book).Value;

        Assert.Equal([typeof(SignalRecorded), typeof(StatementMade)], events.Select(e => e.GetType()));
    }

    private static Result<IReadOnlyList<DossierEvent>> Decide(RecordSignal act) => act.Decide(Told.SeenBy(Told.Teacher), DutchLaw.Book);
}
