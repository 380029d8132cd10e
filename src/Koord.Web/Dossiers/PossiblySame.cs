using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Search;

namespace Koord.Web.Dossiers;

/// <summary>Where the own organisation may know this family already.</summary>
/// <param name="InSight">Dossiers that the viewer may open.</param>
/// <param name="Call">Names of teams to call about one that the viewer may not open; for the duty roster only.</param>
public sealed record SameFamily(IReadOnlyList<DossierId> InSight, IReadOnlyList<string> Call)
{
    public static SameFamily Nobody { get; } = new([], []);
}

/// <summary>Points out that a child of this dossier has exactly the name and birth date of one the own organisation knows.</summary>
public sealed class PossiblySame(KnownFamilies known, Organisations organisations, CurrentActor current)
{
    /// <summary>For as long as a report waits for a named person: then it is decided what belongs together.</summary>
    public async Task<SameFamily> OfAsync(View view, Answers answers, CancellationToken ct)
    {
        var viewer = current.Required;
        if (!answers.Next.Any(r => r.TakenUp is null && r.Sent.To == viewer.Side))
        {
            return SameFamily.Nobody;
        }

        var found = await known.ElsewhereAsync(Children(view), Own(view), viewer.Is(Roles.DutyRoster), viewer, ct);
        await known.LookedAsync(found, viewer, ct);
        return new(found.InSight, await NamesAsync(found.Teams, ct));
    }

    /// <summary>Dossiers that the viewer may open and that are not joined to this one.</summary>
    public async Task<IReadOnlyList<DossierId>> InSightAsync(View view, CancellationToken ct) =>
        (await known.ElsewhereAsync(Children(view), Own(view), call: false, current.Required, ct)).InSight;

    private async Task<IReadOnlyList<string>> NamesAsync(IReadOnlyList<TeamId> teams, CancellationToken ct) =>
        teams.Count == 0 ? [] : [.. (await organisations.TeamsOfAsync(current.Required.Side, ct)).Where(t => teams.Contains(t.Number)).Select(t => t.Name)];

    private static IEnumerable<PersonRecorded> Children(View view) => view.Dossier.Fold(People.None, (p, f) => p.After(f)).Children;

    private static HashSet<DossierId> Own(View view) =>
        [.. view.Facts.Select(f => f.Fact.Dossier).Append(view.Id).Concat(JoinFamilies.Joined(view.Dossier))];
}
