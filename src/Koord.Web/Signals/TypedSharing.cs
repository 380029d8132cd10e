using System.ComponentModel.DataAnnotations;
using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Web.Layout;

namespace Koord.Web.Signals;

/// <summary>A sharing decision as somebody typed it.</summary>
public sealed class TypedSharing
{
    public List<string> Facts { get; set; } = [];

    [StringLength(LongestText.Signs, ErrorMessage = LongestText.Error)]
    public string? Purpose { get; set; }

    public string? Ground { get; set; }

    public string? Consent { get; set; }

    [StringLength(LongestText.Signs, ErrorMessage = LongestText.Error)]
    public string? WithoutConsentBecause { get; set; }

    public string? Told { get; set; }

    [StringLength(LongestText.Signs, ErrorMessage = LongestText.Error)]
    public string? NotToldBecause { get; set; }

    public TypedDate NotToldUntil { get; set; } = new();

    public bool Secret { get; set; }

    public ReportSignal Request(SignalId signal, Organisation to, TeamId team, View view) => new()
    {
        Signal = signal,
        To = to.Number,
        ToKind = to.Kind,
        ToTeam = team,
        Facts = Chosen(view.Dossier),
        Purpose = Purpose ?? "",
        Ground = new(Ground ?? ""),
        Consent = Enum.TryParse<Consent>(Consent, out var consent) ? consent : Domain.Sharing.Consent.NotAsked,
        WithoutConsentBecause = WithoutConsentBecause,
        FamilyTold = Told == "yes",
        NotToldBecause = NotToldBecause,
        NotToldUntil = NotToldUntil.Value,
        KeepSourceSecret = Secret,
    };

    private List<FactId> Chosen(Dossier dossier) =>
        [.. ReportSignal.With(Facts.Select(f => FactId.TryParse(f, null, out var id) ? id : default).ToHashSet(), dossier)];
}

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
