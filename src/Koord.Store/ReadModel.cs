using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;

namespace Koord.Store;

/// <summary>All that one side has of a dossier, and what the rules say of it.</summary>
/// <param name="Side">The holder.</param>
/// <param name="Dossier">Every fact this side holds a key of for good: a key for a while leaves no row behind.</param>
/// <param name="Rules">What decides who of this side may see.</param>
public sealed record SideView(HolderId Side, Dossier Dossier, SharingRules Rules);

/// <summary>One row: plain values in the order of the columns, and text that is sealed for the holder.</summary>
/// <param name="Values">Numbers, keyed tokens and opaque names only.</param>
/// <param name="Display">Null when the table has no sealed column.</param>
public sealed record ReadModelRow(IReadOnlyList<object?> Values, string? Display);

/// <summary>A table that answers one question quickly: rows per entitled holder, each made from that holder's own view of one dossier and never from now.</summary>
public abstract class ReadModel
{
    /// <summary>Its name.</summary>
    public abstract string Table { get; }

    /// <summary>Besides holder and dossier, and sealed where there is one.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>Whether rows carry sealed text.</summary>
    public abstract bool IsSealed { get; }

    /// <summary>False: with this fact at the end the rows are as they were before. What is not known for sure is true.</summary>
    public virtual bool IsChangedBy(Recorded fact, SideView before) => true;

    /// <summary>The rows of one side for one dossier.</summary>
    public abstract IEnumerable<ReadModelRow> RowsOf(SideView view);
}
