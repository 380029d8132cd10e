namespace Koord.Web.Charts;

/// <summary>One thing that the drawing says, in words: for the upright form, and for the table beside it.</summary>
internal sealed record Told
{
    public required ToldKind Kind { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Null: it happened on one day, holds until the next of its kind, or still goes on.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Null: of the whole family.</summary>
    public int? Lane { get; init; }

    public required string What { get; init; }

    public string More { get; init; } = "";

    /// <summary>Of a step only.</summary>
    public StepKind? Step { get; init; }

    /// <summary>A key of Words.</summary>
    public string Sort => Step is { } step ? $"charts.step-{step}".ToLowerInvariant() : $"charts.sort-{Kind}".ToLowerInvariant();

    public bool IsOfChild => Kind is ToldKind.Talk or ToldKind.Silence;

    public bool IsWaiting => Kind is ToldKind.Wait or ToldKind.Nobody;

    public bool IsDanger => Step == StepKind.Danger;
}

/// <summary>In the order in which they are told when they fall on one day.</summary>
internal enum ToldKind
{
    Nobody,
    Rest,
    Held,
    Led,
    Step,
    Wait,
    Help,
    Talk,
    Silence,
}
