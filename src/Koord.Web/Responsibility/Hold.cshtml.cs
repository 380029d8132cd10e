using Koord.Domain.Dossiers;
using Koord.Domain.Responsibility;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Responsibility;

/// <summary>Who watches this family's safety, and the one person within the own organisation: named, changed, or stood in for.</summary>
[OnlyFor(Workers)]
public sealed class HoldModel(LineDoor door) : LinePage(door)
{
    private IReadOnlyList<Account> _candidates = [];

    [BindProperty]
    public string? Colleague { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public TypedDate Until { get; set; } = new();

    public WhoHolds Holds => field ??= WhoHolds.Of(View.Dossier);

    public IReadOnlyList<Choice> Colleagues => Access.Colleagues.Choices(_candidates);

    public bool MayName => Holds.Now?.By == Actor.Side;

    public bool MayBegin => Holds.Now is null && CanHold.ByAgreement(Door.Law, Actor.Kind, Today);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ReadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct) || !(MayName || MayBegin))
        {
            return NotFound();
        }

        var named = _candidates.FirstOrDefault(c => c.Number.ToString() == Colleague);
        Need(nameof(Colleague), named is not null, "responsibility.colleague-needed");
        Need(nameof(Why), !string.IsNullOrWhiteSpace(Why), "responsibility.why-needed");
        if (!ModelState.IsValid || named?.Team is not { } team)
        {
            return Page();
        }

        var holder = new Named { Person = named.Number, Team = team, Why = Why! }; // needed above
        return MayName
            ? await RecordAsync(new NameHolder { Holder = holder, Until = Until.Value }.Decide, FieldOf, ct)
            : await RecordAsync(scene => new BeginHolding(holder).Decide(scene, Door.Law), FieldOf, ct);
    }

    private static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "not-yourself" or "knows-the-family" or "already-so" => nameof(Colleague),
        "stands-in-until-past" or "day-too-far" or "stand-in-too-short" => nameof(Until),
        _ => "",
    };

    private async Task<bool> ReadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
        {
            return false;
        }

        _candidates = await Door.Colleagues.OrMyselfAsync(Actor, View, ct);
        return true;
    }
}
