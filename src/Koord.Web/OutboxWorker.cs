using Koord.Store;

namespace Koord.Web;

/// <summary>Does what is due, on every node; leases keep them out of each other's way.</summary>
public sealed partial class OutboxWorker(Outbox outbox, TimeProvider clock, ILogger<OutboxWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await outbox.WorkAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Failed(e.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Work that was due failed ({Kind}); it is tried again when its lease ends.")]
    private partial void Failed(string kind);
}
