using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Layout;
using Koord.Web.Search;
using Koord.Web.Signals;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Dossiers;

/// <summary>Says that two dossiers are of one family, or that they are not after all; both record it, and nothing is rewritten.</summary>
[OnlyFor(Readers)]
public sealed class SameFamilyModel(Reader reader, Acting acting, KnownFamilies known, PossiblySame possibly, Words words, Dates dates) : DossierPage(reader, acting)
{
    private readonly Reader _reader = reader;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public TypedDate Born { get; set; } = new();

    [BindProperty]
    public DossierId? Other { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    public IReadOnlyList<DossierId> Joined => [.. JoinFamilies.Joined(View.Dossier)];

    public IReadOnlyList<Hit> Hits { get; private set; } = [];

    public bool Searched { get; private set; }

    public IReadOnlyList<Choice> Choices => [.. Hits.GroupBy(h => h.Dossier).Select(Named)];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ShowAsync(ct);

    public async Task<IActionResult> OnPostFindAsync(CancellationToken ct)
    {
        Searched = true;
        return await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Need();
        return await BothAsync((other, why) => scene => new JoinFamilies(other, why).Decide(scene), ct);
    }

    public async Task<IActionResult> OnPostPartAsync(CancellationToken ct)
    {
        Need();
        return await BothAsync((other, why) => scene => new PartFamilies(other, why).Decide(scene), ct);
    }

    /// <summary>First here, then there. A second press after a break finishes what was begun.</summary>
    private async Task<IActionResult> BothAsync(Func<DossierId, string, Func<Scene, Result<IReadOnlyList<DossierEvent>>>> decide, CancellationToken ct)
    {
        if (!ModelState.IsValid || Other is not { } other)
        {
            return await ShowAsync(ct);
        }

        if (await _reader.OpenAsync(other, Acting.Actor, Purpose.Search, null, ct) is null)
        {
            return NotFound();
        }

        var here = await Acting.RecordAsync(Id, Press, decide(other, Because ?? ""), ct);
        var there = here.Refusal is { Code: "not-found" } ? here : await Acting.RecordAsync(other, There, decide(Id, Because ?? ""), ct);
        return (here.Refusal, there.Refusal) switch
        {
            (null, _) or (_, null) => Redirect($"~/dossier/{Id}"),
            ({ } refusal, _) => await ShowAsync(ct) is var page and not NotFoundResult ? Explain(refusal) : NotFound(),
        };
    }

    private ActId There
    {
        get
        {
            var bytes = ActId.ToByteArray();
            bytes[^1] ^= 1;
            return new(new(bytes));
        }
    }

    private void Need()
    {
        if (Other is null)
        {
            ModelState.AddModelError(nameof(Other), words["dossier.same-choose-needed"]);
        }

        if (string.IsNullOrWhiteSpace(Because))
        {
            ModelState.AddModelError(nameof(Because), words["dossier.same-why-needed"]);
        }
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
        {
            return NotFound();
        }

        var hits = !string.IsNullOrWhiteSpace(Name) || Born.Value is not null
            ? await known.FindAsync(Name ?? "", Born.Value, Acting.Actor, ct)
            : await ReadAsync(await possibly.InSightAsync(View, ct), ct);
        var own = View.Facts.Select(f => f.Fact.Dossier).Append(Id).Concat(Joined).ToHashSet();
        Hits = [.. hits.Where(h => !own.Contains(h.Dossier))];
        return Page();
    }

    private async Task<IReadOnlyList<Hit>> ReadAsync(IReadOnlyList<DossierId> dossiers, CancellationToken ct)
    {
        var hits = new List<Hit>();
        foreach (var dossier in dossiers)
        {
            if (await _reader.OpenAsync(dossier, Acting.Actor, Purpose.Search, null, ct) is { } view)
            {
                hits.AddRange(view.Dossier.Fold(Domain.Family.People.None, (p, f) => p.After(f)).Children.Select(c => new Hit(dossier, c)));
            }
        }

        return hits;
    }

    private Choice Named(IGrouping<DossierId, Hit> dossier) => new(
        dossier.Key.ToString(),
        words["dossier.number", dossier.Key],
        string.Join("; ", dossier.Select(h => $"{h.Person.Name.Value.Display} ({Births.Say(h.Person.Born.Value, words, dates)})")));
}
