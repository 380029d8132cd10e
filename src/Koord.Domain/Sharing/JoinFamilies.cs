using Koord.Domain.Dossiers;

namespace Koord.Domain.Sharing;

/// <summary>Says that another dossier is of the same family; for those who may see both.</summary>
/// <param name="With">The other dossier; the page opened it for the same viewer.</param>
/// <param name="Because">What makes us sure.</param>
public sealed record JoinFamilies(DossierId With, string Because)
{
    /// <summary>Judges it for one of the two; both record it.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene) =>
        scene.Dossier.Facts.Count == 0 || With == scene.Dossier.Id ? SharingRefusals.NotFound
        : Joined(scene.Dossier).Contains(With) ? SharingRefusals.AlreadySo
        : new DossierEvent[] { new FamiliesJoined { With = With, Because = Because } };

    /// <summary>The dossiers that are of the same family, as this side knows.</summary>
    public static IReadOnlySet<DossierId> Joined(Dossier dossier) => dossier.Fold(new HashSet<DossierId>(), (joined, fact) =>
    {
        _ = fact.Event switch
        {
            FamiliesJoined e => joined.Add(e.With),
            FamiliesParted e => joined.Remove(e.From),
            _ => false,
        };
        return joined;
    });
}

/// <summary>Undoes it.</summary>
/// <param name="From">The other dossier.</param>
/// <param name="Because">What showed it.</param>
public sealed record PartFamilies(DossierId From, string Because)
{
    /// <summary>Judges it for one of the two; both record it.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene) =>
        JoinFamilies.Joined(scene.Dossier).Contains(From)
            ? new DossierEvent[] { new FamiliesParted { From = From, Because = Because } }
            : SharingRefusals.NotFound;
}
