using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;

namespace Koord.Store;

/// <summary>The dossiers of a family member: one row for their own keys, none for an organisation.</summary>
public sealed class WaysIn : ReadModel
{
    /// <inheritdoc/>
    public override string Table => "way_in";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Columns => [];

    /// <inheritdoc/>
    public override bool IsSealed => false;

    /// <inheritdoc/>
    public override bool IsChangedBy(Recorded fact, SideView before) => fact.Event is FamilyInvited or FamilyAccessEnded;

    /// <inheritdoc/>
    public override IEnumerable<ReadModelRow> RowsOf(SideView view) =>
        view.Rules.PersonOf(view.Side) is null ? [] : [new([], null)];
}
