using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Domain.Signals;
using static Koord.Tests.Law.DutchLaw;

namespace Koord.Tests.Law;

public class StartedTermTests
{
    private static readonly Moment Now = Moment.At(new(2026, 3, 6, 15, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_report_tells_the_term_that_it_was_recorded_with()
    {
        var term = Book.Start(NormId.TakeUpSignal, Now).Value;
        var reported = new SignalReported
        {
            Signal = new(Guid.Empty),
            Reporter = new(1),
            ReportedBy = new(2),
            To = new(3),
            TakeUpBy = term.Ends,
            InDanger = false,
            Norm = term.Norm,
            NormVersion = term.Version,
        };

        Assert.Equal(StartedTerm.Of(term, Now), Assert.Single(reported.Terms(Now)));
    }

    [Fact]
    public void What_was_laid_down_without_a_term_in_the_law_book_tells_none()
    {
        var laidDown = new SignalLaidDown
        {
            Signal = new(Guid.Empty),
            Reporter = new(1),
            ReportedBy = new(2),
            To = new(3),
            By = new(4),
            TakeUpBy = Now.Instant,
            Norm = null,
            NormVersion = null,
        };

        Assert.Empty(laidDown.Terms(Now));
    }

    [Fact]
    public void A_stored_term_keeps_its_own_start()
    {
        var term = Book.Start(NormId.TellPerson, Day("2026-03-02")).Value;

        var started = StartedTerm.Of(term, Now);

        Assert.Equal((Day("2026-03-02"), Now.Instant), (started.Start, started.Instant));
        Assert.True(started.EndsAs(Book.CountOf(Book.Applied(term), started.Start, started.Instant)));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(59, true)] // a fact is recorded a little after its act
    [InlineData(60, false)]
    public void Hours_that_differ_by_less_than_a_minute_are_the_same(int seconds, bool same)
    {
        var norm = Book.NormOn(NormId.TakeUpSignalInDanger, Now.Today)!; // a test of the law book finds each named norm
        var started = StartedTerm.At(Now, norm.Id, norm.Version, Now.Instant.AddHours(1).AddSeconds(-seconds));

        Assert.Equal(same, started.EndsAs(Book.CountOf(norm, started.Start, started.Instant)));
    }
}
