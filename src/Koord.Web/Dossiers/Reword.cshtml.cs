using System.ComponentModel.DataAnnotations;
using Koord.Domain.Dossiers;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Dossiers;

/// <summary>Better words for one's own statement. Who wrote in another window meanwhile sees both texts and decides again.</summary>
[OnlyFor(Readers)]
public sealed class RewordModel(Reader reader, Acting acting, Accounts accounts) : DossierPage(reader, acting)
{
    /// <summary>The statement's first words.</summary>
    [BindProperty(Name = "fact", SupportsGet = true)]
    public FactId First { get; set; }

    /// <summary>The words that were read when the rewording began.</summary>
    [BindProperty]
    public FactId Replaces { get; set; }

    [BindProperty, Required(ErrorMessage = "dossier.reword-text-needed")]
    public string? Text { get; set; }

    [BindProperty, Required(ErrorMessage = "dossier.reword-why-needed")]
    public string? Because { get; set; }

    /// <summary>What a colleague recorded in the meantime; null when nobody did.</summary>
    public Recorded? Meanwhile { get; private set; }

    public string TheirText => Statement?.Text ?? "";

    public string By { get; private set; } = "";

    private Statement? Statement => View.Dossier.Fold(Statements.None, (s, f) => s.After(f)).All
        .Find(s => s.Fact.Id == First && s.Fact.Dossier == Id && s.Fact.Actor == Acting.Actor.Account);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct) || Statement is not { } statement)
        {
            return NotFound();
        }

        (Text, Replaces) = (statement.Text, statement.Current);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct) || Statement is not { } statement)
        {
            return NotFound();
        }

        var answer = await RecordAsync(
            scene => new RewordStatement { Statement = statement.Made.Statement, Replaces = Replaces, Text = Text ?? "", Why = Because ?? "" }.Decide(scene),
            $"~/dossier/{Id}", "", ct);
        if (answer is not RedirectResult && Replaces != statement.Current)
        {
            await ShowBothAsync(statement, ct);
        }

        return answer;
    }

    private async Task ShowBothAsync(Statement statement, CancellationToken ct)
    {
        (Replaces, Meanwhile) = (statement.Current, View.Dossier.Find(statement.Current));
        By = Meanwhile is { } fact && (await accounts.NamesAsync([fact.Actor], ct)).TryGetValue(fact.Actor, out var name) ? name.Value : "";
    }
}
