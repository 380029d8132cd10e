using Koord.Domain.Law;

namespace Koord.Web.Layout;

/// <summary>A ground as it is chosen: what it says, its article, and that no jurist has checked it where that is so.</summary>
public static class GroundChoices
{
    public static IReadOnlyList<Choice> Of(IEnumerable<Ground> grounds, bool dutch, Func<string, string> words) =>
    [
        .. from ground in grounds
           where !ground.OnlyUnderOrder
           let note = dutch ? ground.DutchNote : ground.EnglishNote
           let told = ground.FamilyToldFirst ? words("reports.told-first") : null
           let consent = ground.ConsentNeeded ? words("reports.needs-consent") : null
           let check = ground.NotYetChecked ? words("reports.not-yet-checked") : null
           select new Choice(ground.Id.Text, dutch ? ground.Dutch : ground.English, string.Join(" ", new[] { $"{ground.Article}.", note, consent, told, check }.Where(t => t is not null))),
    ];
}
