using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Law;
using Koord.Domain.Sharing;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Sharing;

/// <summary>One family member's way in: invite, a new code, close. The code stands on the answer to the post and nowhere else.</summary>
public sealed class InviteModel(Reader reader, Recorder recorder, FamilyAccounts family, LawBook law, AgesOfSayOn ages, CurrentActor current)
    : FamilyMemberPage(reader, current)
{
    [BindProperty]
    public string? ContactHow { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    /// <summary>A press that was sent twice: the code was shown on the first answer.</summary>
    [TempData]
    public bool Before { get; set; }

    [TempData]
    public bool Closed { get; set; }

    public WayIn? Way { get; private set; }

    /// <summary>Null: no code is in use.</summary>
    public Account? Account { get; private set; }

    /// <summary>Null until a code was made.</summary>
    public Letter? Letter { get; private set; }

    public DateTimeOffset Now => View.Now.Instant;

    public void OnGet() => ContactHow = Way?.Invited.ContactHow.Value;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var known = ModelState.IsValid && Way is null && !string.IsNullOrWhiteSpace(ContactHow) ? await KnowAsync(ct) : null;
        if (known is { } unknown)
        {
            return Explain(unknown);
        }

        var holder = await family.NewHolderAsync(ct);
        return await HandOverAsync(
            scene => new InviteFamilyMember { Person = Member, Holder = holder, Contact = Actor.Account, ContactHow = (ContactHow ?? "").Trim() }.Decide(scene, ages(scene.Now.Today)), ct);
    }

    public Task<IActionResult> OnPostRenewAsync(CancellationToken ct) => HandOverAsync(
        scene => new RenewInvitation { Person = Member, Contact = Actor.Account, ContactHow = (ContactHow ?? "").Trim() }.Decide(scene, ages(scene.Now.Today)), ct);

    public async Task<IActionResult> OnPostEndAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await recorder.RecordAsync(NewAct(), scene => new EndFamilyAccess(Member, (Because ?? "").Trim()).Decide(scene), ct);
        if (result.Refusal is { } refusal && refusal != SharingRefusals.AlreadySo)
        {
            return Explain(refusal, nameof(Because));
        }

        foreach (var way in WayIn.AllOf(View.Dossier, Actor.Side, Member))
        {
            await family.CloseAsync(way.Invited.Holder, ct); // also when an earlier press stopped halfway
        }

        Closed = true;
        return RedirectToPage();
    }

    /// <summary>Whoever invites somebody says itself who that is: what another told in confidence cannot be shown to them.</summary>
    private async Task<Refusal?> KnowAsync(CancellationToken ct) =>
        View.Dossier.Of<PersonRecorded>().Any(p => p.Event.Person == Member && p.Fact.By == Actor.Side) ? null
        : (await recorder.RecordAsync(
            NewAct() with { Id = new(ActId.For("person")) },
            scene => new RecordPerson { Known = Who, Replaces = RecordPerson.Last(scene.Dossier, Member) }.Decide(scene), ct)).Refusal;

    private async Task<IActionResult> HandOverAsync(Func<Scene, Result<IReadOnlyList<DossierEvent>>> decide, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var valid = law.Start(NormId.Invitation, View.Now);
        if (valid.Refusal is { } blocked)
        {
            return Explain(blocked);
        }

        var result = await recorder.RecordAsync(NewAct(), decide, ct);
        if (result.Refusal is { } refusal)
        {
            return Explain(refusal, refusal == SharingRefusals.ContactNeeded ? nameof(ContactHow) : "");
        }

        var invited = result.Value.Facts.Select(f => f.Event).OfType<FamilyInvited>().FirstOrDefault();
        if (invited is null)
        {
            Before = true;
            return RedirectToPage();
        }

        Letter = await family.OpenAsync(invited, Who, valid.Value, View.Now.Today, $"{Request.Scheme}://{Request.Host}{Request.PathBase}/begin", ct);
        return Page();
    }

    private Act NewAct() => new() { Dossier = Id, Actor = Actor, Id = Press, Ground = law.RecordingGround(Actor, View.Now.Today) };

    protected override async Task<bool> ReadyAsync(CancellationToken ct)
    {
        if (!await base.ReadyAsync(ct))
        {
            return false;
        }

        Way = WayIn.LastOf(View.Dossier, Actor.Side, Member);
        Account = Way is { IsOpen: true } way ? await family.FindAsync(way.Invited.Holder, ct) : null;
        return true;
    }
}
