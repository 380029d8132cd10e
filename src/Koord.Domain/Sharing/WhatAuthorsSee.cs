using Koord.Domain.Dossiers;

namespace Koord.Domain.Sharing;

/// <summary>What is seen by those who recorded or reported something for a side and do not work with the family: lists for them are made from this, so that nothing in a list tells of what colleagues recorded.</summary>
public static class WhatAuthorsSee
{
    /// <summary>Each author with the dossier as they see it.</summary>
    /// <param name="side">An organisation.</param>
    /// <param name="dossier">Every fact that this side has.</param>
    /// <param name="rules">Of the whole dossier.</param>
    public static IEnumerable<(AccountId Author, Dossier Seen)> Of(HolderId side, Dossier dossier, SharingRules rules) =>
        Authors(side, dossier, rules).Select(a => (a, new Dossier(dossier.Id, [.. dossier.Facts.Where(f => MaySee.AsAuthor(f, a, side) is not null)])));

    /// <summary>Who they are.</summary>
    public static IEnumerable<AccountId> Authors(HolderId side, Dossier dossier, SharingRules rules) =>
        dossier.Facts.Where(f => f.By == side).Select(f => f.Actor).Distinct().Where(a => a != AccountId.Koord && !rules.IsAcquaintance(a) && !rules.IsOnTeamOf(side, a));
}
