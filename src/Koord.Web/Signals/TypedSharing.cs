using System.ComponentModel.DataAnnotations;
using Koord.Domain.Dossiers;
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
