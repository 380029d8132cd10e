using Koord.Domain.Law;
using Koord.Web.Texts;

namespace Koord.Web.Home;

/// <summary>The rights of one person now: only those that the law book gives against organisations whose words they read here.</summary>
public sealed class MyRightsModel(Ours ours) : FamilyPage(ours)
{
    /// <summary>In the order in which they help: understand, read, answer, agree, be helped, complain.</summary>
    private static readonly (string Norm, string Text)[] Known =
    [
        ("information-right", "home.right-information"),
        ("access", "home.right-access"),
        ("vt-access", "home.right-vt-access"),
        ("own-statement", "home.right-own-statement"),
        ("confidant", "home.right-confidant"),
        ("complaint", "home.right-complaint"),
        ("vt-complaint", "home.right-vt-complaint"),
    ];

    private readonly Ours _ours = ours;

    /// <summary>One right.</summary>
    /// <param name="Text">The key of its words; with -title its heading.</param>
    /// <param name="Basis">Where it stands.</param>
    /// <param name="For">The organisations against which it holds; empty: it follows from age alone.</param>
    public sealed record Right(string Text, Provision Basis, IReadOnlyList<string> For);

    public IReadOnlyList<Right> Rights { get; private set; } = [];

    public void OnGet() => Rights = [.. Known.Select(Norm).OfType<Right>(), .. All.Take(1).Select(Consent).OfType<Right>()];

    public string ArticleOf(Right right) => right.Basis.Article;

    /// <summary>What the law adds, in the language of the reader; null when nothing.</summary>
    public static string? NoteOf(Right right) => Language.Current == Language.Default ? right.Basis.DutchNote : right.Basis.EnglishNote;

    private DateOnly Today => All.Count > 0 ? All[0].View.Now.Today : default;

    private Right? Norm((string Norm, string Text) known)
    {
        var sides = All.SelectMany(m => m.View.Facts.Select(f => f.Fact.By).Append(m.ContactSide)).Distinct().Where(Places.ContainsKey).Select(s => Places[s]).ToList();
        return sides.Count == 0 || _ours.Law.NormOn(new(known.Norm), Today) is not { Blocked: false } norm ? null
            : sides.Where(s => norm.Actors.Count == 0 || norm.Actors.Contains(s.Kind)).Select(s => s.Name).ToList() is { Count: > 0 } names ? new(known.Text, norm, names)
            : null;
    }

    private Right? Consent(Mine mine)
    {
        var (both, alone) = (_ours.Law.AgeOn(AgeId.ConsentWithParents, Today), _ours.Law.AgeOn(AgeId.ConsentAlone, Today));
        var text = mine switch
        {
            { IsChild: true } when mine.Age is { } age && age.Least >= alone => "home.right-consent-alone",
            { IsChild: true } when mine.Age is { } age && age.Least >= both && age.Most < alone => "home.right-consent-both",
            { IsChild: true } when mine.Age is null || mine.Age?.Most < both => "home.right-consent-child",
            { IsChild: false, HasAuthority: true } => "home.right-consent-parent",
            _ => null,
        };
        var limit = _ours.Law.Ages.FirstOrDefault(a => a.Id == (text is "home.right-consent-alone" ? AgeId.ConsentAlone : AgeId.ConsentWithParents) && a.HoldsOn(Today));
        return text is null || limit is not { Blocked: false } ? null : new(text, limit, []);
    }
}
