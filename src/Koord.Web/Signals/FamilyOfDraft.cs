using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Store;
using Koord.Web.Access;

namespace Koord.Web.Signals;

/// <summary>Whom the one who writes may know of in the family a signal is about.</summary>
public sealed class FamilyOfDraft(Reader reader, CurrentActor current)
{
    /// <summary>Nobody for a new family; null when there is no such dossier for this person.</summary>
    public async Task<People?> FindAsync(SignalDraft draft, CancellationToken ct) =>
        draft.Content.KnownFamily ? await FindAsync(draft.Content.Dossier, ct) : People.None;

    /// <summary>Null when there is no such dossier for this person.</summary>
    public async Task<People?> FindAsync(DossierId dossier, CancellationToken ct) =>
        await reader.OpenAsync(dossier, current.Required, Purpose.Work, null, ct) is { } view
            ? view.Dossier.Fold(People.None, (people, fact) => people.After(fact))
            : null;
}
