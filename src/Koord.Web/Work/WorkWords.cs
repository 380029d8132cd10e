using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Web.Layout;
using Koord.Web.Signals;
using Koord.Web.Texts;

namespace Koord.Web.Work;

/// <summary>Whose work a table shows.</summary>
public enum WorkTable
{
    Mine,

    /// <summary>Also says who has each item.</summary>
    Team,

    /// <summary>Says where it came from and how far it is.</summary>
    Roster,
}

/// <summary>A list as it is shown, or the part of it that stands on one sheet.</summary>
/// <param name="Rows">In order.</param>
/// <param name="Now">Late, waiting and age are of this moment.</param>
/// <param name="Names">Of organisations and colleagues.</param>
/// <param name="Kind">Which columns it has.</param>
public sealed record WorkShown(IReadOnlyList<WorkRow> Rows, Moment Now, FactNames Names, WorkTable Kind)
{
    public WorkOrder Order => new(Now);

    /// <summary>How many rows stand before these.</summary>
    public int Before { get; init; }

    /// <summary>How many there are in all.</summary>
    public int Of { get; init; } = Rows.Count;

    /// <summary>How many stand after these.</summary>
    public int After => Of - Before - Rows.Count;

    public bool IsPart => Rows.Count < Of;
}

/// <summary>Says in words what a row asks, why it stands there and how long it waits.</summary>
public sealed class WorkWords(Words words, Dates dates, LawBook law, Organisations organisations, Accounts accounts, TimeProvider clock)
{
    public WorkOrder Order => new(Moment.At(clock.GetUtcNow()));

    /// <summary>Some rows of a list; of how many stays known.</summary>
    public async Task<WorkShown> ShowAsync(IReadOnlyList<WorkRow> all, int before, int most, WorkTable kind, CancellationToken ct) =>
        await ShowAsync([.. all.Skip(before).Take(most)], kind, ct) with { Before = before, Of = all.Count };

    public async Task<WorkShown> ShowAsync(IReadOnlyList<WorkRow> rows, WorkTable kind, CancellationToken ct) => new(
        rows,
        Moment.At(clock.GetUtcNow()),
        new(
            (await organisations.AllAsync(ct)).ToDictionary(o => o.Number, o => o.Name),
            await accounts.NamesAsync(rows.SelectMany(r => new[] { r.Item.Owner.Person, r.Item.TakenUpBy }).OfType<AccountId>(), ct)),
        kind);

    public Task<IReadOnlyDictionary<AccountId, Personal<string>>> NamesAsync(IEnumerable<AccountId> who, CancellationToken ct) => accounts.NamesAsync(who, ct);

    public string Children(WorkItem item) => item.Children.Count == 0 ? words["work.no-name"] : NamesTogether.Of(item.Children.Select(c => c.Given.Value ?? words["shell.name-unknown"]));

    public string Ages(WorkItem item, Moment now) => string.Join(", ", item.Children.Select(c => Births.Age(c.Born.Value, now.Today, words)));

    public string Step(WorkItem item, FactNames names) => item switch
    {
        { Kind: WorkKind.Holds, Rests: true } => words["work.holds-rests"],
        { Kind: WorkKind.Holds, LastSeen: { } seen } => words["work.holds-seen", dates.Day(seen)],
        { Kind: WorkKind.Holds } => words["work.holds-unseen"],
        { Kind: WorkKind.TakeUp, Step: { } promised } => words["work.do-takeup-again", promised.Value],
        { Kind: WorkKind.TakeUp, Owner.Duty: WorkDuty.Person or WorkDuty.Watched } => words["work.do-takeup-known", names.Of(item.Other ?? default)],
        { Step: { } step } => step.Value,
        { Kind: WorkKind.YourReport, State: ReportState.Concluded } => words["work.report-concluded", names.Of(item.Other ?? default)],
        { Kind: WorkKind.YourReport, TakenUpBy: { } by } => words["work.report-taken-up", names.Of(item.Other ?? default), names.Of(by)],
        { Kind: WorkKind.YourReport, LaidDown: true } => words["work.report-laid-down", names.Of(item.Other ?? default)],
        { Kind: WorkKind.YourReport, State: { } state } => words["work.report-" + state.ToString().ToLowerInvariant(), names.Of(item.Other ?? default)],
        _ => words["work.do-" + item.Kind.ToString().ToLowerInvariant(), names.Of(item.Other ?? default)],
    };

