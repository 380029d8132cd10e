using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Tests.Law;

namespace Koord.Tests.Signals;

/// <summary>What goes with a report: only what can be chosen, whatever ids somebody sends.</summary>
public sealed class ReportSignalTests
{
    private static readonly DossierEvent[] Happened =
    [
        Told.Noor, Told.Recorded, Told.Seen,
        new BsnRecorded { Person = Told.Child, Number = Bsn.Parse("999990019") },
        new PutOnTeam { Account = Told.Colleague.Account, Organisation = Told.School, Team = new(1), Why = "kent het kind" },
        new StatementReworded { Statement = Told.Seen.Statement, Replaces = new(3), Text = "Zonder jas op het schoolplein.", Why = "beter", About = [Told.Child], Parties = [] },
    ];

    [Theory]
    [InlineData(4, OrganisationKind.School)]
    [InlineData(5, OrganisationKind.VeiligThuis)]
    [InlineData(99, OrganisationKind.VeiligThuis)]
    public void What_cannot_be_chosen_does_not_go_and_answers_as_what_is_not_there(ulong fact, OrganisationKind to) =>
        Assert.Equal(SharingRefusals.NotFound, Report(to, new FactId(fact)).Decide(Told.SeenBy(Told.Teacher, Happened), DutchLaw.Book).Refusal);

    [Fact]
    public void What_another_organisation_wrote_is_not_mine_to_pass_on() =>
        Assert.Equal(SharingRefusals.NotFound, Report(OrganisationKind.VeiligThuis, new FactId(3)).Decide(Told.SeenBy(Told.Adviser, Happened), DutchLaw.Book).Refusal);

    [Fact]
    public void A_statement_goes_with_its_later_words()
    {
        var sent = Report(OrganisationKind.VeiligThuis, new FactId(3), new FactId(6)).Decide(Told.SeenBy(Told.Teacher, Happened), DutchLaw.Book).Value;

        Assert.Equal([new FactId(1), new FactId(2), new FactId(3), new FactId(6)], Assert.Single(sent.OfType<SharingDecided>()).Gives);
    }

    private static ReportSignal Report(OrganisationKind to, params FactId[] facts) => new()
    {
        Signal = Told.Worry,
        To = new(3),
        ToKind = to,
        ToTeam = new(30),
        Facts = facts,
        Purpose = "samen kijken",
        Ground = DutchLaw.Book.GroundsFor(OrganisationKind.School, OrganisationKind.VeiligThuis, Told.Monday.Today)[0].Id,
        Consent = Consent.Given,
        FamilyTold = true,
    };
}
