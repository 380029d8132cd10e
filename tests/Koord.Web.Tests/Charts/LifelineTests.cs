using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Koord.Web.Charts;
using Koord.Web.Layout.Gallery;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Html;

namespace Koord.Web.Tests.Charts;

/// <summary>What the drawing says to who cannot see it, and what it never says.</summary>
public sealed partial class LifelineTests
{
    private static readonly List<Line> s_lines = [.. Lives.All.Select(l => l.Line), .. SomeLines.Many(120)];

    [Fact]
    public void The_table_says_every_step_holder_lead_help_and_talk() =>
        Assert.All(s_lines, line =>
        {
            var told = new Telling(line, new Words()).All();

            Assert.Equal(line.Steps.Select(s => (s.On, s.Label)).Order(), told.Where(t => t.Kind == ToldKind.Step).Select(t => (t.From, t.What)).Order());
            Assert.Equal(line.Held.Select(h => (h.From, h.Lane)).Order(), told.Where(t => t.Kind == ToldKind.Held).Select(t => (t.From, t.Lane ?? -1)).Order());
            Assert.Equal(line.Led.Count, told.Count(t => t.Kind == ToldKind.Led));
            Assert.Equal(line.Bars.Count, told.Count(t => t.Kind is ToldKind.Help or ToldKind.Wait));
            Assert.Equal(line.Voice?.Talks.Count ?? 0, told.Count(t => t.Kind == ToldKind.Talk));
            Assert.Equal(told.Select(t => t.From).Order(), told.Select(t => t.From));
        });

    [Fact]
    public void The_description_says_every_holder_wait_and_danger_with_its_day() =>
        Assert.All(s_lines, line =>
        {
            var said = SaidOf(line);
            var dates = new Dates();

            Assert.All(line.Held, h => Assert.Contains($"{dates.Date(h.From)}: {line.Lanes[h.Lane].Name}", said.Description, StringComparison.Ordinal));
            Assert.All(line.Bars.Where(b => b.Waits), b => Assert.Contains($": {b.Label} (", said.Description, StringComparison.Ordinal));
            Assert.All(line.Steps.Where(s => s.Kind == StepKind.Danger), s => Assert.Contains(s.Label, said.Description, StringComparison.Ordinal));
        });

    [Fact]
    public void The_description_counts_the_days_of_a_wait()
    {
        In("nl", () => Assert.Contains("68 dagen", SaidOf(Lives.All[0].Line).Description, StringComparison.Ordinal));
        In("en", () => Assert.Contains("68 days", SaidOf(Lives.All[0].Line).Description, StringComparison.Ordinal));
    }

    [Fact]
    public void The_title_says_from_when_until_when() =>
        In("nl", () => Assert.Equal("De lijn van 12 januari 2026 tot en met 8 maart 2027", SaidOf(Lives.All[0].Line).Title));

    [Fact]
    public void The_days_before_anybody_watched_are_waiting()
    {
        var line = Lives.All.Single(l => l.Name == "waiting").Line;

        var nobody = Assert.Single(new Telling(line, new Words()).All(), t => t.Kind == ToldKind.Nobody);

        Assert.True(nobody.IsWaiting);
        Assert.Equal((line.From, line.Held[0].From), (nobody.From, nobody.Until));
    }

    [Theory, InlineData("nl"), InlineData("en")]
    public void Who_may_not_know_of_talks_with_the_child_reads_and_sees_nothing_of_them(string language) =>
        In(language, () => Assert.All(s_lines.Select(l => l with { Voice = null }), line =>
        {
            var all = Everything(line);

            Assert.DoesNotContain(Palette.Voice, all, StringComparison.Ordinal);
            Assert.DoesNotContain(Palette.VoiceLine, all, StringComparison.Ordinal);
            Assert.DoesNotMatch(Talking(), Markup().Replace(all, ""));
        }));

    [Fact]
    public void A_drawing_is_the_same_each_time_and_holds_no_style_of_its_own() =>
        Assert.All(s_lines, line =>
        {
            var all = Everything(line);

            Assert.Equal(all, Everything(line));
            Assert.DoesNotContain("style=", all, StringComparison.Ordinal);
        });

