using Koord.Domain.Dossiers;
using Koord.Domain.Signals;

namespace Koord.Domain.Responsibility;

/// <summary>What one side has to decide about before it lets a family go: a worry is never left behind.</summary>
public static class OpenWorries
{
    /// <summary>A worry of its own that it did not decide about since it holds, or a report that nobody took up.</summary>
    public static bool Any(HolderId side, Dossier dossier) => Undecided(side, dossier).Any() || NotTakenUp(side, dossier).Any();

    /// <summary>Worries of its own about which nothing was decided; beginning to hold decides.</summary>
    public static IEnumerable<(Recorded Fact, SignalRecorded Event)> Undecided(HolderId side, Dossier dossier) =>
        OpenWork.UndecidedOf(side, dossier).Where(s => !dossier.Of<HoldingPassed>().Any(p => p.Event.To == side && p.Fact.At > s.Fact.At));

    /// <summary>Reports to this side that wait for a named person.</summary>
    public static IEnumerable<Report> NotTakenUp(HolderId side, Dossier dossier) =>
        dossier.Fold(Reports.None, (r, f) => r.After(f)).All.Where(r => r.Sent.To == side && r.TakenUp is null && r.Concluded is null);
}
