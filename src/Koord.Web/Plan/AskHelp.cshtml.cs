using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Domain.Plan;
using Koord.Domain.Sharing;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Layout;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Plan;

/// <summary>Asks help: of an organisation of the region, which gets what is needed to answer, or of one that does not work with Koord.</summary>
[OnlyFor(Workers)]
public sealed class AskHelpModel(LineDoor door) : PlanPage(door)
{
    private TeamId _team;

    /// <summary>Who is asked: the number of an organisation, zero for one outside Koord, or nothing while nobody was chosen.</summary>
    [BindProperty(SupportsGet = true, Name = "aan")]
    public long? Of { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? OfName { get; set; }

    [BindProperty]
    public string? Ground { get; set; }

    [BindProperty]
    public string? Agreed { get; set; }

    [BindProperty]
    public string? WithoutConsentBecause { get; set; }

    /// <summary>Those with a team in which somebody receives what comes in.</summary>
    public IReadOnlyList<Organisation> Receivers { get; private set; } = [];

    /// <summary>Null while nobody was chosen, or when it does not work with Koord.</summary>
    public Organisation? To { get; private set; }

    public bool IsOutside => Of == 0;

    public IReadOnlyList<Choice> Grounds { get; private set; } = [];

    public static IReadOnlyList<Choice> Consents { get; } =
        [new(nameof(Consent.Given), "plan.consent-given"), new(nameof(Consent.Refused), "plan.consent-refused"), new(nameof(Consent.NotAsked), "plan.consent-not-asked")];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ReadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct))
        {
            return NotFound();
        }

        Need(nameof(Of), IsOutside || To is not null, "plan.help-of-needed");
        Need(nameof(What), !string.IsNullOrWhiteSpace(What), "plan.help-what-needed");
        Need(nameof(OfName), !IsOutside || !string.IsNullOrWhiteSpace(OfName), "plan.help-name-needed");
        NeedConsent();
        return await RecordAsync(scene => new AskHelp
        {
            Help = new(ActId.For("help")),
            What = What?.Trim() ?? "",
            Of = To is { } to ? (to.Number, to.Kind, _team) : null,
            OfName = OfName,
            Ground = To is null ? null : new GroundId(Ground ?? ""),
            Consent = Enum.TryParse<Consent>(Agreed, out var consent) ? consent : Consent.NotAsked,
            WithoutConsentBecause = WithoutConsentBecause,
        }.Decide(scene, Door.Law), FieldOf, ct);
    }

    protected override string? Onward(string? handler) => Plan;

    private void NeedConsent()
    {
        if (To is not null)
        {
            Need(nameof(Ground), Grounds.Any(g => g.Value == Ground), "plan.ground-needed");
            Need(nameof(Agreed), Consents.Any(c => c.Value == Agreed), "plan.consent-needed");
        }
    }

    private static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "no-ground" => nameof(Ground),
        "consent-needed" => nameof(Agreed),
        "reason-needed" => nameof(WithoutConsentBecause),
        _ => "",
    };

    private async Task<bool> ReadAsync(CancellationToken ct)
    {
        if (!await OpenForWorkAsync(ct) || Actor.Kind is not { } own || !People.Children.Any())
        {
            return false;
        }

        var receiving = await Door.Accounts.ReceivingAsync(ct);
        var teams = new Dictionary<Organisation, TeamId>();
        foreach (var other in (await Door.Organisations.AllAsync(ct)).Where(o => o.Number != Actor.Side))
        {
            if ((await Door.Organisations.TeamsOfAsync(other.Number, ct)).FirstOrDefault(t => receiving.Contains(t.Number)) is { } team)
            {
                teams[other] = team.Number;
            }
        }

        Receivers = [.. teams.Keys];
        To = Receivers.FirstOrDefault(o => o.Number.Number == Of);
        if (To is { } to)
        {
            _team = teams[to];
            Grounds = GroundChoices.Of(Door.Law.GroundsFor(own, to.Kind, Today), Language.Current == "nl", key => Say[key]);
        }

        return true;
    }
}
