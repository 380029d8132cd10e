using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Law;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Store;

namespace Koord.Simulation;

/// <summary>Plays acts as the people of the region would, through the same door as everyone.</summary>
public sealed class Teller
{
    public required Cast Cast { get; init; }

    public required StoryClock Clock { get; init; }

    public required Recorder Recorder { get; init; }

    public required Reader Reader { get; init; }

    public required Outbox Outbox { get; init; }

    public required Holders Holders { get; init; }

    public required Accounts Accounts { get; init; }

    public required LawBook Law { get; init; }

    public required Leaving Leaving { get; init; }

    public required AgesOfSayOn Ages { get; init; }

    /// <summary>The day on which the stories end.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The moment at which they end; nothing happens after it.</summary>
    public required DateTimeOffset Now { get; init; }

    public required Random Chance { get; init; }

    /// <summary>So many days before the end, on the Dutch clock, a few minutes more or less; never after the end.</summary>
    public DateTimeOffset DaysAgo(int days, int hour, int minute = 0)
    {
        var midnight = Moment.EndOf(Today.AddDays(-days - 1)).AddMicroseconds(1);
        var at = midnight.AddHours(hour).AddMinutes(minute + Chance.Next(0, 9));
        return at < Now ? at : Now.AddMinutes(-10);
    }

    /// <summary>So many working days before the end.</summary>
    public DateTimeOffset WorkingDaysAgo(int days, int hour, int minute = 0)
    {
        var day = Today;
        for (var left = days; left > 0;)
        {
            day = day.AddDays(-1);
            left -= Law.Clock.Calendar.IsWorkingDay(day) ? 1 : 0;
        }

        return DaysAgo(Today.DayNumber - day.DayNumber, hour, minute);
    }

    public Guid NewId()
    {
        var bytes = new byte[16];
        Chance.NextBytes(bytes);
        return new(bytes);
    }

    public DossierId NewDossier() => new(Chance.NextInt64(1 << 20, long.MaxValue));

    /// <summary>What is due by then happens in its own time.</summary>
    public async Task TimePassesAsync(DateTimeOffset until, CancellationToken ct)
    {
        while (await Outbox.NextAsync(ct) is { } next && next <= until)
        {
            Clock.To(next);
            await Outbox.WorkAsync(ct);
        }

        Clock.To(until);
    }

    /// <summary>What is due at once happens at once; looking whether anything is, costs less than claiming it.</summary>
    private Task WorkAsync(CancellationToken ct) => TimePassesAsync(Clock.GetUtcNow(), ct);

    /// <summary>One act by one person, who first opens the dossier, as everyone does: that is a look.</summary>
    /// <exception cref="InvalidOperationException">The act was refused: the story is wrong.</exception>
    public async Task<Done> ActAsync(Account who, DossierId dossier, Func<Scene, Result<IReadOnlyList<DossierEvent>>> decide, CancellationToken ct, bool founds = false)
    {
        if (!founds)
        {
            await Reader.OpenAsync(dossier, who.Actor, who.Actor.Is(Roles.FamilyMember) ? Purpose.Family : Purpose.Work, null, ct);
        }

        var today = Moment.At(Clock.GetUtcNow()).Today;
        var ground = who.Kind is { } kind && Law.RecordingGroundsFor(kind, today) is [var first, ..] ? first.Id.Text : "";
        var act = new Act { Dossier = dossier, Actor = who.Actor, Id = new(NewId()), Ground = ground, Founds = founds };
        var result = await Recorder.RecordAsync(act, decide, ct);
        await WorkAsync(ct);
        return result.Refusal is { } refusal ? throw new InvalidOperationException($"The story was refused: {refusal.Code}.") : result.Value;
    }

    public Task<Done> RecordAsync(Account who, DossierId dossier, RecordSignal signal, CancellationToken ct, bool founds = true) =>
        ActAsync(who, dossier, scene => signal.Decide(scene, Law), ct, founds);

    /// <summary>Reports all that the reporter recorded in the dossier to an organisation.</summary>
    public Task<Done> ReportAsync(Account who, DossierId dossier, SignalId signal, string to, ReportSignal how, CancellationToken ct) =>
        ActAsync(
            who, dossier, scene => (how with
            {
                Signal = signal,
                To = Cast.Place(to).Number,
                ToKind = Cast.Place(to).Kind,
                ToTeam = Cast.TeamOf(to).Number,
                Facts = [.. scene.Dossier.Facts.Where(f => f.Event is StatementMade or PersonRecorded or AuthorityRecorded).Select(f => f.Id)],
            }).Decide(scene, Law),
            ct);

    public Task<Done> ReadAsync(Account who, DossierId dossier, SignalId signal, CancellationToken ct) =>
        ActAsync(who, dossier, scene => new FollowReport(signal, who.Side).Read(scene), ct);

    public Task<Done> TakeUpAsync(Account who, DossierId dossier, TakeUpSignal how, CancellationToken ct) =>
        ActAsync(who, dossier, how.Decide, ct);

    /// <summary>Somebody works here no longer; what was theirs waits for another name.</summary>
    public async Task LeaveAsync(Account who, CancellationToken ct)
    {
        if (!await Leaving.EndAsync(who.Number, who.Side, ct))
        {
            throw new InvalidOperationException("Somebody left twice.");
        }

        await WorkAsync(ct);
    }

    /// <summary>Opens every fact of the own file of some kinds to a family member.</summary>
    public Task<Done> OpenAsync(Account who, DossierId dossier, PersonId person, Func<DossierEvent, bool> which, CancellationToken ct) =>
        ActAsync(
            who, dossier, scene => new DecideFamilySight
            {
                Person = person,
                Open = true,
                Facts = [.. scene.Dossier.Facts.Where(f => which(f.Event)).Select(f => f.Id)],
            }.Decide(scene, Ages(scene.Now.Today)),
            ct);

    /// <summary>Invites a family member, who comes in at once.</summary>
    public async Task<Account> InviteAsync(Account who, DossierId dossier, PersonId person, string name, string how, string? label, CancellationToken ct)
    {
        var holder = await Holders.AddAsync(HolderKind.FamilyMember, ct);
        await ActAsync(who, dossier, scene => new InviteFamilyMember { Person = person, Holder = holder, Contact = who.Number, ContactHow = how }.Decide(scene, Ages(scene.Now.Today)), ct);
        var account = await Accounts.OpenFamilyAccountAsync(InvitationCode.New(), holder, name, Clock.GetUtcNow().AddDays(14), label, ct);
        return await Accounts.FindAsync(account.Number, ct) ?? throw new InvalidOperationException("An account that was opened is not there.");
    }
}
