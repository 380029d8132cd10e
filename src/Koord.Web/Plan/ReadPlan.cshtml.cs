using Koord.Domain.Dossiers;
using Koord.Domain.Plan;
using Koord.Web.Access;
using Koord.Web.Layout;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Plan;

/// <summary>The family's one plan as it reads now, the help in it, and how it came to be.</summary>
[OnlyFor(Workers)]
public sealed class ReadPlanModel(LineDoor door) : PlanPage(door)
{
    /// <summary>Newest first.</summary>
    public IReadOnlyList<(Recorded Fact, PlanMade Plan)> Versions => field ??= [.. View.Dossier.Of<PlanMade>().Reverse()];

    /// <summary>What became of the family's own plan; null when nobody has asked.</summary>
    public (Recorded Fact, OwnPlanOffered Event)? OwnPlan => View.Dossier.Of<OwnPlanOffered>().Select(o => ((Recorded, OwnPlanOffered)?)o).LastOrDefault();

    public IReadOnlyList<Help> Help => field ??= Helps.Of(View.Dossier).All;

    /// <summary>The children, as far as they may be known.</summary>
    public string Heading => NamesTogether.Of(People.Children.Select(c => NameOf(c.Person)));

    public string Giver(Help help) => help.Asked.Of is { } of ? Names.Of(of) : help.Asked.OfName?.Value ?? "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OpenAsync(ct) && HasPart ? Page() : NotFound();

    /// <summary>How long, in words.</summary>
    public string Waiting(Help help) => HelpWaits.Of(help, Today).In(Say);

    /// <summary>A version with the names of whoever speaks in it.</summary>
    public VersionShown Shown(PlanMade plan) => new(plan, NameOf);

    /// <summary>By whom a version was written down.</summary>
    public string Writer(Recorded fact) => string.Join(", ", new[] { Names.Of(fact.By), Names.Of(fact.Actor) }.Where(n => n.Length > 0));
}
