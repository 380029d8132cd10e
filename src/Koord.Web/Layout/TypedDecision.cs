using System.ComponentModel.DataAnnotations;
using Koord.Domain.Sharing;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Koord.Web.Layout;

/// <summary>On what ground something is shared, and what the family knows of it, as somebody typed it.</summary>
public class TypedDecision
{
    public string? Ground { get; set; }

    public string? Consent { get; set; }

    [StringLength(LongestText.Signs, ErrorMessage = LongestText.Error)]
    public string? WithoutConsentBecause { get; set; }

    public string? Told { get; set; }

    [StringLength(LongestText.Signs, ErrorMessage = LongestText.Error)]
    public string? NotToldBecause { get; set; }

    public TypedDate NotToldUntil { get; set; } = new();

    /// <summary>From which can be chosen; set by the page.</summary>
    [BindNever]
    public IReadOnlyList<Choice> Grounds { get; set; } = [];

    public static IReadOnlyList<Choice> Consents { get; } =
        [new(nameof(Domain.Sharing.Consent.Given), "reports.consent-given"), new(nameof(Domain.Sharing.Consent.Refused), "reports.consent-refused"), new(nameof(Domain.Sharing.Consent.NotAsked), "reports.consent-not-asked")];

    public Consent ConsentChosen => Enum.TryParse<Consent>(Consent, out var consent) ? consent : Domain.Sharing.Consent.NotAsked;

    public bool FamilyTold => Told == "yes";

    /// <summary>What must be answered: the field, whether it is, and what to say when it is not.</summary>
    public IEnumerable<(string Field, bool Given, string Key)> Answered() =>
    [
        (nameof(Ground), Grounds.Any(g => g.Value == Ground), "reports.ground-needed"),
        (nameof(Consent), Consents.Any(c => c.Value == Consent), "reports.consent-needed"),
        (nameof(WithoutConsentBecause), Consent == nameof(Domain.Sharing.Consent.Given) || !string.IsNullOrWhiteSpace(WithoutConsentBecause), "reports.without-consent-needed"),
        (nameof(Told), Told is "yes" or "no", "reports.told-needed"),
        (nameof(NotToldBecause), FamilyTold || !string.IsNullOrWhiteSpace(NotToldBecause), "reports.not-told-needed"),
        (nameof(NotToldUntil), FamilyTold || NotToldUntil.Value is not null, "reports.not-told-until-needed"),
    ];

    /// <summary>The field of a refusal about sharing; empty for another.</summary>
    public static string FieldOf(string code) => code switch
    {
        "no-ground" => nameof(Ground),
        "consent-needed" => nameof(Consent),
        "until-needed" or "day-too-far" => nameof(NotToldUntil),
        _ => "",
    };
}
