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

        var inSight = await InSightAsync(view, ct);
        await known.LookedAsync(inSight, viewer, ct);
        return new(inSight, viewer.Is(Roles.DutyRoster) ? await CallAsync(view, inSight, ct) : []);
    }

    /// <summary>Dossiers that the viewer may open and that are not joined to this one.</summary>
    public async Task<IReadOnlyList<DossierId>> InSightAsync(View view, CancellationToken ct)
    {
        var found = new List<DossierId>();
        foreach (var child in Children(view))
        {
            found.AddRange(await known.SameAsync(child, current.Required, ct));
        }

        return [.. found.Except(Own(view)).Distinct()];
    }

    private async Task<IReadOnlyList<string>> CallAsync(View view, IReadOnlyList<DossierId> inSight, CancellationToken ct)
    {
        var teams = new HashSet<TeamId>();
        foreach (var child in Children(view))
        {
            teams.UnionWith(await known.TeamsToCallAsync(child.Name.Value, child.Born.Value, [.. Own(view), .. inSight], current.Required, ct));
        }

        return teams.Count == 0 ? [] : [.. (await organisations.TeamsOfAsync(current.Required.Side, ct)).Where(t => teams.Contains(t.Number)).Select(t => t.Name)];
    }

    private static IEnumerable<PersonRecorded> Children(View view) => view.Dossier.Fold(People.None, (p, f) => p.After(f)).Children;

    private static IEnumerable<DossierId> Own(View view) =>
        view.Facts.Select(f => f.Fact.Dossier).Append(view.Id).Concat(JoinFamilies.Joined(view.Dossier)).Distinct();
}
