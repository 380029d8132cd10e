using System.Text.Json;
using Koord.Domain.Dossiers;
using Koord.Domain.Signals;
using Koord.Store;

namespace Koord.Web.Signals;

/// <summary>Who works on a report that came in here, for a colleague who had it on the screen when somebody else was first.</summary>
public sealed class WhoHasIt(Database database, ReadModels readModels)
{
    /// <summary>Null when nobody does.</summary>
    public async Task<AccountId?> OfAsync(DossierId dossier, SignalId signal, Actor actor, CancellationToken ct)
    {
        using var opener = await readModels.OpenerAsync(actor.Side, ct);
        await using var session = await database.ReadAsync(actor.Side, ct);
        var items = await session.ListAsync(
            "select sealed from work where holder=$1 and dossier=$2",
            r => JsonSerializer.Deserialize<WorkItem>(opener.Open(dossier.Number, (byte[])r.GetValue(0)), FactJson.Options)!, // an object, as written
            ct, actor.Side.Number, dossier.Number);
        return items.FirstOrDefault(i => i.Kind is WorkKind.NextStep && i.Signal == signal && !i.Closed.Contains(actor.Account))?.Owner.Person;
    }
}
