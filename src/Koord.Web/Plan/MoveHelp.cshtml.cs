using Koord.Domain.Dossiers;
using Koord.Domain.Plan;
using Koord.Web.Access;
using Koord.Web.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Plan;

/// <summary>How one kind of help goes, for who asked it and who gives it.</summary>
[OnlyFor(Workers)]
public sealed class MoveHelpModel(LineDoor door) : PlanPage(door)
{
    /// <summary>The asking.</summary>
    [BindProperty(SupportsGet = true)]
    public FactId Fact { get; set; }

    [BindProperty]
    public string? State { get; set; }

    [BindProperty]
    public TypedDate On { get; set; } = new();

    [BindProperty]
    public TypedDate Expected { get; set; } = new();

    [BindProperty]
    public string? Note { get; set; }

    public Help Help { get; private set; } = null!; // found before anything is shown

    public string Giver => Help.Asked.Of is { } of ? Names.Of(of) : Help.Asked.OfName?.Value ?? "";

    public string Waiting => HelpWaits.Of(Help, Today).In(Say);

    public bool HasEnded => Help.HasEnded(Help.State);

    /// <summary>What can come after what is.</summary>
    public IReadOnlyList<Choice> Next => Help.State switch
    {
        HelpState.Asked => Choices(HelpState.Promised, HelpState.Started, HelpState.Refused),
        HelpState.Promised => Choices(HelpState.Promised, HelpState.Started, HelpState.Stopped, HelpState.Refused),
        HelpState.Started => Choices(HelpState.Delivered, HelpState.Stopped),
        _ => [],
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        On = TypedDate.Of(Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        if (HasEnded)
        {
            return Explain(PlanRefusals.HelpHasEnded);
        }

        Need(nameof(State), Next.Any(n => n.Value == State), "plan.state-needed");
        Need(nameof(On), On.Value is not null, "plan.state-on-needed");
        var state = Enum.TryParse<HelpState>(State, out var chosen) ? chosen : default;
        return await RecordAsync(new MoveHelp
        {
            Which = Help.Asked.Help,
            State = state,
            On = On.Value ?? default,
            Expected = state is HelpState.Promised ? Expected.Value : null,
            Note = Note,
        }.Decide, r => r.Code switch { "reason-needed" => nameof(Note), "contact-in-the-future" => nameof(On), _ => "" }, ct);
    }

    protected override string? Onward(string? handler) => Plan;

    private static IReadOnlyList<Choice> Choices(params IEnumerable<HelpState> states) =>
        [.. states.Select(s => new Choice(s.ToString(), "plan.choose-" + s.ToString().ToLowerInvariant()))];

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct) || !HasPart || Helps.Of(View.Dossier).All.Find(h => h.Fact.Id == Fact) is not { } help)
        {
            return false;
        }

        Help = help;
        return true;
    }
}
