using Koord.Domain.Family;
using Koord.Domain.Plan;
using Koord.Domain.Sharing;
using Koord.Web.Layout;

namespace Koord.Web.Plan;

/// <summary>A page of contact, plan or help.</summary>
public abstract class PlanPage(LineDoor door) : LinePage(door)
{
    /// <summary>Works with the family, leads the team that does, or has the duty.</summary>
    public bool KnowsWhatGoesOn => View.KnowsWhatGoesOn;

    /// <summary>The same, or is asked to help and answers.</summary>
    public bool HasPart => KnowsWhatGoesOn || Helps.Of(View.Dossier).All.Exists(h => h.Asked.Of == Actor.Side);

    /// <summary>That a child was spoken is for the team alone.</summary>
    public bool IsOnTeam => View.Facts.Any(f => f.Why is Because.OnTheTeam);

    /// <summary>Everybody who is born and still growing up.</summary>
    public IReadOnlyList<PersonRecorded> Young => field ??= [.. People.All.Where(p => p.Role is FamilyRole.Child or FamilyRole.Sibling)];

    public IReadOnlyList<PersonRecorded> Grown => field ??= [.. People.Grown];

    /// <summary>Everybody who can say something.</summary>
    public IReadOnlyList<PersonRecorded> Speakers => field ??= [.. People.All.Where(p => p.Role is not FamilyRole.UnbornChild)];

    protected string Plan => $"{Here}/plan";

    /// <summary>False: nothing is there for this viewer, or no more than what they once wrote.</summary>
    protected async Task<bool> OpenForWorkAsync(CancellationToken ct) => await OpenAsync(ct) && KnowsWhatGoesOn;
}
