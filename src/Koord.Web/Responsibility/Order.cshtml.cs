using Koord.Domain.Dossiers;
using Koord.Domain.Responsibility;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Responsibility;

/// <summary>Records what a court ordered; the certified institution holds from then on, whoever held before.</summary>
[OnlyFor(Workers)]
public sealed class OrderModel(LineDoor door) : LinePage(door)
{
    private TeamId? _team;

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public TypedDate GivenOn { get; set; } = new();

    [BindProperty]
    public TypedDate Until { get; set; } = new();

    [BindProperty]
    public string? Gi { get; set; }

    [BindProperty]
    public bool InDanger { get; set; }

    [BindProperty]
    public List<string> Passes { get; set; } = [];

    public IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetNames<OrderKind>().Select(k => new Choice(k, $"responsibility.order-{k.ToLowerInvariant()}"))];

    public IReadOnlyList<Choice> Parts { get; } = [.. Passing.Parts.Select(p => new Choice(p, $"responsibility.passes-{p}"))];

    public IReadOnlyList<Organisation> Gis { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Passes = [.. Passing.Parts.Except(Passing.ByChoice)];
        return await ReadAsync(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct))
        {
            return NotFound();
        }

        Need(nameof(Kind), Kinds.Any(k => k.Value == Kind), "responsibility.order-kind-needed");
        Need(nameof(GivenOn), GivenOn.Value is not null, "responsibility.order-given-needed");
        Need(nameof(Gi), _team is not null, "responsibility.order-gi-needed");
        if (!ModelState.IsValid || Receiver is not { } gi || _team is not { } team)
        {
            return Page();
        }

        return await RecordAsync(scene => Wanted(gi, team).Decide(scene, Door.Law), FieldOf, ct);
    }

    private Organisation? Receiver => Gis.FirstOrDefault(g => g.Number.ToString() == Gi);

    private RecordOrder Wanted(Organisation gi, TeamId team) => new()
    {
        Order = new() { Kind = Enum.Parse<OrderKind>(Kind!), GivenOn = GivenOn.Value!.Value, Until = Until.Value }, // needed above
        Gi = gi.Number,
        GiKind = gi.Kind,
        GiTeam = team,
        Facts = gi.Number == Actor.Side ? [] : Passing.Facts(View.Dossier, Passes, Door.Law.MayUseBsn(gi.Kind, Today)),
        Ground = Door.Law.GroundsFor(Actor.Kind!.Value, gi.Kind, Today).FirstOrDefault(g => g.OnlyUnderOrder)?.Id, // read above: a worker has a kind
        InDanger = InDanger,
    };

    private static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "order-in-the-future" => nameof(GivenOn),
        "order-ends-before-it-begins" => nameof(Until),
        "no-gi" => nameof(Gi),
        _ => "",
    };

    private async Task<bool> ReadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct) || Actor.Kind is not { } own || !CanHold.AtAll(Door.Law, own, Today))
        {
            return false;
        }

        Gis = [.. (await Door.Organisations.AllAsync(ct)).Where(o => CanHold.ByOrder(Door.Law, o.Kind, Today))];
        if (Receiver is { } gi)
        {
            var receiving = await Door.Accounts.ReceivingAsync(ct);
            _team = (await Door.Organisations.TeamsOfAsync(gi.Number, ct)).FirstOrDefault(t => receiving.Contains(t.Number))?.Number;
        }

        return true;
    }
}