    public string Why(WorkItem item, WorkOrder order) => words["work.why-" + order.Why(item).ToString().ToLowerInvariant()];

    public string Waits(WorkItem item, Moment now)
    {
        var waits = now.Instant - item.Since;
        return waits < TimeSpan.FromHours(1) ? words.Count("work.minutes", (int)waits.TotalMinutes)
            : waits < TimeSpan.FromDays(1) ? words.Count("work.hours", (int)waits.TotalHours)
            : words.Count("work.days", now.Today.DayNumber - dates.DayOf(item.Since).DayNumber);
    }

    /// <summary>Taking up is due at an instant; everything else on a day.</summary>
    public static bool IsDueToTheMinute(WorkItem item) =>
        item.Kind is WorkKind.TakeUp or WorkKind.AnswerAdvice || item is { Kind: WorkKind.YourReport, State: not ReportState.TakenUp }
        || item.Norm == NormId.NameHolderInDanger || item.Norm == NormId.AnswerOfferInDanger;

    public bool IsLegal(WorkItem item) =>
        item.Norm is not { } norm || law.Norms.LastOrDefault(n => n.Id == norm) is { Type: NormType.Statute or NormType.Decree or NormType.CourtOrder };

    public static string Path(WorkRow row) => row.Item switch
    {
        { Kind: WorkKind.DecideWhatNow, Signal: { } s } => $"/dossier/{row.Dossier}/wat-nu/{s}",
        { Kind: WorkKind.AnswerAdvice or WorkKind.ReadAdvice } => $"/advies/{row.Dossier}",
        { Kind: WorkKind.TakeUp, Signal: { } s } => $"/dossier/{row.Dossier}/oppakken/{s}",
        { Kind: WorkKind.NextStep, Signal: { } s } when row.PersonLeft || row.Item.Owner.Duty is not WorkDuty.Person => $"/dossier/{row.Dossier}/oppakken/{s}",
        { Kind: WorkKind.AnswerReporter, Signal: { } s } => $"/dossier/{row.Dossier}/antwoord/{s}",
        { Kind: WorkKind.YourReport, Signal: { } s } => $"/dossier/{row.Dossier}/melding/{s}",
        { Kind: WorkKind.NameHolder } => $"/dossier/{row.Dossier}/vasthouden",
        { Kind: WorkKind.AnswerOffer or WorkKind.YourOffer or WorkKind.OfferRefused } => $"/dossier/{row.Dossier}/overdracht",
        { Kind: WorkKind.Step or WorkKind.FindOut } => $"/dossier/{row.Dossier}/stap/{row.Item.Of}",
        { Kind: WorkKind.AssessSafety } => $"/dossier/{row.Dossier}/veiligheid",
        { Kind: WorkKind.DecideReport or WorkKind.EndResearch, Signal: { } s } => $"/dossier/{row.Dossier}/besluit/{s}",
        { Kind: WorkKind.AnswerHelp or WorkKind.BeginHelp or WorkKind.HelpWaits } => $"/dossier/{row.Dossier}/hulp/{row.Item.Of}",
        { Kind: WorkKind.Check } => $"/dossier/{row.Dossier}/toets",
        { Kind: WorkKind.DecideFamilySight or WorkKind.TellFamily } => $"/dossier/{row.Dossier}/gezin-leest",
        _ => $"/dossier/{row.Dossier}",
    };
}
