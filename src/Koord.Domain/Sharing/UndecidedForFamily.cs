using Koord.Domain.Dossiers;
using Koord.Domain.Family;

namespace Koord.Domain.Sharing;

/// <summary>Facts of the own file about which nobody decided yet what the family may see: they are somebody's work.</summary>
public static class UndecidedForFamily
{
    /// <summary>In the order of recording; what was recorded by another organisation is that one's to decide.</summary>
    public static IReadOnlyList<Recorded> Of(Dossier dossier, HolderId side)
    {
        var decided = dossier.Of<FamilySightDecided>().SelectMany(d => d.Event.Facts).ToHashSet();
        return [.. dossier.Facts.Where(f => f.By == side && CanBeOpened(f) && !decided.Contains(f.Id))];
    }

    /// <summary>Whether it says something about people that is told by a decision: who they are comes with the invitation, where they are is never told here.</summary>
    public static bool CanBeOpened(Recorded fact) => fact.Event is IAbout and not (PersonRecorded or AuthorityRecorded or IPlace);
}
