using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Store;
using Koord.Web.Access;

namespace Koord.Web.Signals;

/// <summary>Who writes at this request.</summary>
public sealed class WriterNow(CurrentActor current, Accounts accounts, LawBook law, TimeProvider clock)
{
    public DateOnly Today => Moment.At(clock.GetUtcNow()).Today;

    public async Task<Writer> FindAsync(CancellationToken ct)
    {
        var actor = current.Required;
        var now = Moment.At(clock.GetUtcNow());
        var names = await accounts.NamesAsync([actor.Account], ct);
        return new(names[actor.Account].Value, now, actor.Kind is { } kind && law.MayUseBsn(kind, now.Today));
    }
}
