using System.Text.Json.Serialization;

namespace Koord.Domain.Law;

/// <summary>How far a text can be relied on.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Mark>))]
public enum Mark
{
    /// <summary>Nobody read it in a source: it is kept empty and blocked, never guessed.</summary>
    NotSeen,

    /// <summary>Read in the source that is named; used, and shown as not yet checked by a jurist.</summary>
    Seen,

    /// <summary>A jurist compared it with the law in force.</summary>
    CheckedByJurist,
}

/// <summary>Where a text was read.</summary>
/// <param name="Key">Short name, unique in its file.</param>
/// <param name="Address">Where to find it.</param>
/// <param name="TextDate">The state of the text that was read, as precisely as known: <c>2021-11-06</c> or <c>2019</c>; null when unknown. Never "today".</param>
public sealed record Source(string Key, string Address, string? TextDate);

/// <summary>One version of something the law, a profession or an agreement says.</summary>
public abstract record Provision
{
    /// <summary>Counts up per id, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>The Dutch term or text.</summary>
    public required string Dutch { get; init; }

    /// <summary>The English term or text; explains, has no legal force.</summary>
    public required string English { get; init; }

    /// <summary>The Dutch name of the act, the decree or the collection of norms it stands in.</summary>
    public required string Act { get; init; }

    /// <summary>Act and article, as lawyers cite it; for norms without an act, the document.</summary>
    public required string Article { get; init; }

    /// <summary>The first day it holds.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day it holds; null while no end is known.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Where it was read.</summary>
    public required Source Source { get; init; }

    /// <summary>How far it can be relied on.</summary>
    public required Mark Mark { get; init; }

    /// <summary>The jurist; null until <see cref="Mark.CheckedByJurist"/>.</summary>
    public string? CheckedBy { get; init; }

    /// <summary>The day of that check; null until <see cref="Mark.CheckedByJurist"/>.</summary>
    public DateOnly? CheckedOn { get; init; }

    /// <summary>A condition or a doubt that belongs with it, in Dutch; null when there is none.</summary>
    public string? DutchNote { get; init; }

    /// <summary>The same in English.</summary>
    public string? EnglishNote { get; init; }

    /// <summary>The id that all versions share.</summary>
    public abstract string Name { get; }

    /// <summary>May not be used: not seen, or what it needs is empty.</summary>
    public virtual bool Blocked => Mark is Mark.NotSeen;

    /// <summary>To be said wherever it is shown.</summary>
    public bool NotYetChecked => Mark is not Mark.CheckedByJurist;

    /// <summary>Whether it holds on a day; first and last day count.</summary>
    public bool HoldsOn(DateOnly day) => ValidFrom <= day && (ValidTo is not { } last || day <= last);

    /// <summary>Whether two versions would hold on the same day.</summary>
    public bool Overlaps(Provision other) =>
        ValidFrom <= (other.ValidTo ?? DateOnly.MaxValue) && other.ValidFrom <= (ValidTo ?? DateOnly.MaxValue);
}
