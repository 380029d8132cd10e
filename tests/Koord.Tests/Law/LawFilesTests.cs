using Koord.Store;

namespace Koord.Tests.Law;

public sealed class LawFilesTests : IDisposable
{
    private const string Norm = """
        act: { dutch: Wet, english: Act }
        sources: { S: { address: here, text: "2026" } }
        norms:
          - id: one
            version: 1
            dutch: een
            english: one
            type: statute
            starts: told
            length: 2 weeks
            lapse: supervision-only
            article: Wet art. 1
            from: 2026-01-01
            source: S
            mark: seen
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("koord-law").FullName;

    public LawFilesTests() => File.Copy(Path.Combine(AppContext.BaseDirectory, "laws", "nl", "algemene-termijnenwet.yaml"), Path.Combine(_folder, "a.yaml"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("2 weeks", "2 fortnights", "b.yaml line 10: a length is written 5 working-days")]
    [InlineData("2 weeks", "0 weeks", "b.yaml line 10: a length is written 5 working-days")]
    [InlineData("2 weeks", "999999999 weeks", "b.yaml line 10: a length is at most 100 years")]
    [InlineData("2 weeks", "5201 weeks", "b.yaml line 10: a length is at most 100 years")]
    [InlineData("2 weeks", "101 years", "b.yaml line 10: a length is at most 100 years")]
    [InlineData("mark: seen", "mark: not-seen", "b.yaml line 10: what was not seen has no length")]
    [InlineData("mark: seen", "mark: checked-by-jurist", "b.yaml line 15: checked by a jurist goes with checked-by and checked-on")]
    [InlineData("mark: seen", "mark: sure", "b.yaml line 15: sure is none of: not-seen, seen, checked-by-jurist")]
    [InlineData("mark: seen", "mark: 1", "b.yaml line 15: 1 is none of: not-seen, seen, checked-by-jurist")]
    [InlineData("source: S", "source: T", "b.yaml line 14: source T is not in this file")]
    [InlineData("from: 2026-01-01", "from: 2026-02-30", "b.yaml line 13: a day is written 2026-01-31")]
    [InlineData("from: 2026-01-01", "from: 2026-01-01\n    to: 2025-12-31", "b.yaml line 14: the last day lies before the first")]
    [InlineData("type: statute", "type: internal-agreement\n    extension: terms-act", "b.yaml line 9: the terms act is for statutes and decrees")]
    [InlineData("type: statute", "type: internal-agreement\n    extension: excluded", "b.yaml line 9: the terms act is for statutes and decrees")]
    [InlineData("starts: told\n", "\n", "b.yaml line 10: a length needs the fact that starts it")]
    [InlineData("english: one\n", "\n", "b.yaml line 4: english is needed")]
    [InlineData("dutch: een", "dutch: een\n    lenght: 3 weeks", "b.yaml line 7: lenght is not known here")]
    [InlineData("dutch: een", "dutch: een\n    note-nl: alleen Nederlands", "b.yaml line 7: a note is in both languages")]
    [InlineData("text: \"2026\"", "text: today", "b.yaml line 2: the date of a text is written 2026, 2026-01 or 2026-01-31")]
    [InlineData("norms:", "readings: [ { dutch: telt niet mee } ]\nnorms:", "b.yaml line 3: english is needed")]
    [InlineData("version: 1", "version: 0", "b.yaml line 5: versions count from 1")]
    [InlineData("norms:", "normen:", "b.yaml line 4: normen is not known here")]
    public void A_slip_of_the_pen_is_told_with_file_and_line(string right, string wrong, string fault)
    {
        Assert.Contains(right, Norm, StringComparison.Ordinal);
        Write("b.yaml", Norm.Replace(right, wrong, StringComparison.Ordinal));

        var told = Assert.Throws<LawFaultsException>(() => LawFiles.Read(_folder)).Message;

        Assert.Contains(fault, told.Split('\n'));
    }

    [Fact]
    public void What_is_no_yaml_is_told_with_file_and_line()
    {
        Write("b.yaml", "act: { dutch: Wet, english: Act }\nnorms: ]\n");

        Assert.StartsWith("b.yaml line 2: ", Assert.Throws<LawFaultsException>(() => LawFiles.Read(_folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_told() => Assert.Equal("b.yaml line 1: one document is needed", Fault(""));

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var fault = Fault(Norm.Replace("mark: seen", "mark: sure", StringComparison.Ordinal) + "\ngrounds:\n  - id: g\n");

        Assert.Equal(2, fault.Split('\n').Length);
    }

    [Fact]
    public void Two_versions_do_not_hold_on_one_day()
    {
        Write("c.yaml", Norm.Replace("version: 1", "version: 2", StringComparison.Ordinal));

        Assert.Equal("c.yaml line 4: one has this version or a day of it already at b.yaml line 4", Fault(Norm));
    }

    [Fact]
    public void Two_versions_after_each_other_are_well()
    {
        Write("b.yaml", Norm.Replace("from: 2026-01-01", "from: 2025-01-01\n    to: 2025-12-31", StringComparison.Ordinal));
        Write("c.yaml", Norm.Replace("version: 1", "version: 2", StringComparison.Ordinal));

        var book = LawFiles.Read(_folder);

        Assert.Equal(2, book.NormOn(new("one"), new(2026, 1, 1))?.Version);
        Assert.Equal(1, book.NormOn(new("one"), new(2025, 12, 31))?.Version);
    }

    [Fact]
    public void Without_holidays_no_term_can_be_counted()
    {
        File.Delete(Path.Combine(_folder, "a.yaml"));

        Assert.Contains("holidays", Fault(Norm), StringComparison.Ordinal);
    }

    private string Fault(string text)
    {
        Write("b.yaml", text);
        return Assert.Throws<LawFaultsException>(() => LawFiles.Read(_folder)).Message;
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
