using System.Data.Common;
using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;

namespace Koord.Store;

/// <summary>A fact that was opened with a key of this side, or with the house's because it decides who may see.</summary>
internal sealed record HeldFact
{
    /// <summary>The sealed row it was opened from.</summary>
    public required HeldRow Row { get; init; }

    public required Recorded Fact { get; init; }

    public required byte[] Key { get; init; }

    /// <summary>Null when only the house holds it: read by the rules, shown to nobody.</summary>
    public required KeyHeld? Mine { get; init; }
}

/// <summary>A fact and the key row of one holder, as they stand in the database.</summary>
internal readonly record struct HeldRow(
    long Seq, long Organisation, long Actor, string Happened, long Recorded, byte[] Hash, byte[] Sealed, long Holder, long Given, long? Until, byte[] Wrapped)
{
    public static HeldRow Read(DbDataReader r) => new(
        r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), r.GetString(3), r.GetInt64(4), (byte[])r.GetValue(5), (byte[])r.GetValue(6),
        r.GetInt64(7), r.GetInt64(8), r.IsDBNull(9) ? null : r.GetInt64(9), (byte[])r.GetValue(10));

    /// <summary>The same to the last byte: what was opened from the one would be opened from the other.</summary>
    public bool IsSame(HeldRow other) =>
        Seq == other.Seq && Organisation == other.Organisation && Actor == other.Actor && Happened == other.Happened && Recorded == other.Recorded
        && Holder == other.Holder && Given == other.Given && Until == other.Until
        && Hash.AsSpan().SequenceEqual(other.Hash) && Wrapped.AsSpan().SequenceEqual(other.Wrapped) && Sealed.AsSpan().SequenceEqual(other.Sealed);
}

/// <summary>All that one side holds of a dossier, and what follows from it. Never changed, so that many may read it at once.</summary>
internal sealed class Held
{
    private Held(HolderId side, DossierId dossier, IReadOnlyList<HeldFact> facts, SharingRules rules)
    {
        (Facts, Rules) = (facts, rules);
        View = new(side, new(dossier, [.. facts.Where(h => h.Mine is { Until: null }).Select(h => h.Fact)]), rules);
    }

    /// <summary>In the order of recording.</summary>
    public IReadOnlyList<HeldFact> Facts { get; }

    public SharingRules Rules { get; }

    /// <summary>What this side's lists are made from.</summary>
    public SideView View { get; }

    public static Held Of(HolderId side, DossierId dossier, IReadOnlyList<HeldFact> facts) =>
        new(side, dossier, facts, Rule(SharingRules.None, facts));

    /// <summary>With facts at the end.</summary>
    public Held With(IReadOnlyList<HeldFact> more) => new(View.Side, View.Dossier.Id, [.. Facts, .. more], Rule(Rules, more));

    private static SharingRules Rule(SharingRules from, IReadOnlyList<HeldFact> facts) => facts.Aggregate(from, (rules, h) => rules.After(h.Fact));
}
