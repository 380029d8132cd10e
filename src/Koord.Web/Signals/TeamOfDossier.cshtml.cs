using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Signals;

/// <summary>Who of the own organisation works with this family: one colleague lets another in, and ends it.</summary>
[OnlyFor(Roles.Professional | Roles.TeamLead)]
public sealed class TeamOfDossierModel(SignalRoom room, Colleagues colleagues) : SignalPage(room)
{
    [BindProperty]
    public string? Colleague { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Leaver { get; set; }

    [BindProperty]
    public string? WhyLeaves { get; set; }

    [BindProperty]
    public string? Knows { get; set; }

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    /// <summary>Who can be kept out.</summary>
    public IReadOnlyList<Choice> Others { get; private set; } = [];

    public IReadOnlyList<(PutOnTeam On, DateTimeOffset At)> Team { get; private set; } = [];

    public IReadOnlyList<Choice> Leavers => [.. Team.Select(t => new Choice(t.On.Account.ToString(), Names.Of(t.On.Account)))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ReadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAddAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct))
        {
            return NotFound();
        }

        var named = (await colleagues.OfAsync(Actor, ct)).FirstOrDefault(c => c.Number.ToString() == Colleague);
        Need(nameof(Colleague), named is not null, "reports.colleague-needed");
        Need(nameof(Why), !string.IsNullOrWhiteSpace(Why), "reports.why-needed");
        if (!ModelState.IsValid || named?.Team is not { } team)
        {
            return Page();
        }

        var result = await RecordAsync(Id, new PutColleagueOnTeam { Colleague = named.Number, Team = team, Why = Why! }.Decide, ct); // needed above
        return result.Refusal is { } refusal ? Explain(refusal, nameof(Colleague)) : GoOn();
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct))
        {
            return NotFound();
        }

        Need(nameof(Leaver), long.TryParse(Leaver, out var leaver), "reports.colleague-needed");
        Need(nameof(WhyLeaves), !string.IsNullOrWhiteSpace(WhyLeaves), "reports.why-needed");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await RecordAsync(Id, new TakeColleagueOffTeam { Colleague = new(leaver), Why = WhyLeaves! }.Decide, ct); // needed above
        return result.Refusal is { } refusal ? Explain(refusal, nameof(Leaver))
            : GoOn();
    }

    public async Task<IActionResult> OnPostKeepOutAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct))
        {
            return NotFound();
        }

        if (!Others.Any(o => o.Value == Knows) || !long.TryParse(Knows, out var known))
        {
            ModelState.AddModelError(nameof(Knows), Room.Words["reports.knows-needed"]);
            return Page();
        }

        var result = await RecordAsync(Id, new KeepColleagueOut(new(known)).Decide, ct);
        foreach (var joined in View.Facts.Select(f => f.Fact.Dossier).Distinct().Where(d => d != Id && result.Refusal is null))
        {
            await Room.Recorder.RecordAsync(new Act { Dossier = joined, Actor = Actor, Id = new(ActId.For($"{joined}")), Ground = Room.Law.RecordingGround(Actor, View.Now.Today) }, new KeepColleagueOut(new(known)).Decide, ct);
        }

        return result.Refusal is { } refusal ? Explain(refusal, nameof(Knows)) : GoOn();
    }

    protected override string? Onward(string? handler) => handler == "End" && Leaver == Actor.Account.ToString() ? "~/werk" : $"~/dossier/{Id}/team";

    private async Task<bool> ReadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
        {
            return false;
        }

        Team = [.. View.Dossier.Fold(new List<(PutOnTeam On, DateTimeOffset At)>(), After)];
        var on = Team.Select(t => t.On.Account).ToHashSet();
        var known = View.Dossier.Of<AcquaintanceDeclared>().Select(a => a.Event.Account).ToHashSet();
        Others = Colleagues.Choices([.. (await colleagues.WithSightAsync(Actor, ct)).Where(c => !known.Contains(c.Number))]);
        Choices = Colleagues.Choices([.. (await colleagues.OfAsync(Actor, ct)).Where(c => !on.Contains(c.Number))]);
        return true;
    }

    private List<(PutOnTeam On, DateTimeOffset At)> After(List<(PutOnTeam On, DateTimeOffset At)> team, Recorded fact)
    {
        team.RemoveAll(t => t.On.Account == (fact.Event as PutOnTeam)?.Account || t.On.Account == (fact.Event as TakenOffTeam)?.Account || t.On.Account == (fact.Event as AcquaintanceDeclared)?.Account);
        if (fact.Event is PutOnTeam on && on.Organisation == Actor.Side)
        {
            team.Add((on, fact.At));
        }

        return team;
    }
}
