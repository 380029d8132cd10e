using System.Reflection;
using System.Text.Json;
using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using static Koord.Tests.Law.DutchLaw;

namespace Koord.Tests.Law;

public class LawBookTests
{
    private static readonly DateOnly Today = Day("2026-03-02");
    private static readonly NormId[] WhoCanHold = [NormId.HoldingByReport, NormId.HoldingByOrder, NormId.HoldingByAgreement];
    private static readonly Moment Now = Moment.At(new(2026, 3, 6, 15, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Nobody_gets_a_term_from_a_length_that_was_not_seen()
    {
        Assert.Equal("law.length-not-seen", Book.Start(new("vt-monitoring"), Today).Refusal?.Code);
        Assert.Equal("law.length-not-seen", Book.Start(new("vt-retention"), Today).Refusal?.Code);
    }

    [Fact]
    public void A_right_without_a_term_gives_no_term() => Assert.Equal("law.no-term", Book.Start(new("access"), Today).Refusal?.Code);

    [Fact]
    public void Before_the_law_there_is_no_term() =>
        Assert.Equal(LawRefusals.NotInForce, Book.Start(NormId.StartResearch, Day("2014-12-31")).Refusal);

    [Fact]
    public void A_norm_nobody_wrote_is_a_bug() => Assert.Throws<KeyNotFoundException>(() => Book.Start(new("nothing"), Today));

    [Fact]
    public void What_waits_for_a_jurist_is_listed() =>
        Assert.Equal(
            ["RaadVoorDeKinderbescherming", "School", "YouthHealthCare", "vt-conditions", "vt-monitoring", "vt-retention"],
            Book.Blocked.Select(p => p.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_norm_and_age_that_code_names_is_in_the_law()
    {
        var norms = Named<NormId>();
        var ages = Named<AgeId>();

        Assert.NotEmpty(norms);
        Assert.NotEmpty(ages);
        Assert.All(norms.Except(WhoCanHold), id => Assert.True(Book.NormOn(id, Today) is { Length: not null }));
        Assert.All(ages, id => Assert.NotNull(Book.AgeOn(id, Today)));
    }

    [Fact]
    public void A_norm_or_an_age_that_code_names_and_that_does_not_hold_on_the_day_is_missing()
    {
        var later = Today.AddYears(1);
        var book = Book with
        {
            Norms = [.. Book.Norms.Where(n => n.Id != NormId.EndResearch).Select(n => n.Id == NormId.StartResearch ? n with { ValidFrom = later } : n)],
            Ages = [.. Book.Ages.Where(a => a.Id != AgeId.OfAge)],
        };

        Assert.Empty(Book.MissingOn(Today));
        Assert.Equal(["vt-start-research", "vt-end-research", "of-age"], book.MissingOn(Today));
        Assert.Equal(["vt-end-research", "of-age"], book.MissingOn(later));
    }

    [Theory]
    [InlineData(TermUnit.Hour)]
    [InlineData(TermUnit.CalendarDay)]
    [InlineData(TermUnit.WorkingDay)]
    [InlineData(TermUnit.Week)]
    [InlineData(TermUnit.Month)]
    [InlineData(TermUnit.Year)]
    public void The_longest_length_that_a_file_may_have_can_be_counted_both_ways(TermUnit unit)
    {
        var most = Enumerable.Range(1, 1_000_000).Select(n => new TermLength(n, unit)).TakeWhile(l => l.FitsCalendar).Last();

        foreach (var direction in (TermDirection[])[TermDirection.Forward, TermDirection.Backward])
        {
            var count = Book.CountOf(Book.NormOn(NormId.TellPerson, Today)! with { Length = most, Direction = direction }, Today, new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero)); // a test above finds each named norm

            Assert.NotNull((object?)count.LastDay ?? count.LastInstant);
        }
    }

    [Theory]
    [InlineData("holding-by-report", NormType.Statute, new[] { OrganisationKind.VeiligThuis })]
    [InlineData("holding-by-order", NormType.CourtOrder, new[] { OrganisationKind.GecertificeerdeInstelling })]
    [InlineData("holding-by-agreement", NormType.InternalAgreement, new[]
    {
        OrganisationKind.LocalTeam, OrganisationKind.CareProvider, OrganisationKind.RaadVoorDeKinderbescherming,
        OrganisationKind.GecertificeerdeInstelling, OrganisationKind.VeiligThuis,
    })]
    public void The_law_says_who_can_hold_and_sets_no_term_for_it(string id, NormType type, OrganisationKind[] kinds)
    {
        var norm = Book.NormOn(new(id), Today)!; // a test below finds each named norm

        Assert.Contains(norm.Id, WhoCanHold);
        Assert.Equal((type, false, null, null), (norm.Type, norm.Blocked, norm.Starts, norm.Length));
        Assert.Equal(kinds, norm.Actors);
    }

    [Fact]
    public void Veilig_Thuis_has_two_clocks_side_by_side()
    {
        // Reported on the Wednesday before Easter.
        var report = Day("2026-04-01");

        var statute = Book.Start(NormId.StartResearch, report).Value;
        var field = Book.Start(NormId.AssessSafety, report).Value;

        Assert.Equal((Day("2026-04-07"), true), (statute.LastDay, statute.IsLegal));
        Assert.Equal((Day("2026-04-10"), false), (field.LastDay, field.IsLegal));
    }

    [Fact]
    public void Research_ends_ten_weeks_after_it_was_found_needed() =>
        Assert.Equal(Day("2026-05-11"), Book.Start(NormId.EndResearch, Today).Value.LastDay);

    [Theory]
    [InlineData("municipality-decides", "2026-03-10", "2026-05-06", true)] // eight weeks later is 5 May
    [InlineData("municipality-in-default", "2026-03-20", "2026-04-07", true)] // Good Friday
    [InlineData("gi-name-worker", "2026-04-01", "2026-04-10", true)]
    [InlineData("gi-first-contact", "2026-04-01", "2026-04-10", true)]
    [InlineData("gi-plan", "2026-03-24", "2026-05-06", true)] // six weeks later is 5 May
    [InlineData("gi-review-plan", "2026-02-28", "2027-02-28", true)] // a Sunday: a year is not moved
    [InlineData("answer-offer", "2026-04-02", "2026-04-08", false)]
    [InlineData("name-holder", "2026-04-02", "2026-04-07", false)]
    [InlineData("first-check", "2026-03-20", "2026-04-03", false)] // Good Friday: an agreement is not moved
    [InlineData("check-after-3-months", "2026-02-05", "2026-05-05", false)]
    [InlineData("check-after-6-months", "2026-08-31", "2027-02-28", false)]
    [InlineData("check-after-12-months", "2026-08-31", "2027-08-31", false)]
    [InlineData("check-after-18-months", "2026-08-31", "2028-02-29", false)]
    [InlineData("answer-help", "2026-04-01", "2026-04-10", false)]
    public void Each_term_of_the_line_ends_where_its_rule_says(string norm, string start, string last, bool legal)
    {
        var term = Book.Start(new(norm), Day(start)).Value;

        Assert.Equal((Day(last), legal), (term.LastDay, term.IsLegal));
    }

    [Fact]
    public void A_person_is_told_within_four_weeks_and_two_more_each_time()
    {
        Assert.Equal(Day("2026-03-30"), Book.Start(NormId.TellPerson, Today).Value.LastDay);
        Assert.Equal(Day("2026-04-13"), Book.Start(NormId.PutOffTelling, Day("2026-03-30")).Value.LastDay);
    }

    [Fact]
    public void A_signal_is_taken_up_by_the_end_of_the_next_working_day()
    {
        var term = Book.Start(NormId.TakeUpSignal, Now).Value;

        Assert.Equal(Day("2026-03-09"), term.LastDay);
        Assert.Equal(NormType.InternalAgreement, term.Type);
        Assert.False(term.IsLegal);
        Assert.False(term.HasPassed(new(2026, 3, 9, 22, 59, 59, TimeSpan.Zero)));
        Assert.True(term.HasPassed(new(2026, 3, 9, 23, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void With_danger_now_a_signal_is_taken_up_within_the_hour()
    {
        var term = Book.Start(NormId.TakeUpSignalInDanger, Now).Value;

        Assert.Null(term.LastDay);
        Assert.Equal(Now.Instant.AddHours(1), term.Ends);
    }

    [Fact]
    public void A_term_in_hours_needs_an_instant() => Assert.Throws<ArgumentException>(() => Book.Start(NormId.TakeUpSignalInDanger, Today));

    [Fact]
    public void No_agreement_of_Koord_is_ever_legal() =>
        Assert.All(Book.Norms.Where(n => n.Article == "Afspraak van Koord"), n => Assert.False(n.IsLegal || n.Type is not NormType.InternalAgreement));

    [Fact]
    public void A_term_says_that_no_jurist_checked_it_and_survives_being_stored()
    {
        var term = Book.Start(NormId.TellPerson, Today).Value;

        var stored = JsonSerializer.Deserialize<Term>(JsonSerializer.Serialize(term));

        Assert.Equal(term, stored);
        Assert.True(term.NotYetChecked);
        Assert.Equal("Wmo 2015 art. 5.3.1", Book.Applied(term).Article);
    }

    [Fact]
    public void The_new_version_holds_from_its_day_and_the_running_term_keeps_the_old()
    {
        var old = Book.NormOn(NormId.TellPerson, Today)!;
        var book = Book with
        {
            Norms = [old with { ValidTo = Day("2026-12-31") }, old with { Version = 2, ValidFrom = Day("2027-01-01"), Length = new(3, TermUnit.Week) }],
        };

        Assert.Equal((1, Day("2027-01-28")), (book.Start(NormId.TellPerson, Day("2026-12-31")).Value.Version, book.Start(NormId.TellPerson, Day("2026-12-31")).Value.LastDay!.Value));
        Assert.Equal((2, Day("2027-01-22")), (book.Start(NormId.TellPerson, Day("2027-01-01")).Value.Version, book.Start(NormId.TellPerson, Day("2027-01-01")).Value.LastDay!.Value));
    }

    [Theory]
    [InlineData(OrganisationKind.School, false)]
    [InlineData(OrganisationKind.YouthHealthCare, false)]
    [InlineData(OrganisationKind.RaadVoorDeKinderbescherming, false)]
    [InlineData(OrganisationKind.Police, false)]
    [InlineData(OrganisationKind.LocalTeam, true)]
    [InlineData(OrganisationKind.GecertificeerdeInstelling, true)]
    [InlineData(OrganisationKind.CareProvider, true)]
    [InlineData(OrganisationKind.VeiligThuis, true)]
    public void The_number_is_asked_only_where_the_law_was_seen_to_let(OrganisationKind kind, bool may) => Assert.Equal(may, Book.MayUseBsn(kind, Today));

    [Theory]
    [InlineData(OrganisationKind.School, OrganisationKind.LocalTeam, "")]
    [InlineData(OrganisationKind.School, OrganisationKind.School, "")]
    [InlineData(OrganisationKind.School, OrganisationKind.VeiligThuis, "report-to-veilig-thuis")]
    [InlineData(OrganisationKind.Police, OrganisationKind.VeiligThuis, "report-to-veilig-thuis")]
    [InlineData(OrganisationKind.YouthHealthCare, OrganisationKind.RaadVoorDeKinderbescherming, "inform-raad")]
    [InlineData(OrganisationKind.School, OrganisationKind.GecertificeerdeInstelling, "inform-gi-under-order")]
    [InlineData(OrganisationKind.LocalTeam, OrganisationKind.CareProvider, "youth-help-with-consent youth-help-directly-involved")]
    [InlineData(OrganisationKind.LocalTeam, OrganisationKind.VeiligThuis, "youth-help-with-consent youth-help-directly-involved report-to-veilig-thuis")]
    [InlineData(OrganisationKind.VeiligThuis, OrganisationKind.School, "veilig-thuis-answers-reporter veilig-thuis-with-consent")]
    [InlineData(OrganisationKind.VeiligThuis, OrganisationKind.Police, "veilig-thuis-informs veilig-thuis-answers-reporter veilig-thuis-with-consent")]
    public void A_ground_is_for_its_giver_and_its_receiver(OrganisationKind giver, OrganisationKind receiver, string grounds) =>
        Assert.Equal(grounds, string.Join(' ', Book.GroundsFor(giver, receiver, Today).Select(g => g.Id)));

    [Fact]
    public void Without_consent_is_never_without_knowledge() =>
        Assert.All(Book.Grounds.Where(g => g.Use is GroundUse.Sharing), g => Assert.True(g.FamilyToldFirst));

    [Fact]
    public void A_ground_that_nobody_saw_is_no_ground()
    {
        var book = Book with { Grounds = [.. Book.Grounds.Select(g => g with { Mark = Mark.NotSeen })] };

        Assert.Empty(book.GroundsFor(OrganisationKind.School, OrganisationKind.VeiligThuis, Today));
        Assert.Empty(book.RecordingGroundsFor(OrganisationKind.School, Today));
    }

    [Fact]
    public void A_school_records_on_the_reporting_code_and_Veilig_Thuis_on_its_task()
    {
        Assert.Equal("meldcode-records", Assert.Single(Book.RecordingGroundsFor(OrganisationKind.School, Today)).Id.Text);
        Assert.Equal("veilig-thuis-records", Assert.Single(Book.RecordingGroundsFor(OrganisationKind.VeiligThuis, Today)).Id.Text);
    }

    [Fact]
    public void Twelve_sixteen_and_eighteen_come_from_the_law() =>
        Assert.Equal((12, 16, 18), (Book.AgeOn(AgeId.ConsentWithParents, Today), Book.AgeOn(AgeId.ConsentAlone, Today), Book.AgeOn(AgeId.OfAge, Today)));

    private static List<T> Named<T>() => [.. typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (T)f.GetValue(null)!)]; // static fields have a value
}
