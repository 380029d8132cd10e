using Koord.Store;
using Koord.Web.Tests.Browser;

namespace Koord.Web.Tests.Law;

public sealed class LawVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("koord-law").FullName;

    public LawVerbTests()
    {
        foreach (var file in Directory.GetFiles(Shipped))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }
    }

    private static string Shipped => Path.Combine(AppContext.BaseDirectory, "laws", "nl");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_fault_is_told_with_its_file_and_line()
    {
        Change("awb.yaml", "length: 8 weeks", "length: eight weeks");
        Change("wmo-2015.yaml", "source: WM19", "source: WM99");

        var (code, said) = await SayAsync();

        Assert.Equal(Verbs.FaultyLaw, code);
        Assert.Contains("\nawb.yaml line 16: a length is written 5 working-days\n", said, StringComparison.Ordinal);
        Assert.Contains("\nwmo-2015.yaml line ", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id: vt-start-research", "id: vt-start-reserch")]
    [InlineData("from: ", "from: 2099-01-01 # ")]
    public async Task A_norm_that_Koord_asks_for_and_that_no_file_has_today_is_missed_by_the_verb_and_at_the_start(string right, string wrong)
    {
        Change("uitvoeringsbesluit-wmo.yaml", right, wrong);

        await IsMissedAsync("vt-start-research");
    }

    [Fact]
    public async Task A_file_that_is_gone_is_missed_by_the_verb_and_at_the_start()
    {
        File.Delete(Path.Combine(_folder, "uitvoeringsbesluit-wmo.yaml"));

        await IsMissedAsync("vt-start-research", "vt-end-research");
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_no_law()
    {
        Assert.Equal(Verbs.NothingHere, (await SayAsync("--laws=" + Path.Combine(_folder, "elsewhere"))).Code);
    }

    [Fact]
    public async Task A_folder_without_law_files_is_a_fault()
    {
        var empty = Directory.CreateDirectory(Path.Combine(_folder, "empty")).FullName;

        Assert.Equal(Verbs.FaultyLaw, (await SayAsync("--laws=" + empty)).Code);
    }

    [Fact]
    public async Task A_jurist_reads_what_is_blocked_and_why_and_then_all_that_is_not_checked()
    {
        var (code, said) = await SayAsync();
        var law = LawFiles.Read(Shipped);

        Assert.Equal(0, code);
        Assert.All(law.All.Where(p => p.NotYetChecked), p =>
        {
            Assert.Contains($" {p.Name}, version {p.Version}, ", said, StringComparison.Ordinal);
            Assert.Contains($"[ ] {p.Article.Split(' ')[0]}", said, StringComparison.Ordinal);
        });
        Assert.All(law.All.Select(p => p.Act).Distinct(), act => Assert.Contains($"\n{act}\n---", said, StringComparison.Ordinal));
        var blocked = said[said.IndexOf("Blocked: ", StringComparison.Ordinal)..said.IndexOf("Counting time", StringComparison.Ordinal)];
        Assert.Equal(law.Blocked.Count, blocked.Split("[ ] ").Length - 1);
        Assert.Contains("    Not seen in a source.\n", blocked, StringComparison.Ordinal);
        Assert.Contains("disagree: it is empty.", blocked, StringComparison.Ordinal);
        Assert.Contains("text of 2021-11-06", said, StringComparison.Ordinal);
        Assert.Contains("Koningsdag", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_jurist_checked_is_asked_no_more()
    {
        Change("awb.yaml", "mark: seen", "mark: checked-by-jurist\n    checked-by: mr. Proef\n    checked-on: 2026-06-01");

        var (code, said) = await SayAsync();

        Assert.Equal(0, code);
        Assert.DoesNotContain("municipality-decides", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_fits_on_a_terminal_of_eighty_columns()
    {
        // The folder of the test and addresses stay whole.
        var tooLong = (await SayAsync()).Said.Split('\n').Where(l => l.Length > 80 && l.Trim().Contains(' ', StringComparison.Ordinal));

        Assert.Empty(tooLong);
    }

    [Fact]
    public async Task It_leaves_every_other_verb_alone()
    {
        await using var terminal = new StringWriter();

        Assert.Null(await Verbs.RunWithoutDataAsync(["--verb=run", "--laws=" + _folder], terminal));
        Assert.Null(await Verbs.RunWithoutDataAsync([], terminal));
        Assert.Empty(terminal.ToString());
    }

    private async Task IsMissedAsync(params string[] names)
    {
        var (code, said) = await SayAsync();
        var data = Directory.CreateDirectory(Path.Combine(_folder, "data")).FullName;
        await using var app = await Composed.BuildAsync([$"--data={data}", $"--KOORD_MASTER_KEY={KoordServer.Secret}", $"--laws={_folder}"], TestContext.Current.CancellationToken);
        var refused = await Assert.ThrowsAsync<LawFaultsException>(() => app.OpenHouseAsync(TestContext.Current.CancellationToken));

        Assert.Equal(Verbs.FaultyLaw, code);
        foreach (var name in names)
        {
            Assert.Contains($"\nNo file has {name} as it holds on ", said, StringComparison.Ordinal);
            Assert.Contains($"No file has {name} as it holds on ", refused.Message, StringComparison.Ordinal);
        }
    }

    private void Change(string file, string right, string wrong)
    {
        var path = Path.Combine(_folder, file);
        var text = File.ReadAllText(path);
        Assert.Contains(right, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(right, wrong, StringComparison.Ordinal));
    }

    private Task<(int? Code, string Said)> SayAsync() => SayAsync("--laws=" + _folder);

    private static async Task<(int? Code, string Said)> SayAsync(string laws)
    {
        await using var terminal = new StringWriter { NewLine = "\n" };
        return (await Verbs.RunWithoutDataAsync(["--verb=law", laws], terminal), terminal.ToString());
    }
}
