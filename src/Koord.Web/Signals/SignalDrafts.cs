using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using Koord.Domain.Dossiers;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Web.Access;

namespace Koord.Web.Signals;

/// <summary>A draft with what it holds.</summary>
public sealed record SignalDraft(Draft Draft, SignalContent Content)
{
    public Guid Id => Draft.Id;

    /// <summary>The draft becomes one act, however often it is sent.</summary>
    public ActId Act => new(Draft.Id);

    public SignalId Signal => new(Draft.Id);
}

/// <summary>The signals that the one who asks is still writing.</summary>
public sealed class SignalDrafts(Drafts drafts, CurrentActor current)
{
    public async Task<Guid> BeginAsync(Origin origin, DossierId? known, SignalForm form, CancellationToken ct)
    {
        var id = Guid.NewGuid();
        var content = new SignalContent { Origin = origin, Dossier = known ?? NewDossier(), KnownFamily = known is not null, Form = form };
        await drafts.SaveAsync(id, Me, Written(content), 0, ct);
        return id;
    }

    /// <summary>Null when there is none, or it is somebody else's.</summary>
    public async Task<SignalDraft?> FindAsync(Guid id, CancellationToken ct) =>
        await drafts.FindAsync(id, Me, ct) is { } draft ? new(draft, Read(draft)) : null;

    public async Task<IReadOnlyList<SignalDraft>> ListAsync(CancellationToken ct) =>
        [.. (await drafts.ListAsync(Me, ct)).Select(d => new SignalDraft(d, Read(d)))];

    /// <summary>Saves what a window typed; null when another window saved in the meantime.</summary>
    public async Task<long?> SaveAsync(SignalDraft draft, SignalForm form, Guid window, long version, CancellationToken ct) =>
        version == draft.Draft.Version || (window != Guid.Empty && window == draft.Content.Window)
            ? await drafts.SaveAsync(draft.Id, Me, Written(draft.Content with { Form = form, Window = window }), draft.Draft.Version, ct)
            : null;

    public Task RemoveAsync(Guid id, CancellationToken ct) => drafts.RemoveAsync(id, Me, ct);

    /// <summary>63 random bits: it can neither be guessed nor counted.</summary>
    public static DossierId NewDossier() => new((BinaryPrimitives.ReadInt64BigEndian(RandomNumberGenerator.GetBytes(8)) & long.MaxValue) | 1);

    private AccountId Me => current.Required.Account;

    private static Personal<string> Written(SignalContent content) => JsonSerializer.Serialize(content);

    private static SignalContent Read(Draft draft) => JsonSerializer.Deserialize<SignalContent>(draft.Content.Value)!; // never the word null
}
