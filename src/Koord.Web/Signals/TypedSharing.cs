using System.ComponentModel.DataAnnotations;
using Koord.Domain.Dossiers;
using Koord.Domain.Family;
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

    /// <summary>What may go with the signal: of the own file, and a citizen service number only to who may use it.</summary>
    public static IReadOnlyList<Recorded> Choosable(Dossier dossier, HolderId own, bool receiverMayUseBsn) =>
    [
        .. from fact in dossier.Facts
           where fact.By == own
           where fact.Event is StatementMade or AuthorityRecorded || (fact.Event is BsnRecorded && receiverMayUseBsn) || (fact.Event is PersonRecorded person && !IsChildOfSignal(dossier, person))
           select fact,
    ];

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

    /// <summary>A statement goes with its later words and the family's views beside it: whoever reads the one reads the other.</summary>
    private List<FactId> Chosen(Dossier dossier)
    {
        var ticked = Facts.Select(f => FactId.TryParse(f, null, out var id) ? id : default).ToHashSet();
        var statements = dossier.Fold(Statements.None, (s, f) => s.After(f)).All.Where(s => ticked.Contains(s.Fact.Id));
        return [.. ticked.Union(statements.SelectMany(s => s.Reworded.Select(r => r.Fact.Id).Concat(s.Views.Select(v => v.Fact.Id))))];
    }

    private static bool IsChildOfSignal(Dossier dossier, PersonRecorded person) =>
        dossier.Of<SignalRecorded>().Any(s => s.Event.About.Contains(person.Person));
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
