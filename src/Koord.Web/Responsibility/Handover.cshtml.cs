using System.ComponentModel.DataAnnotations;
using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Domain.Responsibility;
using Koord.Domain.Sharing;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Layout;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Responsibility;

/// <summary>The whole handover on one page: asking, answering, taking back. Until the other accepts with a named person, the giver holds.</summary>
[OnlyFor(Workers)]
public sealed class HandoverModel(LineDoor door) : LinePage(door)
{
    private IReadOnlyList<Account> _candidates = [];
    private Offers _offers = Offers.None;
    private TeamId? _team;

    /// <summary>Who is asked; zero while nobody was chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public long Organisation { get; set; }

    /// <summary>The offer that is answered or taken back, as it stood on the screen.</summary>
    [BindProperty]
    public Guid Offer { get; set; }

    [BindProperty, StringLength(LongestText.Signs, ErrorMessage = LongestText.Error)]
    public string? Safe { get; set; }

    [BindProperty, StringLength(LongestText.Signs, ErrorMessage = LongestText.Error)]
    public string? NotKnown { get; set; }

    [BindProperty, StringLength(LongestText.Signs, ErrorMessage = LongestText.Error)]
    public string? Asked { get; set; }

    [BindProperty]
    public bool InDanger { get; set; }

    [BindProperty]
    public List<string> Passes { get; set; } = [];

    [BindProperty]
    public TypedDecision Decision { get; set; } = new();

    [BindProperty]
    public string? Colleague { get; set; }

    [BindProperty, StringLength(LongestText.Signs, ErrorMessage = LongestText.Error)]
    public string? Why { get; set; }

    [BindProperty, StringLength(LongestText.Signs, ErrorMessage = LongestText.Error)]
    public string? Because { get; set; }

    /// <summary>Null unless another asks us.</summary>
    public Offer? ToUs => _offers.All.FindLast(o => o.State is OfferState.Open && o.Offered.To == Actor.Side);

    /// <summary>Null unless our own offer waits.</summary>
    public Offer? FromUs => _offers.All.FindLast(o => o.State is OfferState.Open && o.Offered.From == Actor.Side);

    /// <summary>Our last offer, when it was refused.</summary>
    public Offer? Refused => _offers.All.FindLast(o => o.Offered.From == Actor.Side) is { State: OfferState.Refused } last ? last : null;

    /// <summary>We hold, or held until the law placed it elsewhere.</summary>
    public bool MayOffer { get; private set; }

    public IReadOnlyList<Organisation> Receivers { get; private set; } = [];

    public Organisation? To { get; private set; }

    public bool NobodyReceives => To is not null && _team is null;

    public IReadOnlyList<TravelsAlong> Along { get; private set; } = [];

    public IReadOnlyList<Choice> Colleagues => Access.Colleagues.Choices(_candidates);

    public IReadOnlyList<Choice> Parts { get; } = [.. Passing.Parts.Select(p => new Choice(p, $"responsibility.passes-{p}"))];

    /// <summary>What the region agreed between us and who is asked.</summary>
    public HandoverAgreement? Agreed => To is { } to && Actor.Kind is { } own ? Door.Law.AgreementFor(own, to.Kind, Today) : null;

