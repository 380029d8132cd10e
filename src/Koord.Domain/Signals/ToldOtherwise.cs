using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;

namespace Koord.Domain.Signals;

/// <summary>Of whom the family reads, by a decision of one side, that they work on it, while another has it now, something else comes next, or nobody has it.</summary>
public static class ToldOtherwise
{
    /// <summary>What is so now, for each family member who reads something else and for whom that was not decided.</summary>
    /// <param name="dossier">Every fact that this side has.</param>
    /// <param name="side">The organisation that decided.</param>
    public static IReadOnlyList<(Recorded Now, PersonId Person)> Of(Dossier dossier, HolderId side)
    {
        var decisions = dossier.Of<FamilySightDecided>().Where(d => d.Fact.By == side).Select(d => d.Event).ToList();
        return
        [
            .. (from decision in decisions
                where decision.Opened
                from told in decision.Facts.Select(dossier.Find).OfType<Recorded>()
                where told.Event is SignalTakenUp
                let now = dossier.Facts.Last(f => IsSame(f, (SignalTakenUp)told.Event))
                where now.Id != told.Id && !decisions.Exists(d => d.Person == decision.Person && d.Facts.Contains(now.Id))
                select (now, decision.Person)).Distinct(),
        ];
    }

    private static bool IsSame(Recorded fact, SignalTakenUp told) =>
        fact.Event is SignalTakenUp or SignalLaidDown
        && fact.Event is ReportEvent e && (e.Signal, e.To, e.Reporter, e.ReportedBy) == (told.Signal, told.To, told.Reporter, told.ReportedBy);
}
