using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Signals;
using Koord.Store;

namespace Koord.Web.Tests.Store;

public sealed class OutboxTests(Templates templates) : IAsyncLifetime
{
    private static readonly PersonId Sterre = Facts.NewPerson();
    private readonly FreshDatabases _databases = new(templates);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _databases.DisposeAsync();

    [Theory, OnBothDatabases]
    public async Task What_is_not_due_yet_waits(Kind kind)
    {
        var (house, _, _) = await WithWorriesAsync(kind, 1, new Note());

        Assert.Equal(0, await house.Outbox.WorkAsync(Ct));
        Assert.Equal(House.Monday.AddHours(1), await house.Outbox.NextAsync(Ct));

        house.Clock.Pass(TimeSpan.FromHours(1));
        Assert.Equal(1, await house.Outbox.WorkAsync(Ct));
        Assert.Null(await house.Outbox.NextAsync(Ct));
    }

    [Theory, OnBothDatabases]
    public async Task Two_workers_do_each_row_once(Kind kind)
    {
        var note = new Note();
        var (house, viewer, dossiers) = await WithWorriesAsync(kind, 120, note);
        house.Clock.Pass(TimeSpan.FromHours(2));

        var done = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => house.AnotherWorker(note).WorkAsync(Ct), Ct)));

        Assert.Equal(120, done.Sum());
        Assert.Equal(120, note.Runs);
        Assert.All(await KeptAsync(house, viewer, dossiers), kept => Assert.Equal(1, kept));
    }

    [Theory, OnBothDatabases]
    public async Task A_worker_that_dies_after_recording_leaves_one_act(Kind kind)
    {
        var note = new Note { DiesAfterRecording = 1 };
        var (house, viewer, dossiers) = await WithWorriesAsync(kind, 1, note);
        house.Clock.Pass(TimeSpan.FromHours(2));

        await Assert.ThrowsAsync<AggregateException>(() => house.Outbox.WorkAsync(Ct));
        Assert.Equal(0, await house.AnotherWorker(note).WorkAsync(Ct));
        house.Clock.Pass(TimeSpan.FromSeconds(61));
        Assert.Equal(1, await house.Outbox.OverdueAsync(Ct));
        Assert.Equal(1, await house.AnotherWorker(note).WorkAsync(Ct));

        Assert.Equal(2, note.Runs);
        Assert.Equal([1], await KeptAsync(house, viewer, dossiers));
    }

    [Theory, OnBothDatabases]
    public async Task A_row_that_always_fails_holds_up_nothing_else(Kind kind)
    {
        var note = new Note { DiesAtFirstDossier = true };
        var (house, viewer, dossiers) = await WithWorriesAsync(kind, 3, note);
        house.Clock.Pass(TimeSpan.FromHours(2));

        await Assert.ThrowsAsync<AggregateException>(() => house.Outbox.WorkAsync(Ct));

        Assert.Equal(2, (await KeptAsync(house, viewer, dossiers)).Sum());
    }

    private async Task<(House House, Actor Viewer, List<DossierId> Dossiers)> WithWorriesAsync(Kind kind, int many, Note note)
    {
        var house = await House.OnAsync(_databases, kind, note);
        var school = await house.SideAsync();
        var (author, colleague) = (school.Person(), school.Person());
        var dossiers = new List<DossierId>();
        for (var i = 0; i < many; i++)
        {
            dossiers.Add(await house.FoundAsync(author, Facts.Worry(Facts.NewSignal(), Sterre), Facts.Put(colleague)));
        }

        return (house, colleague, dossiers);
    }

    private static async Task<List<int>> KeptAsync(House house, Actor viewer, List<DossierId> dossiers)
    {
        var kept = new List<int>();
        foreach (var dossier in dossiers)
        {
            kept.Add((await house.SeenAsync(dossier, viewer)).Count(f => f.Event is SignalKept));
        }

        return kept;
    }

    /// <summary>An hour after a worry, notes that it is kept.</summary>
    private sealed class Note : FollowUp
    {
        private int _runs;
        private DossierId? _first;

        public int DiesAfterRecording { get; init; }

        public bool DiesAtFirstDossier { get; init; }

        public int Runs => _runs;

        public override string Name => "note";

        public override IEnumerable<Due> After(Recorded fact)
        {
            if (fact.Event is not SignalRecorded worry)
            {
                return [];
            }

            _first ??= fact.Dossier;
            return [new(fact.At.AddHours(1), fact.By, worry.Signal.ToString())];
        }

        public override async Task DoAsync(Recorder recorder, DueWork work, CancellationToken ct)
        {
            var run = Interlocked.Increment(ref _runs);
            if (DiesAtFirstDossier && work.Dossier == _first)
            {
                throw new InvalidOperationException("died");
            }

            var act = new Act
            {
                Dossier = work.Dossier,
                Actor = new() { Account = AccountId.Koord, Side = work.Side, Roles = Roles.None },
                Id = work.Id,
                Ground = "meldcode",
            };
            var signal = new SignalId(Guid.ParseExact(work.Subject, "N"));
            var result = await recorder.RecordAsync(act, _ => new DossierEvent[] { new SignalKept { Signal = signal, Because = "stil" } }, ct);
            Assert.Null(result.Refusal);
            if (run <= DiesAfterRecording)
            {
                throw new InvalidOperationException("died");
            }
        }
    }
}
