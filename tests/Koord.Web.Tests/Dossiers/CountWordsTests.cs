using System.Globalization;
using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Store;
using Koord.Web.Dossiers;
using Koord.Web.Texts;

namespace Koord.Web.Tests.Dossiers;

public sealed class CountWordsTests
{
    private static readonly LawBook Law = LawFiles.Read(Path.Combine(AppContext.BaseDirectory, "laws", "nl"));

    public CountWordsTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Language.Culture("nl");

    [Fact]
    public void Working_days_name_each_day_that_was_left_out()
    {
        var shown = Shown("name-holder", "2026-04-02");

        Assert.Equal(
            [
                "De dag van het feit, do 2 april 2026, telt niet mee.",
                "Alleen werkdagen tellen: maandag tot en met vrijdag, geen feestdag. 1 werkdag later is het di 7 april 2026.",
                "Een termijn in werkdagen eindigt altijd op een werkdag.",
            ],
            Said(shown));
        Assert.Equal(["Start -", "Skipped Goede Vrijdag", "Skipped zaterdag", "Skipped zondag", "Skipped tweede paasdag", "Last -"], Days(shown));
        Assert.Equal(1, shown.Days[^1].Number);
    }

    [Fact]
    public void A_legal_term_that_ends_at_Easter_moves()
    {
        var shown = Shown("vt-tell-person", "2026-03-06");

        Assert.Equal(
            [
                "De dag van het feit, vr 6 maart 2026, telt niet mee.",
                "Elke dag telt. 4 weken later is het vr 3 april 2026.",
                "Op vr 3 april 2026 (Goede Vrijdag) kan de termijn niet eindigen.",
                "Op za 4 april 2026 (zaterdag) kan de termijn niet eindigen.",
                "Op zo 5 april 2026 (zondag) kan de termijn niet eindigen.",
                "Op ma 6 april 2026 (tweede paasdag) kan de termijn niet eindigen.",
                "De Algemene termijnenwet schuift de laatste dag daarom door naar di 7 april 2026.",
            ],
            Said(shown));
    }

    [Fact]
    public void Of_a_long_term_only_the_days_that_tell_something_are_shown()
    {
        var shown = Shown("vt-tell-person", "2026-03-06");

        Assert.Equal(new DateOnly(2026, 3, 6), shown.Days[0].Day);
        Assert.Equal(24, Assert.Single(shown.Days, d => d.LeftOut > 0).LeftOut);
        Assert.Equal(33, shown.Days.Sum(d => 1 + d.LeftOut)); // from 6 March to 7 April
        Assert.Equal((new DateOnly(2026, 4, 7), DayInCount.Last), (shown.Days[^1].Day, shown.Days[^1].As));
    }

    [Theory]
    [InlineData("check-after-3-months", "2026-02-05", "Algemene termijnenwet geldt voor wetten en besluiten")]
    [InlineData("vt-start-research", "2026-03-04", "De laatste dag is een werkdag en blijft staan.")]
    [InlineData("gi-review-plan", "2026-03-04", "geldt niet voor een termijn in jaren")]
    [InlineData("gi-name-worker", "2026-03-04", "eindigt altijd op een werkdag")]
    public void Why_a_last_day_stays_is_told(string norm, string start, string why) => Assert.Contains(why, Said(Shown(norm, start))[^1], StringComparison.Ordinal);

    [Theory]
    [InlineData("check-after-3-months", "2026-11-30", "heeft de maand niet zo’n dag")]
    [InlineData("vt-start-research", "2026-04-02", "ten minste 2 werkdagen. Die zijn er pas op wo 8 april 2026")]
    public void What_is_odd_about_a_term_is_told(string norm, string start, string what) => Assert.Contains(Said(Shown(norm, start)), s => s.Contains(what, StringComparison.Ordinal));

    [Fact]
    public void In_the_night_the_clock_changes_hours_say_so()
    {
        var norm = Law.NormOn(NormId.AnswerOfferInDanger, new(2026, 3, 28))!; // a test of the law finds each named norm
        var offered = Moment.At(new(2026, 3, 28, 23, 30, 0, TimeSpan.Zero));

        var shown = CountShown.Of(StartedTerm.At(offered, norm.Id, norm.Version, offered.Instant.AddHours(4)), Law);

        Assert.Equal(
            [
                "Het feit is vastgelegd op zo 29 maart 2026, 0.30 uur.",
                "Elk uur telt, ook in de nacht, in het weekend en op een feestdag. 4 uur later is het zo 29 maart 2026, 5.30 uur.",
                "In die tijd is de klok verzet. Geteld zijn de uren die echt voorbijgaan.",
            ],
            Said(shown));
        Assert.Empty(shown.Days);
        Assert.False(shown.Differs);
    }

    [Fact]
    public void A_holiday_whose_rule_nobody_read_is_told() =>
        Assert.Equal("De regel voor Koningsdag is niet in een bron gelezen. De dag is toch overgeslagen.", Assert.Single(Words.Unseen(Shown("name-holder", "2026-04-24").Count!))); // it has a length

    [Fact]
    public void Every_term_of_the_law_book_can_be_said_in_each_language()
    {
        foreach (var language in Language.All)
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Language.Culture(language);
            foreach (var norm in Law.Norms.Where(n => n is { Blocked: false, Length: not null }))
            {
                var shown = Shown(norm.Id.Text, "2026-03-06");
                string[] all = [.. Said(shown), .. shown.Days.Select(Words.Day), .. shown.Days.Select(d => d.Off).OfType<DayOff>().Select(Words.Off), Words.Type(norm), Words.Length(norm.Length!.Value)];

                Assert.DoesNotContain(all, s => s.Contains("law.", StringComparison.Ordinal) || s.Length == 0);
            }
        }
    }

    private static CountWords Words => new(new(), new(), Law);

    private static CountShown Shown(string norm, string start)
    {
        var happened = Moment.At(new(DateTime.ParseExact($"{start} 12:00", "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.Zero));
        var term = Law.Start(new(norm), happened).Value;
        return CountShown.Of(StartedTerm.Of(term, happened), Law);
    }

    private static IReadOnlyList<string> Said(CountShown shown) => Words.Steps(shown, shown.Count!); // what is asked for here has a length

    private static List<string> Days(CountShown shown) => [.. shown.Days.Select(d => $"{d.As} {(d.Off is { } off ? Words.Off(off) : "-")}")];
}