    [Fact]
    public void Lines_are_the_same_when_they_say_the_same_and_never_otherwise() =>
        Assert.All(s_lines, line =>
        {
            var again = line with { Lanes = [.. line.Lanes], Held = [.. line.Held], Led = [.. line.Led], Bars = [.. line.Bars], Steps = [.. line.Steps], Closed = [.. line.Closed], Voice = line.Voice is { } v ? new(v.Name, [.. v.Talks], [.. v.NotSpoken]) : null };

            Assert.Equal(line, again);
            Assert.Equal(line.GetHashCode(), again.GetHashCode());
            Assert.All(Others(line), other => Assert.NotEqual(line, other));
        });

    private static IEnumerable<Line> Others(Line line)
    {
        var (voice, day) = (line.Voice ?? new("", [], []), line.From);
        yield return line with { From = day.AddDays(-1) };
        yield return line with { To = line.To.AddDays(1) };
        yield return line with { Lanes = [.. line.Lanes, new("nog een")] };
        yield return line with { Held = [.. line.Held, new(0, day)] };
        yield return line with { Led = [.. line.Led, new(0, day, "Anna")] };
        yield return line with { Bars = [.. line.Bars, new() { Lane = 0, From = day, Label = "hulp" }] };
        yield return line with { Steps = [.. line.Steps, new() { Lane = 0, On = day, Kind = StepKind.Plan, Label = "plan" }] };
        yield return line with { Closed = [.. line.Closed, new(day, day)] };
        yield return line with { Voice = voice with { Name = voice.Name + "?" } };
        yield return line with { Voice = voice with { Talks = [.. voice.Talks, day] } };
        yield return line with { Voice = voice with { NotSpoken = [.. voice.NotSpoken, new(day, day)] } };
        yield return line with { Voice = line.Voice is null ? voice : null };
    }

    [Fact]
    public void What_somebody_wrote_cannot_become_markup()
    {
        const string Evil = "<script>alert('x')</script>\"&";
        var day = new DateOnly(2026, 3, 2);
        var line = new Line { From = day, To = day.AddDays(90), Lanes = [new(Evil, Evil)], Held = [new(0, day)], Led = [new(0, day, Evil)], Steps = [new() { Lane = 0, On = day, Kind = StepKind.Plan, Label = Evil, Detail = Evil }] };

        var drawn = Drawn(line);

        Assert.All(drawn.Sheets, s => Assert.DoesNotContain("<script", Text(s.Svg), StringComparison.Ordinal));
        Assert.All(drawn.Sheets, s => Assert.Contains("<script>alert", WebUtility.HtmlDecode(Text(s.Svg)), StringComparison.Ordinal));
    }

    [Fact]
    public void Amber_is_for_waiting_and_red_for_danger_only()
    {
        var calm = s_lines.Select(l => l with
        {
            Bars = [.. l.Bars.Where(b => !b.Waits)],
            Steps = [.. l.Steps.Where(s => s.Kind != StepKind.Danger)],
            Held = [new(0, l.From)],
        });

        Assert.All(calm, line => Assert.DoesNotContain(Palette.Red, Everything(line), StringComparison.Ordinal));
        Assert.All(calm, line => Assert.DoesNotContain($"\"{Palette.Amber}\"", Everything(line), StringComparison.Ordinal));
    }

    private static string Everything(Line line)
    {
        var drawn = Drawn(line);
        return string.Concat(drawn.Sheets.Select(s => Text(s.Svg)).Concat(drawn.Upright.Select(u => Text(u.Rail) + u.Told.What + u.Told.More)).Append(drawn.Legend));
    }

    private static DrawnLifeline Drawn(Line line) => new Lifeline(line, "lijn").Draw(new Words(), new Dates());

    private static Said SaidOf(Line line) => new(line, new Telling(line, new Words()).All(), new Words(), new Dates());

    private static string Text(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return writer.ToString();
    }

    private static void In(string language, Action act)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Language.Culture(language);
        act();
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
    }

    [GeneratedRegex("gesprek|gesproken|praten|stem van|talk|spoken|voice", RegexOptions.IgnoreCase)]
    private static partial Regex Talking();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();
}
