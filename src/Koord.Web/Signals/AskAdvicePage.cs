using System.Globalization;
using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Law;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Layout;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Signals;

/// <summary>What asking for advice stands on.</summary>
public sealed class AdviceDesk(Recorder recorder, LawBook law, Accounts accounts, Organisations organisations, CurrentActor current, TimeProvider clock)
{
    private const Roles Colleagues = Roles.Professional | Roles.TeamLead;

    public Actor Me => current.Required;

    /// <summary>Colleagues of the own organisation, and where advice is given by law and somebody is on duty.</summary>
    public async Task<(IReadOnlyList<Choice> Colleagues, IReadOnlyList<Choice> Desks)> AskableAsync(CancellationToken ct)
    {
        var desks = new List<Choice>();
        foreach (var desk in (await organisations.AllAsync(ct)).Where(o => o.Kind is OrganisationKind.VeiligThuis && o.Number != Me.Side))
        {
            desks.AddRange(await ReceivingAsync(desk.Number, ct) is null ? [] : [new Choice($"o{desk.Number}", desk.Name)]);
        }

        return ([.. (await ColleaguesAsync(ct)).Select(a => new Choice($"a{a.Number}", a.Name.Value))], desks);
    }

    /// <summary>Asks; the same press is one question.</summary>
    public async Task<Result<Done>> AskAsync(Guid press, string whom, string question, CancellationToken ct)
    {
        var ask = new AskAdvice { Question = new(press.For("question")), Text = question, Of = Me.Side };
        ask = long.TryParse(whom.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && whom[0] == 'o'
            ? ask with { Of = new(number), Team = (await ReceivingAsync(new(number), ct))?.Number }
            : ask with { Colleague = (await ColleaguesAsync(ct)).FirstOrDefault(a => a.Number.Number == number) is { Team: { } team } account ? (account.Number, team) : null };
        return await recorder.RecordAsync(Act(press, SignalDrafts.NewDossier(), founds: true), ask.Decide, ct);
    }

    public Task<Result<Done>> NoteAsync(Guid press, DossierId dossier, ConsultAboutSignal note, CancellationToken ct) =>
        recorder.RecordAsync(Act(press.For("consulted"), dossier, founds: false), note.Decide, ct);

    public Task<Result<Done>> AnswerAsync(Guid press, DossierId advice, GiveAdvice answer, CancellationToken ct) =>
        recorder.RecordAsync(Act(press, advice, founds: false), answer.Decide, ct);

    public Task<Result<Done>> ReadAsync(DossierId advice, CancellationToken ct) =>
        recorder.RecordAsync(Act(Guid.Empty.For($"read {advice}"), advice, founds: false), new ReadAdvice(Me.Side).Decide, ct);

    private async Task<Team?> ReceivingAsync(HolderId organisation, CancellationToken ct)
    {
        var receiving = await accounts.ReceivingAsync(ct);
        return (await organisations.TeamsOfAsync(organisation, ct)).FirstOrDefault(t => receiving.Contains(t.Number));
    }

    private async Task<IEnumerable<Account>> ColleaguesAsync(CancellationToken ct) =>
        (await accounts.OfAsync(Me.Side, ct)).Where(a => a.LeftAt is null && a.Team is not null && (a.Roles & Colleagues) != 0 && a.Number != Me.Account);

    private Act Act(Guid press, DossierId dossier, bool founds) => new()
    {
        Dossier = dossier,
        Actor = Me,
        Id = new(press),
        Ground = law.RecordingGround(Me, Moment.At(clock.GetUtcNow()).Today),
        Founds = founds,
    };
}

/// <summary>A question without a name, whether a worry was recorded or not.</summary>
public abstract class AskAdvicePage(AdviceDesk desk, Words words) : FormPage
{
    [BindProperty]
    public string? Question { get; set; }

    [BindProperty]
    public string? Whom { get; set; }

    public IReadOnlyList<Choice> Colleagues { get; private set; } = [];

    public IReadOnlyList<Choice> Desks { get; private set; } = [];

    protected AdviceDesk Desk => desk;

    protected async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        (Colleagues, Desks) = await desk.AskableAsync(ct);
        return Page();
    }

    /// <summary>Null, with errors on the page, when it cannot be asked so.</summary>
    protected async Task<Done?> AskAsync(People known, CancellationToken ct)
    {
        (Colleagues, Desks) = await desk.AskableAsync(ct);
        if (TypedSignal.Clean(Question) is not { } question)
        {
            ModelState.AddModelError(nameof(Question), words["signals.question-missing"]);
        }
        else if (TypedSignal.IsLonger(question, SignalForm.LongestStatement))
        {
            ModelState.AddModelError(nameof(Question), words["signals.statement-too-long", SignalForm.LongestStatement.ToString("N0", CultureInfo.CurrentCulture)]);
        }
        else if (NamesInText.BsnIn(question) is { } number)
        {
            ModelState.AddModelError(nameof(Question), words["signals.number-in-advice", number]);
        }
        else if (NamesInText.FirstIn(question, known) is { } word)
        {
            ModelState.AddModelError(nameof(Question), words["signals.name-in-question", word]);
        }

        if (!Colleagues.Concat(Desks).Any(c => c.Value == Whom))
        {
            ModelState.AddModelError(nameof(Whom), words["signals.whom-missing"]);
        }

        return ModelState.IsValid ? await SendAsync(ct) : null;
    }

    private async Task<Done?> SendAsync(CancellationToken ct)
    {
        var asked = await desk.AskAsync(ActId, Whom!, Question!.Trim(), ct); // both were just judged
        if (asked.Refusal is not { } refusal)
        {
            return asked.Value;
        }

        Explain(refusal, nameof(Whom));
        return null;
    }
}
