using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Layout;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Signals;

/// <summary>Names the colleague who works on a report; only this stops the clock. Whoever works with the family already may go on with it, and records each next step here.</summary>
[OnlyFor(Roles.Professional | Roles.TeamLead | Roles.DutyRoster)]
public sealed class TakeUpModel(SignalRoom room, Colleagues colleagues, FirstRead firstRead, WhoHasIt whoHasIt, IDataProtectionProvider protection) : SignalPage(room)
{
    private IReadOnlyList<Account> _candidates = [];
    private readonly IDataProtector _seen = protection.CreateProtector("taking-up");

    [BindProperty]
    public string? Colleague { get; set; }

    [BindProperty]
    public string? NextStep { get; set; }

    [BindProperty]
    public TypedDate On { get; set; } = new();

    [BindProperty]
    public string? Why { get; set; }

    /// <summary>The taking up that the form was shown with; empty for the first.</summary>
    [BindProperty]
    public string? Replaces { get; set; }

    /// <summary>Proof that this person had it on the screen: who came second is told who was first.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    /// <summary>Somebody has it: what happens next is recorded, by the same person or another.</summary>
    public bool IsNext => Report?.TakenUp is not null;

    /// <summary>Who asks works with the family already.</summary>
    public bool MayBeMe => _candidates.Any(c => c.Number == Actor.Account);

    /// <summary>Null when somebody else was first and the dossier is no longer for this person.</summary>
    public Report? Report { get; private set; }

    /// <summary>Who has it when this person no longer sees it.</summary>
    public string? First { get; private set; }

    /// <summary>The danger, what was seen, said and thought: what one needs to name somebody.</summary>
    public IReadOnlyList<FactsOfDay> Facts => FactsOfDay.Of(View.Facts.Where(s => s.Fact.Event is SignalRecorded or StatementMade).Select(Shown), Around.Statements);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct))
        {
            return NotFound();
        }

        await firstRead.NoteAsync(View, ct);
        Replaces = LastTakenUp()?.ToString();
        Colleague = MayBeMe ? Actor.Account.ToString() : null;
        Seen = _seen.Protect(Proof);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct))
        {
            return await SecondAsync(ct);
        }

        var named = _candidates.FirstOrDefault(c => c.Number.ToString() == Colleague);
        Need(nameof(Colleague), named is not null, "reports.colleague-needed");
        Need(nameof(NextStep), !string.IsNullOrWhiteSpace(NextStep), "reports.next-step-needed");
        Need(nameof(On), On.Value is not null, "reports.on-needed");
        Need(nameof(Why), named?.Number == Actor.Account || !string.IsNullOrWhiteSpace(Why), "reports.why-needed");
        if (!ModelState.IsValid || named?.Team is not { } team || On.Value is not { } day)
        {
            return Page();
        }

        var act = new TakeUpSignal { Signal = Which, By = named.Number, Team = team, NextStep = NextStep!, NextStepOn = day, Why = Why ?? "", Replaces = FactId.TryParse(Replaces, null, out var last) ? last : null }; // needed above
        var result = await RecordAsync(Where, act.Decide, ct);
        return result.Refusal switch
        {
            null => GoOn(),
            { Code: "not-found" } => await SecondAsync(ct),
            { Code: "changed-meanwhile" } => await ChangedAsync(ct),
            var refusal => Explain(refusal, FieldOf(refusal)),
        };
    }

    protected override string? Onward(string? handler) => "~/werk";

    private string Proof => $"{Id}/{Signal:N}/{Actor.Account}";

    private DossierId Where => View.Dossier.Of<SignalReported>().First(r => r.Event.Signal == Which && r.Event.To == Actor.Side).Fact.Dossier;

    private static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "not-yourself" or "knows-the-family" => nameof(Colleague),
        "step-in-the-past" or "day-too-far" => nameof(On),
        _ => "",
    };

    private async Task<bool> ReadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct) || (Report = Reports.Of(Which, Actor.Side).OrderBy(r => r.TakenUp is not null).FirstOrDefault()) is null)
        {
            return false;
        }

        var me = View.Facts.Any(f => f.Why is Because.OnTheTeam) ? await Room.Accounts.FindAsync(Actor.Account, ct) : null;
        _candidates = [.. me is { Team: not null } ? (Account[])[me] : [], .. await colleagues.OfAsync(Actor, ct)];
        Choices = Colleagues.Choices(_candidates);
        return true;
    }

    private FactId? LastTakenUp() => View.Dossier.Of<SignalTakenUp>().Where(t => t.Event.Signal == Which).Select(t => (FactId?)t.Fact.Id).LastOrDefault();

    /// <summary>Somebody on the same roster was first, and with that the dossier closed for the others: they keep their words and hear who has it.</summary>
    private async Task<IActionResult> SecondAsync(CancellationToken ct)
    {
        if (!HadItOnScreen() || await whoHasIt.OfAsync(Id, Which, Actor, ct) is not { } person)
        {
            return NotFound();
        }

        First = (await Room.Accounts.NamesAsync([person], ct)).TryGetValue(person, out var name) ? name.Value : "";
        ModelState.AddModelError("", Room.Words["refusals.already-taken-up"]);
        return Page();
    }

    /// <summary>Another step was recorded meanwhile: it stands above, and what was typed can be recorded after it.</summary>
    private async Task<IActionResult> ChangedAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct))
        {
            return NotFound();
        }

        ModelState.Remove(nameof(Replaces));
        Replaces = LastTakenUp()?.ToString();
        ModelState.AddModelError("", Room.Words["reports.step-changed"]);
        return Page();
    }

    private bool HadItOnScreen()
    {
        try
        {
            return Seen is not null && _seen.Unprotect(Seen) == Proof;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return false;
        }
    }
}
