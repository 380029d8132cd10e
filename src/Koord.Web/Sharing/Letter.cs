namespace Koord.Web.Sharing;

/// <summary>What is handed over once, on one sheet; it names no organisation and nothing of what it is about.</summary>
public sealed record Letter
{
    /// <summary>Given name, or the whole name as far as it is known.</summary>
    public required string To { get; init; }

    public required bool Young { get; init; }

    public required string Code { get; init; }

    /// <summary>The last day of the code.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Where to begin.</summary>
    public required string Address { get; init; }

    /// <summary>Who can be called, and how.</summary>
    public required (string Name, string How) Contact { get; init; }
}
