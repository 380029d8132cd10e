using Koord.Domain.Dossiers;
using Koord.Domain.Signals;
using Koord.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Signals;

/// <summary>One step on the way of a report.</summary>
/// <param name="Text">A key of Words.</param>
/// <param name="At">Null: not yet.</param>
public sealed record ReportStep(string Text, DateTimeOffset? At);

/// <summary>Where my report is: who sent it sees every step, and that silence climbed.</summary>
[OnlyFor(Roles.Professional | Roles.TeamLead | Roles.DutyRoster)]
public sealed class MyReportModel(SignalRoom room) : SignalPage(room)
{
    public IReadOnlyList<Report> Sent { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
        {
            return NotFound();
        }

        Sent = [.. Reports.All.Where(r => r.Sent.Signal == Which && r.Sent.ReportedBy == Actor.Side)];
        return Sent.Count == 0 ? NotFound() : Page();
    }

    /// <summary>In order; a step that was passed over counts as done with the next.</summary>
    public static IReadOnlyList<ReportStep> StepsOf(Report report) =>
    [
        new("reports.step-stored", report.At),
        new("reports.step-received", report.ReceivedAt ?? report.ReadAt ?? report.TakenUpAt),
        new("reports.step-read", report.ReadAt ?? report.TakenUpAt),
        new("reports.step-taken-up", report.TakenUpAt),
        new("reports.step-answered", report.AnsweredAt),
    ];

    public IEnumerable<(DateTimeOffset At, SignalClimbed Climb)> ClimbsOf(Report report) =>
        View.Dossier.Of<SignalClimbed>().Where(c => (c.Event.Signal, c.Event.To, c.Event.Reporter) == (Which, report.Sent.To, report.Sent.Reporter)).Select(c => (c.Fact.At, c.Event));

    public bool IsLegal(Report report) =>
        Room.Law.VersionOf(report.Sent.Norm, report.Sent.NormVersion) is { IsLegal: true };
}
