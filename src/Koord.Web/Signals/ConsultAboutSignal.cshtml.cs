using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Signals;

/// <summary>Advice about a worry that was recorded: the question goes without a name, and only the own file knows that it was asked.</summary>
[OnlyFor(Roles.Professional | Roles.TeamLead | Roles.DutyRoster)]
public sealed class ConsultAboutSignalModel(Reader reader, AdviceDesk desk, Words words) : AskAdvicePage(desk, words)
{
    public async Task<IActionResult> OnGetAsync(DossierId id, Guid signal, CancellationToken ct) =>
        await PeopleAsync(id, signal, ct) is null ? NotFound() : await ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(DossierId id, Guid signal, CancellationToken ct)
    {
        if (await PeopleAsync(id, signal, ct) is not { } people)
        {
            return NotFound();
        }

        if (await AskAsync(people, ct) is not { } asked)
        {
            return Page();
        }

        var noted = await Desk.NoteAsync(ActId, id, new(new(signal), asked.Dossier), ct);
        return noted.Refusal is { } refusal ? Explain(refusal) : RedirectToPage("Advice", new { id = asked.Dossier });
    }

    private async Task<People?> PeopleAsync(DossierId id, Guid signal, CancellationToken ct) =>
        await reader.OpenAsync(id, Desk.Me, Purpose.Work, null, ct) is { } view && view.Dossier.Of<SignalRecorded>().Any(s => s.Event.Signal.Value == signal)
            ? view.Dossier.Fold(People.None, (people, fact) => people.After(fact))
            : null;
}
