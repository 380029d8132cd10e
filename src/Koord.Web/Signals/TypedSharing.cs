using System.ComponentModel.DataAnnotations;
using Koord.Domain.Dossiers;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Web.Layout;

namespace Koord.Web.Signals;

/// <summary>A sharing decision as somebody typed it.</summary>
public sealed class TypedSharing : TypedDecision
{
    public List<string> Facts { get; set; } = [];

    [StringLength(LongestText.Signs, ErrorMessage = LongestText.Error)]
    public string? Purpose { get; set; }

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
        Consent = ConsentChosen,
        WithoutConsentBecause = WithoutConsentBecause,
        FamilyTold = FamilyTold,
        NotToldBecause = NotToldBecause,
        NotToldUntil = NotToldUntil.Value,
        KeepSourceSecret = Secret,
    };

    private List<FactId> Chosen(Dossier dossier) =>
        [.. ReportSignal.With(Facts.Select(f => FactId.TryParse(f, null, out var id) ? id : default).ToHashSet(), dossier)];
}
