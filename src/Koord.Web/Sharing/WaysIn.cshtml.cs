using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Store;
using Koord.Web.Access;

namespace Koord.Web.Sharing;

/// <summary>Who of the family has a way in, as this organisation arranged it: whether it was used, never when they looked.</summary>
public sealed class WaysInModel(Reader reader, FamilyAccounts family, CurrentActor current) : FamilySightPage(reader, current)
{
    public IReadOnlyList<(PersonRecorded Person, WayIn? Way, Account? Account)> Members { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var members = new List<(PersonRecorded, WayIn?, Account?)>();
        foreach (var person in People.All.Where(p => p.Role is not FamilyRole.UnbornChild))
        {
            var way = WayIn.LastOf(View.Dossier, Actor.Side, person.Person);
            members.Add((person, way, way is { IsOpen: true } ? await family.FindAsync(way.Invited.Holder, ct) : null));
        }

        Members = members;
    }
}
