namespace Koord.Web.Tests;

/// <summary>A clock that stands still until it is told otherwise.</summary>
public sealed class Clock(DateTimeOffset now) : TimeProvider
{
    private long _ticks = now.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void Pass(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
