using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Domain.Sharing;
using Koord.Simulation;
using Koord.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Koord.Bench.Speed;

/// <summary>Records what happened on earlier days, through the program's own door and with its own outbox.</summary>
internal sealed class Past
{
    private readonly StoryClock _clock;
    private readonly Recorder _recorder;
    private readonly Outbox _outbox;

    public Past(IServiceProvider services, DateTimeOffset from)
    {
        _clock = new(from);
        _recorder = ActivatorUtilities.CreateInstance<Recorder>(services, _clock);
        _outbox = ActivatorUtilities.CreateInstance<Outbox>(services, _clock, _recorder);
        Law = services.GetRequiredService<LawBook>();
    }

    public LawBook Law { get; }

    public DateOnly Today => Moment.At(_clock.GetUtcNow()).Today;

    public void Later(TimeSpan time) => _clock.To(_clock.GetUtcNow() + time);

    public Task WorkAsync(CancellationToken ct) => _outbox.WorkAsync(ct);

    /// <exception cref="InvalidOperationException">It was refused: what is measured would be something else.</exception>
    public async Task DoAsync(Account who, DossierId dossier, Func<Scene, Result<IReadOnlyList<DossierEvent>>> decide, CancellationToken ct, bool founds = false) =>
        _ = (await _recorder.RecordAsync(Prepared.Act(who, dossier, founds), decide, ct)).Value;
}
