using System.Text.Json.Serialization;

namespace Koord.Domain.Dossiers;

/// <summary>Something that happened around a family and was recorded for good.</summary>
public abstract record DossierEvent
{
    /// <summary>When it happened; null means: when it was recorded.</summary>
    [JsonIgnore]
    public virtual Happened? Occurred => null;
}

/// <summary>The name under which an event is stored; it outlives the type's name.</summary>
/// <param name="name">Kebab-case with its version: <c>signal-taken-up.v1</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class StoredAsAttribute(string name) : Attribute
{
    /// <summary>Forever the same.</summary>
    public string Name { get; } = name;
}

/// <summary>An event with what the ledger knows of it.</summary>
public sealed record Recorded
{
    /// <summary>How pages and later facts point at it.</summary>
    public required FactId Id { get; init; }

    /// <summary>Where it was recorded; a family's line may span more than one dossier.</summary>
    public required DossierId Dossier { get; init; }

    /// <summary>Whose file it was recorded in.</summary>
    public required HolderId By { get; init; }

    /// <summary>Who recorded it.</summary>
    public required AccountId Actor { get; init; }

    /// <summary>When it happened.</summary>
    public required Happened Happened { get; init; }

    /// <summary>When it was recorded, in UTC; later facts of a dossier are always later.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The legal ground of recording it; empty only in the house's own stream.</summary>
    public required string Ground { get; init; }

    /// <summary>What happened.</summary>
    public required DossierEvent Event { get; init; }
}

/// <summary>The first fact of a database: what kind of data it holds.</summary>
[StoredAs("koord-founded.v1")]
public sealed record KoordFounded : DossierEvent
{
    /// <summary>All people are invented and anyone may sign in as anyone.</summary>
    public required bool Demo { get; init; }
}

/// <summary>The invented families are being told; nobody comes in before they are.</summary>
[StoredAs("demo-begun.v1")]
public sealed record DemoBegun : DossierEvent;

/// <summary>The invented families were told to the end.</summary>
[StoredAs("demo-told.v1")]
public sealed record DemoTold : DossierEvent;
