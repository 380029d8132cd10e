namespace Koord.Domain.Dossiers;

/// <summary>A no that a person can meet and understand.</summary>
/// <param name="Code">Never changes; the pages have a text for it in every language under <c>refusals.code</c>.</param>
/// <param name="Article">The rule behind it; null when it is plain sense.</param>
public sealed record Refusal(string Code, string? Article = null);

/// <summary>What an act comes to: something, or a refusal.</summary>
/// <typeparam name="T">What an act that is allowed gives.</typeparam>
public sealed record Result<T>
{
    private readonly T? _value;

    private Result(T? value, Refusal? refusal) => (_value, Refusal) = (value, refusal);

    /// <summary>Null when the act is allowed.</summary>
    public Refusal? Refusal { get; }

    /// <summary>What came of it.</summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public T Value => Refusal is null ? _value! : throw new InvalidOperationException($"Refused: {Refusal.Code}"); // set whenever there is no refusal

#pragma warning disable CA2225 // Results are made by returning the thing itself.
    /// <summary>Allowed.</summary>
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>Refused.</summary>
    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
#pragma warning restore CA2225
}
