namespace Koord.Simulation;

/// <summary>Time as the story tells it.</summary>
public sealed class StoryClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Only forward.</summary>
    public void To(DateTimeOffset instant) => _now = instant > _now ? instant : _now;
}
