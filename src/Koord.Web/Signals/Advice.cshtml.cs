using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Layout;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Signals;

/// <summary>A question without a name, how far it is, and the answer.</summary>
[OnlyFor(Roles.Professional | Roles.TeamLead | Roles.DutyRoster)]
public sealed class AdviceModel(Reader reader, AdviceDesk desk, Accounts accounts, Organisations organisations, Words words) : FormPage
{
    [BindProperty]
    public string? Answer { get; set; }

    public (Recorded Fact, AdviceAsked Event) Asked { get; private set; }

    public (Recorded Fact, AdviceGiven Event)? Given { get; private set; }

    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>Who asked or answered, as people call them.</summary>
    public IReadOnlyDictionary<AccountId, Personal<string>> Names { get; private set; } = new Dictionary<AccountId, Personal<string>>();

    public string? From { get; private set; }

    public string? To { get; private set; }

    public bool IsMine => Asked.Event.Reporter == desk.Me.Account;

    public bool MayAnswer => Given is null && !IsMine && Asked.Event.To == desk.Me.Side;

    public async Task<IActionResult> OnGetAsync(DossierId id, CancellationToken ct)
    {
        if (!await OpenAsync(id, ct))
        {
            return NotFound();
        }

        if (MayAnswer && ReadAt is null)
        {
            await desk.ReadAsync(id, ct);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(DossierId id, CancellationToken ct)
    {
        if (!await OpenAsync(id, ct) || IsMine || Asked.Event.To != desk.Me.Side)
        {
            return NotFound();
        }

        var answer = TypedSignal.Clean(Answer);
        if (answer is null || TypedSignal.IsLonger(answer, SignalForm.LongestStatement))
        {
            ModelState.AddModelError(nameof(Answer), answer is null ? words["signals.answer-missing"] : words["signals.statement-too-long", SignalForm.LongestStatement]);
            return Page();
        }

        if (NamesInText.BsnIn(answer) is { } number)
        {
            ModelState.AddModelError(nameof(Answer), words["signals.number-in-advice", number]);
            return Page();
        }

        var given = await desk.AnswerAsync(ActId, id, new(answer), ct);
        return given.Refusal is { } refusal ? Explain(refusal, nameof(Answer)) : RedirectToPage(new { id });
    }

    private async Task<bool> OpenAsync(DossierId id, CancellationToken ct)
    {
        if (await reader.OpenAsync(id, desk.Me, Purpose.Work, null, ct) is not { } view || view.Dossier.Of<AdviceAsked>().ToList() is not [var asked, ..])
        {
            return false;
        }

        Asked = asked;
        Given = view.Dossier.Of<AdviceGiven>().Select(g => ((Recorded, AdviceGiven)?)g).FirstOrDefault();
        ReadAt = view.Dossier.Of<SignalRead>().Select(r => (DateTimeOffset?)r.Fact.At).FirstOrDefault();
        Names = await accounts.NamesAsync(view.Dossier.Facts.Select(f => f.Actor), ct);
        From = (await organisations.FindAsync(asked.Event.ReportedBy, ct))?.Name;
        To = (await organisations.FindAsync(asked.Event.To, ct))?.Name;
        return true;
    }
}
