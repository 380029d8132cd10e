using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Layout;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Signals;

/// <summary>The sharing decision: to whom, exactly what, why, on which ground; then a preview of what the receiver will see, then it is sent.</summary>
[OnlyFor(Roles.Professional | Roles.TeamLead)]
public sealed class ShareModel(SignalRoom room, Words words) : SignalPage(room)
{
    /// <summary>The receiver; zero while nobody was chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public long Organisation { get; set; }

    [BindProperty]
    public TypedSharing Form { get; set; } = new();

    public IReadOnlyList<Organisation> Receivers { get; private set; } = [];

    public Organisation? To { get; private set; }

    public IReadOnlyList<FactShown> Choosable { get; private set; } = [];

    /// <summary>Exactly what the receiver will see; null while it is being written.</summary>
    public IReadOnlyList<FactsOfDay>? Preview { get; private set; }

    /// <summary>No team of the receiver has somebody on duty or a lead: a report would reach nobody.</summary>
    public bool NobodyReceives => To is not null && _team == default;

    private TeamId _team;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct))
        {
            return NotFound();
        }

        Form.Facts = [.. Choosable.Where(f => f.Fact.Event is not StatementMade { Child: not null }).Select(f => f.Fact.Id.ToString())]; // a child's words go along by choice, never by default
        return Page();
    }

    /// <summary>Back to writing, with everything typed.</summary>
    public async Task<IActionResult> OnPostChangeAsync(CancellationToken ct) => await ReadAsync(ct) && To is not null ? Page() : NotFound();

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct) || To is not { } to)
        {
            return NotFound();
        }

        if (NobodyReceives)
        {
            return Page();
        }

        var request = Form.Request(Which, to, _team, View);
        if (!Complete())
        {
            return Page();
        }

        if (request.Decide(new Scene(View.Dossier, SharingRules.None, Actor, View.Now), Room.Law).Refusal is { } refusal)
        {
            return Explain(refusal, FieldOf(refusal));
        }

        var given = new Dossier(Id, [.. (request.Given(View.Dossier) ?? []).Select(View.Dossier.Find).OfType<Recorded>()]);
        var around = new Around(given);
        Preview = FactsOfDay.Of(given.Facts.Select(f => new FactShown(f, around, Names)), around.Statements);
        return Page();
    }

    public async Task<IActionResult> OnPostSendAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct) || To is not { } to)
        {
            return NotFound();
        }

        if (NobodyReceives)
        {
            return Page();
        }

        if (!Complete())
        {
            return Page();
        }

        var where = View.Dossier.Of<SignalRecorded>().First(s => s.Event.Signal == Which).Fact.Dossier;
        var result = await RecordAsync(where, scene => Form.Request(Which, to, _team, View).Decide(scene, Room.Law), ct);
        return result.Refusal is { } refusal ? Explain(refusal, FieldOf(refusal)) : Redirect($"~/dossier/{Id}/melding/{Which}");
    }

    private bool Complete()
    {
        Need("Form.Purpose", !string.IsNullOrWhiteSpace(Form.Purpose), "reports.purpose-needed");
        foreach (var (field, given, key) in Form.Answered())
        {
            Need("Form." + field, given, key);
        }

        return ModelState.IsValid;
    }

    private static string FieldOf(Refusal refusal) => TypedDecision.FieldOf(refusal.Code) is { Length: > 0 } field ? "Form." + field : "";

    private async Task<bool> ReadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct) || Recorded is null || Actor.Kind is not { } own)
        {
            return false;
        }

        Receivers = [.. (await Room.Organisations.AllAsync(ct)).Where(o => o.Number != Actor.Side).OrderBy(o => o.Kind is not OrganisationKind.VeiligThuis)];
        To = Receivers.FirstOrDefault(o => o.Number.Number == Organisation);
        if (Organisation != 0 && To is null)
        {
            return false;
        }

        var receiving = await Room.Accounts.ReceivingAsync(ct);
        if (To is { } to && (await Room.Organisations.TeamsOfAsync(to.Number, ct)).FirstOrDefault(t => receiving.Contains(t.Number)) is { } team)
        {
            _team = team.Number;
            var today = View.Now.Today;
            Form.Grounds = GroundChoices.Of(Room.Law.GroundsFor(own, to.Kind, today), Language.Current == "nl", key => words[key]);
            Choosable = [.. ReportSignal.Choosable(View.Dossier, Actor.Side, Room.Law.MayUseBsn(to.Kind, today)).Select(f => new FactShown(f, Around, Names))];
        }

        return true;
    }
}
