using Koord.Domain.Dossiers;
using Koord.Store;

namespace Koord.Web.Tests.Store;

public sealed class DraftsTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    private const int KeptDays = 30;

    private static readonly AccountId Sanne = new(1);

    private static readonly AccountId Karim = new(2);

    private readonly Clock _clock = new(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_colleague_neither_finds_changes_nor_throws_away_a_draft(Kind kind)
    {
        var drafts = await DraftsAsync(kind);
        var id = Guid.NewGuid();
        await drafts.SaveAsync(id, Sanne, "van Sanne", 0, Ct);

        Assert.Null(await drafts.FindAsync(id, Karim, Ct));
        Assert.Null(await drafts.SaveAsync(id, Karim, "van Karim", 0, Ct));
        Assert.Null(await drafts.SaveAsync(id, Karim, "van Karim", 1, Ct));
        Assert.False(await drafts.RemoveAsync(id, Karim, Ct));
        Assert.DoesNotContain(await drafts.ListAsync(Karim, Ct), d => d.Id == id);
        Assert.Equal("van Sanne", (await drafts.FindAsync(id, Sanne, Ct))?.Content.Value);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_saved_comes_back_in_any_script_and_of_any_length(Kind kind)
    {
        var drafts = await DraftsAsync(kind);
        var id = Guid.NewGuid();
        var text = "أمل 🌱 " + new string('x', 1_000_000);

        var version = await drafts.SaveAsync(id, Sanne, text, 0, Ct);

        Assert.Equal(1, version);
        Assert.Equal(text, (await drafts.FindAsync(id, Sanne, Ct))?.Content.Value);
    }

    [Theory, OnBothDatabases]
    public async Task A_window_that_is_behind_overwrites_nothing(Kind kind)
    {
        var drafts = await DraftsAsync(kind);
        var id = Guid.NewGuid();
        await drafts.SaveAsync(id, Sanne, "eerst", 0, Ct);
        await drafts.SaveAsync(id, Sanne, "daarna", 1, Ct);

        Assert.Null(await drafts.SaveAsync(id, Sanne, "te laat", 1, Ct));
        Assert.Equal("daarna", (await drafts.FindAsync(id, Sanne, Ct))?.Content.Value);
    }

    [Theory, OnBothDatabases]
    public async Task A_draft_is_kept_up_to_the_day_that_was_said_and_is_gone_the_day_after(Kind kind)
    {
        var drafts = await DraftsAsync(kind);
        var id = Guid.NewGuid();
        await drafts.SaveAsync(id, Sanne, "bijna vergeten", 0, Ct);
        Assert.Equal(new DateOnly(2026, 3, 2).AddDays(KeptDays), (await drafts.FindAsync(id, Sanne, Ct))?.KeptUntil);

        _clock.Pass(TimeSpan.FromDays(KeptDays));
        Assert.Contains(await drafts.ListAsync(Sanne, Ct), d => d.Id == id);
        _clock.Pass(TimeSpan.FromDays(1));

        Assert.DoesNotContain(await drafts.ListAsync(Sanne, Ct), d => d.Id == id);
        Assert.Null(await drafts.SaveAsync(id, Sanne, "toch nog", 1, Ct));
    }

    private async Task<Drafts> DraftsAsync(Kind kind) =>
        new(await databases.OfAsync(kind), new(new byte[32]), LawFiles.Read(Path.Combine(AppContext.BaseDirectory, "laws", "nl")), _clock);
}