    /// <summary>What was shown with an offer; null when nothing was, or it is no longer in the files.</summary>
    public HandoverAgreement? AgreementOf(HoldingOffered offer) => Door.Law.Agreements.LastOrDefault(a => a.Id == offer.Agreement?.Text);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Passes = [.. Passing.Parts.Except(Passing.ByChoice)];
        return await ReadAsync(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostOfferAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct) || To is not { } to || _team is not { } team || !MayOffer)
        {
            return NotFound();
        }

        Need(nameof(Safe), !string.IsNullOrWhiteSpace(Safe), "responsibility.safe-needed");
        Need(nameof(NotKnown), !string.IsNullOrWhiteSpace(NotKnown), "responsibility.not-known-needed");
        Need(nameof(Asked), !string.IsNullOrWhiteSpace(Asked), "responsibility.asked-needed");
        foreach (var (field, given, key) in Decision.Answered())
        {
            Need($"{nameof(Decision)}.{field}", given, key);
        }

        return await RecordAsync(scene => Wanted(to, team).Decide(scene, Door.Law), r => TypedDecision.FieldOf(r.Code) is { Length: > 0 } field ? $"{nameof(Decision)}.{field}" : "", ct);
    }

    public async Task<IActionResult> OnPostAcceptAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct))
        {
            return NotFound();
        }

        var named = _candidates.FirstOrDefault(c => c.Number.ToString() == Colleague);
        Need(nameof(Colleague), named is not null, "responsibility.colleague-needed");
        Need(nameof(Why), !string.IsNullOrWhiteSpace(Why), "responsibility.why-needed");
        var holder = new Named { Person = named?.Number ?? default, Team = named?.Team ?? default, Why = Why ?? "" };
        return await RecordAsync(scene => new AcceptOffer(new(Offer), holder).Decide(scene, Door.Law), FieldOf, ct);
    }

    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken ct) => await EndAsync(scene => new RefuseOffer(new(Offer), Because ?? "").Decide(scene), ct);

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct) => await EndAsync(scene => new WithdrawOffer(new(Offer), Because ?? "").Decide(scene), ct);

    protected override string? Onward(string? handler) => handler == "Offer" ? $"{Here}/overdracht" : "~/werk";

    private async Task<IActionResult> EndAsync(Func<Scene, Result<IReadOnlyList<DossierEvent>>> decide, CancellationToken ct)
    {
        if (!await ReadAsync(ct))
        {
            return NotFound();
        }

        Need(nameof(Because), !string.IsNullOrWhiteSpace(Because), "responsibility.why-needed");
        return await RecordAsync(decide, FieldOf, ct);
    }

    private static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "not-yourself" or "knows-the-family" => nameof(Colleague),
        "reason-needed" => nameof(Because),
        _ => "",
    };

    private OfferHolding Wanted(Organisation to, TeamId team) => new()
    {
        Offer = new(ActId.For("offer")),
        To = to.Number,
        ToKind = to.Kind,
        ToTeam = team,
        Safe = Safe ?? "",
        NotKnown = NotKnown ?? "",
        Asked = Asked ?? "",
        InDanger = InDanger,
        Agreement = Agreed is { } agreed ? new(agreed.Id) : null,
        Passing = new()
        {
            Facts = Passing.Facts(View.Dossier, Passes, Door.Law.MayUseBsn(to.Kind, Today)),
            Ground = new(Decision.Ground ?? ""),
            Consent = Decision.ConsentChosen,
            WithoutConsentBecause = Personal.Text(Decision.WithoutConsentBecause),
            FamilyTold = Decision.FamilyTold,
            NotToldBecause = Personal.Text(Decision.NotToldBecause),
            NotToldUntil = Decision.FamilyTold ? null : Decision.NotToldUntil.Value,
        },
    };

    private async Task<bool> ReadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct) || !View.KnowsWhatGoesOn || Actor.Kind is not { } own)
        {
            return false;
        }

        _offers = Offers.Of(View.Dossier);
        _candidates = await Door.Colleagues.OrMyselfAsync(Actor, View, ct);
        var held = WhoHolds.Of(View.Dossier);
        MayOffer = held.All.Any(h => h.By == Actor.Side) && (held.Now?.By == Actor.Side || held.Now?.Fact.Event is HoldingPassed { Why: not HoldingReason.Agreement });
        Along = OpenSteps.Along(View.Dossier, Actor.Side);
        Receivers = [.. (await Door.Organisations.AllAsync(ct)).Where(o => o.Number != Actor.Side && CanHold.AtAll(Door.Law, o.Kind, Today))];
        To = Receivers.FirstOrDefault(o => o.Number.Number == Organisation);
        if (To is { } to)
        {
            var receiving = await Door.Accounts.ReceivingAsync(ct);
            _team = (await Door.Organisations.TeamsOfAsync(to.Number, ct)).FirstOrDefault(t => receiving.Contains(t.Number))?.Number;
            Decision.Grounds = GroundChoices.Of(Door.Law.GroundsFor(own, to.Kind, Today), Language.Current == "nl", key => Say[key]);
        }

        return Organisation == 0 || To is not null;
    }
}
