using Koord.Domain.Dossiers;
using Koord.Domain.Signals;
using Koord.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Signals;

/// <summary>The reporter hears what was done.</summary>
[OnlyFor(Roles.Professional | Roles.TeamLead | Roles.DutyRoster)]
public sealed class AnswerSenderModel(SignalRoom room) : SignalPage(room)
{
    [BindProperty]
    public string? Answer { get; set; }

    public Report Report { get; private set; } = null!; // found before anything is shown

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ReadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct))
        {
            return NotFound();
        }

        Need(nameof(Answer), !string.IsNullOrWhiteSpace(Answer), "reports.answer-needed");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var where = View.Dossier.Of<SignalReported>().First(r => r.Event.Signal == Which && r.Event.To == Actor.Side).Fact.Dossier;
        var result = await RecordAsync(where, new AnswerReporter(Which, Answer!).Decide, ct); // needed above
        return result.Refusal is { } refusal ? Explain(refusal) : Redirect("~/werk");
    }

    private async Task<bool> ReadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct) || Reports.Of(Which, Actor.Side).OrderBy(r => r.Answer is not null).FirstOrDefault() is not { } report)
        {
            return false;
        }

        Report = report;
        return true;
    }
}
